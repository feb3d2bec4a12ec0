import type { AnyActor } from '#lib/access/types.ts'
import type { RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import type { ConsentChannel, MediaKind } from '#lib/policy/types.ts'
import { now } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { openTask, selectLiveReleasesShowing } from './take-downs/store.ts'

/** A consent's channel as a communication's. Class and portal are both inside. */
const SENT_THROUGH: Record<ConsentChannel, string> = {
  class: 'portal',
  portal: 'portal',
  website: 'website',
  'official-page': 'official-page',
}

/** What can be seen of a child in an attached file that says who is shown; a voice or a name alone is not tagged. */
const SHOWN: readonly MediaKind[] = ['photo', 'video', 'work']

/**
 * Gives the office a task for every live release that shows the child through a channel whose consent was lost. One task
 * a release and child: a second withdrawal opens it again. Returns how many wait now.
 */
export async function openTakeDowns(
  tx: Tx,
  record: RecordEvent,
  studentId: string,
  lost: readonly { channel: ConsentChannel; kind: MediaKind }[],
  by: AnyActor,
): Promise<number> {
  const seen = lost.filter((one) => SHOWN.includes(one.kind)).map(({ channel, kind }) => ({ channel, kind }))
  const channels = [...new Set(seen.map((one) => SENT_THROUGH[one.channel]))]
  if (channels.length === 0) return 0
  const shown = await selectLiveReleasesShowing(tx, by.orgId, studentId, channels)
  for (const release of shown) {
    const taskId = await openTask(tx, {
      id: newId(),
      orgId: by.orgId,
      subjectKey: `release:${release.release_id}:student:${studentId}`,
      details: {
        releaseId: release.release_id,
        communicationId: release.communication_id,
        studentId,
        channels: release.channels.filter((channel) => channels.includes(channel)),
        lost: seen.filter((one) => release.channels.includes(SENT_THROUGH[one.channel])),
      },
      openedAt: now(),
    })
    record({
      actor: by,
      type: 'task.opened',
      subject: { type: 'task', id: taskId },
      payload: { kind: 'take-down', ownerRole: 'office' },
    })
  }
  return shown.length
}
