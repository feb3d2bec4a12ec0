import { getDirection } from '#lib/i18n/get-direction.ts'
import { env } from '#lib/runtime/env.ts'
import { randomToken } from '#lib/runtime/random.ts'
import { cleanHeader } from './clean-header.ts'
import { frameHtml } from './frame-html.ts'
import { linkToCommunication } from './link-to-communication.ts'
import { escapeHtml, type Paragraph, renderParagraphs } from './render-paragraphs.ts'
import { translateMail } from './translate-mail.ts'
import type { Mail, ReleaseMail } from './types.ts'

export interface MailRecipient {
  deliveryId: string
  email: string
  locale: string
  aboutChild: boolean
  unsubscribe: { page: string; oneClick: string }
}

interface Layout {
  subject: string
  locale: Mail['locale']
  paragraphs: Paragraph[]
}

// Stands for the one thing that differs between two readers of a language. Unguessable, so that no author can place a
// reader's own unsubscribe link in a text.
const UNSUBSCRIBE = `https://unsubscribe.invalid/${randomToken(16)}`

const plain = (paragraphs: readonly Paragraph[]) => paragraphs.map((paragraph) => paragraph.text).join('\n\n')

/**
 * Makes the mails of one release. What is the same for every reader of a language is put together once; the returned
 * function is called for each recipient.
 */
export function prepareReleaseMail(release: ReleaseMail): (to: MailRecipient) => Mail {
  const layouts = new Map<string, { subject: string; locale: Mail['locale']; text: string; html: string }>()
  const school = cleanHeader(release.schoolName)
  return (to) => {
    const key = `${to.locale} ${to.aboutChild}`
    let layout = layouts.get(key)
    if (layout === undefined) {
      const { subject, locale, paragraphs } = layOut(release, school, to)
      const page = { title: subject, locale, rtl: getDirection(locale) === 'rtl' }
      layout = {
        subject,
        locale,
        text: `${plain(paragraphs)}\n`,
        html: frameHtml(page, renderParagraphs(paragraphs)),
      }
      layouts.set(key, layout)
    }
    return {
      id: to.deliveryId,
      from: { name: school, address: release.fromAddress },
      to: to.email,
      subject: layout.subject,
      text: layout.text.replaceAll(UNSUBSCRIBE, () => to.unsubscribe.page),
      html: layout.html.replaceAll(UNSUBSCRIBE, () => escapeHtml(to.unsubscribe.page)),
      locale: layout.locale,
      urgent: release.urgent,
      unsubscribe: release.urgent ? null : to.unsubscribe,
    }
  }
}

function layOut(release: ReleaseMail, school: string, to: MailRecipient): Layout {
  const { t, locale } = translateMail(to.locale)
  const link = linkToCommunication(env().publicUrl, release.communicationId)
  const sender = cleanHeader(release.sender.name)
  const label = cleanHeader(release.sender.label)
  const footer: Paragraph[] = [
    { text: t('footer.reply') },
    { text: release.urgent ? t('footer.urgent') : t('footer.unsubscribe', { school, link: UNSUBSCRIBE }) },
    { text: t('footer.school', { school }) },
  ]
  if (release.noticeOnly) {
    const what =
      release.kind === 'post' || release.kind === 'personal-piece' || release.kind === 'alert'
        ? 'notice.post'
        : to.aboutChild
          ? 'notice.aboutChild'
          : 'notice.message'
    return {
      subject: t(release.urgent ? 'notice.subjectUrgent' : 'notice.subject', { school }),
      locale,
      paragraphs: [
        { text: t(what, { sender, label }) },
        { text: t('notice.read', { link }) },
        { text: t('notice.why') },
        ...footer,
      ],
    }
  }
  const subject = cleanHeader(release.subject) || t('notice.subject', { school })
  const paragraphs: Paragraph[] = [{ text: t('post.by', { sender, label }) }]
  if (release.lang !== locale) {
    const language = new Intl.DisplayNames([locale], { type: 'language' }).of(release.lang) ?? release.lang
    paragraphs.push({ text: t('post.writtenIn', { language }) })
  }
  for (const text of release.body.split(/\n{2,}/u))
    if (text.trim() !== '') paragraphs.push({ text, lang: release.lang })
  if (release.pictures > 0) paragraphs.push({ text: t('post.pictures', { count: release.pictures, link }) })
  paragraphs.push({ text: t('post.open', { link }) })
  return {
    subject: release.urgent ? t('post.urgentSubject', { subject }) : subject,
    locale,
    paragraphs: [...paragraphs, ...footer],
  }
}
