/** Private details of children: those the lists found, and those a model reads that nothing speaks against. */
import type { Span } from '#lib/text/types.ts'
import { type Reading, type Segment, sentenceAt, spanIn } from '../../read-message.ts'
import { contactsOf } from '../contacts/contacts.ts'
import { continued } from '../continued.ts'
import { isDenied, isLesson, isQuoted } from '../guards.ts'
import { privateDetailTold } from '../named-uses.ts'
import { actsLikePerson, isPet, isSaidOwn } from './name-usage.ts'
import { type FoundName, namesIn } from './names.ts'
import {
  contextOfName,
  detailIn,
  isRuledOut,
  type PrivateDetail,
  privateDetailsOf,
} from './private-details.ts'

const TOLD_IN = new Set(['body', 'subject', 'text'])
const MOST = 500
/** How far behind its sentence a number may stand that the name is told for. */
const NEXT = 80

/** A name that is a word too is one as names are written; in capitals nothing stands out. */
const A_NAME = /^\p{Lu}\p{Ll}|^[^\p{Lu}\p{Ll}]/u
/** How a Vietnamese calls the reader. */
const CALLS = /^(?:anh|chi|chị)$/i

/** "On duty next week: …", "Trực nhật tuần sau: …": what those listed are to do, if no list says worse. */
const A_DUTY =
  /\b(?:duty|leaders?|helpers?|monitors?|captains?|readers|presenters|volunteers|de turno|encargad[oa]s?|ayudantes?|capitan(?:es)?|lectores|voluntari[oa]s|plantao|ajudantes?|encarregad[oa]s?|lideres?|leitores|de service|responsables?|delegue[es]*|lecteurs|deviz|responsab|truc (?:nhat|ban|lop)|doc bai|(?:to|lop|nhom) truong|phat bieu|len bang|thuyet trinh)\b|مناوب|المساعد|متطوع|पालो|मनिटर|क्याप्टेन|值日|组长|班长|领读|志愿|дежур|старост|ответственн|доброволь/
const DUTY_REACH = 60
function isOnDuty(segment: Segment, name: FoundName): boolean {
  const { text } = segment.folded
  const from = Math.max(sentenceAt(segment, name.start).start, name.start - DUTY_REACH)
  const head = text.slice(from, name.start)
  return head.includes(':') && A_DUTY.test(head)
}

function isNobodys(reading: Reading, segment: Segment, name: FoundName): boolean {
  const { start, end } = spanIn(segment, name.start, name.end)
  const said = segment.original.slice(start, end)
  return (
    (name.ordinary && (!A_NAME.test(said) || CALLS.test(said) || !actsLikePerson(segment, name))) ||
    isPet(segment, name) ||
    isSaidOwn(reading, segment, name) ||
    isOnDuty(segment, name) ||
    isQuoted(segment, name.start)
  )
}

/** How plainly it must read so where a lesson is spoken of, or something is denied: "no gym for Pavel, hernia". */
const LESSON_BAR = 0.5
const DENIED_BAR = 0.3

function readsLikeOne(reading: Reading, segment: Segment, name: FoundName): boolean {
  const score = privateDetailTold(reading, segment, name)
  if (!(score > 0) || isNobodys(reading, segment, name)) return false
  return (
    (score > LESSON_BAR || !isLesson(segment, name.start)) &&
    (score > DENIED_BAR || !isDenied(segment, name.start, name.end))
  )
}

/** What goes on begins small, or in a script that knows no small letters. */
const BEGINS_ANEW = /^[^\p{L}]*\p{Lu}/u
const GOES_ON = /[,،，:：;–—-]\s*$/
const ASKS = /[:：?？؟,،，–—-]\s*$/
const OF_THE_CHILD =
  /^(?:he|she|el|ella|ele|ela|il|elle|li|он|она|nó|no|em ay|be|chau) |^(?:他|她)|^(?:هو|هي|उनी|ऊ|उ) /
/** A name this near the end of a message is what it ends on. */
const AT_THE_END = 3

/** The name stands in the last message and what is told of the child in this one, or the other way round. */
function overTheSeam(reading: Reading): PrivateDetail[] {
  const thread = continued(reading)
  if (!thread) return []
  const { segment, seam } = thread
  const { body } = reading
  const { text } = segment.folded
  const last = text.slice(0, seam)
  const anew = BEGINS_ANEW.test(body.original)
  const spoken = OF_THE_CHILD.test(text.slice(seam))
  for (const name of namesIn(reading, segment)) {
    if (name.kind !== 'full' || (name.start < seam && name.end > seam)) continue
    const before = name.end <= seam
    const ends = GOES_ON.test(last) || seam - name.end <= AT_THE_END
    if (before ? !(spoken || (ends && !anew)) : !ASKS.test(last)) continue
    const [own, ...others] = contextOfName(segment, name)
    for (const span of [own as Span, ...others.filter((o) => spoken || o.start < name.start)]) {
      const found = before
        ? detailIn(segment, Math.max(seam, span.start), span.end, true)
        : detailIn(segment, span.start, Math.min(seam, span.end), true)
      if (!found || isRuledOut(segment, found.at)) continue
      const here = before ? found.at : name
      const at = { start: Math.max(0, here.start - seam), end: here.end - seam }
      return [{ name: { ...name, segment: body, ...at }, kind: found.kind, at }]
    }
  }
  return []
}

export function privateDetailsTold(reading: Reading): readonly PrivateDetail[] {
  return reading.once('private-details-told', () => {
    const out = [...privateDetailsOf(reading), ...overTheSeam(reading)]
    for (const segment of reading.segments) {
      if (!TOLD_IN.has(segment.role)) continue
      let done = -1
      for (const name of namesIn(reading, segment)) {
        if (out.length >= MOST) return out
        const { start, end } = sentenceAt(segment, name.start)
        if (start === done || !readsLikeOne(reading, segment, name)) continue
        const known = out.some(
          (one) => one.name.segment === segment && one.name.start < end && one.name.end > start,
        )
        // "Owen's mom has this number: …": the number is what is told.
        const contact = contactsOf(reading).some(
          (c) => c.segment === segment && c.from < end + NEXT && c.to > start,
        )
        if (known || contact) continue
        done = start
        out.push({ name, kind: 'reads-like-one', at: { start: name.end, end: name.end } })
      }
    }
    return out
  })
}
