import { releaseCommunication } from '#lib/communications/release-communication.ts'
import { now, setClock } from '#lib/runtime/clock.ts'
import { compose, makePipeline, type Pipeline } from '#tests/communications/pipeline-fixture.ts'
import { NOON } from '#tests/directory/school-fixture.ts'
import { addFamilies } from './add-families.ts'
import { interleave, type Row, readable, time } from './measure.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

const columns =
  'org_id, recipient_id, channel, student_ids, conversation_id, state, attempts, created_at, state_at, claimed_by_id'

// Attempts may not be truncated, so the deliveries they point to neither.
async function emptyDeliveries(bench: Workbench): Promise<void> {
  await bench.owner.query('DELETE FROM delivery')
  await bench.owner.query('VACUUM ANALYZE delivery')
  await bench.owner.query('DELETE FROM pgboss.job')
}

/** A post to one class, due; then its release is all that is measured. */
async function makeDue(bench: Workbench, school: Pipeline): Promise<string> {
  await emptyDeliveries(bench)
  const { communicationId, submitted } = await compose(school.actor('rivera'), {
    kind: 'post',
    subject: 'Museum on Thursday',
    body: 'Please send a packed lunch and a warm coat. We walk to the museum after the morning meeting.',
    audience: { type: 'class', classId: school.classes.grade3 },
  })
  if (submitted.state !== 'sending') throw new Error(`the post is ${submitted.state}`)
  await bench.owner.query('UPDATE dispatch SET due_at = $1 WHERE communication_id = $2', [
    now(),
    communicationId,
  ])
  return communicationId
}

async function benchSize(families: number): Promise<Row> {
  const bench = await openWorkbench()
  try {
    // The school of the tests lives in a school year of its own.
    const offset = NOON.getTime() - now().getTime()
    setClock(() => new Date(Date.now() + offset))
    const school = await makePipeline(bench)
    await addFamilies(bench.owner, school.orgId, school.classes.grade3, families)
    let released = { communicationId: '', releaseId: '' }
    const release = async () => {
      const communicationId = await makeDue(bench, school)
      let outcome: Awaited<ReturnType<typeof releaseCommunication>> | undefined
      const taken = await time(async () => {
        outcome = await releaseCommunication({ orgId: school.orgId, communicationId })
      })
      if (outcome?.outcome !== 'released') throw new Error(`release: ${outcome?.outcome}`)
      released = { communicationId, releaseId: outcome.releaseId }
      return taken
    }
    await release()
    await bench.owner.query(`CREATE TABLE bench_rows AS SELECT ${columns} FROM delivery`)
    await bench.owner.query('GRANT SELECT ON bench_rows TO crosswalk_app')
    const [{ n }] = (await bench.owner.query<{ n: number }>('SELECT count(*)::int AS n FROM bench_rows')) as [
      { n: number },
    ]
    const raw = async () => {
      await emptyDeliveries(bench)
      const { releaseId, communicationId } = released
      return time(() =>
        bench.app.query(
          `INSERT INTO delivery (id, release_id, communication_id, ${columns})
           SELECT gen_random_uuid(), $1::uuid, $2::uuid, ${columns} FROM bench_rows`,
          [releaseId, communicationId],
        ),
      )
    }
    const taken = await interleave({ release, raw })
    return {
      what: `release of a broadcast to ${families.toLocaleString('en')} families: facts, audience, ${n.toLocaleString('en')} deliveries, jobs, audit`,
      against: 'one raw INSERT … SELECT of the same rows',
      ratio: taken.release / taken.raw,
      goal: { atMost: 2 },
      figures: `${readable(taken.release)} : ${readable(taken.raw)}`,
    }
  } finally {
    setClock(null)
    await bench.close()
  }
}

export async function benchRelease(large: boolean): Promise<Row[]> {
  const rows = [await benchSize(10_000)]
  if (large) rows.push(await benchSize(100_000))
  return rows
}
