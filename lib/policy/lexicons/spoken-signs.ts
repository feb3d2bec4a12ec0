/**
 * How people say the signs of an address where the words cannot mean anything else. Plain "at" and "dot" are
 * ordinary words and are weighed in detectors/contacts/emails.ts; in brackets they are signs too.
 */
import { foldText } from '#lib/text/fold-text.ts'

const list = (words: string) =>
  words
    .split('|')
    .map((w) => foldText(w.trim()).text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .sort((a, b) => b.length - a.length)
    .join('|')

const LOW_LINE = list(
  'underscore | under score | under-score | low line | guion bajo | guión bajo | barra baja | raya baja | subguion | sublinhado | traço inferior | traco baixo | underline | tiret bas | trait bas | tiret du bas | souligné | tirè ba | tirè anba | شرطة سفلية | شرطة تحتية | अन्डरस्कोर | अण्डरस्कोर | gạch dưới | gạch chân | 下划线 | 下横线 | подчеркивание | нижнее подчеркивание | нижний пробел | андерскор',
)
const AT = list(
  'at-sign | monkey tail | arroba | arrobase | arobase | arobas | awobaz | siy at | 艾特 | 圈a | 小老鼠 | собака | собачка | آت ساين | علامة آت | एट साइन | एट दि रेट',
)
/** Inside other words they mean nothing: "la mochila" holds one. */
const AT_APART = list('at sign | at symbol | the at sign | a còng | a móc | dấu a còng')
const BRACKET_AT = list('at | arroba | arobase | a | ät | آت | ات | एट | 艾特 | собака | эт')
const BRACKET_DOT = list(
  'dot | period | punto | ponto | point | pwen | نقطة | डट | बिन्दु | chấm | cham | 点 | точка',
)
const CJK_DOT = '(?<=[a-z0-9])\\s?(?:点|點)\\s?(?=[a-z])'

/** Word characters stand on both sides; the words and the spaces round them become the sign. */
export const SIGN_PATTERNS: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `(?<=[\\p{L}\\p{N}])[\\s]*[\\[({<*]\\s?(?:${LOW_LINE})\\s?[\\])}>*][\\s]*(?=[\\p{L}\\p{N}])`,
      'gu',
    ),
    '_',
  ],
  [new RegExp(`(?<=[a-z0-9])\\s+(?:${LOW_LINE})\\s+(?=[a-z0-9])`, 'g'), '_'],
  [new RegExp(`(?<=[a-z0-9])\\s*[\\[({<*]\\s?(?:${BRACKET_AT})\\s?[\\])}>*]\\s*(?=[a-z0-9])`, 'g'), '@'],
  [new RegExp(`(?<=[a-z0-9])\\s*[\\[({<*]\\s?(?:${BRACKET_DOT})\\s?[\\])}>*]\\s*(?=[a-z0-9])`, 'g'), '.'],
  [new RegExp(`(?<=[a-z0-9])\\s*(?:${AT})(?:符号|标志|這個符號|这个符号|号)?\\s*(?=[a-z0-9])`, 'g'), '@'],
  [new RegExp(`(?<=[a-z0-9])\\s+(?:${AT_APART})\\s+(?=[a-z0-9])`, 'g'), '@'],
  [/(?<=@[a-z0-9-]{2,30})(?:punto|ponto|point|pwen|dot)(?=(?:com|net|org|edu)(?![a-z]))/g, '.'],
  [/(?<=[a-z0-9])\s*(?:下划线|下横线|底线)\s*(?=[a-z0-9])/g, '_'],
  [new RegExp(CJK_DOT, 'g'), '.'],
]

/** A cheap look before the patterns run: one of these is in every one of them. */
export const SIGN_HINT = new RegExp(
  `${LOW_LINE}|${AT}|\\s(?:${AT_APART})\\s|[\\[({<*]\\s?(?:${BRACKET_AT}|${BRACKET_DOT})\\s?[\\])}>*]|[点點]|底线`,
)
