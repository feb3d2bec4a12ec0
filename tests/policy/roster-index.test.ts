import { expect, test } from 'vitest'
import { evaluate } from '#lib/policy/evaluate.ts'
import { factsOf } from './school.ts'

const names = (body: string) =>
  evaluate(factsOf({ audience: 'class', body }))
    .findings.filter((f) => f.topic === 'student-pii')
    .map((f) => f.text)

test.each([
  ['Łukasz Wiśniewolski has asthma.'],
  ['Lukasz Wisniewolski has asthma.'],
  ['LUKASZ WISNIEWOLSKI HAS ASTHMA.'],
  ['Wisniewolski, Lukasz: asthma'],
  ['Łukasz has asthma.'],
  ['Owen’s asthma inhaler is in the office.'],
  ['Jose Angel Nunez was suspended.'],
  ['José Ángel was suspended.'],
  ['Will Sato was suspended.'],
  ['Hope was suspended for two days.'],
  ['आरवलाई दम छ।'],
  ['يارا حدادين مصابة بالربو'],
  ['У Михаила Зайцевского астма.'],
])('named: %s', (body) => {
  expect(names(body).length).toBeGreaterThan(0)
})

test.each([
  ['Hope your asthma gets better soon, dear reader.'],
  ['We will mark the tests on allergies in May.'],
  ['May is Asthma Awareness Month.'],
  ['The art of being sick: a comedy by grade 8.'],
  ['Summer flu shots are on Friday.'],
  ['Chase the flu away with clean hands.'],
])('not named: %s', (body) => {
  expect(names(body)).toEqual([])
})
