/** An account that is wished for a child, to the child's own family: "it would be fun if Rosie had a TikTok". */
import type { Span } from '#lib/text/types.ts'
import { type Reading, type Segment, sentenceAt, spanIn } from '../../read-message.ts'
import { namesIn } from '../children/names.ts'
import type { FoundPlatform } from '../contacts/platforms.ts'
import { hasWithin } from '../segment-words.ts'

/** "Abra um Insta pro Lucas", "给小明开个抖音": for somebody called by a name, to one family. */
const FOR_ONE =
  /\bfor\s(?!PT|MACS)\p{Lu}\p{Ll}+\b|(?:^|\s)(?:pr[oa]|par?a|para [oa]|ao?|à|pour|pou|cho(?: (?:bé|con|em))?)\s(?!Escuela|Escola|École)\p{Lu}\p{Ll}+|\p{Script=Devanagari}+लाई\s|(?:^|\s)ل[\p{Script=Arabic}]{3,}\s(?:حساب|تيك|سناب|انستا|إنستا|ديسكورد|فيس)|给小?\p{Script=Han}{1,3}(?:也|先)?(?:来个|来一个|整|注册|开|建|申请|弄|装|下载)/u
/** "تفتحوا لها", "заведите ей", "उनको लागि": for the child the family knows is meant. */
const FOR_IT =
  /(?<!\p{L})(?:لها|له|لهم|ему|еи|उनको|उनका|उनलाई|उसको|उसलाई|उहाँको)(?![\p{L}\p{M}])|给[她他]|\b(?:for (?:him|her)|pour (?:elle|lui)|pra el[ae]|para el[ael]\w?|pou li|cho (?:be|con|chau|em ay))\b/u

/** "Why doesn't Mia have …", "要不让乐乐也玩": a child called by name is wished there. */
const WISHED =
  /(?:[Ww]hy|[Aa]ny reason) (?:doesn|isn|hasn)['’]?t \p{Lu}\p{Ll}+ (?:have|got|on|joined)\b|[Aa]ny reason \p{Lu}\p{Ll}+ (?:doesn|isn|hasn)['’]?t\s|[Ww]hat if \p{Lu}\p{Ll}+ (?:had|got|joined)\b|[Ee]t si \p{Lu}\p{Ll}+ (?:avait|allait|était|rejoignait)\s|[Ee] si \p{Lu}\p{Ll}+ te\s|让\p{Script=Han}{1,3}(?:也|自己)?(?:玩|用|上|注册|开)|(?:^|\s)\p{Lu}\p{Ll}+ (?:до сих пор|всё ещё) без\s/u

/** "It would be nice if", "in your place I would", "isn't it time": wishes, whatever the verb. */
const WISH =
  /\b(?:would(?:n'?t)? (?:it )?be (?:so )?(?:nice|fun|great|lovely|cool|good|sweet)|might be (?:nice|fun|good)|if i were you|in your (?:place|shoes)|(?:maybe |about |isn'?t )?(?:it'?s? )?time (?:s?he|they|for (?:him|her))|left out|(?:seria|estaria) (?:muy |bien |super )?(?:lindo|bueno|bonito|padre|divertido|genial|chido|bien|legal|bom|bacana|otimo)|yo que usted|yo en su lugar|en su lugar|(?:sera|es|seria|ya) (?:la )?hora|queda\w* fuera|no seu lugar|(?:ta|esta) na hora|ficar de fora|ce (?:ne )?serait (?:pas )?(?:\p{L}+ )?(?:chouette|bien|sympa|drole|super|genial|le moment|mignon)|ca serait (?:chouette|bien|sympa|drole|cool)|a votre place|a l'ecart|(?:li t ap|ta) (?:bel|bon|amizan)|si m te ou|nan plas ou|(?:se|se pa) le pou|la hay|thi hay|hay qua|em ma la|neu em la|den luc|thauma bhaye|(?:ramro|ramailo) hunthyo|palo)(?!\p{L})|حلو لو|حلو (?:اذا|انو)|يا ريت|لو مكان|بمكانك|صار وقت|राम्रो हुन्थ्यो|रमाइलो हुन्थ्यो|ठाउँमा भए|पालो|就好了|我要是您|要是我|是不是(?:也)?(?:该|可以)|落单|было бы (?:здорово|хорошо|классно|весело|славно)|на вашем месте|(?:ему|еи) пора|не пора ли/u
/** Who is wished there goes by a name: "si Renata", "que Sofía", "se a Bia", "Аня", "सीताले", "小雨". */
const CALLED =
  /(?:^|\s)(?:if|que|si|se [ao]|se|qu['’]|for|para|pra|pro|à|pour|pou|bé|con|nếu|чтобы|бы|ли|لو) ?\p{Lu}\p{Ll}{2,}|\p{Lu}\p{Ll}+(?:е|у|ю) (?:инст|тик|снап|дискорд|аккаунт)|(?:^|\s)[\u0900-\u097f]{2,}(?:ले|लाई|को)\s|(?:^|\s)[A-Z][a-z]+ (?:lai|le|ko)\s|[给让](?!您|你|我|家长|大家)\p{Script=Han}{2,3}(?:开|弄|装|注册|玩|上|用|整)|(?:小|阿)\p{Script=Han}(?:把|在|也|自己)|(?:ف|ب)تحت \p{Script=Arabic}+ ل\p{Script=Arabic}{3,}|رفقات[وه]|رفيقات|هو كمان|هي كمان|(?:حلو|ريت) (?:لو )?\p{Script=Arabic}{3,}\s/u
/** She has one there, or begins one: nothing else is wished for. */
const GETS =
  /\b(?:had|has|have|got|get|gets|getting|on|join\w*|start\w*|post\w*|sign\w*|let|open\w*|too|tuviera|tenga|tiene|empez\w+|abr\w+|sub\w+|est\w+ en|entr\w+|tambien|tivesse|tenha|comec\w+|postar|tambem|ait|avait|ouvr\w+|poste\w*|cree\w*|aussi|gen|louvri|komanse|mete|tou|mo|dang|vao|choi|co|lap|khole|kholi\w*|banai\w*|bhaye)(?!\p{L})|عند|فتح|تبلش|تنزل|يكون|كمان|عمل|خاص|हाल्|खोल|बनाइ|बनाए|भए|पालो|发|开|上|弄|玩|有|注册|завел|завест|заведет|выклад|был[аи]? (?:бы )?(?:сво|акк)|пора|появил/u
/** "Would be nice if she stayed off it": the other way round. */
const LESS =
  /\b(?:off|away|less|fewer|remov\w+|delet\w+|before bed|instead|review|without|never|stop\w*|block\w*|limit\w*|keep\w*|quit|dejara|deje|quit\w+|borr\w+|menos|antes de dormir|sin|longe|tir\w+|apag\w+|deixasse|larg\w+|laiss\w+|enlev\w+|supprim\w+|moins|avant de dormir|kite|retire|efase|mwens|anvan l|bot|xoa|truoc khi ngu|it lai|nahere|kam)(?!\p{L})|ابتعد|تبتعد|يبتعد|حذف|شلت|قبل النوم|اقل|नहेरे|कम|हटा|睡前|少|卸|删|удал|не сид|меньше|перед сном|убра/u
/** "If the school had an Instagram". */
const OF_US =
  /\b(?:the school|our school|the class|our class|the team|la escuela|la clase|el equipo|a escola|a turma|l'ecole|la classe|lekol|klas la|truong|lop minh|we had|our own)(?!\p{L})|المدرسه|مدرستنا|الصف عنده|विद्यालय|स्कुल|学校有|我们班|班里有个|школ[аеуы]|у нас/u

export const isToOne = (reading: Reading, segment: Segment) =>
  reading.audience === 'direct' && segment.role === 'body'

export function between(segment: Segment, start: number, end: number): string {
  const span = spanIn(segment, start, end)
  return segment.original.slice(span.start, span.end)
}

/** "For her", "for Lucas": a child the reader knows is meant. */
export const isForOne = (segment: Segment, { start, end }: Span): boolean =>
  FOR_IT.test(segment.folded.text.slice(start, end)) || FOR_ONE.test(between(segment, start, end))

/** The school's own, or less of it: nobody wishes a child an account. */
export const wishesNone = (folded: string): boolean =>
  WISH.test(folded) && (OF_US.test(folded) || LESS.test(folded))

export function isWished(reading: Reading, segment: Segment, p: FoundPlatform): boolean {
  if (!isToOne(reading, segment)) return false
  const sentence = sentenceAt(segment, p.start)
  const said = between(segment, sentence.start, sentence.end)
  if (WISHED.test(said)) return true
  const folded = segment.folded.text.slice(sentence.start, sentence.end)
  if (!WISH.test(folded) || OF_US.test(folded) || LESS.test(folded) || !GETS.test(folded)) return false
  return (
    CALLED.test(said) ||
    isForOne(segment, sentence) ||
    hasWithin(segment, 'learner', sentence.start, sentence.end) ||
    namesIn(reading, segment).some((n) => n.start >= sentence.start && n.end <= sentence.end)
  )
}
