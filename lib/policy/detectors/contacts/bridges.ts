/** From a label ("my insta", "gmail") to the name it introduces: "is", ":", "user name", in any of the languages. */
import { foldText } from '#lib/text/fold-text.ts'
import type { Token } from '#lib/text/types.ts'
import type { Segment } from '../../read-message.ts'
import { tokenFrom, wordsOf } from '../segment-words.ts'

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' ').map((w) => foldText(w).text))
const BRIDGE_WORDS = setOf(
  '上 里 吧 啊 哈 呀 哦 前 面 后 半 段 部 分 اسمها اسمه اسمو إسمها c is es e est se account acct handle user username name id under as at called usuario cuenta conta nom utilisateur compte kont non la là tai khoan ten nick nickname profile perfil profil page it s m am i im como comme con com mi my me search for busca buscame look up tag code number the mwen moi pa sa ho हो छ आईडी आइडी आइडि युजरनेम नाम प्रोफाइल هو هي حسابي اسم المستخدم حساب باسم اسمي يوزر 号 號 是 账 账号 名 叫 我 我的 的 用户 cua toi minh co thay em ban toi ник аккаунт логин имя это под ником в по имени моя мой у меня я called named estoy estou bird app platform site one handles everywhere online मलाई نفس باسم across all apps on everything same there ahi alli always usual siempre mismo mesmo 加 搜 找 关 注 索 हुँ aka soy sou je suis eu meu mon ma just here s it handles ap jwenn sous sob bajo so still da do de del riêng personal particular perso pèsonèl pessoal personnel privado privada prive privat الخاص الشخصي निजी व्यक्तिगत 私 人 个 自 己 личный личная личн 帐 账 户 帳 suis am chez estou estoy pa rele llama chama appelle lan ten reversed backwards written reves escrito invertido envers ecrit alanve ekri nguoc viet 倒 着 写 反 задом наперед наоборот написан उल्टो लेखिएको بالمقلوب بالعكس مقلوبا معكوسا',
)
const LABELS = setOf(
  'اسمها اسمه اسمو إسمها tên is es e est se handle user username usuario id nick as under como comme la là é soy sou هو اسم باسم हो 是 号 ник логин это под named called aka compte konto',
)
const OWN = setOf('em co thay minh toi mwen 我 я my mi meu mon soy sou je')
const GAP = /^[\s?:=*"'(,@$\-/|>：→⇒➜➡👉]*$/u
const REACH = 60
/** "Sou" is "I am" to a Brazilian, "about" to a Haitian. */
const HAITIAN = /\b(?:nan|yo|pou|mwen|nou|ap|ki|sou)\b/

/** "Là" is "is" to a Vietnamese, "the" to others. */
const LA_IS = /\b(?:cua|thay|minh|toi|nick|tui|khoan|ten)\b/
/** "Se" is "is" to a Haitian, "if" to a Brazilian. */
const SE_IS = /\b(?:mwen|m|pam|kont|rele|swiv|chache)\b/

export interface Bridged {
  token: number
  start: number
  /** A word or sign says that the name follows. */
  labelled: boolean
  /** The name is tied by a colon or a like sign. */
  signed: boolean
  /** The writer is named on the way: "Zalo em tên …". */
  own: boolean
}

/** Labels that are something else in another language ask for a word of their own before them. */
const isMeantSo = (label: string, before: string): boolean =>
  label === 'se' ? SE_IS.test(before) : label === 'la' ? LA_IS.test(before) : true

/** Where a name may stand behind `from`, nearest first; words of the bridge itself are offered as well. */
export function namesBehind(segment: Segment, from: number): Bridged[] {
  const { text } = segment.folded
  const { tokens } = wordsOf(segment)
  const out: Bridged[] = []
  let last = from
  let labelled = false
  let own = false
  for (let i = tokenFrom(segment, from); i < tokens.length && out.length < 8; i++) {
    const token = tokens[i] as Token
    const gap = text.slice(last, token.start)
    if (token.start - from > REACH || !GAP.test(gap) || gap.includes('\n\n')) break
    const signed = /[:=@>：→⇒➜➡👉]/u.test(gap)
    if (signed) labelled = true
    out.push({ token: i, start: token.start, labelled, signed, own })
    if (!BRIDGE_WORDS.has(token.text)) break
    if (token.text !== 'sou' || !HAITIAN.test(text.slice(Math.max(0, from - REACH), from))) {
      labelled ||=
        LABELS.has(token.text) && isMeantSo(token.text, text.slice(Math.max(0, from - REACH), token.start))
      own ||= OWN.has(token.text)
    }
    last = token.end
  }
  return out
}

/** Words that introduce a name are not the name. */
export const isBridgeWord = (text: string) => BRIDGE_WORDS.has(text)
