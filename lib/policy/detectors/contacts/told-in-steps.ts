/** Addresses and accounts told piece by piece: "first the name, then a dot, then what a goalie stands in front of". */
import { type Reading, type Segment, sentenceAt } from '../../read-message.ts'
import { hasWithin, hitsOf } from '../segment-words.ts'
import type { ToldEmail } from './emails-told.ts'
import { ownerOf } from './owner.ts'
import { isOwnPlatform, platformsIn } from './platforms.ts'

/** "First …, then …, and then …": told piece by piece, nothing less needs it. */
const STEP =
  /\b(?:first|primeiro|primero|d'abord|dabord|premye|dau tien|then|next|puis|ensuite|luego|despues|depois|epi|apre sa|roi|tiep theo|sau do)\b|先|再|然后|接着|сначала|потом|затем|дальше|सुरुमा|अनि|फेरि|त्यसपछि|اولا|ثم|وبعد|(?<=\s)\+(?=\s)/g
export const STEPS = 3

export const countSteps = (text: string): number => text.match(STEP)?.length ?? 0

const LONE_SIGN = /(?<![\p{L}\p{N}])@(?![\p{L}\p{N}])/u

/** "My box at home: first …, then a dot, then …, then the @": the sign among so many steps, and no host written out. */
export function steppedEmail(reading: Reading, segment: Segment): ToldEmail | null {
  const { text } = segment.folded
  for (const mail of hitsOf(segment, 'mail').slice(0, 10)) {
    const until = toldUntil(segment, sentenceAt(segment, mail.start).end)
    const told = text.slice(mail.end, until)
    const steps = [...told.matchAll(STEP)]
    const dotted = DOT.test(told) && ENDING.test(told) && told.split(PAUSE).length > COMMAS
    if (steps.length < STEPS && !dotted) continue
    if (!LONE_SIGN.test(told) && !hasWithin(segment, 'at-told', mail.end, until)) continue
    const start = mail.end + (steps[0]?.index ?? 0)
    const owner = ownerOf(reading, segment, start, until)
    if (owner === 'business' || owner === 'recipient') continue
    return { start, end: until, owner: owner === 'unknown' ? 'self' : owner }
  }
  return null
}

const PAUSE = /[,،，;；]/
/** "…, a dot, …, net": so many pauses are steps too, where signs and an ending are told. */
const COMMAS = 3
const ENDING = /(?<![a-z])(?:com|net|org|edu)(?![a-z])/

/** Signs of an account's name, as they are called. */
const NAME_SIGN =
  /underscore|low line|line (?:down|at the bottom|underneath)|guion(?:cito)? (?:de )?(?:abajo|bajo)|ray(?:a|ita) (?:de )?(?:abajo|baj[ai]|ta)|barra baja|tracinho|traco (?:em ?baixo|baixo)|sublinhado|underline|(?:tiret|trait) (?:du |d'en |en )?bas|tire (?:an)?ba|tre anba|तल(?:को|तिर)? (?:धर्का|रेखा)|خط (?:سفلي|تحت)|черт(?:очк)?[аоуы]й? (?:внизу|снизу)|нижн\p{L}+ (?:черт|подчерк)\p{L}*|底线|下面一横|شرطه|अन्डरस्कोर|gach (?:duoi|ngang)|下划线|подчеркиван/gu
/** Words of many other uses. */
const DOT = /\b(?:dot|punto|ponto|point|pwen|cham)\b|точк|点/
const FEWEST_STEPS = 2
/** Enough is said piece by piece: steps, signs by their names, "the word …", a riddle. */
const FEWEST_PARTS = 3
const THE_WORD =
  /\b(?:the word|la palabra|a palavra|le mot|mo a|tu|chu) (?:"|«)?[a-z]|शब्द|كلمه|单词|这个词|слово|\banimal\b|जनावर|حيوان|动物|\bbicho\b|zverek|зверь|con vat|\bbet\b/g
/** "On Instagram I am called …": the writer's account, if not their app. */
const CALLED =
  /\b(?:i am called|i'm called|i go by|my name (?:is|on)|my handle|my account|me llamo|mi nombre|mi cuenta|mi usuario|me chamo|o meu nome|meu nome|meu usuario|minha conta|je m'appelle|je me nomme|mon nom|mon pseudo|mon compte|mwen rele|m rele|non mwen|kont mwen|kont pa m|ten (?:cua )?(?:toi|minh|co|thay)|tai khoan (?:cua )?(?:toi|minh|co|thay))\b|اسمي|حسابي|मेरो (?:आफ्नै )?(?:नाम|खाता)|我叫|我的名字|我的?账号|меня зовут|мое имя|мой ник|мои ник/

/** Where a riddle asked or announced in this sentence is answered. */
function toldUntil(segment: Segment, end: number): number {
  const { text } = segment.folded
  if (end >= text.length) return end
  const next = sentenceAt(segment, end)
  const asked = /[?:]\s*$/.test(text.slice(Math.max(0, end - 3), end))
  return asked || hasWithin(segment, 'riddle', end, next.end) ? next.end : end
}

/** "My own Insta: the name …, then a low line, then the animal that mews": an account of the writer's, in steps. */
export function steppedAccount(segment: Segment): { start: number; end: number; platform: string } | null {
  const { text } = segment.folded
  for (const p of platformsIn(segment)) {
    if (!p.plain || p.platform.kind === 'payment') continue
    const sentence = sentenceAt(segment, p.start)
    if (!isOwnPlatform(segment, p) && !CALLED.test(text.slice(sentence.start, sentence.end))) continue
    const end = toldUntil(segment, sentence.end)
    const told = text.slice(p.end, end)
    const signs = told.match(NAME_SIGN)?.length ?? 0
    const steps = countSteps(told)
    if (signs === 0 && !(steps >= FEWEST_STEPS && DOT.test(told))) continue
    const riddle = hasWithin(segment, 'riddle', Math.max(0, sentence.start - RIDDLE_REACH), end) ? 1 : 0
    const parts = steps + signs + (told.match(THE_WORD)?.length ?? 0) + riddle
    if (steps < FEWEST_STEPS && parts < FEWEST_PARTS) continue
    return { start: p.end, end, platform: p.platform.id }
  }
  return null
}
const RIDDLE_REACH = 80
