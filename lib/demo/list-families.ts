/** How a family answered about pictures, voice, work and name. Nothing said is a no. */
export type ConsentProfile =
  | 'everything'
  | 'inside'
  | 'nothing'
  | 'no-answer'
  | 'withdrew'
  | 'expired'
  | 'photos'

export interface DemoChild {
  given: string
  grade: string
  consent: ConsentProfile
  directoryOptOut: boolean
}
export interface DemoFamily {
  surname: string
  locale: string
  guardians: readonly { given: string; family: string; email: string | null }[]
  children: readonly DemoChild[]
}

// surname | language | guardians (given[ family]) | children (name:grade[:consent][!]); `!` opts out of the directory.
const LINES = `
Teixeira|pt|Carla,Rui|Inês:3:everything,Tomás:5:inside
Okafor|en|Ngozi|Ada:3:everything
Kim|en|Jisoo|Grace:3:everything
Alvarez|es|Marisol,Javier|Mateo:3:everything,Lucía:1:everything
Nguyen|vi|Thảo|Minh:3:inside
Haddadin|ar|Rania,Khalil|Yara:3:nothing
Baptiste|ht|Mirlande|Wideline:3:everything
Thapa|ne|Sunita,Prakash|Aarav:3:inside,Asmi:K:everything
Castle|en|Judith|Owen:3:no-answer
Moreau|fr|Claire,Julien|Chloé:5:everything,Hugo:2:everything
Tang|zh|Wei,Lin|Ruoxi:5:inside
Silva|pt|Márcia|João:2:everything
Ferreira|pt|Paulo,Ana|Beatriz:5:photos
Brightwell|en|Tess,Carl|Tessa:5:nothing
Oyelaran|en|Folake|Mark:5:inside
Winter|en|Paula,Greg|Leah:K:inside!,Cole:7:everything
Stone|en|Kate|Caleb:K:no-answer
Bell|en|Nadine,Tom|Nadia:K:everything
Quintana|es|Rosa|Luz:5:everything
Arriaga|es|Carmen,Luis|Ignacio:7:everything!
Peña|es|Silvia|Ximena:2:withdrew,Diego:7:everything
Iturbe|es|Pilar|Paz:1:nothing
Tran|vi|Lan,Đức|Ánh:1:inside
Pierre|ht|Josette|Samuel:7:everything
Jean-Louis|ht|Roseline|Esther:1:everything
Sharma|ne|Gita|Rohan:2:inside
Gurung|ne|Maya|Sita:7:everything
Mansour|ar|Hala|Karim:1:inside,Dina:5:everything
Aziz|ar|Samir,Leila|Nour:K:nothing
Zhou|zh|Mei|Jun:2:everything
Liu|zh|Fang,Hao|An:7:expired
Dupont|fr|Amélie|Louis:K:everything
Roy|fr|Sophie,Marc|Emma:7:inside
Abernathy|en|Sue,Will|Will:2:everything
Thorn|en|Mary|May:1:everything
Mutasa|en|Rudo|Joy:K:inside
Villard|en|Anne,Chad|Chase:5:everything
Pell|en|Laurie|Summer:2:no-answer
Kowal|en|Ewa|Art:7:everything
Acheson|en|Dora,Phil|Faith:1:nothing!
Hollow|en|Jess|Dean:7:everything!
Sarkis|en|Talia|Autumn:2:inside
Marsh|en|Nell,Ian|Robin:K:everything
Rowe|en|Cathy|Eli:1:everything,Ivy:2:everything
Lowell|en|Fay|Theo:K:photos,June:5:everything
Kessler|en|Britta|Jonas:1:inside,Mila:5:everything
Ortiz|es|Elena,Raúl|Sofía:K:everything
Park|en|Soo-ah|Ethan:7:nothing
`

const EMAILS: Readonly<Record<string, string>> = { 'Carla Teixeira': 'guardian' }

/** Families with one household. */
export function listFamilies(): readonly DemoFamily[] {
  return LINES.trim()
    .split('\n')
    .map((line) => {
      const [surname, locale, guardians, children] = line.split('|') as [string, string, string, string]
      return {
        surname,
        locale,
        guardians: guardians.split(',').map((given) => ({
          given,
          family: surname,
          email: EMAILS[`${given} ${surname}`] ?? null,
        })),
        children: children.split(',').map((child) => {
          const [given, grade, consent = 'no-answer'] = child.replace('!', '').split(':') as [
            string,
            string,
            ConsentProfile?,
          ]
          return { given, grade, consent, directoryOptOut: child.endsWith('!') }
        }),
      }
    })
}

export interface ApartFamily {
  child: { given: string; family: string; grade: string; consent: ConsentProfile }
  households: readonly {
    name: string
    locale: string
    given: string
    family: string
    email: string
    order?: { reference: string; issuedDaysAgo: number }
  }[]
}

/** Children whose guardians live apart: two who share custody, and one whose other parent is kept out by an order. */
export function listApartFamilies(): readonly ApartFamily[] {
  return [
    {
      child: { given: 'Noah', family: 'Bennett', grade: '3', consent: 'everything' },
      households: [
        { name: 'Bennett', locale: 'en', given: 'Laura', family: 'Bennett', email: 'guardian2' },
        { name: 'Ellison', locale: 'es', given: 'Marcos', family: 'Ellison', email: 'guardian3' },
      ],
    },
    {
      child: { given: 'Lena', family: 'Novak', grade: '3', consent: 'inside' },
      households: [
        { name: 'Novak', locale: 'en', given: 'Petra', family: 'Novak', email: 'guardian4' },
        {
          name: 'Sokol',
          locale: 'en',
          given: 'Igor',
          family: 'Sokol',
          email: 'guardian5',
          order: { reference: 'Order 2026-FC-0417', issuedDaysAgo: 45 },
        },
      ],
    },
  ]
}
