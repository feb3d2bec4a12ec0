/**
 * What a sentence that names an app or a child says of it, as the trained models read it: their scores lie above nought
 * for few innocent sentences.
 */

import { firstFrom } from '#lib/text/first-from.ts'
import type { Span } from '#lib/text/types.ts'
import { APP_CHAT_WEIGHTS } from '../model/app-chat-weights.ts'
import { APP_CHILD_WEIGHTS } from '../model/app-child-weights.ts'
import { APP_CLASS_WEIGHTS } from '../model/app-class-weights.ts'
import { APP_GROUP_WEIGHTS } from '../model/app-group-weights.ts'
import { APP_PAGE_WEIGHTS } from '../model/app-page-weights.ts'
import { CHILD_DETAIL_WEIGHTS } from '../model/child-detail-weights.ts'
import {
  type Judged,
  judgeSentences,
  type Known,
  knownIn,
  type NamedText,
  withNamed,
} from '../model/judge-sentences.ts'
import { listOf } from '../model/read-features.ts'
import { keepBySegment, type Reading, type Segment } from '../read-message.ts'
import { namesIn } from './children/names.ts'
import { privateDetailsOf } from './children/private-details.ts'
import { ownPagesOf } from './contacts/own-pages.ts'
import { platformsIn } from './contacts/platforms.ts'
import { childAccountsOf } from './invitations/child-accounts.ts'
import { classWorkOf } from './invitations/class-work.ts'
import { groupsOf } from './invitations/groups.ts'
import { invitationsOf } from './invitations/invitations.ts'
import { wordsOf } from './segment-words.ts'

/** To talk there, a group or page of families there, the writer's own page, class work, an account for a child. */
const APP_MODELS = {
  chat: APP_CHAT_WEIGHTS,
  group: APP_GROUP_WEIGHTS,
  page: APP_PAGE_WEIGHTS,
  class: APP_CLASS_WEIGHTS,
  child: APP_CHILD_WEIGHTS,
}
export type AppUse = keyof typeof APP_MODELS
const USES = Object.keys(APP_MODELS) as AppUse[]
const APPS = Object.values(APP_MODELS)
const CHILDREN = [CHILD_DETAIL_WEIGHTS]

const keptApps = keepBySegment<readonly Judged[]>()
const keptNames = keepBySegment<readonly Judged[]>()

function judgedAt(all: readonly Judged[], at: number): Judged | undefined {
  const one = all[firstFrom(all, at + 1) - 1]
  return one && at < one.end ? one : undefined
}

function readNamed(segment: Segment, named: readonly Span[], found: readonly Known[]): NamedText {
  const { tokens, hits } = wordsOf(segment)
  return { tokens: withNamed(tokens, named), sentences: segment.sentences, known: knownIn(hits, found) }
}

/** What the detectors found, as lists that a sentence stands in. */
export const FOUND = {
  chat: listOf('found:chat'),
  hint: listOf('found:hint'),
  group: listOf('found:group'),
  page: listOf('found:page'),
  class: listOf('found:class'),
  child: listOf('found:child'),
  detail: listOf('found:detail'),
}

/** A text with the apps it names; a word that may be none stays a word. */
export function withApps(reading: Reading, segment: Segment): NamedText {
  const found = [
    ...invitationsOf(reading).map((one) => ({ ...one, list: one.explicit ? FOUND.chat : FOUND.hint })),
    ...groupsOf(reading).map((one) => ({ ...one, list: FOUND.group })),
    ...ownPagesOf(reading).map((one) => ({ ...one, list: FOUND.page })),
    ...classWorkOf(reading).map((one) => ({ ...one, list: FOUND.class })),
    ...childAccountsOf(reading).map((one) => ({ ...one, list: FOUND.child })),
  ]
  return readNamed(
    segment,
    platformsIn(segment).filter((p) => p.plain),
    found.filter((one) => one.segment === segment),
  )
}

/** A text with the children it names. */
export function withChildren(reading: Reading, segment: Segment): NamedText {
  const found = privateDetailsOf(reading)
    .filter((one) => one.name.segment === segment)
    .map(({ name }) => ({ start: name.start, list: FOUND.detail }))
  return readNamed(segment, namesIn(reading, segment), found)
}

/** How plainly the app named there is to be used so; of a word or two nothing can be told. */
export function appUse(reading: Reading, segment: Segment, at: number, use: AppUse): number {
  let judged = keptApps.get(segment)
  if (!judged) {
    judged = judgeSentences(APPS, withApps(reading, segment))
    keptApps.set(segment, judged)
  }
  return judgedAt(judged, at)?.scores[USES.indexOf(use)] ?? Number.NaN
}

/** How plainly something private is told of the child named there. */
export function privateDetailTold(reading: Reading, segment: Segment, name: Span): number {
  let judged = keptNames.get(segment)
  if (!judged) {
    judged = judgeSentences(CHILDREN, withChildren(reading, segment))
    keptNames.set(segment, judged)
  }
  return judgedAt(judged, name.start)?.scores[0] ?? Number.NaN
}
