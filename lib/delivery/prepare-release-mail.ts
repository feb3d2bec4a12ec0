import { getDirection } from '#lib/i18n/get-direction.ts'
import { env } from '#lib/runtime/env.ts'
import { cleanHeader } from './clean-header.ts'
import { linkToCommunication } from './link-to-communication.ts'
import { type Paragraph, renderHtml } from './render-html.ts'
import { translateMail } from './translate-mail.ts'
import type { Mail, ReleaseMail } from './types.ts'

export interface MailRecipient {
  deliveryId: string
  email: string
  locale: string
  aboutChild: boolean
  unsubscribeUrl: string
}

interface Skeleton {
  subject: string
  locale: Mail['locale']
  paragraphs: Paragraph[]
  footer: (unsubscribeUrl: string) => Paragraph[]
}

/**
 * Makes the mails of one release. What is the same for every reader of a language is put together once; the returned
 * function is called for each recipient.
 */
export function prepareReleaseMail(release: ReleaseMail): (to: MailRecipient) => Mail {
  const skeletons = new Map<string, Skeleton>()
  const school = cleanHeader(release.schoolName)
  return (to) => {
    const key = `${to.locale} ${to.aboutChild}`
    let skeleton = skeletons.get(key)
    if (skeleton === undefined) {
      skeleton = layOut(release, school, to)
      skeletons.set(key, skeleton)
    }
    const { subject, locale } = skeleton
    const paragraphs = [...skeleton.paragraphs, ...skeleton.footer(to.unsubscribeUrl)]
    return {
      id: to.deliveryId,
      from: { name: school, address: release.fromAddress },
      to: to.email,
      subject,
      text: `${paragraphs.map((paragraph) => paragraph.text).join('\n\n')}\n`,
      html: renderHtml({ title: subject, locale, rtl: getDirection(locale) === 'rtl' }, paragraphs),
      locale,
      urgent: release.urgent,
      unsubscribeUrl: release.urgent ? null : to.unsubscribeUrl,
    }
  }
}

function layOut(release: ReleaseMail, school: string, to: MailRecipient): Skeleton {
  const { t, locale } = translateMail(to.locale)
  const link = linkToCommunication(env().publicUrl, release.communicationId)
  const sender = cleanHeader(release.sender.name)
  const label = cleanHeader(release.sender.label)
  const footer = (unsubscribeUrl: string): Paragraph[] => [
    { text: t('footer.reply') },
    {
      text: release.urgent ? t('footer.urgent') : t('footer.unsubscribe', { school, link: unsubscribeUrl }),
    },
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
      ],
      footer,
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
    paragraphs,
    footer,
  }
}
