/** Sentences for what the wire refuses before any use case is asked (lib/wire). */
export const wire = {
  field: {
    required: 'Please fill this in.',
    tooShort: 'This is too short.',
    tooLong: 'This is too long. Please shorten it.',
    invalid: 'We could not read this. Please check it.',
    email: 'Write the e-mail address like name@example.org.',
    choose: 'Please choose one of the answers.',
    unreadable: 'There are signs in here that cannot be stored. Please type it again.',
    noFiles: 'Please add files with the picture button.',
  },
  code: {
    'signed-out': 'You were signed out. What you wrote is still here. Sign in again to go on.',
    'must-accept-policy': 'Please read and accept the school’s rules first.',
    'foreign-origin':
      'This came from another website, so we did not take it. Open the page again and try once more.',
    forbidden: 'Your account may not do this. Ask the office if you think it should.',
    'not-found': 'This is no longer here. It may have been taken back.',
    'too-large': 'This is too large to take.',
    limited: 'That was many times in a short while. Please wait a few minutes and try again.',
    failed: 'We could not save this. Your text is still here. Try again.',
  },
} as const
