/**
 * An app as the way to go on, whatever the words: the app behind "on", "par", "через", and beside it two signs that the
 * reader is meant ("can we", "it is easier", "here it hangs", "I'll send it", "there", a question).
 */
import type { Span } from '#lib/text/types.ts'
import { type Reading, type Segment, sentenceAt } from '../../read-message.ts'
import type { FoundPlatform } from '../contacts/platforms.ts'
import { OVER } from './app-offers.ts'

const SIGNS: Readonly<Record<string, RegExp>> = {
  together:
    /\b(?:let'?s|lets|we can|can we|could we|shall we|should we|why don'?t we|why not|wanna|bora|vamos|a gente|pode ser|podemos|podriamos|poderiamos|nos vemos|nos hablamos|nos falamos|on peut|on pourrait|on se|si on|et si|passons|ann|nou ka|n a|n ap|minh (?:qua|len|sang)|jalese|jalate|pasese|pasate|viens|venez|hop|jump|bolam|garam|garum|garau)\b|خلينا|فينا|تعال|تعالي|تعي\s|تعا\s|(?:^|[\s,])(?:го|аида|погнали|идем|пошли)\s|menkammel|nkammel|na7ki|даваи|може[мт]|हामी|गरौ|गर्दा|咱|我们|把[您你]拉/,
  easier:
    /\b(?:easier|quicker|faster|simpler|handier|less clunky|better|way quicker|mas facil|mas rapido|mejor|mas comodo|mais facil|mais rapido|melhor|plus simple|plus rapide|plus pratique|mieux|pi fasil|pi senp|pi vit|pito|cho le|cho tien|tien hon|nhanh hon|le hon|ashal|as-hal|asra3)\b|اسهل|اسرع|احسن|सजिलो|छिटो|sajilo|chito|方便|快|удобн|быстр|проще|лучше/,
  hereBad:
    /\b(?:here (?:it |i |is|hangs|lags|freezes)|this (?:thing|site|app|portal) (?:is|hangs|lags|never|keeps)|never open this|than this|than here|aqui (?:trava|demora|nao|no|se traba|se cuelga|ta|esta)|aca (?:se traba|no|tarda)|esto (?:ni|no|se)|ici (?:ca|c'est|on|je)|isit (?:la )?(?:lou|li|m)|o day (?:cham|lag|kho)|hon ma|hon bati2|portal (?:ta )?(?:jhyau|dhilo|slow)|(?:portal|app|plataforma|plateforme|site|app sa a) (?:ta|esta|anda|e|est|is|hangs|lags|jhyau)|jpp de|pa renmen)\b|البوابه (?:بتجنن|معلق|بطي|زفت|خربان)|портал (?:вис|глюч|тормоз|лага)|هون|هنا بطي|यहाँ|这[儿里边](?:老|太|总|卡|慢)|平台(?:上)?(?:太|老|卡|慢)|тут|здесь|сюда/,
  send: /\b(?:i'?ll (?:send|share|drop|explain|text|write|show)|ill send|i (?:send|can send)|txt u|text you|sharing|te mando|le mando|le paso|te paso|le envio|le explico|te explico|te mostro|eu te|te envio|eu vejo|je (?:vous|t') ?(?:envoie|explique|montre|passe)|j'?envoie|m ap (?:voye|montre|eksplike)|(?:em|co|thay|minh) (?:se )?(?:gui|tag|tra loi))\b|ببعت|بورجي|برسل|पठाउ|发[您你给]|скину|кину|пришлю|отвечу/,
  there:
    /\b(?:there|over there|ahi|alli|por ahi|la (?:da|eu|te|mando|falo|voce)|lo qual|dessus|la-bas|m'y|y parler|la n a|n a pale|tren do|ben do|qua do|qua ben do|honik|hunik|tyahi|tyahin|utai)\b|هناك|هونيك|त्यहीँ|त्यहीं|त्यतै|उतै|那边|那里|上面|туда|там/,
  always:
    /\b(?:i'?ll be|i'?m (?:always|mostly|usually|more|way \w+|all day)|i am (?:always|mostly|usually)|i live|estoy (?:siempre|mas|seguido)|ando|fico (?:sempre|mais)|to sempre|vivo|je suis (?:toujours|plus souvent|souvent|tout le temps|plus)|m plis|m toujou|mwen toujou|(?:em|co|thay|minh) hay)\b|دايما|على طول|हुन्छु|बस्छु|我(?:一般|常|都|天天|老)在|я (?:чаще|всегда|постоянно|обычно)/,
}
/** The app asked about: "u on whatsapp?" */
const ASKED = /^[^.!\n?]{0,14}[?？]/
const YOU_ON = /\b(?:u|you|ya|y'all) (?:guys )?(?:on|got|have|use)\s$/
const NEPALI_IN = /^\S{0,3}(?:मा|मै)|^\sma(?:i)?\s/
/** Work for a class, or what was only seen. */
const WORK =
  /#\p{L}|\b(?:homework|class|students?|kids|children|tarea|alumn\w+|turma|alunos|criancas|eleves|enfants|devoirs?|devwa|timoun|hoc sinh|cac em|cac con)\b|الواجب|الطلاب|गृहकार्य|विद्यार्थी|作业|同学|孩子们|задание|дети|ребята/u
const NEXT = 70

export function wayOffered(reading: Reading, segment: Segment, p: FoundPlatform): Span | null {
  const { text } = segment.folded
  const sentence = sentenceAt(segment, p.start)
  const before = text.slice(Math.max(sentence.start, p.start - 30), p.start)
  const after = text.slice(p.end, p.end + 16)
  const over =
    OVER.test(before) ||
    YOU_ON.test(before) ||
    /\b(?:over|hop on a|on a|on|via|pal|pro|pa|num|3al|bel)\s(?:a |the |el )?$/.test(before) ||
    /^(?:qua|tren|sang) /.test(text.slice(p.start, p.end)) ||
    /^[عب]ال/.test(text.slice(p.start, p.start + 3)) ||
    NEPALI_IN.test(after) ||
    /म[ाै]$/.test(text.slice(p.start, p.end)) ||
    /^[上里]/.test(after)
  if (!over) return null
  const end = sentence.end < text.length ? sentenceAt(segment, sentence.end).end : sentence.end
  const from =
    sentence.start > 0 ? Math.max(sentenceAt(segment, sentence.start - 1).start, sentence.start - NEXT) : 0
  const said = text.slice(from, Math.min(end, sentence.end + NEXT))
  if (WORK.test(said)) return null
  const signs = Object.values(SIGNS).filter((sign) => sign.test(said)).length
  const asked = ASKED.test(text.slice(p.end, p.end + 18))
  const enough = reading.audience === 'direct' ? 2 : 3
  return signs + (asked ? 1 : 0) >= enough
    ? { start: Math.max(sentence.start, p.start - before.length), end: p.end }
    : null
}
