import type { Excerpt } from '#lib/communications/flagged/types.ts'
import type { Effect, Finding, Outcome } from '#lib/policy/types.ts'

export const REPORT_VERDICTS = ['false-alarm', 'confirmed'] as const
export type ReportVerdict = (typeof REPORT_VERDICTS)[number]

/** What a reporter or an asker was, as it stood then. */
export interface Speaker {
  name: string
  label: string
}

export interface ReportAnswer {
  verdict: ReportVerdict
  note: string
  byName: string
  at: Date
}

/** A finding somebody says is wrong, with the words round its mark. */
export interface ReportedFinding {
  reportId: string
  reporter: Speaker
  isOwn: boolean
  rule: string
  clauses: string[]
  effect: Effect
  excerpt: Excerpt
  note: string
  reportedAt: Date
  answer: ReportAnswer | null
}

/** A thread in a list: what was asked and who spoke last. */
export interface QuestionLine {
  questionId: string
  asker: Speaker
  clause: string
  rule: string | null
  text: string
  askedAt: Date
  replies: number
  /** The newest word of the thread, and whether it is still the school's turn. */
  lastAt: Date
  isOpen: boolean
  /** The newest answer of the school; null while there is none. */
  answer: string | null
}

export interface ThreadReply {
  replyId: string
  byName: string
  /** Said by the one who asked. */
  byAsker: boolean
  text: string
  at: Date
  publishedAt: Date | null
  /** The day it was put beside its clause, in the school's zone. */
  publishedOn: string | null
}

export interface QuestionThread extends Omit<QuestionLine, 'replies' | 'answer' | 'lastAt'> {
  excerpt: string
  isAsker: boolean
  mayPublish: boolean
  replies: ThreadReply[]
}

/** An answer that stands beside its clause for everybody. */
export interface PublishedAnswer {
  replyId: string
  clause: string
  text: string
  /** A day of the school. */
  publishedOn: string
}

/** What `judgeWords` makes of a text: which judgement it passed, for the log. */
export interface JudgedWords {
  outcome: Outcome
  policyVersionId: string
}

export interface WordsRefused {
  findings?: readonly Finding[]
}
