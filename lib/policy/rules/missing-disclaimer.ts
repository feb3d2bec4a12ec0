/** 3.3: the exact sentence on a personal piece, and not on an official channel. */
import { DISCLAIMER } from '../handbook.ts'
import { type Segment, sentenceAt, spanIn } from '../read-message.ts'
import type { RawFinding, Rule } from './types.ts'

/** Line breaks, spaces and typographic quotes do not change a sentence. */
const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\u00a0\s]+/g, ' ')
    .replace(/[’‘]/g, "'")
    .trim()
const EXACT = plain(DISCLAIMER)
/** How a disclaimer is said where it does not belong, or said wrongly where it does: by a word that is in each. */
const CORE: readonly (readonly [word: string, sentences: readonly string[]])[] = [
  [
    'views',
    [
      'the views on this site are my own',
      'views expressed here are my own',
      'views expressed are my own',
      'views here are my own',
      'views here are mine',
      'views are my own',
    ],
  ],
  [
    'opin',
    [
      'opinions expressed here are my own',
      'opinions expressed are my own',
      'opinions here are my own',
      'opinions are my own',
      'las opiniones expresadas aquí son mías',
      'las opiniones expresadas aquí son personales',
      'estas opiniones son mías',
      'as opiniões aqui expressas são minhas',
      'as opiniões expressas aqui são minhas',
      'les opinions exprimées ici sont les miennes',
      'opinyon yo se pa m',
    ],
  ],
  ["n'engage", ["n'engagent que moi", "n'engage que moi"]],
  ['الآراء', ['الآراء هنا تخصني', 'الآراء الواردة هنا آرائي الشخصية']],
  ['यहाँका', ['यहाँका विचार मेरा आफ्नै हुन्']],
  ['quan điểm', ['quan điểm ở đây là của riêng tôi']],
  ['观点', ['仅代表个人观点', '观点仅代表本人']],
  ['высказанные', ['высказанные здесь взгляды мои']],
  ['мнение', ['мнение здесь моё личное']],
]
/** In other words: whose views they are, and whose they are not, in one sentence. The last is the rarest. */
const VIEWS =
  /\b(?:views?|opinions?|thoughts|opiniones|lo que escribo|opiniao|opinioes|o que escrevo|avis|propos|points? de vue|ce que j'ecris|opinyon|y kien|quan diem)\b|اراء|الاراء|رايي|विचार|观点|意见|看法|мнени|взгляд/
const MINE =
  /\b(?:mine|my own|mias?|mios?|propias?|personal(?:es)?|minhas?|meus?|pessoa(?:l|is)|les miennes|mes|personnel(?:le)?s?|pa (?:m|mwen)|cua (?:rieng |ca nhan )?toi|ca nhan toi)\b|عني|تخصني|الشخصي|मेरा|मेरो|व्यक्तिगत|个人|本人|我自己|мое|мои|личн/
const NOT_THEIRS =
  /\b(?:not (?:(?:the|my|our|those of|of|that of|necessarily) )*(?:school|macs|employer)|(?:do|does) not (?:necessarily )?(?:represent|reflect)|no (?:necesariamente )?(?:representan?|reflejan?|(?:son |las )?de(?: la)? (?:escuela|colegio))|nao (?:necessariamente )?(?:representam?|refletem?|(?:sao |as )?da escola)|pas celles? de|ne (?:represente|refletent?|reflete)\w*|n'engagent?|(?:se )?pa (?:pa|reprezante) lekol|khong (?:dai dien|phai cua truong))|لا تمثل|होइन|प्रतिनिधित्व गर्दैन|不代表|не (?:отраж|представл|совпадает с)/

/** The first sentence of the body that disclaims so. */
function disclaimingSentence(body: Segment): { start: number; end: number } | null {
  const { text } = body.folded
  const at = NOT_THEIRS.exec(text)
  if (!at) return null
  const { start, end } = sentenceAt(body, at.index)
  const sentence = text.slice(start, end)
  return VIEWS.test(sentence) && MINE.test(sentence)
    ? spanIn(body, start, start + sentence.trimEnd().length)
    : null
}

const HINTS: typeof CORE = [
  ...CORE,
  ['views', ['views on this site']],
  ['represent', ['do not necessarily represent', 'do not represent the']],
]

export const missingDisclaimer: Rule = {
  meta: {
    id: 'missing-disclaimer',
    topic: 'missing-disclaimer',
    kind: 'content',
    clauses: ['3.3'],
    title: 'The personal-views disclaimer',
    needs: ['public'],
    inBrowser: 'partial',
    rows: ['disclaimer-missing', 'disclaimer-misplaced'],
    messages: ['disclaimer-missing', 'disclaimer-altered', 'disclaimer-misplaced'],
    examples: {
      fires: [
        { text: 'I teach at MACS. Ten books I love.', to: 'public', kind: 'personal-piece' },
        { text: `Open house is on Thursday. ${DISCLAIMER}`, to: 'public', kind: 'post' },
      ],
      passes: [
        { text: `Ten books I love. ${DISCLAIMER}`, to: 'public', kind: 'personal-piece' },
        { text: 'Open house is on Thursday.', to: 'public', kind: 'post' },
        { text: 'The view from our room is lovely.', to: 'class' },
        { text: 'In the debate, each side says which opinions are its own.', to: 'public', kind: 'post' },
      ],
    },
  },
  check({ message, audience, party, body, segments }) {
    const finding = (rest: Partial<RawFinding> & Pick<RawFinding, 'row' | 'messageId'>): RawFinding => ({
      segment: body,
      start: 0,
      end: 0,
      ...rest,
    })
    if (message.kind === 'personal-piece') {
      if (segments.some((s) => plain(s.original).includes(EXACT))) return []
      const at = sentenceWith(body.original, HINTS) ?? disclaimingSentence(body)
      const repair = { kind: 'insert-disclaimer' as const, with: DISCLAIMER }
      return at
        ? [finding({ row: 'disclaimer-missing', messageId: 'disclaimer-altered', ...at, repair })]
        : [finding({ row: 'disclaimer-missing', messageId: 'disclaimer-missing', repair })]
    }
    const open = audience === 'public' || party === 'group'
    const at = sentenceWith(body.original, CORE) ?? (open ? disclaimingSentence(body) : null)
    if (!at) return []
    const repair = { kind: 'remove' as const, field: body.field, ...at }
    return [finding({ row: 'disclaimer-misplaced', messageId: 'disclaimer-misplaced', ...at, repair })]
  },
}

function sentenceWith(text: string, hints: typeof CORE): { start: number; end: number } | null {
  const lower = text.toLowerCase()
  if (lower.length !== text.length) return null
  const said = hints.flatMap(([word, sentences]) => (lower.includes(word) ? sentences : []))
  const at = Math.min(...said.map((sentence) => lower.indexOf(sentence)).filter((i) => i >= 0))
  if (!Number.isFinite(at)) return null
  const start = Math.max(lower.lastIndexOf('. ', at) + 1, lower.lastIndexOf('\n', at) + 1, 0)
  const stop = lower.indexOf('.', at)
  return {
    start: start > 0 && text[start] === ' ' ? start + 1 : start,
    end: stop < 0 ? text.length : stop + 1,
  }
}
