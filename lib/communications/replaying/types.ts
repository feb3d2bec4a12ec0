import type { Connection } from '#lib/db/connection.ts'
import type { Effect, Outcome, PolicySettings } from '#lib/policy/types.ts'
import type { Excerpt } from '../flagged/types.ts'

/** `draft`: the version being written. `in-force`: the published settings. Both with today's code. */
export const REPLAY_POLICIES = ['draft', 'in-force'] as const
export type ReplayPolicy = (typeof REPLAY_POLICIES)[number]

/** How many items of each kind of change are kept to be looked at; the counts are of all. */
export const ITEMS_KEPT = 50
/** How many differing findings of one item are shown. */
export const DIFFERENCES_KEPT = 6

/** What one process is asked: its share of the decisions of a period. */
export interface ReplayTask {
  connection: Connection
  orgId: string
  timezone: string
  /** Instants: from inclusive, until exclusive. */
  from: string
  until: string
  /** No decision after this number: what is written meanwhile is not looked at. */
  upTo: string
  share: number
  shares: number
  settings: PolicySettings
}

export interface ReplayedFinding {
  rule: string
  clauses: readonly string[]
  messageId: string
  params: Readonly<Record<string, string | number>>
  field: string
  excerpt: Excerpt
  /** Null: not found then, or not found today. */
  was: Effect | null
  isNow: Effect | null
}

/** One past attempt to send whose outcome would differ. */
export interface ReplayItem {
  seq: string
  decisionId: string
  decidedAt: string
  senderName: string
  senderLabel: string
  kind: string
  lang: string
  was: Outcome
  isNow: Outcome
  differences: ReplayedFinding[]
  /** Differing findings that are not among `differences`. */
  more: number
}

/** Findings of one rule over the period: then, today, and how many came, went or changed their effect. */
export interface RuleChange {
  rule: string
  was: number
  isNow: number
  came: number
  went: number
  changed: number
}

/** Exact counts; `from[was][isNow]`. */
export type OutcomeCounts = Record<Outcome, Record<Outcome, number>>

export interface ReplayCounts {
  done: number
  outcomes: OutcomeCounts
  /** Same outcome, and yet not the same findings. */
  otherFindings: number
  /** Judged with today's names: stored before the roster was kept with decisions. */
  withoutRoster: number
  /** Asked about a consent that was not asked about then; the answer of that day was read. */
  consentRead: number
  /** Could not be judged at all; counted nowhere else. */
  unreadable: number
}

export interface ReplayResult {
  counts: ReplayCounts
  rules: RuleChange[]
  /** By what they would be; the first of each in the order of time. */
  items: Record<Outcome, ReplayItem[]>
}

/** What comes out of a replay while it runs. */
export type ReplayEvent =
  | { type: 'progress'; total: number; counts: ReplayCounts }
  | { type: 'done'; total: number; milliseconds: number; result: ReplayResult }
  | { type: 'failed' }
