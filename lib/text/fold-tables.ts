/**
 * Character data for folding. Compatibility forms come from Unicode itself (NFKD); only what NFKD leaves alone
 * is listed here.
 */

/** Letters without a decomposition, typographic punctuation, symbols that read as ASCII. */
const SINGLE: readonly (readonly [string, string])[] = [
  ['đð', 'd'],
  ['łƚ', 'l'],
  ['øɵ', 'o'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['ıɩ', 'i'],
  // Letters with a hook, a bar or a tail.
  ['ŋɲƞɳ', 'n'],
  ['ɓƃ', 'b'],
  ['ƈȼ', 'c'],
  ['ɗƌɖ', 'd'],
  ['ǝɇ', 'e'],
  ['ƒ', 'f'],
  ['ɠǥ', 'g'],
  ['ɦ', 'h'],
  ['ɨ', 'i'],
  ['ɉ', 'j'],
  ['ƙⱪ', 'k'],
  ['ɫɭ', 'l'],
  ['ɱ', 'm'],
  ['ƥᵽ', 'p'],
  ['ʠɋ', 'q'],
  ['ɽɾɍ', 'r'],
  ['ʂȿ', 's'],
  ['ƭʈⱦ', 't'],
  ['ʉ', 'u'],
  ['ʋ', 'v'],
  ['ⱳ', 'w'],
  ['ƴɏ', 'y'],
  ['ƶȥʐ', 'z'],
  ['ƀ', 'b'],
  ['ɡ', 'g'],
  ['ʀ', 'r'],
  ['ꜱ', 's'],
  ['ᴀ', 'a'],
  ['ʙ', 'b'],
  ['ᴄ', 'c'],
  ['ᴅ', 'd'],
  ['ᴇ', 'e'],
  ['ꜰ', 'f'],
  ['ɢ', 'g'],
  ['ʜ', 'h'],
  ['ɪ', 'i'],
  ['ᴊ', 'j'],
  ['ᴋ', 'k'],
  ['ʟ', 'l'],
  ['ᴍ', 'm'],
  ['ɴ', 'n'],
  ['ᴏ', 'o'],
  ['ᴘ', 'p'],
  ['ᴛ', 't'],
  ['ᴜ', 'u'],
  ['ᴠ', 'v'],
  ['ᴡ', 'w'],
  ['ʏ', 'y'],
  ['ᴢ', 'z'],
  ['أإآٱ', 'ا'],
  ['ىیې', 'ي'],
  ['ة', 'ه'],
  ['ک', 'ك'],
  ['ؤ', 'و'],
  ['“”„‟«»「」『』″〝〞', '"'],
  ['‘’‚‛‹›′ʼʻ`´ꞌ', "'"],
  ['‐‑‒–—―−﹘⁃─━➖ー〜', '-'],
  ['·•∙⋅・●○◦▪■□◆★☆✦⚫⚪', '*'],
  ['。।॥۔۰٫', '.'],
  ['、،，', ','],
  ['؛', ';'],
  ['؟', '?'],
  ['⁄∕', '/'],
  ['✱＊∗', '*'],
  ['➕', '+'],
  ['☏☎📞📱', '☎'],
  ['❶➀➊⓵', '1'],
  ['❷➁➋⓶', '2'],
  ['❸➂➌⓷', '3'],
  ['❹➃➍⓸', '4'],
  ['❺➄➎⓹', '5'],
  ['❻➅➏⓺', '6'],
  ['❼➆➐⓻', '7'],
  ['❽➇➑⓼', '8'],
  ['❾➈➒⓽', '9'],
  ['⓿🄋🄌', '0'],
]
/** Letters on a dark square or disc, as pasted from an emoji keyboard (🅰, 🅿). */
const ON_DARK = [0x1f150, 0x1f170].flatMap((first) =>
  Array.from({ length: 26 }, (_, i) => [first + i, String.fromCharCode(97 + i)] as const),
)

/** ۰ is a digit, not a stop: digits are folded before this table is asked. */
export const SINGLE_FOLD: ReadonlyMap<number, string> = new Map([
  ...ON_DARK,
  ...SINGLE.flatMap(([chars, to]) => [...chars].map((c) => [c.codePointAt(0) as number, to] as const)),
])

export const MULTI_FOLD: ReadonlyMap<number, string> = new Map([
  [0xdf, 'ss'],
  [0xe6, 'ae'],
  [0x153, 'oe'],
  [0xfe, 'th'],
  [0x1f51f, '10'],
  [0x2797, '/'],
])

/**
 * Look-alikes of lower-case Latin letters (from UTS 39, letters only), used inside mixed-script words and in words
 * that stand among Latin ones. Never applied to real Cyrillic or Greek text.
 */
const LOOKALIKE_PAIRS =
  'аaвbсcԁdеeҽeғfһhнhіiјjкkӏlмmոnпnоoрpԛqгrѕsтtцuυuѵvѡwԝwхxуyүyзzαaβbγyεeηnιiκkνvοoρpσoτtχxωwυuցgօoսuհhոnаaɑa'
const pairs = [...LOOKALIKE_PAIRS]
export const LOOKALIKE: ReadonlyMap<string, string> = new Map(
  pairs.flatMap((c, i) => (i % 2 === 0 ? [[c, pairs[i + 1] as string] as const] : [])),
)

/** Named HTML entities people paste; numeric ones are decoded by value. */
export const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['commat', '@'],
  ['period', '.'],
  ['lowbar', '_'],
  ['hyphen', '-'],
  ['dash', '-'],
  ['ndash', '-'],
  ['mdash', '-'],
  ['num', '#'],
  ['sol', '/'],
  ['colon', ':'],
  ['plus', '+'],
  ['lpar', '('],
  ['rpar', ')'],
])
