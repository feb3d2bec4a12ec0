import { findNamedChild } from './find-named-child.ts'
import { nameSender } from './name-sender.ts'
import { findRelease } from './store.ts'
import type { ReleaseMail } from './types.ts'

/** Kinds and audiences whose text may stand in a mail at all: posts and alerts to a class or more. */
const CARRIES_TEXT = {
  kinds: ['post', 'alert'],
  audiences: ['class', 'grade', 'group', 'school', 'staff', 'public'],
}

/**
 * What a release's mails say. A direct message, a picture with a child tagged (or not said), or a child's name in the
 * text makes it a notice: school, sender, link. Null when there is no such release.
 */
export async function readReleaseMail(
  orgId: string,
  releaseId: string,
): Promise<(ReleaseMail & { timezone: string }) | null> {
  const row = await findRelease(orgId, releaseId)
  if (row === null) return null
  const mayCarryText =
    CARRIES_TEXT.kinds.includes(row.kind) &&
    CARRIES_TEXT.audiences.includes(row.audience.type) &&
    row.conversationId === null &&
    row.attachments.every((one) => one.studentIds.length === 0 && one.shown !== 'untagged')
  return {
    orgId,
    releaseId,
    communicationId: row.communicationId,
    kind: row.kind,
    urgent: row.urgent,
    schoolName: row.schoolName,
    fromAddress: nameSender(row),
    sender: { name: row.capacity.name || row.senderName, label: row.capacity.label },
    subject: row.subject,
    body: row.body,
    lang: row.lang,
    pictures: row.attachments.length,
    noticeOnly: !mayCarryText || (await findNamedChild(orgId, row)) !== null,
    timezone: row.timezone,
  }
}
