/**
 * The policy engine on the command line: one JSON message per line in, one decision per line out, same order.
 * Exit 0: all lines decided. 1: some line was not valid. 2: the school file or the arguments cannot be used.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { describePolicy } from '#lib/policy/describe-policy.ts'
import { evaluate } from '#lib/policy/evaluate.ts'
import { explain } from '#lib/policy/explain.ts'
import type { Decision, Finding, Repair } from '#lib/policy/types.ts'
import { type CheckLine, checkLineSchema, schoolSchema } from './policy-check/schema.ts'
import { type SchoolFacts, schoolFacts } from './policy-check/school-facts.ts'

/** A line beyond this is refused unread; the portal's own limits lie far below. */
const LINE_LIMIT = 8_000_000

class UsageError extends Error {}

function openSchool(): { facts: SchoolFacts; format: 'jsonl' | 'text' } {
  const { values } = parseArgs({
    options: { school: { type: 'string' }, format: { type: 'string', default: 'jsonl' } },
  })
  if (!values.school)
    throw new UsageError('usage: policy:check -- --school school.json [--format jsonl|text] < messages.jsonl')
  if (values.format !== 'jsonl' && values.format !== 'text')
    throw new UsageError(`unknown format ${values.format}`)
  let json: unknown
  try {
    json = JSON.parse(readFileSync(values.school, 'utf8').replace(/^\ufeff/, ''))
  } catch (error) {
    throw new UsageError(
      `cannot read ${values.school}: ${error instanceof Error ? error.message : 'unreadable'}`,
    )
  }
  const school = schoolSchema.safeParse(json)
  if (!school.success)
    throw new UsageError(`${values.school} is not a school file: ${reason(school.error.issues)}`)
  return { facts: schoolFacts(school.data), format: values.format }
}

function reason(issues: readonly { path: readonly PropertyKey[]; message: string }[]): string {
  const first = issues.slice(0, 3).map((i) => `${i.path.map(String).join('.') || 'line'}: ${i.message}`)
  return first.join('; ') + (issues.length > 3 ? `; and ${issues.length - 3} more` : '')
}

function repairOut(repair: Repair): Record<string, unknown> {
  if (repair.kind === 'replace') return { replaceWith: repair.with, label: repair.label }
  if (repair.kind === 'remove') return { replaceWith: '' }
  return { ...repair }
}

function findingOut(finding: Finding): Record<string, unknown> {
  const { rule, topic, clauses, effect, field, start, end, text } = finding
  return {
    rule,
    topic,
    clauses,
    effect,
    field,
    start,
    end,
    text,
    message: explain(finding),
    ...(finding.repair ? { repair: repairOut(finding.repair) } : {}),
    fingerprint: finding.fingerprint,
    features: finding.evidence.features,
  }
}

function forPerson(line: CheckLine, decision: Decision): string {
  const out = [`${line.id}: ${decision.outcome.toUpperCase()}`]
  for (const finding of decision.findings) {
    const where = `${finding.field} ${finding.start}–${finding.end}`
    out.push(`  ${finding.effect} · ${finding.topic} · clause ${finding.clauses.join(', ')} · ${where}`)
    if (finding.text !== '') out.push(`    «${finding.text.replace(/\s+/g, ' ').slice(0, 200)}»`)
    out.push(`    ${explain(finding)}`)
    if (finding.repair) out.push(`    repair: ${JSON.stringify(repairOut(finding.repair))}`)
  }
  return out.join('\n')
}

type Checked = { ok: true; out: string } | { ok: false; id: unknown; error: string }

function checkLine(text: string, facts: SchoolFacts, version: string, format: 'jsonl' | 'text'): Checked {
  if (text.length > LINE_LIMIT)
    return { ok: false, id: null, error: `line longer than ${LINE_LIMIT} characters` }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return {
      ok: false,
      id: null,
      error: `not JSON: ${error instanceof Error ? error.message.slice(0, 200) : 'unreadable'}`,
    }
  }
  const parsed = checkLineSchema.safeParse(json)
  if (!parsed.success) {
    const id = typeof json === 'object' && json !== null && 'id' in json ? json.id : null
    return { ok: false, id: typeof id === 'string' ? id : null, error: reason(parsed.error.issues) }
  }
  const startedAt = performance.now()
  const decision = evaluate(facts.factsFor(parsed.data))
  const ms = Math.round((performance.now() - startedAt) * 1000) / 1000
  const { id } = parsed.data
  if (format === 'text') return { ok: true, out: forPerson(parsed.data, decision) }
  const findings = decision.findings.map(findingOut)
  return {
    ok: true,
    out: JSON.stringify({ id, outcome: decision.outcome, policyVersion: version, ms, findings }),
  }
}

async function write(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`))
    await new Promise((resolve) => process.stdout.once('drain', resolve))
}

async function main(): Promise<number> {
  const { facts, format } = openSchool()
  const version = createHash('sha256').update(describePolicy(facts.settings)).digest('hex').slice(0, 12)
  let failed = false
  for await (const raw of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    const text = raw.replace(/^\ufeff/, '')
    if (text.trim() === '') continue
    let checked: Checked
    try {
      checked = checkLine(text, facts, version, format)
    } catch (error) {
      checked = {
        ok: false,
        id: null,
        error: `could not be judged: ${error instanceof Error ? error.message : 'failed'}`,
      }
    }
    if (!checked.ok) failed = true
    await write(checked.ok ? checked.out : JSON.stringify({ id: checked.id, error: checked.error }))
  }
  return failed ? 1 : 0
}

process.stdout.on('error', () => process.exit(1))
try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof UsageError ? error.message : error)
  process.exitCode = 2
}
