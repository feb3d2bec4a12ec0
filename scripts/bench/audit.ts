import type { SystemActor } from '#lib/access/types.ts'
import { commit, commitUnaudited } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { now } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { makeMailSchool } from '#tests/delivery/mail-fixture.ts'
import { interleave, type Row, time } from './measure.ts'
import { openWorkbench } from './workbench.ts'

const CONNECTIONS = 8
const TRANSACTIONS = 600

export async function benchAudit(): Promise<Row[]> {
  const bench = await openWorkbench({ connections: CONNECTIONS })
  try {
    const school = await makeMailSchool(bench, 20)
    const actor: SystemActor = { orgId: school.orgId, personId: null, role: 'system', process: 'web' }
    // As a use case does: look and lock, change what is there, add what is new.
    const work = async (tx: Tx, turn: number): Promise<string> => {
      const { studentId } = school.guardians[turn % school.guardians.length]!
      await tx.student.findUniqueOrThrow({ where: { id: studentId } })
      const id = newId()
      const details = { turn }
      await tx.task.create({
        data: {
          id,
          orgId: school.orgId,
          kind: 'policy-question',
          ownerRole: 'office',
          subjectKey: id,
          details,
          openedAt: now(),
        },
      })
      await tx.task.update({ where: { id }, data: { doneAt: now(), doneById: school.teacherId } })
      await tx.guardianshipOrder.findMany({ where: { orgId: school.orgId, studentId } })
      return id
    }
    const rate = async (one: (turn: number) => Promise<unknown>) => {
      let turn = 0
      const lane = async () => {
        while (turn < TRANSACTIONS) await one(turn++)
      }
      return time(() => Promise.all(Array.from({ length: CONNECTIONS }, lane)))
    }
    const taken = await interleave(
      {
        audited: () =>
          rate((turn) =>
            commit(async (tx, record) => {
              const id = await work(tx, turn)
              record({
                type: 'task.done',
                actor,
                subject: { type: 'task', id },
                payload: { kind: 'policy-question' },
              })
            }),
          ),
        plain: () => rate((turn) => commitUnaudited('delivery-attempt', (tx) => work(tx, turn))),
      },
      7,
    )
    const perSecond = (milliseconds: number) => `${Math.round((TRANSACTIONS / milliseconds) * 1_000)} tx/s`
    return [
      {
        what: `a business transaction of four statements with its audit event, ${CONNECTIONS} connections`,
        against: 'the same without',
        ratio: taken.audited / taken.plain,
        goal: { atMost: 1.4 },
        figures: `${perSecond(taken.audited)} : ${perSecond(taken.plain)}`,
      },
    ]
  } finally {
    await bench.close()
  }
}
