import { findPhoneNumbersInText } from 'libphonenumber-js'
import { compileRoster, type RosterIndex } from '#lib/policy/detectors/children/roster-index.ts'
import { evaluate } from '#lib/policy/evaluate.ts'
import type { Facts } from '#lib/policy/types.ts'
import { factsOf } from '#tests/policy/school.ts'
import { interleave, type Row, readable, time } from './measure.ts'

const fill = (text: string, length = 1_000) => text.repeat(Math.ceil(length / text.length)).slice(0, length)

/** The yardstick's text; never change it, or figures of different days no longer compare. */
const DIGIT_RICH = fill(
  'Room 214, 3:15 pm to 4:45 pm on 11/24/2026; bus 17 leaves at 15:05, seats 48. Lunch $3.75 x 22 = $82.50. ' +
    'Office 603-555-0100 ext. 12, order 4471-0093-2218, ISBN 978-0-14-312755-0, lot 20261124-07. ' +
    'Scores 88, 92.5, 75/100; pages 112-119, problems 1-15 odd; call 1 (603) 555-0142 before 9. ',
)

const TEXTS: Record<string, string> = {
  'digit-rich': DIGIT_RICH,
  prose: fill(
    'Good afternoon, families. On Thursday we walk to the museum after the morning meeting. Please send a packed ' +
      'lunch, a warm coat and a water bottle with your child. We are back before the buses leave. Thank you! ',
  ),
  names: fill('Kana Bano and Kasi Bano read to Lumi Zeno; Mrs Bano helps. Well done, Kana, Kasi and Lumi! '),
  links: fill(
    'See https://museum.example.org/visit?group=7&x=y and mail office@macs.example.org or @macs on the page. ',
  ),
  spelled: fill('six oh three, five five five, zero one four two; s i x  0 3 - five 5 five o one 4 two. '),
  'other scripts': fill(
    'Завтра школьный музей, приходите к девяти. غدا نذهب الى المتحف مع الصف. 明天我们去博物馆。',
  ),
  unbroken: fill('a1b2c3d4e5f6g7h8i9j0k.l-m_n@o+p'),
  signs: fill('((((....----++++@@@@////::::,,,,'),
  apps: fill(
    'On Thursday the counselor speaks about apps. Snapchat and TikTok ask for an age of thirteen, and Kana drew the ' +
      'Instagram logo for the poster. The city put the road closure on Facebook. We write to you here. ',
  ),
  'veiled letters': fill('С\u200bа\u200bll m\u0435 ⓣⓔⓧⓣ 𝟔𝟎𝟑\u00ad-５５５-𝟶𝟣𝟦𝟤 '),
}

/** The same kind of letter home in languages that cost more a character: no spaces, other letters, marks. */
const WITHOUT_DIGITS: Record<string, string> = {
  Spanish: fill(
    'Queridas familias, esta semana leímos sobre el océano y los niños escribieron cartas amables a los marineros ' +
      'que nos cuidan todos los días. Gracias por los libros, señora Peña. ',
  ),
  Chinese: fill(
    '各位家长，本周我们阅读了关于海洋的书，孩子们给水手们写了友善的信。谢谢大家送来的书，我们很喜欢。',
  ),
  Arabic: fill(
    'العائلات الكريمة، قرأنا هذا الأسبوع عن المحيط وكتب الأطفال رسائل لطيفة إلى البحارة الذين يحافظون على سلامتنا ' +
      'كل يوم. شكرا على الكتب. ',
  ),
}

const SYLLABLES = 'ka ba lu ze mi no ri sa to ve du fi go ha je ko le ma ne pu'.split(' ')

function invent(count: number, seed: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    let rest = at * 7 + seed
    let name = ''
    for (let part = 0; part < 3 || rest > 0; part += 1) {
      name += SYLLABLES[rest % SYLLABLES.length]
      rest = Math.floor(rest / SYLLABLES.length)
    }
    return name.charAt(0).toUpperCase() + name.slice(1)
  })
}

/** As many invented children; a few are those the texts name. */
function inventRoster(count: number): RosterIndex {
  const first = ['Kana', 'Kasi', 'Lumi', ...invent(Math.ceil(Math.sqrt(count)) * 2, 3)]
  const last = ['Bano', 'Zeno', ...invent(Math.ceil(Math.sqrt(count)), 11)]
  return compileRoster(
    Array.from({ length: count }, (_, at) => {
      const [given, family] = [first[at % first.length]!, last[Math.floor(at / first.length) % last.length]!]
      return {
        id: `s${at}`,
        first: given,
        last: family,
        full: `${given} ${family}`,
        aliases: [],
        grade: '3',
        room: '3',
        directoryOptOut: false,
      }
    }),
  )
}

const AT_ONCE = 20

export async function benchEngine(): Promise<Row[]> {
  const [small, large] = [inventRoster(600), inventRoster(60_000)]
  const facts = (body: string, roster: RosterIndex): Facts => ({ ...factsOf({ body }), actor: { roster } })
  const of = (body: string, roster = small) => {
    const given = facts(body, roster)
    return async () =>
      (await time(() => {
        for (let turn = 0; turn < AT_ONCE; turn += 1) evaluate(given)
      })) / AT_ONCE
  }
  const scan = async () =>
    (await time(() => {
      for (let turn = 0; turn < AT_ONCE; turn += 1) findPhoneNumbersInText(DIGIT_RICH, 'US')
    })) / AT_ONCE
  const warm = [scan, of(DIGIT_RICH), of(TEXTS.names!, large), of(TEXTS.prose!)]
  for (let turn = 0; turn < 5; turn += 1) for (const one of warm) await one()

  const taken: Record<string, number> = await interleave(
    {
      scan,
      ...Object.fromEntries(
        Object.entries({ ...TEXTS, ...WITHOUT_DIGITS }).map(([name, text]) => [name, of(text)]),
      ),
    },
    9,
  )
  const grown = await interleave({ small: of(TEXTS.names!, small), large: of(TEXTS.names!, large) }, 9)
  const yardstick = taken.scan!
  const slowest = Object.keys(TEXTS).sort((a, b) => taken[b]! - taken[a]!)[0]!
  const against = `one libphonenumber-js scan of the digit-rich text (${readable(yardstick)})`
  const row = (name: string, what: string, atMost: number): Row => ({
    what,
    against,
    ratio: taken[name]! / yardstick,
    goal: { atMost },
    figures: readable(taken[name]!),
  })
  return [
    row('digit-rich', 'evaluate 1,000 characters, 600 names: the digit-rich text', 0.5),
    row(slowest, `the same: the slowest of ${Object.keys(TEXTS).length} kinds of text (${slowest})`, 0.5),
    row('prose', 'the same: prose without a digit', 0.1),
    ...Object.keys(WITHOUT_DIGITS).map((name) => row(name, `the same: ${name} without a digit`, 0.1)),
    {
      what: 'evaluate a text full of names, roster of 60,000',
      against: 'the same with a roster of 600',
      ratio: grown.large / grown.small,
      goal: { atMost: 1.5 },
      figures: `${readable(grown.large)} : ${readable(grown.small)}`,
    },
  ]
}
