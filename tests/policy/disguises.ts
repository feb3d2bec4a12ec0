/**
 * Ways people hide what they write, as functions of the text: for the metamorphic tests, which ask that a violation
 * stays found under each and an innocent text stays innocent. Every way keeps what a reader understands.
 */
type Rewrite = (text: string) => string

const digitsAs =
  (sign: (digit: number) => string): Rewrite =>
  (text) =>
    text.replace(/\d/g, (digit) => sign(Number(digit)))
const between =
  (mark: string): Rewrite =>
  (text) =>
    [...text.replace(/[^0-9]/g, '')].join(mark)
const grouped =
  (mark: string): Rewrite =>
  (text) =>
    text.replace(/^.*?(\d{3})\D*(\d{3})\D*(\d{4}).*$/s, `$1${mark}$2${mark}$3`)
const from = (first: number) => digitsAs((digit) => String.fromCodePoint(first + digit))
const words = (list: string): Rewrite => {
  const names = list.split(' ')
  return (text) => [...text.replace(/[^0-9]/g, '')].map((digit) => names[Number(digit)]).join(' ')
}
const reference = (character: string) => `&#${character.codePointAt(0)};`

/** A telephone number of ten digits, however it was written, in another dress. */
export const NUMBER_DISGUISES: Readonly<Record<string, Rewrite>> = {
  dots: grouped('.'),
  slashes: grouped(' / '),
  brackets: (text) => text.replace(/^.*?(\d{3})\D*(\d{3})\D*(\d{4}).*$/s, '($1) $2 - $3'),
  international: (text) => text.replace(/^.*?(\d{3})\D*(\d{3})\D*(\d{4}).*$/s, '+1 $1 $2 $3'),
  bare: between(''),
  spaced: between(' '),
  dashed: between('-'),
  starred: between('*'),
  'zero-width': between('\u200b'),
  'no-break': grouped('\u00a0'),
  lines: grouped('\n'),
  'full-width': from(0xff10),
  mathematical: from(0x1d7ce),
  arabic: from(0x0660),
  devanagari: from(0x0966),
  keycaps: digitsAs((digit) => `${digit}\ufe0f\u20e3`),
  circled: digitsAs((digit) => (digit === 0 ? '⓪' : String.fromCodePoint(0x2460 + digit - 1))),
  chinese: digitsAs((digit) => '〇一二三四五六七八九'[digit] ?? ''),
  'letter o': (text) => text.replaceAll('0', 'O'),
  english: words('zero one two three four five six seven eight nine'),
  spanish: words('cero uno dos tres cuatro cinco seis siete ocho nueve'),
  french: words('zéro un deux trois quatre cinq six sept huit neuf'),
  vietnamese: words('không một hai ba bốn năm sáu bảy tám chín'),
  russian: words('ноль один два три четыре пять шесть семь восемь девять'),
  references: (text) => [...text].map(reference).join(''),
}

/** A mail address in another dress. */
export const ADDRESS_DISGUISES: Readonly<Record<string, Rewrite>> = {
  'at and dot': (text) => text.replace('@', ' at ').replaceAll('.', ' dot '),
  bracketed: (text) => text.replace('@', ' [at] ').replaceAll('.', ' (dot) '),
  arroba: (text) => text.replace('@', ' arroba ').replaceAll('.', ' punto '),
  arobase: (text) => text.replace('@', ' arobase ').replaceAll('.', ' point '),
  собака: (text) => text.replace('@', ' собака ').replaceAll('.', ' точка '),
  'around the sign': (text) => text.replace('@', ' @ '),
  'full-width': (text) => text.replace('@', '＠').replaceAll('.', '．'),
  references: (text) => text.replace('@', '&#64;').replaceAll('.', '&#46;'),
  percent: (text) => text.replace('@', '%40'),
  'zero-width': (text) => text.replace('@', '\u200b@\u200b'),
  capitals: (text) => text.toUpperCase(),
}

/** Any words at all; what is read stays the same. */
export const TEXT_DISGUISES: Readonly<Record<string, Rewrite>> = {
  capitals: (text) => text.toUpperCase(),
  decomposed: (text) => text.normalize('NFD'),
  'zero-width in words': (text) => text.replace(/(\p{L})(\p{L})/gu, '$1\u200b$2'),
  'soft hyphens': (text) => text.replace(/(\p{L}\p{L})(\p{L}\p{L})/gu, '$1\u00ad$2'),
  'full-width letters': (text) =>
    text.replace(/[a-z]/gi, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0)),
  'no-break spaces': (text) => text.replaceAll(' ', '\u00a0'),
  'two spaces': (text) => text.replaceAll(' ', '  '),
  'mathematical letters': (text) =>
    text.replace(/[a-z]/g, (letter) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97)),
  'direction marks': (text) => `\u202a${text}\u202c`,
}

/** Where else the words may stand; the body then says something harmless. */
export const PLACES: Readonly<Record<string, (text: string, body: string) => Record<string, unknown>>> = {
  subject: (text, body) => ({ subject: text, body }),
  document: (text, body) => ({ body, attachments: [{ kind: 'pdf', filename: 'a.pdf', text }] }),
  'speaker notes': (text, body) => ({ body, attachments: [{ kind: 'pptx', filename: 'a.pptx', text }] }),
  author: (text, body) => ({
    body,
    attachments: [{ kind: 'docx', filename: 'a.docx', metadata: { author: text } }],
  }),
  'file name': (text, body) => ({
    body,
    attachments: [{ kind: 'pdf', filename: `${text.replaceAll('/', '-')}.pdf` }],
  }),
  'alt text': (text, body) => ({
    body,
    attachments: [{ kind: 'image', filename: 'a.jpg', studentsVisible: 'none', altText: text }],
  }),
  'middle of a letter': (text, body) => ({
    body: `${body}\n\n${'The garden beds are full and the bulbs are in. '.repeat(12)}\n\n${text}\n\n${body}`,
  }),
}
