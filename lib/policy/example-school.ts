/**
 * The invented school the rules' own examples are about: its lines, pages, staff and children. The examples bring it
 * along, so that whether they hold never depends on which school publishes (lib/settings/check-examples.ts). Nobody in
 * it exists; 555-01XX numbers and example domains belong to nobody.
 */
import type { Registers, StudentRecord } from './types.ts'

export interface ExampleStudent extends StudentRecord {
  mediaConsent: 'yes' | 'internal_only' | 'no' | 'unknown'
}

type Consent = ExampleStudent['mediaConsent']
type ChildRow = [id: string, first: string, last: string, grade: string, room: string, consent: Consent]

function child(row: ChildRow, more: { full?: string; aliases?: string[]; directoryOptOut?: boolean } = {}) {
  const [id, first, last, grade, room, mediaConsent] = row
  const full = more.full ?? `${first} ${last}`
  const { aliases = [], directoryOptOut = false } = more
  return { id, first, last, full, aliases, grade, room, mediaConsent, directoryOptOut }
}

const member = (name: string, email: string, grade: string, room: string, role = 'teacher') => ({
  name,
  role,
  grade,
  room,
  email,
})

export const EXAMPLE_REGISTERS: Registers = {
  schoolName: 'MACS',
  region: 'US',
  timezone: 'America/New_York',
  officialPhones: [
    { number: '603-555-0100', label: 'Main office' },
    { number: '603-555-0110', label: 'Attendance line' },
    { number: '603-555-0112', label: "Nurse's office" },
    { number: '603-555-0115', label: 'Field trip line' },
  ],
  publicServiceNumbers: ['911', '988'],
  officialShortCodes: ['62277'],
  officialEmailDomains: ['macs.example.org'],
  officialPages: ['facebook.com/macsexampleofficial'],
  officialHandles: ['@macsexampleofficial'],
  approvedDomains: ['docs.google.com', 'khanacademy.org', 'library.example.org'],
  videoHosts: ['youtube.com', 'youtu.be', 'vimeo.com'],
  approvedVendors: [
    {
      name: 'Pinecone Ridge Nature Center',
      phone: '603-555-0170',
      email: 'groups@pineconeridge.example.com',
    },
    { name: 'Blue Heron Bus Company', phone: '603-555-0174', email: 'dispatch@blueheronbus.example.com' },
    { name: 'Snapdragon School Photos', phone: '603-555-0178', email: 'orders@snapdragonphotos.example.com' },
  ],
  staff: [
    member('Marguerite Ashdown', 'mashdown@macs.example.org', '', '', 'director'),
    member('Tobias Wren-Kelley', 'twrenkelley@macs.example.org', '', '', 'admin'),
    member('Consuelo Barrientos', 'cbarrientos@macs.example.org', '', '', 'office'),
    member('Halina Brodeur', 'hbrodeur@macs.example.org', '', '6', 'nurse'),
    member('Dev Rajbhandari', 'drajbhandari@macs.example.org', '', '7', 'counselor'),
    member('Corey Lockhart-Diaz', 'clockhartdiaz@macs.example.org', '', '', 'coach'),
    member('Sunniva Marsh', 'smarsh@macs.example.org', '5', '21', 'paraprofessional'),
    member('Imani Okafor-Reyes', 'iokaforreyes@macs.example.org', '3', '12'),
    member('Peter Vandersloot', 'pvandersloot@macs.example.org', '5', '21'),
    member('Lucía Ferreyra', 'lferreyra@macs.example.org', '1', '4'),
    member('Yusuf Kaplanoğlu', 'ykaplanoglu@macs.example.org', '7', '30'),
    member('Bethany Croweley', 'bcroweley@macs.example.org', 'K', '2'),
  ],
}
export const EXAMPLE_STUDENTS: readonly ExampleStudent[] = [
  child(['27001', 'Hope', 'Lindqvist', '3', '12', 'yes']),
  child(['27002', 'Will', 'Abernethy-Sato', '4', '16', 'yes'], { aliases: ['Will Sato'] }),
  child(['27003', 'Mark', 'Oyelaran', '5', '21', 'internal_only']),
  child(['27004', 'Rose', 'Baptiste', '2', '8', 'no'], { aliases: ['Rosie Baptiste'] }),
  child(['27005', 'May', 'Thornquist', '1', '4', 'yes']),
  child(['27006', 'Joy', 'Mutasa', '3', '12', 'internal_only']),
  child(['27007', 'Chase', 'Villanueva', '6', '26', 'yes']),
  child(['27008', 'Summer', 'Pelletier', '4', '16', 'unknown']),
  child(['27009', 'Art', 'Kowalczyk', '7', '30', 'yes'], { aliases: ['Arthur Kowalczyk'] }),
  child(['27010', 'Faith', 'Achterberg', '5', '21', 'no'], { directoryOptOut: true }),
  child(['27011', 'Dean', 'Hollowell', '8', '34', 'yes'], { directoryOptOut: true }),
  child(['27012', 'Autumn', 'Sarkisian', '2', '8', 'internal_only']),
  child(['27013', 'Luz', 'Quintanilla', '3', '12', 'yes'], { aliases: ['Lucecita Quintanilla'] }),
  child(['27014', 'Paz', 'Iturbe', '1', '4', 'no']),
  child(['27015', 'Ignacio', 'Arriaga', '4', '16', 'yes'], {
    aliases: ['Nacho Arriaga'],
    directoryOptOut: true,
  }),
  child(['27016', 'Ioana', 'Drăgulescu', '3', '12', 'yes'], { aliases: ['Ioana Dragulescu'] }),
  child(['27017', 'José Ángel', 'Núñez', '3', '12', 'yes'], { aliases: ['Jose Angel Nunez', 'Pepe Núñez'] }),
  child(['27018', 'Ánh', 'Nguyễn', '5', '21', 'yes'], {
    full: 'Nguyễn Thị Ánh',
    aliases: ['Anh Nguyen', 'Ánh Nguyễn'],
  }),
  child(['27019', 'Łukasz', 'Wiśniewolski', '6', '26', 'internal_only'], {
    aliases: ['Lukasz Wisniewolski'],
  }),
  child(['27020', 'Chloé', 'Desrosiers-Amar', '4', '16', 'yes'], { aliases: ['Chloe Desrosiers'] }),
  child(['27021', 'João', 'Figueiroa', '2', '8', 'unknown'], { aliases: ['Joao Figueiroa'] }),
  child(['27022', 'Zoë', 'Ekström-Ray', '7', '30', 'yes'], { aliases: ['Zoe Ekstrom-Ray'] }),
  child(['27023', 'Søren', 'Damgaardsen', '8', '34', 'no'], { aliases: ['Soren Damgaardsen'] }),
  child(['27024', 'Inês', 'Carvalhal', '3', '12', 'yes'], { aliases: ['Ines Carvalhal'] }),
  child(['27025', 'Đức', 'Trần-Lowell', '1', '4', 'internal_only'], { aliases: ['Duc Tran-Lowell'] }),
  child(['27026', 'Amélie', 'Toussaint-Roy', '6', '26', 'yes'], {
    aliases: ['Amelie Toussaint-Roy'],
    directoryOptOut: true,
  }),
  child(['27027', 'Ximena', 'Peñaloza', '5', '21', 'yes'], { aliases: ['Ximena Penaloza'] }),
  child(['27028', 'Ruoxi', 'Tang', '3', '12', 'yes'], { aliases: ['汤若溪', '若溪'] }),
  child(['27029', 'Aarav', 'Thapaliya', '4', '16', 'internal_only'], { aliases: ['आरव थपलिया'] }),
  child(['27030', 'Yara', 'Haddadin', '2', '8', 'no'], { aliases: ['يارا حدادين'] }),
  child(['27031', 'Mikhail', 'Zaytsevsky', '7', '30', 'unknown'], {
    aliases: ['Михаил Зайцевский', 'Миша Зайцевский'],
  }),
  child(['27032', 'Wideline', 'Pierre-Lys', '5', '21', 'yes']),
  child(['27033', 'Owen', 'Castleberry', '3', '12', 'yes']),
  child(['27034', 'Tessa', 'Brightwell', '6', '26', 'no']),
  child(['27035', 'Malik', 'Roundtree', '8', '34', 'internal_only']),
  child(['27036', 'Priya', 'Venkatramanan', '1', '4', 'yes']),
  child(['27037', 'Caleb', 'Stonebridge', 'K', '2', 'unknown']),
  child(['27038', 'Nadia', 'Okonjo-Bell', 'K', '2', 'yes']),
  child(['27039', 'Elias', 'Marchetti', '7', '30', 'yes'], {
    aliases: ['Eli Marchetti'],
    directoryOptOut: true,
  }),
  child(['27040', 'Leah', 'Winterbourne', 'K', '2', 'internal_only'], { directoryOptOut: true }),
]
