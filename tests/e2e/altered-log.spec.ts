import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { expect, test } from './support/test.ts'

const root = resolve(import.meta.dirname, '..', '..')

function verify() {
  // Both colour switches at once make Node itself warn; what is asked here is whether the command does.
  const { DATABASE_URL: _url, FORCE_COLOR: _colour, ...rest } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/audit-verify.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...rest, CROSSWALK_DATA: process.env.E2E_DATA },
  })
  return { status, stderr, first: stdout.split('\n')[0], stdout }
}

test('the log is intact after all of this, and names the row that the owner of the database alters', async () => {
  const data = process.env.E2E_DATA
  test.skip(data === undefined, 'the data folder of the server is not known')
  expect(verify()).toMatchObject({
    status: 0,
    stderr: '',
    first: expect.stringMatching(/^The audit log is intact: /),
  })

  const owner = new pg.Client(JSON.parse(readFileSync(join(data ?? '', 'postgres', 'owner.json'), 'utf8')))
  await owner.connect()
  const alter = async (change: string, id: string) => {
    await owner.query('ALTER TABLE audit_event DISABLE TRIGGER USER')
    await owner.query(change, [id])
    await owner.query('ALTER TABLE audit_event ENABLE ALWAYS TRIGGER audit_event_insert_only')
  }
  try {
    const { rows } = await owner.query(
      `SELECT l.index, e.id, e.type FROM audit_event e JOIN audit_leaf l ON l.event_id = e.id
       WHERE e.type LIKE 'decision.%' ORDER BY l.index DESC LIMIT 1`,
    )
    const { index, id, type } = rows[0] as { index: string; id: string; type: string }
    await alter(`UPDATE audit_event SET at = at + interval '1 minute' WHERE id = $1`, id)
    const { status, first } = verify()
    await alter(`UPDATE audit_event SET at = at - interval '1 minute' WHERE id = $1`, id)
    expect(status).toBe(1)
    expect(first).toContain(`Row ${index} (event ${id}, ${type}`)
    expect(verify().status).toBe(0)
  } finally {
    await owner.end()
  }
})
