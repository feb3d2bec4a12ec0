// `npm run audit:verify`: verifies the audit log and its checkpoints, in the database and outside it.
// `-- --export FILE` verifies an exported bundle instead, without a database; `--key` (a verifier key, or a file that
// holds one) and `--checkpoint FILE` (a checkpoint from the weekly mail; may be repeated) are what the reader trusts.
// Exit 0: intact. 1: not, and the first line says where; also when the log could not be read.
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { openDatabaseLog } from '#lib/audit/open-database-log.ts'
import { BundleUnreadable, openExportedLog } from '#lib/audit/open-exported-log.ts'
import { type NoteVerifier, parseVerifierKey, verifierKey } from '#lib/audit/signed-note.ts'
import type { LogReport, LogSource } from '#lib/audit/types.ts'
import { verifyLog } from '#lib/audit/verify-log.ts'

const SHOWN = 20
const USAGE = 'usage: audit:verify [-- [--export FILE] [--key KEY|FILE] [--checkpoint FILE]…]'

class UsageError extends Error {}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new UsageError(`${file} cannot be read.`)
  }
}

function readKey(given: string): NoteVerifier {
  const verifier = parseVerifierKey(existsSync(given) ? readText(given) : given)
  if (verifier === null) throw new UsageError('--key is not a verifier key (or a file that holds one).')
  return verifier
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        export: { type: 'string' },
        key: { type: 'string' },
        checkpoint: { type: 'string', multiple: true, default: [] },
      },
    })
    return values
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

function print(report: LogReport): void {
  const { problems, treeSize, unsequenced } = report
  const count = (number: number, one: string, many = `${one}s`) =>
    `${number.toLocaleString('en')} ${number === 1 ? one : many}`
  if (report.intact) {
    console.log(
      `The audit log is intact: ${count(treeSize, 'row')}, ${count(report.checkpoints, 'checkpoint')} in the log and ${count(report.kept, 'checkpoint')} outside it agree.`,
    )
  } else {
    for (const problem of problems.slice(0, SHOWN)) console.log(problem.message)
    if (problems.length > SHOWN) console.log(`… and ${problems.length - SHOWN} more.`)
    console.log(
      `The audit log is NOT intact: ${count(problems.length, 'problem')} in ${count(treeSize, 'row')}.`,
    )
  }
  console.log(`Tree head: ${report.rootHash} over ${count(treeSize, 'row')}.`)
  if (report.unsigned > 0)
    console.log(
      `${count(report.unsigned, 'row is', 'rows are')} newer than the newest checkpoint: no signature covers them yet.`,
    )
  if (report.withheld > 0)
    console.log(`${count(report.withheld, 'row')} of other schools are in the bundle as hashes only.`)
  if (report.kept === 0)
    console.log(
      'No checkpoint from outside was compared: whoever holds the signing key could have rewritten everything.',
    )
  if (unsequenced.count > 0)
    console.log(
      `${count(unsequenced.count, 'row has', 'rows have')} no place in the log yet; the oldest is of ${unsequenced.oldestAt?.toISOString()}. The worker sequences them within seconds while it runs.`,
    )
  process.exitCode = report.intact ? 0 : 1
}

async function verifyAndPrint(source: LogSource, given: readonly { where: string; note: string }[]) {
  print(await verifyLog({ ...source, kept: async () => [...(await source.kept()), ...given] }))
}

try {
  const values = readArguments()
  const given = values.checkpoint.map((where) => ({ where, note: readText(where) }))
  const trusted = values.key === undefined ? undefined : readKey(values.key)
  if (values.export !== undefined) {
    if (!existsSync(values.export)) throw new UsageError(`${values.export} cannot be read.`)
    const opened = await openExportedLog(values.export, trusted && { verifier: trusted })
    if (!opened.ok) throw new UsageError(`${values.export} is not an exported audit log.`)
    if (trusted === undefined)
      console.log(
        `Signed by ${verifierKey(opened.value.verifier)}; compare this key with one you hold, or pass it with --key.`,
      )
    await verifyAndPrint(opened.value, given)
  } else {
    // Only here: a bundle is verified where there is no database at all.
    const { withDatabase } = await import('./start/with-database.ts')
    const { checkPrivileges } = await import('#lib/db/check-privileges.ts')
    const { appConnection } = await import('#lib/db/connection.ts')
    const verify = async () => {
      await verifyAndPrint(openDatabaseLog(trusted && { verifier: trusted }), given)
      // Not damage, but how damage is done.
      for (const sentence of await checkPrivileges(appConnection())) console.log(sentence)
    }
    await withDatabase(verify, { asItIs: true })
  }
} catch (error) {
  if (!(error instanceof UsageError || error instanceof BundleUnreadable)) throw error
  console.error(error.message)
  if (error instanceof UsageError) console.error(USAGE)
  process.exitCode = 1
}
