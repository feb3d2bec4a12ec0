import {
  compileRoster,
  type NameNode,
  nameStem,
  type RosterIndex,
} from '#lib/policy/detectors/roster-index.ts'
import { now } from '#lib/runtime/clock.ts'
import { foldText } from '#lib/text/fold-text.ts'
import { tokenizeText } from '#lib/text/tokenize-text.ts'
import { readStudentNames } from './store.ts'

// First names that are everyday words: alone they do not count as a child. With a surname they do.
const EVERYDAY = new Set(
  (
    'april may june august summer autumn dawn will mark art bill grant drew chase hunter grace hope faith joy rose lily ' +
    'ivy iris violet daisy olive ruby pearl amber jade sky star rain river brook heath cliff rich frank rob pat sue ' +
    'max miles dean rusty buddy angel jesus christian noel paz luz sol cruz mar consuelo dolores soledad'
  ).split(' '),
)

const KEEP_MILLISECONDS = 60_000
const kept = new Map<string, { at: number; roster: Promise<RosterIndex> }>()

async function loadRoster(orgId: string): Promise<RosterIndex> {
  const names = await readStudentNames(orgId)
  return compileRoster(names.map((one) => ({ ...one, grade: '', room: '', directoryOptOut: false })))
}

function rosterOf(orgId: string): Promise<RosterIndex> {
  const at = now().getTime()
  const known = kept.get(orgId)
  if (known !== undefined && at - known.at < KEEP_MILLISECONDS && at >= known.at) return known.roster
  const roster = loadRoster(orgId)
  kept.set(orgId, { at, roster })
  roster.catch(() => kept.delete(orgId))
  return roster
}

/**
 * A child of the school that a text names, or null. It decides whether a text may stand in a mail, so it would rather
 * see a name too many: a first name alone counts when it is written with a capital and is no everyday word.
 */
export async function findNamedChild(orgId: string, text: string): Promise<string | null> {
  const roster = await rosterOf(orgId)
  const tokens = tokenizeText(foldText(text).text).map((token) => nameStem(token.text))
  for (let at = 0; at < tokens.length; at += 1) {
    const student = walk(roster.full, tokens, at)
    if (student !== null) return roster.students[student]?.id ?? null
  }
  for (const match of text.matchAll(/\p{Lu}[\p{L}\p{M}\p{N}'’-]*|\p{Lo}+/gu)) {
    const words = tokenizeText(foldText(match[0]).text).map((token) => nameStem(token.text))
    if (words.length === 0 || EVERYDAY.has(words.join(' '))) continue
    const student = walk(roster.first, words, 0)
    if (student !== null) return roster.students[student]?.id ?? null
  }
  return null
}

function walk(root: NameNode, tokens: readonly string[], from: number): number | null {
  let node: NameNode | undefined = root
  for (let at = from; at < tokens.length; at += 1) {
    node = node.next.get(tokens[at]!)
    if (node === undefined) return null
    if (node.students.length > 0) return node.students[0]!
  }
  return null
}
