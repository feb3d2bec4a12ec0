import { Temporal } from 'temporal-polyfill'
import type { DraftContent } from '../schema.ts'

/** A stored draft as the form's values. The opposite of `readForm`; times are in the school's zone. */
export function writeForm(content: DraftContent, timezone: string) {
  const { audience } = content
  const several = audience?.type === 'households' && audience.householdIds.length > 1
  return {
    to: audience === null ? '' : several ? 'families' : JSON.stringify(audience),
    families: several ? [JSON.stringify(audience)] : [],
    subject: content.subject,
    body: content.body,
    lang: content.lang as string,
    channels: content.channels.filter((channel) => channel !== 'portal') as string[],
    attachments: JSON.stringify(content.attachments),
    sendAt: content.notBeforeAt === null ? '' : toLocal(content.notBeforeAt, timezone),
    wantedBy: content.wantedBy ?? '',
    urgent: content.urgent,
    needsAnswer: content.needsAnswer,
  }
}

function toLocal(instant: string, timezone: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timezone).toPlainDateTime()
  return local.toString({ smallestUnit: 'minute' })
}
