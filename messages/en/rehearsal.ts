/** The private rehearsal. English: staff. */
export const rehearsal = {
  title: 'Rehearse a text',
  meta: 'Nothing here is sent, saved or seen by anybody else.',
  intro:
    'Paste or write a text and choose who it would be for. What the policy would say appears beside it. Close the page and it is gone.',
  to: 'Who it would be for',
  choose: 'Choose…',
  ownPage: 'A page of my own (blog, profile, site)',
  loading: 'The check is loading. You can type already.',
  noScript: 'The rehearsal runs in your browser and needs JavaScript.',
  chooseFirst: 'Choose who it would be for; what is allowed depends on it.',
  empty: 'Write or paste a text.',
  checking: 'Looking',
  fine: 'Nothing stands against it.',
  fineApproval: 'Nothing stands against it. Somebody approves it before it goes out.',
  clear: 'Clear everything',
  card: 'Try a text first',
  cardText:
    'Paste a draft, also one for a page of your own, and see what the policy would say. Nothing is sent or kept.',
  cardOpen: 'Rehearse a text',
  back: 'Guide',
  kit: {
    title: 'The disclaimer',
    text: 'On a page of your own where people can tell that you work here, this sentence stands word for word (clause 3.3).',
    copy: 'Copy',
    insert: 'Put it at the end',
    repair: 'Put the exact words in its place',
    there: 'It stands in your text, word for word.',
    missing: 'It is not in your text yet.',
    altered: 'In your text it reads differently:',
    rest: 'On your own page, leave out pictures, work and names of students (clause 1.8a).',
  },
} as const
