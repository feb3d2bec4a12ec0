import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { authorize } from '#lib/access/authorize.ts'
import { ROLES } from '#lib/access/types.ts'
import { ACTIONS, actorIn, allowed, COLUMNS, combinations, drawMatrix, ORG } from './matrix.ts'

const everyCell = ACTIONS.flatMap((action) =>
  combinations(action).flatMap((facts) => COLUMNS.map((column) => ({ action, facts, ...column }))),
)

/** The cells where somebody is allowed although the condition holds; a principle says there are none. */
function breaches(condition: (cell: (typeof everyCell)[number]) => boolean) {
  return everyCell
    .filter((cell) => condition(cell) && allowed(cell.actor, cell.action, cell.facts))
    .map(({ action, facts, name }) => `${name}: ${action} ${JSON.stringify(facts)}`)
}

describe('the authorization matrix', () => {
  test('is the committed table, every role × action × relationship', () => {
    const committed = readFileSync(new URL('./matrix.txt', import.meta.url), 'utf8')
    expect(drawMatrix()).toBe(committed)
  })

  test('walks every cell', () => {
    expect(ACTIONS.length).toBeGreaterThanOrEqual(57)
    expect(everyCell.length).toBeGreaterThan(4_000)
  })

  test('nothing of another school is anybody’s', () => {
    const elsewhere = '01890000-0000-7000-8000-00000000000f'
    const open = everyCell.filter(({ actor, action, facts }) => allowed(actor, action, facts, elsewhere))
    expect(open).toEqual([])
  })

  test('every action is somebody’s, and none is everybody’s whatever the facts but reading the policy', () => {
    for (const action of ACTIONS) {
      const cells = everyCell.filter((cell) => cell.action === action)
      const open = cells.filter(({ actor, facts }) => allowed(actor, action, facts))
      expect(open.length, action).toBeGreaterThan(0)
    }
    const people = COLUMNS.filter(({ name }) => name !== 'system')
    const forAll = ACTIONS.filter((action) =>
      people.every(({ actor }) => combinations(action).every((facts) => allowed(actor, action, facts))),
    )
    expect(forAll).toEqual(['policy.read', 'policy.ask'])
  })
})

describe('principles the table must keep', () => {
  test('nobody approves their own, but a Director where there is no deputy', () => {
    expect(
      breaches(
        ({ action, facts, name }) =>
          action === 'review.approve' &&
          facts.isOwn === true &&
          !(name === 'director' && facts.deputyExists === false),
      ),
    ).toEqual([])
    const alone = { queue: 'administration', isDelegate: false, isOwn: true, deputyExists: false }
    expect(allowed(actorIn('director'), 'review.approve', alone)).toBe(true)
    expect(allowed(actorIn('director'), 'review.approve', { ...alone, deputyExists: true })).toBe(false)
    expect(allowed(actorIn('director'), 'review.approve', { ...alone, queue: 'exception' })).toBe(false)
    expect(allowed(actorIn('director'), 'review.approve', { ...alone, queue: 'parent-group' })).toBe(false)
  })

  test('exceptions and policy versions are the Director’s alone', () => {
    for (const action of ['exception.decide', 'policy.publish', 'delegation.sign'] as const)
      expect(
        breaches((cell) => cell.action === action && !['director', 'system'].includes(cell.name)),
      ).toEqual([])
    expect(
      breaches(
        ({ action, facts, name }) =>
          /^review\./.test(action) && facts.queue === 'exception' && name !== 'director',
      ),
    ).toEqual([])
    expect(breaches(({ action, facts }) => action === 'exception.decide' && facts.isOwn === true)).toEqual([])
  })

  test('nobody answers their own report, only the Director publishes, and families report nothing', () => {
    expect(breaches(({ action, facts }) => action === 'report.answer' && facts.isOwn === true)).toEqual([])
    expect(breaches(({ action, name }) => action === 'answer.publish' && name !== 'director')).toEqual([])
    expect(breaches(({ action, name }) => action === 'finding.dispute' && name === 'guardian')).toEqual([])
    expect(
      breaches(
        ({ action, facts, name }) =>
          ['question.read', 'question.reply'].includes(action) &&
          facts.isAsker === false &&
          !['director', 'deputy'].includes(name),
      ),
    ).toEqual([])
  })

  test('a parent group’s post is the Director’s, or a delegate’s while the delegation runs', () => {
    expect(
      breaches(
        ({ action, facts, name }) =>
          /^review\./.test(action) &&
          facts.queue === 'parent-group' &&
          facts.isDelegate === false &&
          name !== 'director',
      ),
    ).toEqual([])
    expect(
      breaches(
        ({ action, name }) => /^review\./.test(action) && ['group-officer', 'guardian'].includes(name),
      ),
    ).toEqual([])
  })

  test('consent is a guardian’s with the right, or on paper through the office; nobody else’s', () => {
    expect(
      breaches(
        ({ action, name }) => action === 'consent.record' && !['guardian', 'office', 'system'].includes(name),
      ),
    ).toEqual([])
    expect(
      breaches(
        ({ action, facts, name }) =>
          action === 'consent.record' && name !== 'system' && facts.mayConsent === false,
      ),
    ).toEqual([])
  })

  test('a guardian reaches nothing that is not about an own child, nor other families', () => {
    const guarded = ['consent.record', 'consent.read', 'child.read', 'directory.read']
    expect(
      breaches(
        ({ action, facts, name }) =>
          name === 'guardian' && guarded.includes(action) && facts.isOwnChild === false,
      ),
    ).toEqual([])
    expect(
      breaches(
        ({ action, facts, name }) =>
          name === 'guardian' &&
          (action === 'communication.write' || action === 'communication.submit') &&
          facts.reach !== 'staff',
      ),
    ).toEqual([])
  })

  test('only the author sends, changes or withdraws, in the capacity it was written in', () => {
    const own = /^communication\.(draft|submit|edit|withdraw|acknowledge)$/
    expect(breaches(({ action, facts }) => own.test(action) && facts.isAuthor === false)).toEqual([])
  })

  test('auditor and IT write to nobody, and IT reads nothing that families wrote', () => {
    expect(
      breaches(
        ({ action, name }) =>
          ['auditor', 'it'].includes(name) && /^communication\.(write|submit|draft|edit)$/.test(action),
      ),
    ).toEqual([])
    expect(
      breaches(({ action, name }) => name === 'it' && /^(flagged|text|audit|decision|review)\./.test(action)),
    ).toEqual([])
  })

  test('nobody raises themselves, and IT makes none of those who decide or watch', () => {
    const giving = /^(account\.invite|account\.revoke|role\.change)$/
    expect(
      breaches(
        ({ action, facts, name }) => giving.test(action) && facts.isSelf === true && name !== 'system',
      ),
    ).toEqual([])
    expect(
      breaches(
        ({ action, facts, name }) =>
          giving.test(action) &&
          ['it', 'office', 'deputy'].includes(name) &&
          ['director', 'deputy', 'auditor'].includes(String(facts.roleGiven ?? facts.roleHeld)),
      ),
    ).toEqual([])
  })

  test('what nobody pressed a button for is the product’s, and it takes no person’s part', () => {
    for (const action of ['communication.release', 'delivery.send'] as const)
      expect(breaches((cell) => cell.action === action && cell.name !== 'system')).toEqual([])
    expect(
      breaches(
        ({ action, name }) =>
          name === 'system' &&
          /^(review|exception|flagged|text|audit|communication\.(?!release))/.test(action),
      ),
    ).toEqual([])
  })
})

test('the reason tells a wrong school, a wrong role and a missing relationship apart', () => {
  const facts = { orgId: ORG, isOwn: false }
  expect(authorize(actorIn('teacher', null, 'other'), 'exception.decide', facts)).toEqual({
    ok: false,
    code: 'not-allowed',
    reason: 'another-school',
  })
  expect(authorize(actorIn('teacher'), 'exception.decide', facts)).toMatchObject({ reason: 'role' })
  expect(authorize(actorIn('director'), 'exception.decide', { ...facts, isOwn: true })).toMatchObject({
    reason: 'relationship',
  })
  expect(authorize(actorIn('director'), 'exception.decide', facts)).toEqual({ ok: true })
})

test('every role has work to do', () => {
  for (const role of ROLES) {
    const open = everyCell.filter(({ action, facts }) => allowed(actorIn(role), action, facts))
    expect(open.length, role).toBeGreaterThan(5)
  }
})
