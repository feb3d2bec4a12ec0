import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { selectAnsweredByChild } from './store.ts'
import { CELLS } from './types.ts'

export interface ChildAnswers {
  studentId: string
  fullName: string
  grade: string
  classTitle: string | null
  /** Questions nobody who may consent has answered for today. */
  missing: number
  guardians: string[]
}

export interface ConsentSummary {
  classes: { title: string; grade: string; answered: number; part: number; open: number }[]
  /** Children with something still to be answered, those with nothing first. */
  waiting: ChildAnswers[]
}

/**
 * Who has answered about pictures, by class, for office, Director, deputy and auditor. It counts answers, not what they say: who
 * refused stays between that guardian and the log.
 */
export async function summarizeConsents(
  actor: Actor,
  today: string,
): Promise<Result<ConsentSummary, 'not-allowed'>> {
  const { orgId } = actor
  const overAll =
    actor.role === 'office' ||
    actor.role === 'director' ||
    actor.role === 'deputy' ||
    actor.role === 'auditor'
  const allowed = authorize(actor, 'consent.read', { orgId, isOwnChild: false, isOwnStudent: false })
  if (!allowed.ok || !overAll) return fail('not-allowed')
  const children = await selectAnsweredByChild(undefined, orgId, today)
  const classes = new Map<string, ConsentSummary['classes'][number]>()
  for (const child of children) {
    const title = child.classTitle ?? '–'
    const counts = classes.get(title) ?? { title, grade: child.grade, answered: 0, part: 0, open: 0 }
    if (child.missing === 0) counts.answered += 1
    else if (child.missing < CELLS.length) counts.part += 1
    else counts.open += 1
    classes.set(title, counts)
  }
  const waiting = children.filter((child) => child.missing > 0).sort((a, b) => b.missing - a.missing)
  return ok({ classes: [...classes.values()], waiting })
}
