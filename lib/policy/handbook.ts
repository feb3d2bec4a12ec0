/**
 * The written policy, clause by clause, in our own words. Ids follow the document: its section, then the paragraph.
 * A clause without a rule says why people decide or where else in the product it is kept.
 */
export interface Clause {
  id: string
  title: string
  summary: string
  source: string
  /** Present exactly where no rule cites the clause. */
  decidedByPeople?: string
}

const DOCUMENT = 'Policy on Social Media and Digital Communications'
const section = (id: string) =>
  [
    'Preamble',
    'School-supported vs. personal media',
    'Social media in the classroom',
    'Standards of professional conduct',
  ][Number(id.charAt(0))]

function clause(id: string, title: string, summary: string, decidedByPeople?: string): Clause {
  const source = id.startsWith('X')
    ? `${DOCUMENT}, read across its clauses`
    : `${DOCUMENT}, ${section(id)}, ${id}`
  return { id, title, summary, source, ...(decidedByPeople ? { decidedByPeople } : {}) }
}

export const HANDBOOK: readonly Clause[] = [
  clause(
    '0.1',
    'Contact is welcome',
    'Contact between home and school is welcome, and good use of technology is encouraged.',
    'An aim, not a limit: the portal keeps good contact easy. A clean class message needs no extra click.',
  ),
  clause(
    '0.2',
    'Guidelines for everyone',
    'Staff and families get guidelines, because technology without care brings risks at work and at home.',
    'Each role reads and accepts its text at first sign-in, once per policy version; nothing in a message shows it.',
  ),
  clause(
    '1.1a',
    'Private use is private',
    'The school takes no position on private use of social media in private time.',
    'State law forbids an employer to demand private accounts; the product never links to, scans or asks for one.',
  ),
  clause(
    '1.1b',
    'School matters stay off personal media',
    'Staff do not talk about school work with families and students on personal media.',
  ),
  clause(
    '1.1c',
    'Approved by administration',
    'What goes to the whole school or the public goes through the school website, approved by administration.',
  ),
  clause(
    '1.2',
    'Rules of the media provider',
    'The rules of a media provider are followed, above all its age limits and profile settings.',
  ),
  clause(
    '1.3a',
    'Tags make things public',
    'Tags and other tools can make personal information of students and families public in spite of privacy settings.',
  ),
  clause(
    '1.3b',
    'Remind families about sharing',
    'Staff are ready to talk about tagging and sharing, and remind families of it.',
  ),
  clause(
    '1.4',
    'No friending',
    'Staff do not friend, follow or interact with students from personal accounts.',
  ),
  clause(
    '1.5',
    'School-created platforms',
    'For school purposes only platforms of the school are used, such as its official page.',
  ),
  clause(
    '1.6',
    'School devices and systems',
    'Staff reach families and students through school devices on school systems.',
  ),
  clause(
    '1.7',
    'No personal accounts or blogs',
    'School matters are not discussed with families through personal social accounts or blogs.',
  ),
  clause(
    '1.8a',
    'No student work on personal sites',
    'Information, pictures and work of students do not go on personal sites.',
  ),
  clause(
    '1.8b',
    'Consent covers school sites only',
    'A parental consent covers school-sanctioned sites only. No record is a no.',
  ),
  clause(
    '1.9a',
    'No personal devices',
    'Personal phones and tablets are not used for school matters; school-supported technology is.',
  ),
  clause(
    '1.9b',
    'No personal numbers',
    'Personal phone numbers, above all cell numbers, are not given to students and families.',
  ),
  clause('2.1a', 'Not in the classroom', 'Staff do not use social media in the classroom.'),
  clause(
    '2.1b',
    'Families are told',
    'Where official social media shows children or their work, families are told clearly what may be seen online.',
  ),
  clause(
    '2.2a',
    'No pages on behalf of the school',
    'Parents and parent groups do not set up pages on behalf of the school about its staff, students or events.',
  ),
  clause(
    '2.2b',
    'Parent groups through the Director',
    'Parent groups may post on the official pages through the Director.',
  ),
  clause(
    '3.1',
    'The same respect as face to face',
    'Online conduct shows the same professionalism, respect and integrity as meeting face to face.',
  ),
  clause(
    '3.2',
    'Known as staff',
    'Whoever is known as staff is publicly associated with the school; what they publish fits its mission.',
    'A card in the staff guide; watching what people publish elsewhere would be monitoring, which the school does not do.',
  ),
  clause(
    '3.3',
    'The disclaimer',
    'Personal sites and pieces on other sites carry the disclaimer, word for word.',
  ),
  clause('3.4', 'Every comment is public', 'Every comment is treated as public, whatever the settings.'),
  clause(
    '3.5',
    'Care with what reflects on you',
    'Care is taken with comments and pictures that reflect on the writer; failing can have consequences at work.',
    'People weigh facts, context and the author’s answer. The product keeps the record, no score and no automatic penalty.',
  ),
  clause(
    '3.6',
    'Ask the Director',
    'Questions about the policy go to the School Director.',
    'A person answers: “Ask about this rule” opens a thread, and the answer can stand beside the clause.',
  ),
  clause('3.7', 'Think before you post', 'A wide or public post is worth a second look.'),
  clause(
    'X1',
    'No bypass',
    'The Director’s and the deputy’s posts are checked by the same rules as everyone’s.',
  ),
  clause(
    'X2',
    'Emergencies',
    'Alerts come from named roles. Every rule runs but at most warns, and no student media goes out.',
  ),
  clause(
    'X3',
    'Absence',
    'Approval is delegated by a signed, dated delegation; nothing is ever approved by time running out.',
    'Kept by the review queue, which asks who may approve today; a message’s text cannot show it.',
  ),
  clause(
    'X4',
    'Precedence',
    'Block goes before hold, hold before warn, warn before remind. Exceptions are per finding.',
    'The order in which the evaluator combines findings, not a finding of its own.',
  ),
  clause(
    'X5',
    'Edits and late facts',
    'An edit is checked again; an approval holds for exactly the thing approved; a withdrawn consent stops a release.',
    'Kept by the release gate, which evaluates again and compares; the engine only judges what it is given.',
  ),
  clause(
    'X6',
    'Everything that reaches a reader counts',
    'Subject, attachments, file names, link targets and codes are judged like the body.',
    'How a message is read for every rule, not a finding of its own.',
  ),
  clause(
    'X7',
    'Honest states',
    'The author always sees Sent, Held, Returned or Blocked. Nothing is dropped in silence.',
    'A promise of the screens and the log; there is nothing in a text to find.',
  ),
  clause(
    'X8',
    'Families are guided',
    'What a family writes to staff is always delivered; rules hold only what would reach other families.',
  ),
  clause(
    'X9',
    'Readable by everyone',
    'Pictures have a description, and text does not stand in a picture only.',
  ),
  clause('X10', 'Fails safe', 'A rule that fails or lacks a fact on the server holds, and says so.'),
]

export const DISCLAIMER =
  'The views on this site are my own and do not necessarily represent the views, opinions, vision or strategies of the MicroSociety Academy Charter School.'
