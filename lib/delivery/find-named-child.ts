import { namesOf } from '#lib/policy/detectors/children/names.ts'
import {
  compileRoster,
  type NameNode,
  nameStem,
  type RosterIndex,
} from '#lib/policy/detectors/children/roster-index.ts'
import { COMMON_WORD_NAMES } from '#lib/policy/lexicons/common-word-names.ts'
import { readSegments } from '#lib/policy/read-message.ts'
import type { Message } from '#lib/policy/types.ts'
import { now } from '#lib/runtime/clock.ts'
import { foldText } from '#lib/text/fold-text.ts'
import { tokenizeText } from '#lib/text/tokenize-text.ts'
import { readStudentNames } from './store.ts'

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
 * A child of the school that a post names, or null. It decides whether the text may stand in a mail, so it would rather
 * see a name too many than the engine, which blocks: a first name alone counts even where two children share it, when
 * it is written as a name and is no ordinary word.
 */
export async function findNamedChild(
  orgId: string,
  { subject, body }: { subject: string; body: string },
): Promise<string | null> {
  const roster = await rosterOf(orgId)
  for (const segment of readSegments({ ...NOTHING_ELSE, subject, body })) {
    const named = namesOf(roster, segment).find((name) => name.kind === 'full' || !name.ordinary)
    if (named?.studentIds[0] !== undefined) return named.studentIds[0]
    for (const [word] of segment.original.matchAll(/\p{Lu}[\p{L}\p{M}\p{N}'’-]*|\p{Lo}+/gu)) {
      const shared = walk(roster.first, wordsOf(word))
      if (shared !== null) return roster.students[shared]?.id ?? null
    }
  }
  return null
}

const NOTHING_ELSE: Message = {
  senderRole: 'office',
  audience: 'class',
  kind: 'post',
  channels: ['portal'],
  previous: [],
  subject: '',
  body: '',
  recipientStudents: [],
  attachments: [],
}

function wordsOf(word: string): string[] {
  const words = tokenizeText(foldText(word).text).map((token) => token.text)
  return words.every((one) => COMMON_WORD_NAMES.has(one)) ? [] : words.map(nameStem)
}

function walk(root: NameNode, tokens: readonly string[]): number | null {
  let node: NameNode | undefined = root
  for (const token of tokens) {
    node = node.next.get(token)
    if (node === undefined) return null
    if (node.students.length > 0) return node.students[0]!
  }
  return null
}
