import type { QuestionListRow } from './questions/store.ts'
import type { QuestionLine } from './types.ts'

/** A stored thread as one line of a list. */
export function toQuestionLine(row: QuestionListRow): QuestionLine {
  return {
    questionId: row.questionId,
    asker: { name: row.askerName, label: row.askerLabel },
    clause: row.clause,
    rule: row.rule,
    text: row.text,
    askedAt: row.askedAt,
    replies: row.replies,
    lastAt: row.lastAt,
    isOpen: row.isOpen,
    answer: row.answer,
  }
}
