/** Number words by their folded form, and the words people say between digits. */
import { foldText } from '#lib/text/fold-text.ts'
import {
  FILLER_WORDS,
  MULTIPLIER_WORDS,
  NUMBER_WORDS,
  WEAK_NUMBER_WORDS,
} from '../../lexicons/number-words.ts'

export const fold = (word: string) => foldText(word).text
const table = (lists: readonly (readonly [number, string])[]) =>
  lists.flatMap(([value, list]) => list.split(' ').map((w) => [fold(w), value] as const))
export const WORDS = new Map(Object.values(NUMBER_WORDS).flatMap(table))
export const WEAK = new Map(table(WEAK_NUMBER_WORDS))
export const MULTIPLIER = new Map(table(MULTIPLIER_WORDS))
export const FILLERS: ReadonlySet<string> = new Set(FILLER_WORDS.split(' ').map(fold))
