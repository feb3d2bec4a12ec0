import { evaluate } from '#lib/policy/evaluate.ts'
import { REMINDER_TOPICS, ROUTING_TOPICS } from '#lib/policy/types.ts'
import { type CheckLine, checkLineSchema } from '../policy-check/schema.ts'
import type { schoolFacts } from '../policy-check/school-facts.ts'

/** A line of the corpus: a message of the command line's form with its label. `spans`: field, start, end. */
export interface CorpusLine {
  id: string
  level: string
  lang: string
  expect: { outcome: string; topics: string[] }
  spans?: [string, number, number][]
}

/** `found` of `asked` violations have every topic they should; `said` counts how often a topic was given at all. */
export interface Recall {
  asked: number
  found: number
}
export interface Measured {
  lines: number
  /** Outcome and topics exactly as labelled. */
  exact: number
  innocents: { lines: number; stopped: number; warned: number }
  spans: { marked: number; overlapping: number }
  levels: Record<string, Recall>
  languages: Record<string, Recall & { innocents: number; troubled: number }>
  topics: Record<string, Recall & { said: number }>
  /** Ids of violations without a topic they should have, and of innocents troubled. */
  wrong: string[]
}

const quiet = new Set<string>([...REMINDER_TOPICS, ...ROUTING_TOPICS])

/** Evaluates every line with today's engine and counts. Content topics only: routing and reminders are not guesses. */
export function measureCorpus(
  lines: readonly CorpusLine[],
  facts: Pick<ReturnType<typeof schoolFacts>, 'factsFor'>,
): Measured {
  const out: Measured = {
    lines: lines.length,
    exact: 0,
    innocents: { lines: 0, stopped: 0, warned: 0 },
    spans: { marked: 0, overlapping: 0 },
    levels: {},
    languages: {},
    topics: {},
    wrong: [],
  }
  for (const line of lines) {
    const message: CheckLine = checkLineSchema.parse(line)
    const decision = evaluate(facts.factsFor(message))
    const asked = line.expect.topics.filter((topic) => !quiet.has(topic))
    const content = decision.findings.filter((finding) => !quiet.has(finding.topic))
    const said = new Set<string>(content.map((finding) => finding.topic))
    const all = asked.every((topic) => said.has(topic))
    if (decision.outcome === line.expect.outcome && all && said.size === asked.length) out.exact++

    const topic = (name: string) => {
      out.topics[name] ??= { asked: 0, found: 0, said: 0 }
      return out.topics[name]
    }
    for (const name of said) topic(name).said++
    for (const name of asked) {
      topic(name).asked++
      if (said.has(name)) topic(name).found++
    }
    out.languages[line.lang] ??= { asked: 0, found: 0, innocents: 0, troubled: 0 }
    const language = out.languages[line.lang]!
    if (line.level === 'innocent') {
      const more = content.filter((finding) => !asked.includes(finding.topic))
      const stopped = more.some((finding) => finding.effect === 'hold' || finding.effect === 'block')
      const warned = !stopped && more.some((finding) => finding.effect === 'warn')
      out.innocents.lines++
      language.innocents++
      if (stopped) out.innocents.stopped++
      if (warned) out.innocents.warned++
      if (stopped || warned) {
        language.troubled++
        out.wrong.push(line.id)
      }
      continue
    }
    out.levels[line.level] ??= { asked: 0, found: 0 }
    for (const row of [language, out.levels[line.level]!]) {
      row.asked++
      if (all) row.found++
    }
    if (!all) out.wrong.push(line.id)
    if (!all || !line.spans) continue
    out.spans.marked++
    if (
      content.some((finding) =>
        line.spans?.some(
          ([field, start, end]) => finding.field === field && finding.start < end && finding.end > start,
        ),
      )
    )
      out.spans.overlapping++
  }
  return out
}
