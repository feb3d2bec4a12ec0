export const consent = {
  title: 'Photos and names',
  titleFor: 'Photos and names of {child}',
  intro:
    'You decide what may be shown of your child, and where. Without your yes, nothing is shown. You can change your mind at any time.',
  school: 'The school may never overrule a no.',
  kind: {
    photo: 'Photos',
    video: 'Videos',
    voice: 'Voice',
    work: 'Drawings and schoolwork',
    name: 'Name',
  },
  channel: {
    class: 'For the class',
    portal: 'For all families of the school',
    website: 'On the school’s website',
    'official-page': 'On the school’s Facebook page',
  },
  channelHint: {
    class: 'Only the families and teachers of the class see it.',
    portal: 'Only people with a school account see it.',
    website: 'Everybody can see it.',
    'official-page': 'Everybody can see and share it.',
  },
  answer: {
    granted: 'Yes',
    refused: 'No',
    withdrawn: 'Taken back',
    expired: 'Has run out',
    none: 'Not answered, so nothing is shown',
  },
  since: 'since {day}',
  until: 'until {day}',
  otherGuardian: 'Not agreed by everybody who decides for {child}, so nothing is shown.',
  allYes: 'Yes to all for the class',
  allNo: 'No to all',
  endsOn: 'Until when',
  endsOnHint: 'Leave empty for the whole school year.',
  save: 'Save my answers',
  saved: 'Your answers are saved. They count from now on.',
  withdraw: 'Take back',
  withdrawTitle: 'Take back your yes?',
  withdrawText:
    'The school takes down what is still up. What was printed or sent by e-mail cannot be called back.',
  mayNot: 'You can see these answers. Another guardian decides them.',
  history: 'What was answered before',
  paper: 'Given on paper, {day}',
  openCount:
    '{count, plural, =0 {Everything is answered} one {# question is open} other {# questions are open}}',
  holdsUntil: 'Your yes holds until {day}. Then we ask again.',
  quick: 'The quick way',
  quickInside: 'Yes inside the school, no outside',
  quickInsideHint:
    'Class and school families may see photos, videos, voice, schoolwork and name. Nothing goes on the website or the Facebook page.',
  oneByOne: 'Or answer one by one',
  also: 'Save the same answers for',
  meaningTitle: 'What your answers mean',
  meaning:
    'Yes: the school may show it there, until the school year ends. No, or no answer: the school does not show it there. If one guardian says no, it is no.',
  publicTitle: 'Can a picture become public anyway?',
  publicText:
    'Yes, it can. People can tag, copy or share a picture, whatever its settings say. The school takes names and places out of pictures and asks everybody not to share pictures of other children. If you see your child’s picture where it should not be, tell the office.',
  takeDowns:
    '{count, plural, one {The school now takes # picture post down.} other {The school now takes # picture posts down.}}',
  undone: 'Your earlier answers are back. Where you had not answered, it is a no.',
  notAllowed: 'You cannot answer for this child. Please call the office.',
  field: {
    answers: 'Please answer at least one question.',
    day: 'Write the date like 2027-03-04.',
    endsOn: 'This day is before the first day. Choose a later one.',
    guardian: 'Choose the guardian who signed.',
  },
} as const
