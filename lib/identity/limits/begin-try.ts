import { createHmac } from 'node:crypto'
import { commitUnaudited } from '#lib/audit/commit.ts'
import { now } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { secrets } from '#lib/runtime/secrets.ts'
import { accountWindowMs, addressWindowMs, chooseWait } from './choose-wait.ts'
import { findAccountFailures, findAddressFailures, insertAttempt, lockTries } from './store.ts'

/** A try that counts as failed until `settleTry` says otherwise. The hashes are keyed: a copy of the table names nobody. */
export type Try = { readonly id: string; readonly emailHash: string; readonly addressHash: string }

function keyed(kind: 'email' | 'address', text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac('sha256', secrets().tokenKey).update(`${kind}:${text}`).digest())
}

/**
 * Notes a try at signing in (or at an invitation code), before anything is checked, known account or not.
 * `limited`: too many failed lately, of this account or from this address; `until` is when the next one counts.
 */
export async function beginTry(given: {
  readonly orgId: string
  readonly email: string
  readonly address: string
}): Promise<Result<Try, 'limited', { readonly until: Date }>> {
  const { orgId } = given
  const at = now()
  const emailHash = keyed('email', given.email)
  const addressHash = keyed('address', given.address)
  return commitUnaudited('sign-in-attempt', async (tx) => {
    await lockTries(tx, emailHash)
    const account = await findAccountFailures(tx, orgId, emailHash, new Date(at.getTime() - accountWindowMs))
    const address = await findAddressFailures(
      tx,
      orgId,
      addressHash,
      new Date(at.getTime() - addressWindowMs),
    )
    const until = chooseWait({ account, address }, at)
    if (until !== null) return fail('limited', { until })
    const id = newId()
    await insertAttempt(tx, { id, orgId, emailHash, addressHash, at })
    const hex = (hash: Uint8Array) => Buffer.from(hash).toString('hex')
    return ok({ id, emailHash: hex(emailHash), addressHash: hex(addressHash) })
  })
}
