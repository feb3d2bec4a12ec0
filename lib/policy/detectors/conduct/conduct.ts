/** Insults, threats, profanity and snide remarks, one per sentence, with what lets them pass. */
import type { Span } from '#lib/text/types.ts'
import type { Hit } from '../../lexicons/compile-lexicon.ts'
import { type Reading, type Segment, sentenceAt, spanIn } from '../../read-message.ts'
import { isDenied, isLesson, isQuoted } from '../guards.ts'
import { likelyRemarks } from '../likely.ts'
import { hasWithin, hitsOf, hitsWithin } from '../segment-words.ts'
import { isSpelledSo } from '../spelled-so.ts'
import { isAimed, isKinOf, isStraight } from './aimed-at.ts'
import { calledBunches, isBunch } from './bunches.ts'
import { cipheredInsults } from './ciphered.ts'
import { isHarmless, isOnStage, isPiece, isWordTalk } from './harmless-words.ts'
import { isPraise } from './praise.ts'
import { isClassRiddle, riddledInsults } from './riddled.ts'
import { cuttingRemarks, veiledThreats } from './tone.ts'
import { unveil } from './unveil.ts'
import { veiledWords } from './veiled-words.ts'

export interface Abuse {
  segment: Segment
  start: number
  end: number
  kind: 'insult' | 'strong' | 'threat' | 'snide'
  /** Told by a model, not by its words. */
  sign?: 'reads-like-one'
  /** How far above the model's threshold. */
  margin?: number
}

const READ = new Set(['body', 'subject', 'text', 'alt', 'filename', 'metadata'])
const MAX_FOUND = 200
/** "We ran like mad dogs": how one ran, not who one is. */
const SIMILE =
  /(?:\b(?:nou|n|mwen|m|yo)\s(?:te |t ap |ap |tap )?(?:kouri|travay|ri|danse|kriye|rele|vole|naje|chante|pedale)\s(?:[a-z]+\s){0,2}tankou|\b(?:we|i) (?:all )?(?:ran|laughed|worked|danced|cheered|yelled|screamed|sweated|cried|grinned|slept|ate)\s(?:[a-z]+\s){0,2}like|\b(?:corrimos|corri|trabajamos|trabaje|reimos|rei|bailamos|gritamos|sudamos|lloramos|dormimos|comimos|rimos|dançamos|dancamos|trabalhamos|suamos|gritamos|choramos)\s(?:[a-z]+\s){0,2}com[eo]|\b(?:on|nous|j)\s(?:a|avons|ai)\s(?:tous )?(?:couru|ri|travaille|danse|crie|sue|pleure|dormi|mange)\s(?:[a-z]+\s){0,2}comme|(?:ركضنا|جرينا|ضحكنا|رقصنا|عملنا|اشتغلنا|صرخنا)\s(?:[\u0621-\u064a]+\s){0,2}(?:مثل|زي|ك)|\b(?:бегали|бежали|смеялись|ржали|работали|плясали|кричали|пахали|устали)\s(?:[а-я]+\s){0,2}как|(?:我们|咱们)(?:都|全)?(?:跑|笑|累|跳|叫|哭|睡)得像)(?:\s?(?:a |an |un |une |des |uns? |yon |ti |so |一群|一帮|一只|群)?)\s?(?:[a-zа-я\u4e00-\u9fff\u0621-\u064a]{1,8}\s?){0,1}$/

function isSimile(segment: Segment, hit: Hit): boolean {
  const sentence = sentenceAt(segment, hit.start)
  return SIMILE.test(segment.folded.text.slice(Math.max(sentence.start, hit.start - 70), hit.start))
}

/** A song or a rhyme is sung, whatever it says. */
const SUNG =
  /\b(?:song|lyrics|chorus|rhyme|cancion|estribillo|ronda infantil|cancao|cantiga|chanson|comptine|refrain|paroles de|chante|bai hat|dong dao)\b|اغنيه|انشوده|गीत|歌词|儿歌|песн[яию]|песенк|частушк/

function isSung(segment: Segment, hit: Hit): boolean {
  const sentence = sentenceAt(segment, hit.start)
  return SUNG.test(segment.folded.text.slice(Math.max(0, sentence.start - 60), sentence.end))
}

function passes(segment: Segment, hit: Hit): boolean {
  return (
    isQuoted(segment, hit.start) ||
    isLesson(segment, hit.start) ||
    !isSpelledSo(segment, hit) ||
    isSung(segment, hit) ||
    isOnStage(segment, hit.start) ||
    isWordTalk(segment, hit.start)
  )
}

/** "Fed up with this rain": nobody is blamed for the weather. */
const WEATHER =
  /^.{0,24}(?:\b(?:rain|snow|cold|heat|mud|winter|traffic|mosquito|lluvia|frio|calor|nieve|barro|chuva|neve|lama|pluie|froid|neige|chaleur|boue|lapli|fredi|chale|labou|nong|ret|troi mua|mua)\b|مطر|برد|الحر|पानी|जाडो|गर्मी|雨|雪|天气|дожд|холод|снег|жар[аыу]|мороз|слякот)/
const isWeather = (segment: Segment, hit: Hit): boolean =>
  WEATHER.test(segment.folded.text.slice(hit.end, Math.min(sentenceAt(segment, hit.start).end, hit.end + 34)))

/** "Your dog is a total clown". */
const ANIMAL_IS =
  /(?:\b(?:dog|puppy|cat|kitten|hamster|rabbit|bunny|parrot|goat|pony|perr[oa]|gat[oa]|conej[oa]|cabra|cao|cachorr[oa]|coelh[oa]|chien|chienne|chat|chatte|lapin|chevre|chat|lapen|kabrit)(?: (?:is|was|s|es|era|e|est|etait|se|te))?|كلبكم?|قطتكم?|कुकुर|बिरालो|小狗|小猫|你家狗|您家狗|собака|пес|кот|кошка)[^.!?]{0,10}$/
const isAnimal = (segment: Segment, hit: Hit): boolean =>
  ANIMAL_IS.test(
    segment.folded.text.slice(Math.max(sentenceAt(segment, hit.start).start, hit.start - 24), hit.start),
  )

/** Quoted, or what a story already spoken of tells; a story named after the remark is its subject. */
function isTold(segment: Segment, hit: Hit): boolean {
  const from = Math.max(0, sentenceAt(segment, hit.start).start - 60)
  // "J'imagine que" supposes; it asks nobody to imagine.
  const supposed = hitsWithin(segment, 'seeming', from, hit.start)
  const lesson = hitsWithin(segment, 'lesson', from, hit.start).some(
    (l) => !supposed.some((s) => s.start < l.end && l.start < s.end),
  )
  return isQuoted(segment, hit.start) || lesson || !isSpelledSo(segment, hit)
}

/** A dog, a loaf, a branch. */
function isMeantOtherwise(segment: Segment, hit: Hit): boolean {
  const sentence = sentenceAt(segment, hit.start)
  return hasWithin(segment, 'meant-otherwise', sentence.start, sentence.end)
}

/** "Whoever doesn't come is …": the denial is part of who is meant. */
const WHO_NOT =
  /(?:\b(?:whoever|who) (?:does|did|do|can|won)n?'?t?\b|\bnao khong\b|\bai khong\b|\bki pa\b|谁[不没]|\bquien(?:es)? no\b|\bquem nao\b|\bqui n(?:e |')|кто не ).{1,40}(?:\bdung la|\bse (?:yon|bann|yon bann)|谁?就?是|\b(?:is|are) (?:an?|just|all)|\best une?|\bes una?|\be uma?|(?:тот|просто|полныи)) ?$/

/** "You are not stupid"; what stands behind a comma is not denied by what stands before it. */
function isTakenBack(segment: Segment, hit: Hit): boolean {
  if (
    isKinOf(segment, hit) ||
    WHO_NOT.test(segment.folded.text.slice(Math.max(0, hit.start - 60), hit.start))
  )
    return false
  // "Such fools I have never seen" denies nothing.
  if (/^[^।.!?]{0,60}(?:देखे|भेटे)/.test(segment.folded.text.slice(hit.end, hit.end + 70))) return false
  const near = segment.folded.text.slice(Math.max(0, hit.start - 20), hit.start)
  return !/,|passa de |mas que |qu'| чем /.test(near) && isDenied(segment, hit.start, hit.end)
}

function sceneOf(segment: Segment): Abuse[] {
  const out: Abuse[] = []
  const add = ({ start, end }: Span, kind: Abuse['kind'], margin?: number) => {
    const s = sentenceAt(segment, start)
    const to = Math.max(s.end, end)
    if (out.length < MAX_FOUND && !out.some((o) => o.start < to && o.end > s.start))
      out.push({
        segment,
        start,
        end,
        kind,
        ...(margin !== undefined && { sign: 'reads-like-one' as const, margin }),
      })
  }
  for (const hit of [...hitsOf(segment, 'threat'), ...veiledThreats(segment)])
    if (!passes(segment, hit)) add(hit, 'threat')
  for (const hit of hitsOf(segment, 'strong'))
    if (
      !isHarmless(segment, hit) &&
      !isPiece(segment, hit) &&
      !isMeantOtherwise(segment, hit) &&
      !passes(segment, hit)
    )
      add(hit, 'strong')
  for (const { start, end } of veiledWords(segment)) {
    const hit = { start, end, token: 0, tokens: 1 }
    if (!isQuoted(segment, start) && !isLesson(segment, start)) add(hit, 'strong')
  }
  for (const span of [...cipheredInsults(segment), ...riddledInsults(segment)]) add(span, 'insult')
  for (const hit of hitsOf(segment, 'abuse-turn'))
    if (!passes(segment, hit) && !isAnimal(segment, hit) && !isHarmless(segment, hit)) add(hit, 'insult')
  for (const hit of calledBunches(segment)) if (!passes(segment, hit)) add(hit, 'insult')
  for (const hit of hitsOf(segment, 'insult')) {
    const sentence = sentenceAt(segment, hit.start)
    const near = hasWithin(
      segment,
      'target',
      Math.max(sentence.start, hit.start - 50),
      Math.min(sentence.end, hit.end + 30),
    )
    // Two words with a stop or a bracket between them are two things said.
    const said = segment.folded.text.slice(hit.start, hit.end)
    const apart = hit.tokens > 1 && said < '\u3000' && /[(),;!?]/.test(said)
    if (
      near &&
      !apart &&
      !isHarmless(segment, hit) &&
      !passes(segment, hit) &&
      !isSimile(segment, hit) &&
      !isTakenBack(segment, hit)
    )
      add(hit, 'insult')
  }
  for (const hit of hitsOf(segment, 'insult-mild')) {
    if (
      (isBunch(segment, hit) || (isStraight(segment, hit) && isAimed(segment, hit))) &&
      !isSimile(segment, hit) &&
      !isAnimal(segment, hit) &&
      !isHarmless(segment, hit) &&
      !passes(segment, hit) &&
      !isTakenBack(segment, hit)
    )
      add(hit, 'insult')
  }
  for (const hit of hitsOf(segment, 'snide'))
    if (!passes(segment, hit) && !isCount(segment, hit) && !isWeather(segment, hit)) add(hit, 'snide')
  for (const hit of cuttingRemarks(segment))
    if (!isTold(segment, hit) && !isWeather(segment, hit)) add(hit, 'snide')
  for (const passage of likelyRemarks(segment).filter(
    (p) =>
      !isOnStage(segment, p.start) &&
      !isClassRiddle(segment, p.start) &&
      !isPraise(segment.folded.text.slice(p.start, p.end)),
  ))
    add(passage, 'snide', passage.margin)
  return out
}

/** "We won for the third time" counts; "For the third time, …" and "I repeat for the third time" scold. */
const ORDINAL_TIME =
  /^(?:for the \S+ time|por \S+ vez|pela \S+ vez|pour la \S+ fois|pou \S+ fwa|للمره \S+|lan (?:thu )?\S+|в \S+ раз)$/

/** "For the third time, we won": counts what we did, not what they failed to. */
const OURS =
  /^\s?[,:-]\s*(?:we|our|nous|notre|nos|nosotr|nuestr|ganamos|nos|ganhamos|vencemos|nou|мы|наш|نحن|فزنا|chung|我们|हामी)/

/** "Five, repeated three times": nobody says who repeated it. */
const SAID_OFTEN = /^(?:repeated|repetid[oa]s?|repetee?s?|repete)\s\S+\s(?:times|veces|vezes|fois|fwa)$/
const WHO_SAID =
  /(?:^|\s)(?:i|we|have|has|ve|been|already|he|hemos|le|les|lo|la|ya|ja|tenho|ai|avons|deja|m|mwen|te|ou)\s$/

function isCount(segment: Segment, hit: Hit): boolean {
  const { text } = segment.folded
  if (SAID_OFTEN.test(text.slice(hit.start, hit.end)))
    return !WHO_SAID.test(text.slice(Math.max(0, hit.start - 12), hit.start)) && hit.start > 0
  if (!ORDINAL_TIME.test(text.slice(hit.start, hit.end))) return false
  const first = /^[\s"]*$/.test(text.slice(sentenceAt(segment, hit.start).start, hit.start))
  const after = text.slice(hit.end, hit.end + 14)
  return !(first && /^\s?[,:-]/.test(after)) || OURS.test(after)
}

/** What is an insult once letters set apart, starred out or doubled are read as the words they make. */
function behindVeils(segment: Segment, known: readonly Abuse[]): Abuse[] {
  const unveiled = unveil(segment)
  if (!unveiled) return []
  const { plain, spans } = unveiled
  const found = known
    .filter((a) => a.segment === segment && a.kind !== 'snide')
    .map((a) => spanIn(segment, a.start, a.end))
  return sceneOf(plain).filter((a) => {
    if (a.kind === 'snide' || !spans.some((s) => s.start < a.end && s.end > a.start)) return false
    const at = spanIn(plain, a.start, a.end)
    return !found.some((f) => f.start < at.end && f.end > at.start)
  })
}

export function abuseOf(reading: Reading): readonly Abuse[] {
  return reading.once('abuse', () => {
    const read = reading.segments.filter((s) => READ.has(s.role))
    const out = read.flatMap(sceneOf)
    for (const segment of read) out.push(...behindVeils(segment, out))
    const worst = out.filter((a) => a.kind !== 'snide')
    return worst.length > 0 ? worst : out
  })
}
