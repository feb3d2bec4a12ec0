/** "The one with the white ghost on yellow, add me": an app told by its look, and the reader asked to add the writer there. */
import type { Span } from '#lib/text/types.ts'
import { type Segment, sentenceAt } from '../../read-message.ts'
import { hasWithin } from '../segment-words.ts'

const ADD_ME =
  /\b(?:(?:add|friend) (?:me|us)|agregu?[ae]n?me|anad[ae]n?me|me (?:agreg|anad)\w+|me (?:add|adc|adicion\w+)|adicion\w+[- ]me|ajoutez?[- ]moi|m'?\s?ajouter?|ajoute (?:m|mwen)|(?:add|them) (?:em|co|thay|minh|toi|anh|chi)|ket ban (?:voi )?(?:em|co|thay|minh|toi|anh|chi)|malai (?:\w+ )?(?:add|thap\w*))(?!\p{L})|ضيفو?ن[يى]|ضيفين[يى]|मलाई\s(?:\S{1,10}\s)?(?:एड|थप)|(?:添加|加(?:一?下|个)?)我|добав\p{L}+ меня|меня (?:туда |там )?добав/u
/** "Add me to the list": no app's business. */
const TO_A_LIST =
  /^.{0,6}(?:\bto (?:the|your|a)\b|\b(?:a|en|na|nan|sur|pou|vao|to) (?:la |l[ae]s? )?(?:lis\w*|danh sach|ban|equip)|قائم|списо?к|到|进)/u

/** The writer is to be added to the app whose look a hint tells. */
export function isAddedByLook(segment: Segment, hint: Span): boolean {
  if (!hasWithin(segment, 'coded-app', hint.start, hint.end)) return false
  const { text } = segment.folded
  const { start, end: first } = sentenceAt(segment, hint.start)
  const end = first < text.length ? sentenceAt(segment, first).end : first
  const before = start > 0 ? sentenceAt(segment, start - 1).start : 0
  const said = text.slice(before, end)
  const add = ADD_ME.exec(said)
  return add !== null && !TO_A_LIST.test(said.slice(add.index + add[0].length))
}
