import { createElement } from 'react'
import { describe, expect, test } from 'vitest'
import { Button } from '#components/ui/button.tsx'
import { MarkedText } from '#components/ui/marked-text.tsx'
import { MarkedTextArea } from '#components/ui/marked-text-area.tsx'
import { OUTCOME_LOOKS, OutcomeBadge, type OutcomeState } from '#components/ui/outcome-badge.tsx'
import { PlainText } from '#components/ui/plain-text.tsx'
import { SchoolTime } from '#components/ui/school-time.tsx'
import { Table } from '#components/ui/table.tsx'
import { TextField } from '#components/ui/text-input.tsx'
import { en } from '#messages/en.ts'
import { chart, render, SAMPLES, styled } from './samples.tsx'

const attribute = (markup: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(markup)?.[1]
const nothing = () => {}

describe('what the server sends passes the content policy', () => {
  test.each(SAMPLES)('%s has no style attribute and no inline style or script', (_name, node) => {
    const markup = render(node)
    expect(markup).not.toMatch(/\sstyle=|<style|<script|\son\w+=/)
  })

  test('the check can fail', () => {
    expect(render(styled)).toMatch(/\sstyle=/)
  })
})

describe('fields', () => {
  test('label, hint and error are tied to the control', () => {
    const markup = render(
      createElement(TextField, {
        label: 'Day',
        name: 'day',
        hint: 'Of the trip',
        error: 'Write the date like 4 March 2027',
      }),
    )
    const input = /<input[^>]*>/.exec(markup)?.[0] ?? ''
    const id = attribute(input, 'id')
    expect(attribute(markup, 'for')).toBe(id)
    const described = attribute(input, 'aria-describedby')?.split(' ') ?? []
    expect(described).toHaveLength(2)
    for (const one of described) expect(markup).toContain(`id="${one}"`)
    expect(attribute(input, 'aria-invalid')).toBe('true')
  })

  test('a field in order claims nothing', () => {
    const input =
      /<input[^>]*>/.exec(render(createElement(TextField, { label: 'Day', name: 'day' })))?.[0] ?? ''
    expect(input).not.toMatch(/aria-/)
  })

  test('a button that cannot be pressed says why and can still be reached', () => {
    const markup = render(createElement(Button, { reason: '1 finding is left.' }, 'Can’t send yet'))
    const button = /<button[^>]*>/.exec(markup)?.[0] ?? ''
    expect(button).not.toMatch(/\sdisabled(?=[\s>=])/)
    expect(attribute(button, 'aria-disabled')).toBe('true')
    expect(markup).toContain(`id="${attribute(button, 'aria-describedby')}"`)
  })
})

describe('outcomes', () => {
  const states = Object.keys(OUTCOME_LOOKS) as OutcomeState[]

  test.each(states)('%s has its word, an icon and a colour', (state) => {
    const markup = render(createElement(OutcomeBadge, { state }))
    expect(markup).toContain(en.common.outcome[state])
    expect(markup).toMatch(/<svg[^>]*aria-hidden="true"/)
    expect(markup).toMatch(/text-(spruce|amber|blue|brick)\b/)
  })

  test('nine words share four looks, and no two states a word', () => {
    expect(new Set(Object.values(OUTCOME_LOOKS)).size).toBe(4)
    expect(new Set(states.map((state) => en.common.outcome[state])).size).toBe(states.length)
  })
})

describe('text', () => {
  test('hostile text is shown, never run', () => {
    const markup = render(
      createElement(PlainText, {
        text: '<script>alert(1)</script> \u202Egpj.exe https://a.example.org/"onload="x',
      }),
    )
    expect(markup).not.toMatch(/<script/)
    expect(markup).toContain('&lt;script&gt;')
    expect(markup).not.toMatch(/\sonload=/)
  })

  test('marks keep the text as it is and name themselves once', () => {
    const markup = render(
      createElement(MarkedText, {
        segments: [
          { text: 'call ' },
          { text: '603-', mark: { number: 1, effect: 'block' } },
          { text: '555', mark: { number: 1, effect: 'block' } },
          { text: ' now' },
        ],
      }),
    )
    expect(markup.match(/<sup/g)).toHaveLength(1)
    expect(markup).toContain('Blocked, mark 1')
    expect(markup.match(/<mark[^>]*data-effect="block"/g)).toHaveLength(2)
  })

  test('marks that no longer fit what is typed are not drawn', () => {
    const node = createElement(MarkedTextArea, {
      value: 'typed ahead',
      segments: [{ text: 'typed', mark: { number: 1, effect: 'hold' } }],
      onChange: nothing,
    })
    expect(render(node)).not.toContain('<mark')
  })

  test('a time carries its instant and its full form', () => {
    const markup = render(createElement(SchoolTime, { at: '2027-03-04T12:42:00Z' }))
    expect(markup).toContain('>7:42<')
    expect(attribute(markup, 'dateTime')).toBe('2027-03-04T12:42:00.000Z')
    expect(attribute(markup, 'title')).toContain('4 March 2027')
  })
})

test('a table names its rows, its columns and itself', () => {
  const markup = render(
    createElement(Table<{ id: string; what: string }>, {
      caption: 'Flagged',
      rows: [{ id: '1', what: 'Museum' }],
      rowKey: (row) => row.id,
      columns: [
        { key: 'what', header: 'What', main: true, cell: (row) => row.what },
        { key: 'n', header: 'Readers', numeric: true, cell: () => 29 },
      ],
    }),
  )
  expect(markup).toMatch(/<caption[^>]*>Flagged/)
  expect(markup.match(/scope="col"/g)).toHaveLength(2)
  expect(markup).toMatch(/<th scope="row"/)
})

test('a chart has its numbers as a table', () => {
  const markup = render(chart)
  expect(markup).toMatch(/<td[^>]*>3<\/td>/)
  expect(markup).toMatch(/role="img"/)
})
