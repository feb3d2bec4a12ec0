/** Swear words that are something else where they stand. */
import type { Span } from '#lib/text/types.ts'
import type { Hit } from '../../lexicons/compile-lexicon.ts'
import { VIETNAMESE_SPELLING } from '../../lexicons/vietnamese-spelling.ts'
import { type Segment, sentenceAt, spanIn } from '../../read-message.ts'
import { tokenFrom, wordsOf } from '../segment-words.ts'
import { isOtherTongue } from './other-tongue.ts'

/** "c.o.n.f.u.n.d.e.n": a few letters of a longer word that is spelled out. */
const SPELLED_SHORT = /^\p{L}(?:([ .·_-])\p{L}){1,3}$/u
export function isPiece({ folded: { text } }: Segment, { start, end }: Span): boolean {
  const sign = SPELLED_SHORT.exec(text.slice(start, end))?.[1]
  if (!sign) return false
  return text.charAt(end) === sign && /^.\p{L}(?!\p{L})/u.test(text.slice(end, end + 3))
}

interface Beside {
  before?: RegExp
  after?: RegExp
}

/** What stands beside an everyday word that sounds like abuse: a ball rolls back, a bin is for rubbish. */
const BESIDE: ReadonlyMap<string, Beside> = new Map(
  (
    [
      ['chink', { before: /$/ }],
      ['chyen', { before: /$/ }],
      // In Portugal they are the kids.
      [
        'puto putos',
        {
          before: /(?:^|\s)(?:[ou]s?|a?os?|d?os?|uns?|nos|estes|esses|meus?|teus?|seus?)\s$/,
        },
      ],
      ['prick', { after: /^\s?(?:your|the|a hole|finger)/ }],
      ['crap', { after: /^\s(?:shoot|game)/ }],
      ['fermez-la ferme-la', { after: /^(?:\s\p{L}|-)/u }],
      [
        'cierre-la-boca',
        { before: /abr(?:a|e|ir)\s(?:y|o)\s$|cuando\s$/, after: /^\s(?:(?:al|mientras) (?:mast|com)|y abr)/ },
      ],
      [
        'drunk',
        { after: /^ (?:\d|a |an |all|half|from|its|his|her|the|my|some|more|enough|two|three|water|milk)/ },
      ],
      ['porra', { before: /\b(?:la|las|una|nuestra|mi)\s$/ }],
      ['folle fou folles fous', { after: /^ (?:d[e']|pou|furieu)/ }],
      ['loco loca locos locas', { after: /^ (?:por|con|de (?:content|alegr|felic|gusto))/ }],
      ['doido doida doidos doidas', { after: /^ (?:por|de (?:content|alegr|felic))/ }],
      ['مجنون مجنونه', { after: /^ (?:رسم|كره|كتب|قراء|ب)/ }],
      ['тупои', { after: /^ (?:угол|нож|карандаш|конец)/ }],
      ['王八蛋', { after: /^糕/ }],
      ['没用', { after: /^过/ }],
      ['sot', { after: /^ (?!net|anpil|tankou|konsa|pase|vre|menm|ak )\p{L}/u }],
      ['rat', { before: /(?:chi|anh|con|em|be|co|ban|thay|ong|ba|chau)\s$/ }],
      ['ane', { before: /\bbon(?:n|ne)?\s$/ }],
      ['makak', { after: /^ (?:la|yo|ak|nan|ki)(?!\p{L})/u }],
      [
        'tet-di',
        {
          before: /(?:\bm|mwen)\s(?:se |gen )?(?:yon )?(?:vye |ti )?$/,
          after: /^ (?:m|mwen|mwen genyen)(?!\p{L})/u,
        },
      ],
      ['tet-chaje', { before: /(?:^|ekip )$/ }],
      ['menso mensa', { after: /^ yo(?!\p{L})|^, (?:se me|me|deje|olvide|perdi)/u }],
      ['gadha', { before: /\bma (?:kasto|ta|pani)\s$/ }],
      ['vole', { before: /(?<!(?:yon|vye|bann|ou se|nou se|w se|ti|gwo)\s)$/ }],
      ['ابله', { before: /(?:^|\s)(?:يا|حضره)\s$/ }],
      ['salte', { before: /(?<!(?:se|bann|vye|gwo|yon|sal)\s)$/ }],
      ['他妈的', { after: /^(?:电话|手机|号码|工作|名字|车)/ }],
      ['不是东西', { before: /是$/, after: /^(?:太|都|的|多|少|坏|丢|没)/ }],
      ['滚回去吧 滚回去', { before: /[球圈瓶轮][^。！？]{0,4}$/ }],
      ['给我滚', { after: /^(?:一|个|雪|球|圈|了)/ }],
      [
        '猪',
        {
          before: /小$/,
          after: /^(?:八戒|佩奇|年|宝宝|肉|圈|场|妈妈|爸爸|猪|在|从|住|睡|跑|吃|的故事|笼|舍)/,
        },
      ],
      [
        'con-heo con-bo con-khi con-lua con-cho',
        { after: /^ (?:sua|dat)/, before: /(?:tuoi|giap|ve|hinh|nuoi|ten)\s.{0,20}$/ },
      ],
      ['懒', { after: /^(?:洋洋|羊羊|得|觉)/ }],
      ['垃圾', { after: /^(?:带|分|桶|袋|箱|车|请|要|都|扔|收|投|也请|丢)/ }],
      ['小偷', { after: /^(?:还是|和|与|我)/ }],
      ['الزباله', { before: /(?<!يا\s)$/ }],
      ['زباله', { before: /(?:من|سله|كيس|اكياس|حاويه|برميل|سياره|رمي|علبه)\s$/ }],
      ['الواطي واطي', { before: /(?:الصوت|صوته?ا?|سعر|السعر|مستوى|ضغط|كرسي|طاوله)\s$/ }],
      ['الكس', { before: /$/ }],
      ['साला', { before: /(?:मेरो|मेरा|हाम्रो|हाम्रा|उहाँको|आफ्नो|काकाको|दाजुको)\s$/ }],
      ['चोर', { after: /^\s?(?:-\s?)?(?:र\s)?(?:पुलिस|सिपाही|पुलिश)/ }],
      [
        'убираитесь',
        {
          after:
            /^\s(?:за собо|после|чисто|чище|дома|в [а-я]+(?:ах|ях)|в (?:класс|раздев|комнат|зал|кабин|стол|спорт)|на (?:стол|парт|мест|двор|участ)|у себя)/,
        },
      ],
      [
        'стадо-баранов стадо-ослов стадо-овец стадо-коров',
        {
          before: /(?:это|про|увидели|видели|нарисовали|как)\s$/,
          after: /^,? (?:рисун|акварел|картин|фото|нарис|пас|вид|прош|на |в |шло|из )/,
        },
      ],
      ['seu-macaco sua-macaca', { after: /^\s(?:de (?:peluc|pano|brinq)|favorit|preferid)/ }],
      [
        'cornudo',
        { before: /(?:dinossauro|animal|veado|bode|rinoceronte|lagarto|dinosaurio|toro)\s(?:\p{L}+\s)?$/u },
      ],
    ] as const satisfies readonly (readonly [string, Beside])[]
  ).flatMap(([words, beside]) => words.split(' ').map((w) => [w.replaceAll('-', ' '), beside] as const)),
)

const NEAR = 24

/** "Rất", "bé", "sót": an everyday word of a language whose accents no other has. */
const VIETNAMESE_LETTER = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i
function isVietnameseWord(segment: Segment, hit: Hit): boolean {
  if (hit.tokens !== 1 || VIETNAMESE_SPELLING.has(segment.folded.text.slice(hit.start, hit.end))) return false
  const { start, end } = spanIn(segment, hit.start, hit.end)
  return VIETNAMESE_LETTER.test(segment.original.slice(start, end).normalize('NFC'))
}

export function isHarmless(segment: Segment, hit: Hit): boolean {
  const whole = segment.folded.text
  const text = whole.slice(hit.start, hit.end)
  if (/^(?:cons?|con lai)$/.test(text))
    return (
      isOtherTongue(segment, hit) ||
      !/(?<!\p{L})(?:quels?|pauvres?|sales?|gros|petits?|vieux|vrais?|ces?|sacres?|jeunes?|espece de|bande de|un|etes|es|est|sont)\s(?:un |des |de |vraiment )*$/u.test(
        whole.slice(Math.max(0, hit.start - NEAR), hit.start),
      ) ||
      !hasFrench(segment)
    )
  // Two words with a comma between are two things said: "the sounds sh, t".
  if (hit.tokens > 1 && text.includes(',')) return true
  if (isVietnameseWord(segment, hit)) return true
  const beside = BESIDE.get(text)
  if (beside?.before?.test(whole.slice(Math.max(0, hit.start - NEAR), hit.start))) return true
  if (beside?.after?.test(whole.slice(hit.end, hit.end + NEAR))) return true
  return isOtherTongue(segment, hit)
}

function hasFrench(segment: Segment): boolean {
  const { tokens } = wordsOf(segment)
  const french = new Set<string>()
  for (let i = tokenFrom(segment, 0); i < tokens.length && french.size < 2; i++) {
    const word = tokens[i]?.text ?? ''
    if (/^(?:vous|est|les|des|votre|etes|une|pas|que|pour|quel|sont|il|elle)$/.test(word)) french.add(word)
  }
  return french.size >= 2
}

/** A word spoken of as a word, a surname, or what one does not say. */
const WORD_TALK =
  /\b(?:etymolog\w*|etimolog\w*|surname|last name is|nom de famille|apellido|sobrenome|otra cosa en|significa otra|outr[oa] sentido|otro sentido|(?:in|en|em) lati[mn]|mo franse|(?:we|you) (?:do not|don't|never) say|no (?:decimos|se dice)|nao (?:dizemos|se diz)|on ne dit pas|nou pa di)\b|لا نقول|ما بنقول|भन्दैनौं|भन्नु हुँदैन|\bkhong (?:noi|goi) (?:ban|nhau|ai)\b|我们不说|不(?:能|可以)说|古文|注释|этимолог|фамили[яюи]|лингвистич|не говорим/
export function isWordTalk(segment: Segment, at: number): boolean {
  const { start, end } = sentenceAt(segment, at)
  return WORD_TALK.test(segment.folded.text.slice(start, end))
}

/** Who is a donkey in a play is none. */
const ON_STAGE =
  /\b(?:in|for) (?:the|our|this|his|her) (?:[a-z]+ )?(?:play|skit|pageant|musical|show|scene|puppet show|ballet|dance|game)\b|\b(?:en|de) (?:la|el|nuestra) (?:[a-z]+ )?(?:obra|pastorela|funcion|escena|teatro|baile|juego)\b|\b(?:pastorela|titeres)\b|\b(?:n|d)[ao]s? (?:nossa )?(?:peca|teatro|presepio|encenacao|fantoches|danca|jogo)\b|\b(?:dans|de) (?:la|notre|le) (?:piece|spectacle|creche|saynete|theatre|ballet|jeu)\b|\b(?:nan|sou) (?:pyes|teyat|sen|jwet|dans)\b|المسرحيه|مسرحيه|نمثيل|التمثيل|नाटकमा|नाटकको|(?:trong|vo) (?:vo )?(?:kich|mua roi|bai mua|tro choi)|扮演|(?:孩子|儿子|女儿|同学)演|在(?:剧|戏|话剧)里|в (?:спектакл|пьес|сценк|сказк|постановк|цирк)/
export function isOnStage(segment: Segment, at: number): boolean {
  const { start, end } = sentenceAt(segment, at)
  return ON_STAGE.test(segment.folded.text.slice(Math.max(0, start - 60), end))
}
