import type { SendMailOptions } from 'nodemailer'
import type { Mail } from '../types.ts'

const ADDRESS = /^[^\s@<>,;:"()[\]\\]{1,64}@[^\s@<>,;:"()[\]\\]{1,255}$/u

/** False for an address no server could take; such a mail is refused here and the office hears of it. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text)
}

/** A finished mail as nodemailer takes it. Every header is ours; user text reaches only the subject, as one line. */
export function composeMessage(mail: Mail): SendMailOptions {
  const domain = mail.from.address.slice(mail.from.address.lastIndexOf('@') + 1)
  return {
    envelope: { from: mail.from.address, to: [mail.to] },
    from: mail.from,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id}@${domain}>`,
    priority: mail.urgent ? 'high' : undefined,
    disableFileAccess: true,
    disableUrlAccess: true,
    headers: {
      // No vacation notice, no delivery report loop.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': mail.locale,
      ...(mail.unsubscribe === null
        ? {}
        : {
            'List-Unsubscribe': { prepared: true, foldLines: false, value: `<${mail.unsubscribe.oneClick}>` },
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
    },
  }
}
