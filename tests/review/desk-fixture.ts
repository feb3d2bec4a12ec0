import type { Actor, Role } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { addPerson } from '#lib/directory/add-person.ts'
import { assignRole } from '#lib/directory/assign-role.ts'
import { newId } from '#lib/runtime/random.ts'
import { type Composing, compose, type Pipeline } from '#tests/communications/pipeline-fixture.ts'
import { addAccount } from '#tests/directory/school-fixture.ts'
import type { TestDatabase } from '#tests/support/database.ts'

/** What is waiting about a communication, as the table's owner sees it. */
export interface Waiting {
  id: string
  decision_id: string
  queue: string
  state: string
}

/** Reads and small set-ups that the desk's tests share. */
export function openDesk(database: TestDatabase, school: Pipeline) {
  const one = async <R extends object>(text: string, values: unknown[]) =>
    (await database.owner.query(text, values))[0] as R | undefined
  return {
    /** Gives somebody known, or somebody new, a role and an account. */
    async hire(name: string, role: Role, groupId: string | null = null): Promise<Actor> {
      const known = school.people[name]
      const { personId, assignment } = await commit(async (tx, record) => {
        const personId =
          known ??
          (
            await addPerson(tx, record, {
              orgId: school.orgId,
              givenName: name,
              familyName: 'Test',
              displayName: name,
            })
          ).id
        const given = { orgId: school.orgId, personId, role, groupId, beginsOn: '2026-08-01' }
        return { personId, assignment: (await assignRole(tx, record, given)).id }
      })
      if (known === undefined) await addAccount(database, school.orgId, personId, name)
      return {
        ...school.actor('director'),
        personId,
        role,
        roleAssignmentId: assignment,
        sessionId: newId(),
        displayName: name,
        label: name,
      }
    },
    /** Ends the role somebody acts in before today; `null` takes it back. */
    async endRole(actor: Actor, on: string | null = '2026-11-01'): Promise<void> {
      await database.owner.query('UPDATE role_assignment SET ends_on = $2 WHERE id = $1', [
        actor.roleAssignmentId,
        on,
      ])
    },
    async item(communicationId: string): Promise<Waiting> {
      const row = await one<Waiting>(
        `SELECT id, decision_id, queue, state FROM review_item WHERE communication_id = $1 AND state = 'open'`,
        [communicationId],
      )
      if (row === undefined) throw new Error('nothing waits')
      return row
    },
    async state(communicationId: string): Promise<string | undefined> {
      return (
        await one<{ state: string }>('SELECT state FROM communication WHERE id = $1', [communicationId])
      )?.state
    },
    async count(text: string, values: unknown[]): Promise<number> {
      return Number((await one<{ count: string }>(text, values))?.count)
    },
    async dispositions(communicationId: string) {
      return database.owner.query<{ kind: string; self_approved: boolean; by_id: string }>(
        `SELECT d.kind, d.self_approved, d.by_id FROM disposition d JOIN review_item i ON i.id = d.review_item_id
          WHERE i.communication_id = $1 ORDER BY d.at, d.id`,
        [communicationId],
      )
    },
    /** Mails of the product itself that are queued about a communication, in order. */
    async mails(communicationId: string): Promise<{ to: string; result: string }[]> {
      const rows = await database.superuser.query<{ person: string; result: string }>(
        `SELECT data->>'personId' AS person, data->'mail'->>'result' AS result FROM pgboss.job
          WHERE name = 'send-system-mail' AND data->'mail'->>'communicationId' = $1 ORDER BY created_on`,
        [communicationId],
      )
      return rows.map((row) => ({ to: school.nameOf(row.person), result: row.result }))
    },
    async events(type: string): Promise<{ payload: Record<string, unknown>; subject_id: string }[]> {
      return database.owner.query('SELECT payload, subject_id FROM audit_event WHERE type = $1 ORDER BY at', [
        type,
      ])
    },
    /** A Friends post for everybody, which always waits (2.2b). */
    propose(body: string, more: Partial<Composing> = {}) {
      return compose(school.actor('friend'), {
        kind: 'post',
        audience: { type: 'public' },
        channels: ['portal', 'website'],
        body,
        ...more,
      })
    },
  }
}
