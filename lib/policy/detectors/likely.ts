/**
 * What no list finds because anybody words it anew: passages that the trained models take for a cutting remark or a hint
 * at going on elsewhere, unless something beside them says otherwise.
 */
import type { Span } from '#lib/text/types.ts'
import { findPassages } from '../model/find-passages.ts'
import { HINT_WEIGHTS } from '../model/hint-weights.ts'
import { TONE_WEIGHTS } from '../model/tone-weights.ts'
import { type Reading, type Segment, sentenceAt } from '../read-message.ts'
import { isLesson, isPolicyTalk, isQuoted, isWordStudy } from './guards.ts'
import { phonesIn } from './numbers/phones.ts'
import { hasWithin, hitsWithin, wordsOf } from './segment-words.ts'

/** Texts of some length; a file name or an author's line is no speech. */
const SPOKEN = new Set(['subject', 'body', 'text', 'alt'])

const isAbout = (segment: Segment, at: number) =>
  isQuoted(segment, at) || isLesson(segment, at) || isWordStudy(segment, at) || isPolicyTalk(segment, at)

const BIT_BY_BIT = new Set(['told-in-pieces', 'scattered', 'riddle'])

/** "Half a dozen, zip, a trio": a number told in words cuts nobody, nor does "read them in order and dial" behind it. */
const isMostlyDigits = (segment: Segment, { start, end }: Span) =>
  phonesIn(segment).some((p) => {
    const told = p.features.some((f) => BIT_BY_BIT.has(f)) && start >= p.end && start - p.end <= 24
    return told || 2 * (Math.min(end, p.end) - Math.max(start, p.start)) >= end - start
  })

/** The number of an order, a case, a parcel: whoever copies one out is at work, not at war. */
const REFERENCE = /\d{6}|\d{3,}[-/]\d{3,}/

/** Five words and more in quotation marks are somebody else's; to mock a word one needs no more than three. */
const A_QUOTATION = /"(?:[^"\s]+\s){4,}[^"]*"|"[^"]*[\u4e00-\u9fff]{8}[^"]*"/

/** Words of a book quoted before its author, or the book itself, is spoken of in the next sentence. */
const isReadOut = (segment: Segment, { start, end }: Span) => {
  const { text } = segment.folded
  const own = sentenceAt(segment, Math.max(start, end - 1)).end
  const until = own < text.length ? sentenceAt(segment, own).end : own
  return text.slice(start, end).split('"').length > 2 && hasWithin(segment, 'lesson', start, until)
}

/** Of few words a remark must be told plainly: "call me when you leave work" shares most of its words with one. */
const FEW_WORDS = 9
const PLAIN = 0.6

export interface LikelyRemark extends Span {
  /** How far above the model's threshold. */
  margin: number
}

export function likelyRemarks(segment: Segment): readonly LikelyRemark[] {
  // What a picture shows is no speech.
  if (!SPOKEN.has(segment.role) || segment.role === 'alt') return []
  const { read } = wordsOf(segment)
  return findPassages(TONE_WEIGHTS, read, segment.sentences)
    .map(({ start, end, score }) => ({ start, end, margin: score - TONE_WEIGHTS.threshold }))
    .filter((p) => {
      const said = segment.folded.text.slice(p.start, p.end)
      return (
        (p.margin >= PLAIN || read.filter((t) => t.start >= p.start && t.end <= p.end).length > FEW_WORDS) &&
        !isAbout(segment, p.start) &&
        !isMostlyDigits(segment, p) &&
        !REFERENCE.test(said) &&
        !A_QUOTATION.test(segment.folded.text.slice(p.start, p.end + 3)) &&
        !CLASS_TASK.test(said) &&
        !CHILDREN_PRAISED.test(said) &&
        !isReadOut(segment, p)
      )
    })
}

/** "Congratulations to the class": children are congratulated for what they did. */
const CHILDREN_PRAISED =
  /\b(?:congratulations|congrats|kudos|bravo|well done),? to (?:the |our |all |every )?(?:[a-z]+ )?(?:class|students?|team|club|graders|kids|readers|choir|band|cast)\b|\b(?:felicidades|felicitaciones|enhorabuena|bravo) (?:a|al) (?:los |las |l[ao] )?(?:alumn|estudiant|clase|equipo|nin[oa]s|grupo|coro|club)|\b(?:parabens|bravo) (?:a|ao|aos|as) (?:alun|estudant|turma|equipe|time|crianc|grupo|coro|clube)|\b(?:felicitations|bravo) (?:aux?|a la|a l'|a) ?(?:eleves?|classe|equipe|enfants|chorale|groupe|club)|\b(?:felisitasyon|bravo) (?:pou|bay) (?:elev|klas|ekip|timoun)|(?:مبروك|تهانينا|احسنتم) (?:ل|يا )(?:ل)?(?:صف|طلاب|تلاميذ|فريق|اطفال)|(?:विद्यार्थी|कक्षा|टोली|नानीबाबु)[\u0900-\u097f]*लाई [\u0900-\u097f ]{0,12}बधाई|\bchuc mung (?:ca lop|cac em|cac con|hoc sinh|doi|lop)|(?:恭喜|祝贺)(?:[一二三四五六七八]班|同学|全班|孩子们|队员|我们班)|поздравля[а-я]+ (?:наш )?(?:класс|ребят|учеников|команду|хор|школьников)/

/** A task for a class, told with its number of words or its kind. */
const CLASS_TASK =
  /小练笔|练笔|作文题|习作|不超过.{1,5}字|不少于.{1,5}字|no more than \w+ words|in \w+ words or (?:fewer|less)|en menos de \w+ palabras|en (?:máximo|maximo|no mas de) \w+ palabras|em (?:ate|no maximo) \w+ palavras|en moins de \w+ mots|nan mwens pase \w+ mo|بما لا يزيد عن .{1,12}كلم|शब्दमा नबढ|शब्दभित्र|khong qua \w+ (?:chu|tu)|не более .{1,14}слов/

/** Work for pupils names the place it is done at. */
const HOMEWORK = /गृहकार्य|作业|功课|الواجب|واجب|homework|\btarea\b|dever de casa|devoirs|devwa|bai tap|домашн/

/** "A pretend chat in which somebody writes …": practised, not meant. */
const PRETENDED =
  /(?<!\p{L})(?:pretend|made[- ]up|role[- ]?play\p{L}*|imaginary|de mentira|inventad[oa]s?|juego de roles?|jeu de role|fictif|fictive|envante|dong vai|bia ra)(?!\p{L})|خيالي|काल्पनिक|角色扮演|编的|假想|выдуман|ролев/u

const SETTLED = ['here-only', 'wary', 'fiction'] as const
/** Told so plainly, "about the meeting" is what it is about, not where it goes on. */
const PLAIN_HINT = 1.5
const ABOUT =
  /(?<!\p{L})(?:lo de|sobre|acerca de|respecto a|about|regarding|concerning|a respeito d[eao]|quanto a|a propos d[eu]|au sujet d[eu]|pour ce qui est d[eu]|konsenan|sou koze|عن|حول|بخصوص|بشان|об?|насчет|про|по поводу|ve|chuyen|vu|关于)\s?(?:l[ae]s?|el|the|our|your|a|o|da|do|l')?\s?$/u

function isSettled(segment: Segment, start: number, end: number, margin: number): boolean {
  if (SETTLED.some((kind) => hasWithin(segment, kind, start, end))) return true
  return hitsWithin(segment, 'in-person', start, end).some(
    (h) =>
      margin < PLAIN_HINT || !ABOUT.test(segment.folded.text.slice(Math.max(start, h.start - 24), h.start)),
  )
}

export function likelyHints(reading: Reading, segment: Segment): readonly Span[] {
  // A piece for one's own page asks nobody to go on elsewhere: it is elsewhere.
  if (reading.message.kind === 'personal-piece') return []
  if (reading.party === 'family' || !SPOKEN.has(segment.role)) return []
  return findPassages(HINT_WEIGHTS, wordsOf(segment).read, segment.sentences).filter(
    ({ start, end, score }) =>
      !isAbout(segment, start) &&
      !PRETENDED.test(segment.folded.text.slice(start, end)) &&
      !HOMEWORK.test(segment.folded.text.slice(sentenceAt(segment, start).start, end)) &&
      !isSettled(segment, sentenceAt(segment, start).start, end, score - HINT_WEIGHTS.threshold),
  )
}
