/** What families are to talk over at home, and help lines for everybody: asked to talk, and not to the writer. */
import type { Span } from '#lib/text/types.ts'
import { type Segment, sentenceAt } from '../../read-message.ts'

/** "Let's talk about it at home", "parlons-en avec les enfants". */
const AT_HOME =
  /(?<![\p{L}\p{M}])(?:at home|at (?:dinner|the table)|over dinner|around the table|in class|with (?:your|the|our) (?:child\w*|kids?|sons?|daughters?|students?)|en (?:casa|familia|clase)|(?:con|a) (?:sus?|los|las|nuestros) (?:hij|nin|alumn|estudiant|chic)\p{L}+|em (?:casa|familia)|na (?:aula|mesa)|(?:com|a) (?:[oa]s? )?(?:seus?|suas?|nossos)?\s?(?:filh|crianc|alun)\p{L}+|a (?:la )?maison|en (?:famille|classe)|a table|avec (?:vos|les|nos|votre) (?:enfants?|eleves?|fils|filles?)|lakay|nan (?:fanmi|klas)|ak (?:pitit|timoun|elev)|o nha|tai nha|trong gia dinh|voi (?:con|chau|cac con|be)|дома|в семье|за ужином|на уроке|с (?:ребенком|детьми|ребятами|сыном|дочерью))(?![\p{L}\p{M}])|(?:في|ب)\s?(?:ال)?(?:بيت|منزل|صف)|مع (?:ا?ول?اد|اطفال|طفل|ابن|بنات|طلاب)|घरमा|घरमै|परिवारमा|कक्षामा|(?:छोराछोरी|बच्चा|नानी|सन्तान|विद्यार्थी)\S{0,6}(?:सँग|संग|लाई)|在家|家里|课上|班会|[和跟与同](?:自己的?|您的?|你的?)?(?:孩子|小朋友|同学)/u
/** "Ask your child what they know about WhatsApp". */
const ASK_CHILD =
  /\b(?:ask|remind|tell|show) (?:your|the) (?:child\w*|kids?|sons?|daughters?|students?)\b|\b(?:pregunt\p{L}+|recuerd\p{L}+|digan?(?:le)?s?|pidan?(?:le)?s?) a (?:sus?|los|las) (?:hij|nin|chic)\p{L}+|\b(?:pergunt\p{L}+|lembr\p{L}+|digam?) (?:ao|a|aos|as) (?:seus?|suas?)?\s?(?:filh|crianc)\p{L}+|\b(?:demandez|rappelez|dites) a (?:vos|votre|l'|les) ?(?:enfants?|eleves?|fils|fille)|\b(?:mande|di|raple) (?:pitit|timoun)\b|\bhoi (?:cac )?(?:con|chau|be)\b|(?:اسا?لوا?|ذكروا?|قولوا) (?:ا?ول?اد|اطفال|طفل|ابن)|(?:छोराछोरी|बच्चा|नानी)\S{0,6}लाई[^.!?]{0,40}सोध्|问问?(?:您的?|自己的?|一下)?(?:孩子|小朋友)|(?:спросите|напомните|расспросите)[^.!?]{0,12}(?:ребенк|дете|сын|дочь|дочк)/u
/** Whom the writer wants is themself. */
const TO_ME =
  /\b(?:me|us|m|mwen|em|co|thay|toi|minh|moi|conmigo|comigo)\b|我(?!们)|мне|меня|со мной|(?:لي|ني|معي)(?!\p{L})|मलाई|मसँग/u

/** Talk for the families at home, about an app that is only the subject; `app` stands elsewhere or is not "on" what they talk. */
export function isFamilyTalk(segment: Segment, hit: Span, app: Span | null): boolean {
  const { start, end } = sentenceAt(segment, hit.start)
  const beside = app !== null && app.start >= start && app.end <= end
  return !beside && AT_HOME.test(segment.folded.text.slice(start, end))
}

/** The same of what merely reads like a hint. */
export function isTalkAtHome(segment: Segment, at: number): boolean {
  const { start, end } = sentenceAt(segment, at)
  const said = segment.folded.text.slice(start, end)
  return AT_HOME.test(said) && !TO_ME.test(said)
}

/** A child is to be asked about an app at home, and nobody is to come to the writer. */
export function asksAChild(segment: Segment, at: number): boolean {
  const { start, end } = sentenceAt(segment, at)
  const said = segment.folded.text.slice(start, end)
  return ASK_CHILD.test(said) && !TO_ME.test(said)
}

/** "Ask your child what WhatsApp is for": a question about an app sends nobody there. */
export function asksWhatOfAChild(segment: Segment, at: number): boolean {
  const { start, end } = sentenceAt(segment, at)
  return asksAChild(segment, at) && WHAT.test(segment.folded.text.slice(start, end))
}
const WHAT =
  /\b(?:what|which|why|how|whether|que (?:saben?|piensan?|es|son)|cuales?|por ?que|o que|quais|ce qu|pourquoi|quelles?|kisa|sa (?:li|yo)|pou ?ki|la gi|de lam gi|gi|tai sao)\b|ماذا|شو|لماذا|كيف|के|किन|कसरी|什么|为什么|怎么|哪些|что|зачем|почему|как/u

/** "Text 988", "发短信到988": short numbers are everybody's. */
export function isHelpLine({ folded: { text } }: Segment, { start, end }: Span): boolean {
  const behind =
    SHORT_NUMBER.exec(text.slice(end, end + 32)) ?? SHORT_WITHIN.exec(text.slice(start, end + 12))
  return behind !== null
}
const SHORT_NUMBER = /^[^\d.!?\n]{0,24}(?<![\d-])(?:988|911|112|\d{5,6})(?!\s?[\d-])/
const SHORT_WITHIN = /(?<![\d-])(?:988|911|112|\d{5,6})(?!\s?[\d-])/
