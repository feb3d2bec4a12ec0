import { formatInstant } from '#lib/i18n/format-instant.ts'
import { getDirection } from '#lib/i18n/get-direction.ts'
import { now } from '#lib/runtime/clock.ts'
import { cleanHeader } from './clean-header.ts'
import { frameHtml } from './frame-html.ts'
import { linkToCommunication } from './link-to-communication.ts'
import { type Paragraph, renderParagraphs } from './render-paragraphs.ts'
import type { SystemMail } from './schema.ts'
import { openSecret } from './seal-secret.ts'
import { type MailTranslator, translateMail } from './translate-mail.ts'
import type { Mail } from './types.ts'

export interface SystemMailFrame {
  mailId: string
  to: string
  locale: string
  schoolName: string
  timezone: string
  fromAddress: string
  publicUrl: string
}

/** The one place where the product's own mails get their words. Throws on a sealed link of another installation. */
export function renderSystemMail(mail: SystemMail, frame: SystemMailFrame): Mail {
  const { t, locale } = translateMail(frame.locale)
  const school = cleanHeader(frame.schoolName)
  const { subject, lines } = say(mail, { ...frame, school, t, locale })
  const paragraphs: Paragraph[] = [...lines, t('footer.school', { school })].map((text) => ({ text }))
  return {
    id: frame.mailId,
    from: { name: school, address: frame.fromAddress },
    to: frame.to,
    subject,
    text: `${paragraphs.map((paragraph) => paragraph.text).join('\n\n')}\n`,
    html: frameHtml(
      { title: subject, locale, rtl: getDirection(locale) === 'rtl' },
      renderParagraphs(paragraphs),
    ),
    locale,
    urgent: false,
    unsubscribe: null,
  }
}

function say(
  mail: SystemMail,
  context: SystemMailFrame & { school: string; t: MailTranslator; locale: Mail['locale'] },
): { subject: string; lines: string[] } {
  const { t, school, locale, timezone } = context
  switch (mail.template) {
    case 'invitation': {
      const until = formatInstant(new Date(mail.expiresAt), {
        locale,
        zone: timezone,
        now: now(),
        style: 'full',
      })
      return {
        subject: t('system.invitation.subject', { school }),
        lines: [
          t('system.invitation.body', { link: openSecret(mail.sealedLink) }),
          t('system.invitation.until', { until }),
        ],
      }
    }
    case 'reviewed':
      return {
        subject: t('system.reviewed.subject'),
        lines: [
          t(`system.reviewed.${mail.result}`),
          t('system.reviewed.open', {
            link: linkToCommunication(context.publicUrl, mail.communicationId),
          }),
        ],
      }
    case 'checkpoint':
      return {
        subject: t('system.checkpoint.subject', { school, size: String(mail.treeSize) }),
        lines: [t('system.checkpoint.body'), mail.note],
      }
  }
}
