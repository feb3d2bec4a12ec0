/** Hints at talking elsewhere that name no app: "not through here", "you know where to find me". */
import type { Span } from '#lib/text/types.ts'
import type { Hit } from '../lexicons/compile-lexicon.ts'
import { type Segment, sentenceAt } from '../read-message.ts'
import { isLesson, isPolicyTalk, isQuoted, isWordStudy } from './guards.ts'
import { hasWithin, hitsOf, hitsWithin } from './segment-words.ts'

const MAX_FOUND = 200

/** "On the other hand" says where nothing. */
const OTHER_HAND = /^(?:por otro lado|por outro lado|autre part|di khac|aparte|apart)/

/** Denied before it is said: "please do not write outside the portal". */
function isForbidden(segment: Segment, hit: Hit): boolean {
  const sentence = sentenceAt(segment, hit.start)
  const from = Math.max(sentence.start, hit.start - 80)
  const invites = hitsWithin(segment, 'not-denial', from, hit.end)
  return hitsWithin(segment, 'negation', from, hit.start).some(
    (n) =>
      !invites.some((i) => i.start < n.end && n.start < i.end) &&
      !/[,;:]/.test(segment.folded.text.slice(n.end, hit.start)),
  )
}

/** Where one sentence hints at going on elsewhere: its hints together, once. */
export function hintsIn(segment: Segment): readonly Span[] {
  const out: Span[] = []
  const { text } = segment.folded
  const weak = hitsOf(segment, 'hint-weak').filter((h) => {
    const sentence = sentenceAt(segment, h.start)
    const talks =
      hasWithin(segment, 'talk', sentence.start, sentence.end) &&
      (hasWithin(segment, 'self', sentence.start, sentence.end) ||
        /\blet's\b/.test(text.slice(sentence.start, sentence.end)))
    const otherHand =
      OTHER_HAND.test(text.slice(h.start, h.end)) &&
      (h.start === sentence.start || /^\s?,/.test(text.slice(h.end, h.end + 2)))
    return talks && !otherHand
  })
  const plain = hitsOf(segment, 'hint').filter((h) => {
    const sentence = sentenceAt(segment, h.start)
    const from = sentence.start > 0 ? sentenceAt(segment, sentence.start - 1).start : 0
    const to = sentence.end < text.length ? sentenceAt(segment, sentence.end).end : sentence.end
    const speaks = hasWithin(segment, 'talk', from, to)
    const own = hasWithin(segment, 'self', from, to)
    return COLOURED.test(text.slice(h.start, h.end))
      ? own && (speaks || hasWithin(segment, 'ask-me', from, to))
      : own || speaks
  })
  const all = [...plain, ...weak]
    .slice(0, MAX_FOUND)
    .filter(
      (h) =>
        !isQuoted(segment, h.start) &&
        !isWordStudy(segment, h.start) &&
        !isPolicyTalk(segment, h.start) &&
        !isLesson(segment, h.start) &&
        !isForbidden(segment, h),
    )
  for (const hit of all) {
    // All the hints of one sentence are one.
    const sentence = sentenceAt(segment, hit.start)
    const same = all.filter((h) => h.start >= sentence.start && h.start < sentence.end)
    const talk = hitsWithin(segment, 'talk', Math.max(sentence.start, hit.start - 40), sentence.end)
    const parts = [...same, ...talk.slice(0, 1)]
    const start = Math.min(...parts.map((h) => h.start))
    const end = Math.max(...parts.map((h) => h.end))
    if (!out.some((o) => o.start === start)) out.push({ start, end })
  }
  return out
}

const COLOURED =
  /\b(?:green|blue|purple|yellow|ghost|bird|camera|verde|azul|morada|amarilla|verdinho|verte|bleue|jaune|xanh|vang|vet)\b|app\b|أخضر|أزرق|हरियो|नीलो|绿|蓝|зелен|син/
