import { commitUnaudited } from '#lib/audit/commit.ts'
import { now } from '#lib/runtime/clock.ts'
import { hashToken } from '../hash-token.ts'
import { chooseLifetime } from './choose-lifetime.ts'
import { findLiveSession, updateLastSeen } from './store.ts'
import type { LiveSession } from './types.ts'

const touchEveryMs = 60_000

/**
 * The live session behind a token, or null: unknown, revoked, past either limit, account or person no longer active.
 * Read from its row at every request, so revoking takes effect on the next one. Being seen moves the idle limit, at
 * most once a minute.
 */
export async function readSession(token: string): Promise<LiveSession | null> {
  const at = now()
  const session = await findLiveSession(hashToken(token), at)
  if (session === null) return null
  const unlessSince = new Date(at.getTime() - touchEveryMs)
  if (session.lastSeenAt <= unlessSince) {
    const { idleMs } = chooseLifetime(session.roles.map((held) => held.role))
    const idleExpiresAt = new Date(at.getTime() + idleMs)
    await commitUnaudited('session-touch', (tx) =>
      updateLastSeen(tx, session.id, { at, idleExpiresAt, unlessSince }),
    )
  }
  return session
}
