/**
 * "Cambada de idiotas, …!", "一群蠢货，…": a sentence that opens with a bunch, and no article, speaks to those it calls so.
 * Of animals and clowns it must go on with an order, or it could be a caption.
 */
import type { Hit } from '../../lexicons/compile-lexicon.ts'
import { type Segment, sentenceAt, spanIn } from '../../read-message.ts'

const OF =
  "(?:(?:you |what an? |such an? |just an? |absolute |complete )?(?:bunch|pack|herd|gang|flock|load|mob|horde|family) of |(?:que |vaya |menud[ao] |pinche |(?:ustedes |todos )?son (?:todos )?una? |(?:voces |vcs |todos )?(?:sao|sois) (?:todos )?uma? |pur[ao] |seus? |sua )?(?:bola|partida|manada|monton|hatajo|atajo|recua|sarta|pandilla|bonche|piara|rebano|tropel|familia|tribu|cambada|bando|corja|sucia|cambulhada|rebanho|quadrilha|malta|matilha|camada) de |(?:quelle? |sale |belle |vous etes (?:tous )?une )?(?:bande|famille|espece|tas|ramassis|troupeau|brochette|meute|horde|belle bande) d(?:e |'\\s?|es )|(?:ala |gade |a la )?(?:yon )?(?:bann|twoup|lo|pil|ekip) |(?:يا لكم من |يا لها من |يا |كلكم |انتم |انتو )?(?:شله|مجموعه|حفنه|قطيع|شويه|عصابه|زمره|جماعه|شرذمه)(?: من)? (?:ال)?|(?:真是|简直是?|你们这|您们这|这|好)?(?:一群|一帮|一窝|一伙|一堆|群|帮|伙)|(?:вот |ну и |ах вы |вы |какое |просто )?(?:сборище|кучка|банда|шаика|стадо|свора|толпа|сброд|куча|орава|скопище|стая) )"
const OPENS = new RegExp(`^[^\\p{L}]*${OF}(?:\\p{L}+ ){0,1}$`, 'u')
const NE_AFTER = /^(?:हरू|हरु)?(?:को)?\s?(?:हुल|बथान|झुण्ड|जमात|गुट|जत्था|ताँती)(?![\u0900-\u097f])/
/** What follows an address. */
const CLOSES =
  /^[\p{L}\p{M}]{0,3}(?: [\p{L}]+){0,2}\s*(?:[,!.:…;-]|$)|^ (?:son ustedes|you are|que sao|vous etes|que sois|are you)/u

/** Without its accents "bọn" is "good" elsewhere. */
const VIETNAMESE =
  /^[^\p{L}]*(?:(?:đúng là|toàn|thật là|một|cái|cả) )*(?:lũ|bọn|đám|đàn|bầy|bè lũ) (?:\p{L}+ )?$/iu
function opens(segment: Segment, from: number, to: number): boolean {
  if (to - from > 48) return false
  if (OPENS.test(segment.folded.text.slice(from, to))) return true
  if (to === from) return false
  const { start, end } = spanIn(segment, from, to)
  return VIETNAMESE.test(segment.original.slice(start, end).normalize('NFC'))
}

export function isBunch(segment: Segment, hit: Hit): boolean {
  const { text } = segment.folded
  const { start, end } = sentenceAt(segment, hit.start)
  if (NE_AFTER.test(text.slice(hit.end, hit.end + 16))) return isOrder(text.slice(hit.end, end))
  if (!opens(segment, start, hit.start)) return false
  return CLOSES.test(text.slice(hit.end, end)) && !isAnimal(text.slice(hit.start, hit.end))
}

const ANIMALS =
  'donkeys?|clowns?|sheep|pigs?|monkeys|cows|hens|chickens|goats|mules|turkeys|animals|burros|burras|asnos|payasos|ovejas|borregos|puercos|cerdos|monos|changos|vacas|gallinas|cabras|mulas|bueyes|animales|palhacos|ovelhas|carneiros|porcos|macacos|galinhas|jumentos|mulas|animais|anes?|clowns|moutons|porcs|cochons|singes|vaches|poules|dindes|chevres|animaux|bourik|kloun|mouton|kochon|makak|bef|poul|kabrit|bet|حمير|مهرجين|غنم|خنازير|قرود|بقر|دجاج|حيوانات|بهايم|بهائم|lua|cuu|heo|lon|khi|bo|vit|ga|he|hề|驴|绵羊|羊|猪|猴子|牛|母鸡|小丑|баранов|ослов|клоунов|овец|свиней|обезьян|коров|куриц|козлов|индюков'
const IS_ANIMAL = new RegExp(`^(?:${ANIMALS})$`, 'u')
const isAnimal = (word: string) => IS_ANIMAL.test(word)
const BUNCH_OF_ANIMALS = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${OF}|(?:mot )?(?:lu|bon|dam|dan|bay) )(${ANIMALS})(?![a-z\\p{M}\\u0400-\\u04ff\\u0600-\\u06ff])`,
  'u',
)
const NEPALI_BUNCH =
  /(?:गधा|जोकर|भेडा|सुँगुर|बाँदर|गाई|गोरु|कुखुरा|जनावर|अल्छी|कामचोर|मूर्ख|नालायक|लाछी|बेवकुफ|चोर)(?:हरू|हरु)?(?:को)\s(?:हुल|बथान|झुण्ड|जमात|गुट|जत्था)(?![\u0900-\u097f])/
const ORDER =
  /\b(?:learn|read|be|come|show|get|wake|move|clean|shut|think|listen|grow|pay|park|stop|do|take|sign|answer|pick|use|your?|again|no wonder)\b|[,!:] ?(?!(?:bien|quien|tambien|gran|tan)\b)[a-z]{2,}(?:an|en)(?:se)?(?![a-z])|\b(?:ustedes|otra vez|asi nunca)\b|\b(?:[a-z]{3,}(?:am|em)(?:-se)?|voces|outra vez)\b|\b(?:[a-z]{3,}ez|vous|encore en retard|soyez)\b|^[,!:\s]+(?:li|vin|leve|tande|aprann|fe|ale|nou|gade|siyen|reveye|sispann)\b|[\u0621-\u064a]{2,}وا(?![\u0621-\u064a])|فكر|اقرا|تعلم|नुस्|नुहोस्|नुहुन्न|सोच|पढ|गर(?![\u0900-\u097f])|नसक्ने|फेरि|ढिलो|\b(?:di|hoc|doc|biet|lai tre|don)\b|学学|看看|动动|醒醒|听|读|别|快|又|收拾|闭|[а-я]+(?:ите|аите|яите|итесь|аитесь|ьте|ьтесь)(?![а-я])|опять|снова/
const isOrder = (rest: string) => /^[\s\p{L}\p{M}]{0,16}[,!.:;।…-]/u.test(rest) && ORDER.test(rest)

/** "Manada de burros, lean el aviso"; what a bunch of animals does is told of them. */
export function calledBunches(segment: Segment): readonly Hit[] {
  const { text } = segment.folded
  const found: Hit[] = []
  for (const begin of segment.sentences) {
    const { end } = sentenceAt(segment, begin)
    const head = text.slice(begin, Math.min(end, begin + HEAD))
    const match = BUNCH_OF_ANIMALS.exec(head) ?? (DEVANAGARI.test(head) ? NEPALI_BUNCH.exec(head) : null)
    if (!match || /[\p{L}\p{N}]/u.test(head.slice(0, match.index))) continue
    const at = { start: begin + match.index, end: begin + match.index + match[0].length }
    if (isOrder(text.slice(at.end, end))) found.push({ ...at, token: 0, tokens: 1 })
  }
  return found
}
/** They open a sentence. */
const HEAD = 60
const DEVANAGARI = /[\u0900-\u097f]/
