export const errors = {
  page: {
    title: 'This page did not open',
    text: 'Something went wrong on our side. What you wrote is still saved. Try again; if it happens once more, call the office.',
    again: 'Try again',
    reference: 'For the office: {code}',
  },
  missing: {
    title: 'There is nothing here for you',
    text: 'The address may be old, or the page may be for somebody else. Nothing was lost.',
    home: 'Back to the first page',
  },
  notSaved: 'We could not save this. Your text is still here. Try again.',
  notSent: 'We could not send this. Your text is still here. Try again.',
  signedOut: 'You were signed out. Your text is saved. Sign in and you come back to it.',
  offline: 'There is no connection. Your text is kept on this page until there is one.',
} as const
