/**
 * What apps that are named are to be used for: what the detectors found by lists and what the models read, taken together.
 * A model adds what it reads plainly and nothing speaks against, and takes away what it doubts; a sentence asks for one thing,
 * except that class work may ask for an account too.
 */
import { firstFrom } from '#lib/text/first-from.ts'
import { type Reading, type Segment, sentenceAt } from '../read-message.ts'
import { contactsOf } from './contacts/contacts.ts'
import { linksIn } from './contacts/links.ts'
import { type FoundOwnPage, isNeverPut, isOnIt, ownPagesOf } from './contacts/own-pages.ts'
import { type FoundPlatform, isOwnPlatform, platformsIn } from './contacts/platforms.ts'
import { isDeclined } from './guards.ts'
import { type ChildAccount, childAccountsOf } from './invitations/child-accounts.ts'
import { type ClassWork, classWorkOf, namesPupilsGroups } from './invitations/class-work.ts'
import { isFake } from './invitations/fake-pages.ts'
import { asksAChild, asksWhatOfAChild } from './invitations/family-talk.ts'
import { type FoundGroup, groupsOf } from './invitations/groups.ts'
import { isWarned } from './invitations/invitation-guards.ts'
import { type Invitation, invitationsOf } from './invitations/invitations.ts'
import { doubtAbout } from './invitations/not-meant.ts'
import { isParentsDoing } from './invitations/seen-there.ts'
import { wishesNone } from './invitations/wished-accounts.ts'
import { type AppUse, appUse } from './named-uses.ts'
import { tokenFrom } from './segment-words.ts'

interface Place {
  segment: Segment
  start: number
  end: number
}

const READ = new Set(['body', 'subject', 'text', 'alt'])
const MOST = 100
/** Below this the model thinks a finding wrong; three in a hundred right ones lie there. */
const DOUBTED: Readonly<Record<AppUse, number>> = {
  chat: -1.3,
  group: Number.NEGATIVE_INFINITY,
  page: Number.NEGATIVE_INFINITY,
  class: -0.6,
  child: -0.5,
}
/** Of fewer the lists know more than a model. */
const ENOUGH_WORDS = 8
/** Read so, instead of as found. */
const SURE = 0.3
const OTHERS: Readonly<Record<AppUse, readonly AppUse[]>> = {
  chat: ['class', 'child'],
  group: [],
  page: [],
  class: ['chat', 'group', 'page'],
  child: ['chat'],
}

/** Found by lists, unless it reads otherwise; a finding without an app is nobody's to doubt. */
function stands(reading: Reading, { segment, start, end }: Place, use: AppUse): boolean {
  const apps = platformsIn(segment)
  const app = apps
    .slice(Math.max(0, firstFrom(apps, start) - 1), firstFrom(apps, end))
    .find((p) => p.plain && p.end > start)
  if (!app) return true
  if (use === 'class' && namesPupilsGroups(segment, start)) return true
  const sentence = sentenceAt(segment, app.start)
  if (tokenFrom(segment, sentence.end) - tokenFrom(segment, sentence.start) < ENOUGH_WORDS) return true
  const score = appUse(reading, segment, app.start, use)
  if (score < DOUBTED[use]) return false
  return !(score < 0 && OTHERS[use].some((other) => appUse(reading, segment, app.start, other) > SURE))
}

const ALL: readonly AppUse[] = ['chat', 'group', 'page', 'class', 'child']
const GO_TOGETHER: Partial<Record<AppUse, AppUse>> = { class: 'child', child: 'class' }

/** It reads so more than any other way. */
function readsAs(reading: Reading, segment: Segment, at: number, use: AppUse): boolean {
  const score = appUse(reading, segment, at, use)
  if (!(score > 0)) return false
  return ALL.every((other) => other === GO_TOGETHER[use] || !(appUse(reading, segment, at, other) > score))
}

/** How plainly it must read so although something stands beside it that may speak of another matter: a lesson, paper, news. */
const DESPITE: Readonly<Record<AppUse, number>> = {
  chat: 1.3,
  group: Number.POSITIVE_INFINITY,
  page: 1,
  class: 1,
  child: 1,
}

function isGuarded(reading: Reading, segment: Segment, p: FoundPlatform, use: AppUse): boolean {
  if (isDeclined(segment, p.start) || isParentsDoing(segment, p.start, use)) return true
  if (use === 'class' && asksWhatOfAChild(segment, p.start)) return true
  const { start, end } = sentenceAt(segment, p.start)
  if (linksIn(reading, segment).some((link) => link.start < end && link.end > start)) return true
  const doubt = doubtAbout(reading, segment, p) ?? (isWarned(segment, p.start) ? 'possible' : null)
  if (doubt === null) return false
  return doubt === 'sure' || !(appUse(reading, segment, p.start, use) > DESPITE[use])
}

/** Where sentences begin in which something stands, by segment. */
function sentencesOf(found: readonly Place[]): ReadonlyMap<Segment, ReadonlySet<number>> {
  const out = new Map<Segment, Set<number>>()
  for (const { segment, start, end } of found) {
    const starts = out.get(segment) ?? new Set()
    out.set(segment, starts.add(sentenceAt(segment, start).start))
    starts.add(sentenceAt(segment, Math.max(start, end - 1)).start)
  }
  return out
}

/** Sentences that read so and in which none of `found` stands; one app each. */
function readAs(reading: Reading, use: AppUse, found: readonly Place[]): (FoundPlatform & Place)[] {
  const out: (FoundPlatform & Place)[] = []
  const known = sentencesOf(found)
  for (const segment of reading.segments) {
    if (!READ.has(segment.role)) continue
    let done = -1
    for (const p of platformsIn(segment)) {
      if (out.length >= MOST) return out
      const sentence = sentenceAt(segment, p.start)
      if (!p.plain || p.platform.kind === 'payment' || sentence.start === done) continue
      if (
        known.get(segment)?.has(sentence.start) ||
        !readsAs(reading, segment, p.start, use) ||
        isGuarded(reading, segment, p, use)
      )
        continue
      done = sentence.start
      out.push({ ...p, segment })
    }
  }
  return out
}

const READS_SO = ['reads-like-one']

/** What a page of one's own must read like, by whether it is called one's own and whether something is to be seen there. */
const ownPageBar = (own: boolean, on: boolean): number => (own ? (on ? 0.3 : 1) : on ? 0.5 : 1.5)

/** "I keep my Facebook private", "deleted my Insta": nobody is sent there. */
const SHUT =
  /\b(?:(?:is|stays|en|esta|es|e|est|reste|keep(?: [a-z]+){1,3}) (?:private|privad[oa]|privee?)|closed|shut|deleted?|paused?|fake|cerrad[oa]|borre|elimine|fechad[oa]|apaguei|ferme|supprime|femen|efase|khoa|xoa)\b|закрыт|удалил|مغلق|حذفت|बन्द|关了|删了/

function isOwnPage(reading: Reading, { segment, start, ...p }: FoundPlatform & Place): boolean {
  if (p.platform.kind === 'chat') return false
  const said = sentenceAt(segment, start)
  const isShut = SHUT.test(segment.folded.text.slice(said.start, said.end))
  if (isShut || isNeverPut(segment, { start, end: p.end })) return false
  const bar = ownPageBar(isOwnPlatform(segment, { ...p, start }), isOnIt(segment, { ...p, start }))
  return appUse(reading, segment, start, 'page') > bar
}

const isIn = (sentences: ReturnType<typeof sentencesOf>, { segment, start }: Place) =>
  sentences.get(segment)?.has(sentenceAt(segment, start).start) === true

/** Read so; where the lists found an offer to talk, only if it does not read like one. */
function readRather(reading: Reading, use: AppUse, found: readonly Place[]): (FoundPlatform & Place)[] {
  const asked = sentencesOf(invitationsOf(reading).filter((one) => one.explicit))
  return readAs(reading, use, found).filter((one) => {
    const score = (of: AppUse) => appUse(reading, one.segment, one.start, of)
    return !isIn(asked, one) || (score(use) > SURE && score('chat') < 0)
  })
}

/** Pages of the writer's own, by lists or as a sentence reads. */
const ownPagesRead = (reading: Reading): readonly FoundOwnPage[] =>
  reading.once('own-pages-read', () =>
    readRather(reading, 'page', [...ownPagesOf(reading), ...groupsOf(reading)])
      .filter((one) => isOwnPage(reading, one))
      .map(({ segment, start, end }) => ({ segment, start, end })),
  )
export const ownPagesShown = (reading: Reading): readonly FoundOwnPage[] =>
  reading.once('own-pages-shown', () => [...ownPagesOf(reading), ...ownPagesRead(reading)])

const groupsRead = (reading: Reading): readonly FoundGroup[] =>
  reading.once('groups-read', () =>
    readRather(reading, 'group', [...groupsOf(reading), ...ownPagesOf(reading)])
      .filter(({ segment, start }) => !namesPupilsGroups(segment, start) && !isFake(segment, start))
      .map(({ segment, start, end }) => ({ segment, start, end, features: READS_SO })),
  )
export const groupsAsked = (reading: Reading): readonly FoundGroup[] =>
  reading.once('groups-asked', () => [...groupsOf(reading), ...groupsRead(reading)])

export const invitationsMade = (reading: Reading): readonly Invitation[] =>
  reading.once('invitations-made', () => {
    const rather = sentencesOf([...groupsRead(reading), ...ownPagesRead(reading)])
    const found = invitationsOf(reading).filter(
      (one) => stands(reading, one, 'chat') && !(one.explicit && isIn(rather, one)),
    )
    const told = contactsOf(reading).map((one) => ({ segment: one.segment, start: one.from, end: one.to }))
    const read = readAs(reading, 'chat', [
      ...found.filter((one) => one.explicit),
      ...told,
      ...groupsAsked(reading),
      ...ownPagesShown(reading),
    ]).filter((one) => !asksAChild(one.segment, one.start))
    const explicit = read.map(({ segment, start, end, platform }) => ({
      segment,
      start,
      end,
      explicit: true,
      platform: platform.id,
      features: READS_SO,
    }))
    const added = sentencesOf(explicit)
    return [...found.filter((one) => one.explicit || !isIn(added, one)), ...explicit]
  })

export const classWorkGiven = (reading: Reading): readonly ClassWork[] =>
  reading.once('class-work-given', () => {
    const found = classWorkOf(reading).filter((one) => stands(reading, one, 'class'))
    const read = readAs(reading, 'class', [...found, ...groupsAsked(reading), ...ownPagesShown(reading)])
    return [...found, ...read.filter(({ platform }) => platform.minimumAge > 0)]
  })

/** What is wished for in so many words is doubted only where it reads like nothing of the kind. */
const isThinkable = (reading: Reading, { segment, start }: Place) =>
  !(appUse(reading, segment, start, 'child') < UNTHINKABLE) && !isLeftAlone(segment, start)
const UNTHINKABLE = -2

/** Work that hardly asks for an account as well. */
function isMoreOfATask(reading: Reading, segment: Segment, at: number): boolean {
  const sentence = sentenceAt(segment, at)
  const work = classWorkGiven(reading).some(
    (one) => one.segment === segment && one.start < sentence.end && one.end > sentence.start,
  )
  return work && appUse(reading, segment, at, 'child') < PLAINLY
}
const PLAINLY = 0.45

/** "He has none, and that is fine", "she is eight: better wait": an account told of and not wished for. */
function isLeftAlone(segment: Segment, at: number): boolean {
  const { text } = segment.folded
  const { start, end } = sentenceAt(segment, at)
  if (wishesNone(text.slice(start, end)) || WHY_THIRTEEN.test(text.slice(start, end))) return true
  return LEFT_ALONE.test(text.slice(start, end < text.length ? sentenceAt(segment, end).end : end))
}
/** "Why must one be thirteen to open an account?" */
const WHY_THIRTEEN =
  /(?:\b(?:why|por que|pourquoi|poukisa|vi sao|tai sao|kina)\b|لماذا|ليش|किन|为什么|почему)[^?!.]{0,40}(?:\b13\b|thirteen|trece|treze|treize|trez|muoi ba|十三|тринадцат|ثلاث عشر|तेह्र)/
const LEFT_ALONE =
  /\b(?:too (?:young|little|small)|old enough|(?:that'?s|which is|and it'?s|and that is) (?:fine|good|ok|best)|better (?:to |we )?wait|why not yet|not before|esta (?:bien|mejor) asi|asi esta (?:bien|mejor)|mejor espera\w*|(?:es|esta) (?:muy |todavia )?chic[oa]|melhor (?:assim|espera\w*)|ainda e (?:nov|pequen)|c'?est (?:tres |aussi )?bien|mieux (?:comme ca|vaut)|trop (?:jeune|petit)|sa bon konsa|two piti|pi bon tann|la tot\b|con nho|chua can|tre hon|doi (?:lon|them))|还小|太小|再等|不满|也挺好|不着急|и хорошо|и слава|рано(?!\p{L})|подожд|слишком мал|وهذا (?:افضل|احسن)|احسن هيك|صغير|نستن|ننتظر|सानै|सानो छ|राम्रै|पर्ख/u

export const childAccountsAsked = (reading: Reading): readonly ChildAccount[] =>
  reading.once('child-accounts-asked', () => {
    const found = childAccountsOf(reading).filter(
      (one) => (one.wished && isThinkable(reading, one)) || stands(reading, one, 'child'),
    )
    const read = readAs(reading, 'child', found).filter(
      ({ platform, segment, start }) =>
        platform.minimumAge >= 13 && !isLeftAlone(segment, start) && !isMoreOfATask(reading, segment, start),
    )
    return [...found, ...read.map((one) => ({ ...one, opens: true, wished: false }))]
  })
