/** Single words of the lists of insults, as they are looked for behind a veil, and the small words they are said with. */
import { foldText } from '#lib/text/fold-text.ts'
import { tokenizeText } from '#lib/text/tokenize-text.ts'
import { CONDUCT } from '../../lexicons/conduct.ts'

/** Said around an insult: who is spoken to, who is spoken of, how many they are. */
const BESIDE =
  'you your youre yall u r re are all a an the bunch of pack such so kid kids son daughter is they people what both and ' +
  'son unos unas un una usted ustedes es eres tu su sus hijo hija hijos bola de que todos puros partida y los las muy tan ' +
  'voce voces vc vcs sao uns umas um uma e seu sua seus filho filha filhos bando cambada corja todos o a os as muito tao ' +
  'vous etes des une bande d est votre vos fils fille enfants quels tous espece t et les tres si ' +
  'nou se yon bann ou pitit w yo tout li twou ak ' +
  'do lu bon dam cac nguoi la toan chi anh con mot dung thang nhu thu vo mat day khon nan ngu dan cho heo bo lon ' +
  'вы ты все ваш ваша ваши сын дочь дети сборище банда какие такие просто и а он она они самые ' +
  'انت انتم انتو كلكم يا و ابنك اولادكم ' +
  'हो हुन् छ र तिमी तपाईं छोरा छोरी ठूलो'
const GLUE = new Set(foldText(BESIDE).text.split(' '))

const LISTS = [CONDUCT.insult, CONDUCT['insult-mild'], CONDUCT.strong] as const
const written = LISTS.flatMap((lists) => Object.values(lists as Readonly<Record<string, string>>))
  .flatMap((list) => list.split('|'))
  .map((w) => w.trim())

const plain = (w: string) => foldText(w.replace(/\*$/, '')).text
const isOne = (w: string) => tokenizeText(plain(w)).length === 1 && /^[\p{L}\p{M}]+$/u.test(plain(w))

/** Not every script needs as many letters for a word nobody takes for another. */
const enough = (w: string) => (w < '\u0400' ? 4 : 3)
const singles = written.filter(isOne)
/** Too short to be looked for inside other words. */
const SHORT = 'ngu dot hen sot nul fou ane pig rat heo cho lon lua luoi bet rac'.split(' ')
const EXACT = new Set([...singles.map(plain).filter((w) => w.length >= enough(w)), ...SHORT])
const STEMS = new Set(
  singles
    .filter((w) => w.endsWith('*'))
    .map(plain)
    .filter((w) => w.length >= enough(w)),
)
const ENDING = 4

/** "Tupitsy", "nojentos": a word of the lists, or one that goes on as they may. */
export function isInsultWord(word: string): boolean {
  if (EXACT.has(word)) return true
  if (word.endsWith('s') && (EXACT.has(word.slice(0, -1)) || EXACT.has(word.slice(0, -2)))) return true
  for (let n = Math.max(3, word.length - ENDING); n < word.length; n++)
    if (STEMS.has(word.slice(0, n))) return true
  return false
}

const ENDINGS = ['', 'o', 'a', 'os', 'as', 'r', 'rs', 'se']
const CYRILLIC_ENDINGS = ['', 'а', 'ы', 'и', 'у', 'ов', 'я', 'е', 'ь']
/** Written out with the endings they take most. */
export const INSULT_WORDS: readonly string[] = [
  ...new Set([
    ...EXACT,
    ...[...STEMS].flatMap((stem) =>
      (stem < '\u0400' ? ENDINGS : stem < '\u0500' ? CYRILLIC_ENDINGS : ['']).map((end) => stem + end),
    ),
  ]),
]

const LONGEST = 14

/** Vietnamese words of two and three syllables by their letters run together. */
const SYLLABLES = new Map(
  LISTS.flatMap((lists) => lists.vi.split('|'))
    .map((w) => plain(w.trim()))
    .filter((w) => /^[a-z]+(?: [a-z]+){1,2}$/.test(w) && w.length >= 6)
    .map((w) => [w.replaceAll(' ', ''), w]),
)

/** Letters that run on, cut into an insult and the small words around it; null where anything else is left. */
export function cutInsults(letters: string, shortest = 1): string | null {
  const { length } = letters
  if (length < 3 || length > 60) return null
  const cut: (readonly string[] | undefined)[] = [[]]
  const rude: boolean[] = [false]
  for (let i = 0; i < length; i++) {
    const here = cut[i]
    if (!here) continue
    for (let n = shortest; n <= LONGEST && i + n <= length; n++) {
      const word = letters.slice(i, i + n)
      const phrase = n >= 5 ? SYLLABLES.get(word) : undefined
      const isRude =
        phrase !== undefined || (n >= (word < '\u0400' && word !== 'ngu' ? 4 : 3) && isInsultWord(word))
      if (!isRude && !GLUE.has(word)) continue
      const known = cut[i + n]
      const better =
        !known ||
        (!rude[i + n] && (rude[i] || isRude)) ||
        (rude[i + n] === (rude[i] || isRude) && here.length + 1 < known.length)
      if (!better) continue
      cut[i + n] = [...here, phrase ?? word]
      rude[i + n] = rude[i] || isRude
    }
  }
  return rude[length] ? (cut[length] as string[]).join(' ') : null
}
export const isGlue = (word: string): boolean => GLUE.has(word)
