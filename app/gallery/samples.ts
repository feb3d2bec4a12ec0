import type { BarPoint, BarSeries } from '#components/ui/bar-chart.tsx'
import type { MarkedSegment } from '#components/ui/marked-text.tsx'
import type { OutcomeState } from '#components/ui/outcome-badge.tsx'

export const LETTER = `Dear families,

On Thursday we visit the museum (https://museum.example.org/plan-your-visit). We leave at 8:30 and are back by 2:15.

Please send a packed lunch. If you are late, call the trip line.
Ms Rivera`

export const MARKED: readonly MarkedSegment[] = [
  { text: 'Please send a packed lunch. If you are late, ' },
  { text: 'text me at 603-555-0142', mark: { number: 1, effect: 'block' } },
  { text: '. The children who go to ' },
  { text: 'Room 12', mark: { number: 2, effect: 'hold' } },
  { text: ' bring ' },
  { text: 'a coat', mark: { number: 3, effect: 'warn' } },
  { text: ' and ' },
  { text: 'their bus pass', mark: { number: 4, effect: 'remind' } },
  { text: '.' },
]

export const ROWS: readonly {
  id: string
  what: string
  who: string
  outcome: OutcomeState
  at: string
  readers: number
}[] = [
  {
    id: 'a',
    what: 'Museum on Thursday',
    who: 'Ms Rivera',
    outcome: 'blocked',
    at: '2026-11-22T12:42:00Z',
    readers: 29,
  },
  {
    id: 'b',
    what: 'Bake sale',
    who: 'Friends of MACS',
    outcome: 'returned',
    at: '2026-11-21T19:05:00Z',
    readers: 512,
  },
  {
    id: 'c',
    what: 'Snow day',
    who: 'Front office',
    outcome: 'sent',
    at: '2026-11-20T11:10:00Z',
    readers: 412,
  },
]

export const SERIES: readonly BarSeries[] = [
  { key: 'blocked', label: 'Blocked', tone: 'blocked' },
  { key: 'held', label: 'Held', tone: 'held' },
  { key: 'returned', label: 'Please check', tone: 'returned' },
]

export const WEEKS: readonly BarPoint[] = [
  { label: '2 Nov', values: { blocked: 2, held: 3, returned: 5 } },
  { label: '9 Nov', values: { blocked: 1, held: 1, returned: 4 } },
  { label: '16 Nov', values: { blocked: 0, held: 4, returned: 2 } },
  { label: '23 Nov', values: { blocked: 3, held: 2, returned: 6 } },
]
