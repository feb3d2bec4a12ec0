import { execFileSync } from 'node:child_process'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newId } from '#lib/runtime/random.ts'
import { Refusal } from './refusal.ts'

type Holder = { pid: number; startedAt: string; url: string }

// A process id alone may by now be somebody else's; together with its start time it is not.
function startTimeOf(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return fields[0] === 'Z' ? null : (fields[19] ?? null)
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return null
  }
}

/**
 * One Crosswalk per data folder. Returns how to let go of it, and whether a holder that was killed left it behind.
 * Throws Refusal while another one runs.
 */
export function lockFolder(dataFolder: string, url: string): { release: () => void; abandoned: boolean } {
  const file = join(dataFolder, 'crosswalk.lock')
  const mine: Holder = { pid: process.pid, startedAt: startTimeOf(process.pid) ?? '', url }
  const draft = `${file}.${newId()}`
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 })
  let abandoned = false
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      try {
        linkSync(draft, file)
        return { release: () => rmSync(file, { force: true }), abandoned }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const holder = readHolder(file)
      if (holder !== null && startTimeOf(holder.pid) === holder.startedAt)
        throw new Refusal(
          `Crosswalk is already running from ${dataFolder} (process ${holder.pid}, ${holder.url}). Stop it first, or set CROSSWALK_DATA to another folder.`,
        )
      // Of two that find the same abandoned lock, one renames it and the other finds it gone.
      abandoned = true
      try {
        renameSync(file, `${draft}.old`)
        rmSync(`${draft}.old`, { force: true })
      } catch {}
    }
    throw new Refusal(
      `The lock file ${file} keeps changing hands. Wait for the other start to end, and try again.`,
    )
  } finally {
    rmSync(draft, { force: true })
  }
}
