/** Questions about clauses, their threads, and what stands beside a clause. Private to lib/inquiries. */
import type { Capacity } from '#lib/communications/types.ts'
import { db, type Tx } from '#lib/db/client.ts'
import { type Sql, sql } from '#lib/db/sql.ts'
import { newId } from '#lib/runtime/random.ts'
import type { PublishedAnswer, ThreadReply } from '../types.ts'

export interface QuestionRow {
  orgId: string
  askedById: string
  capacity: Capacity
  clause: string
  rule: string | null
  excerpt: string
  text: string
  askedAt: Date
}

export async function insertQuestion(tx: Tx, row: QuestionRow): Promise<string> {
  const id = newId()
  await tx.ruleQuestion.create({ data: { ...row, capacity: { ...row.capacity }, id } })
  return id
}

/** The same words about the same clause by the same person a moment ago: a second press. */
export async function findSameQuestion(
  row: Pick<QuestionRow, 'orgId' | 'askedById' | 'clause' | 'text'>,
  since: Date,
): Promise<string | null> {
  const { orgId, askedById, clause, text } = row
  const found = await db().ruleQuestion.findFirst({
    where: { orgId, askedById, clause, text, askedAt: { gte: since } },
    select: { id: true },
  })
  return found?.id ?? null
}

/** Words in threads, questions and replies, by one person since then. */
export async function countWordsSince(orgId: string, personId: string, since: Date): Promise<number> {
  const [questions, replies] = await Promise.all([
    db().ruleQuestion.count({ where: { orgId, askedById: personId, askedAt: { gte: since } } }),
    db().ruleReply.count({ where: { orgId, byId: personId, at: { gte: since } } }),
  ])
  return questions + replies
}

export interface QuestionListRow {
  questionId: string
  askerId: string
  askerName: string
  askerLabel: string
  askerRole: string
  clause: string
  rule: string | null
  excerpt: string
  text: string
  askedAt: Date
  replies: number
  lastAt: Date
  isOpen: boolean
  answer: string | null
}

/** Threads: all that wait for the school, all it has answered, one person's own, or one. Newest word first. */
export async function selectQuestions(
  orgId: string,
  which: 'open' | 'answered' | { byPersonId: string } | { questionId: string },
  limit: number,
): Promise<QuestionListRow[]> {
  const wanted: Sql =
    which === 'open'
      ? sql`coalesce(l.by_id = q.asked_by_id, true)`
      : which === 'answered'
        ? sql`l.by_id <> q.asked_by_id`
        : 'byPersonId' in which
          ? sql`q.asked_by_id = ${which.byPersonId}::uuid`
          : sql`q.id = ${which.questionId}::uuid`
  return db().$queryRaw(sql`
    SELECT q.id::text AS "questionId", q.asked_by_id::text AS "askerId", q.capacity->>'name' AS "askerName",
           q.capacity->>'label' AS "askerLabel", q.capacity->>'role' AS "askerRole", q.clause, q.rule, q.excerpt,
           q.text, q.asked_at AS "askedAt",
           (SELECT count(*)::int FROM rule_reply x WHERE x.question_id = q.id) AS replies,
           coalesce(l.at, q.asked_at) AS "lastAt", coalesce(l.by_id = q.asked_by_id, true) AS "isOpen",
           (SELECT x.text FROM rule_reply x WHERE x.question_id = q.id AND x.by_id <> q.asked_by_id
             ORDER BY x.at DESC, x.id DESC LIMIT 1) AS answer
      FROM rule_question q
      LEFT JOIN LATERAL (SELECT at, by_id FROM rule_reply x WHERE x.question_id = q.id
                          ORDER BY x.at DESC, x.id DESC LIMIT 1) l ON true
     WHERE q.org_id = ${orgId}::uuid AND ${wanted}
     ORDER BY "lastAt" DESC, q.id DESC LIMIT ${limit}`)
}

export async function countOpenQuestions(orgId: string): Promise<number> {
  const [row] = await db().$queryRaw<{ questions: number }[]>`
    SELECT count(*)::int AS questions FROM rule_question q
      LEFT JOIN LATERAL (SELECT by_id FROM rule_reply x WHERE x.question_id = q.id
                          ORDER BY x.at DESC, x.id DESC LIMIT 1) l ON true
     WHERE q.org_id = ${orgId}::uuid AND coalesce(l.by_id = q.asked_by_id, true)`
  return row?.questions ?? 0
}

export async function selectReplies(
  orgId: string,
  questionId: string,
): Promise<Omit<ThreadReply, 'publishedOn'>[]> {
  return db().$queryRaw`
    SELECT r.id::text AS "replyId", p.display_name AS "byName", r.by_id = q.asked_by_id AS "byAsker", r.text, r.at,
           r.published_at AS "publishedAt"
      FROM rule_reply r JOIN rule_question q ON q.id = r.question_id JOIN person p ON p.id = r.by_id
     WHERE r.org_id = ${orgId}::uuid AND r.question_id = ${questionId}::uuid ORDER BY r.at, r.id`
}

export async function insertReply(
  tx: Tx,
  row: { orgId: string; questionId: string; byId: string; text: string; at: Date; publishedAt: Date | null },
): Promise<string> {
  const id = newId()
  await tx.ruleReply.create({ data: { ...row, id } })
  return id
}

export interface ReplyRow {
  id: string
  questionId: string
  clause: string
  text: string
  byAsker: boolean
  publishedAt: Date | null
}

export async function findReply(orgId: string, replyId: string): Promise<ReplyRow | null> {
  const [row] = await db().$queryRaw<ReplyRow[]>`
    SELECT r.id::text, r.question_id::text AS "questionId", q.clause, r.text, r.by_id = q.asked_by_id AS "byAsker",
           r.published_at AS "publishedAt"
      FROM rule_reply r JOIN rule_question q ON q.id = r.question_id
     WHERE r.org_id = ${orgId}::uuid AND r.id = ${replyId}::uuid`
  return row ?? null
}

export async function setPublished(tx: Tx, replyId: string, publishedAt: Date | null): Promise<void> {
  await tx.ruleReply.update({ where: { id: replyId }, data: { publishedAt } })
}

export async function selectPublished(
  orgId: string,
): Promise<(Omit<PublishedAnswer, 'publishedOn'> & { publishedAt: Date })[]> {
  return db().$queryRaw`
    SELECT r.id::text AS "replyId", q.clause, r.text, r.published_at AS "publishedAt"
      FROM rule_reply r JOIN rule_question q ON q.id = r.question_id
     WHERE r.org_id = ${orgId}::uuid AND r.published_at IS NOT NULL ORDER BY r.published_at, r.id`
}
