/** E-mail, and the page behind "stop routine e-mails". Spoken by the worker, not by screens. */
export const mail = {
  notice: {
    subject: 'A new message from {school}',
    subjectUrgent: 'Urgent: a message from {school}',
    aboutChild: '{sender} ({label}) sent you a message about your child.',
    message: '{sender} ({label}) sent you a message.',
    post: '{sender} ({label}) posted something for you.',
    read: 'Read it here: {link}',
    why: 'To keep it private, the message itself is not in this e-mail.',
  },
  post: {
    by: '{sender}, {label}',
    pictures:
      '{count, plural, one {There is 1 picture. See it after signing in: {link}} other {There are # pictures. See them after signing in: {link}}}',
    writtenIn: 'Written in {language}.',
    open: 'Open it in the portal: {link}',
    urgentSubject: 'Urgent: {subject}',
  },
  footer: {
    reply: 'Nobody reads replies to this e-mail. To answer, use the link above.',
    unsubscribe: 'Too many e-mails? Stop routine e-mails from {school}: {link}',
    urgent: 'You get this e-mail because the school marked it as urgent.',
    school: 'Sent by {school}',
  },
  system: {
    invitation: {
      subject: 'Your account at {school}',
      body: 'The school has made an account for you. Use this link to choose your password: {link}',
      until: 'The link works once, until {until}.',
    },
    reviewed: {
      subject: 'There is news about what you wrote',
      approved: 'Your post was approved.',
      returned: 'Your post came back to you. The reason is in the portal.',
      rejected: 'Your post was not approved. The reason is in the portal.',
      asked: 'The reviewer has a question about your post.',
      stopped: 'Something changed before your post went out, so it waits again.',
      'taken-down': 'What you sent was taken down. Readers no longer see it.',
      open: 'See it here: {link}',
    },
    checkpoint: {
      subject: 'Audit log of {school}: signed checkpoint at {size} events',
      body: 'Keep this e-mail. It proves later that the log was not changed. `npm run audit:verify` compares it.',
    },
  },
  unsubscribe: {
    title: 'Stop routine e-mails?',
    body: '{school} will stop e-mailing you about routine posts and messages. They stay in the portal. Urgent e-mails still come.',
    button: 'Stop routine e-mails',
    done: 'Done. You will get no more routine e-mails from {school}.',
    back: 'You can turn them on again in the portal, under More.',
    invalid: 'This link does not work. Open the link from the newest e-mail again.',
  },
} as const
