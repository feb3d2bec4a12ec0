/** Pages and groups in the school's name that it warns of. */
import { type Segment, sentenceAt } from '../../read-message.ts'

/** "There is a fake page of the school", "a group that claims to be ours". */
const FAKE =
  /\b(?:fake|impostor|imposter|scam|phony|fals[ao]s?|fraudulent\p{L}*|golpe|faux|fausses?|usurp\p{L}+|fo (?:paj|kont|gwoup|pwofil)|gia mao|mao danh|tu xung|lua dao)(?!\p{L})|مزور|مزيف|وهمي|نصاب|نتحل|नक्कली|झूटो|假冒|冒用|冒充|假的|诈骗|поддельн|фальшив|мошен|фейков/u
const IN_OUR_NAME =
  /\b(?:claim(?:s|ing) to be|pretend(?:s|ing)|posing as|in (?:our|the school'?s?) name|dicen? ser|se hacen? pasar|en nombre de la escuela|a nombre de la escuela|diz(?:em)? ser|se passam? por|em nome da escola|qui se (?:dit|fait passer)|au nom de l'ecole|ki di (?:li |yo )?se|sou non lekol|mang ten truong|lay ten truong)(?!\p{L})|(?:يدعي|تدعي|باسم المدرسه)|(?:विद्यालय|स्कुल)को नाममा|от имени|под именем|выдает себя|以学校(?:的)?名义|自称/u
const NOT_US =
  /\b(?:not (?:us|ours|the school)|isn'?t (?:us|ours)|no (?:es|son|somos) (?:de )?(?:la escuela|nosotr|nuestr)|nao (?:e|sao|somos) (?:d?a escola|nos(?!\p{L})|noss)|n'est pas (?:nous|l'ecole|la notre|le notre)|se pa (?:pa )?(?:nou|lekol)|khong phai (?:cua |la )?(?:truong|chung toi))|это не (?:мы|школа|наш)|ليست? (?:المدرسه|نحن|لنا|منا)|(?:हाम्रो|विद्यालयको|स्कुलको) होइन|不是(?:我们|学校|本校)/u
const JOIN =
  /\b(?:join|follow|hop|ask|pid[ae]n?|pecam|demandez|mande|xin|unan|unete|metan|entr[ae]|sigan|entrem|sigam|rejoign|suivez|adher|antre|swiv|vao|tham gia)|вступ|присоед|подпис|попрос|加入|关注|进群|找|问|انضم|تابع|اطلب|जोडि|फलो/u

const until = (segment: Segment, { end }: { end: number }): number =>
  end < segment.folded.text.length ? sentenceAt(segment, end).end : end

/** Said in the sentence itself, or in the next where nobody is asked to join. */
export function isFake(segment: Segment, at: number): boolean {
  const { text } = segment.folded
  const sentence = sentenceAt(segment, at)
  const said = text.slice(sentence.start, sentence.end)
  if (FAKE.test(said) || IN_OUR_NAME.test(said)) return true
  const both = text.slice(sentence.start, until(segment, sentence))
  return NOT_US.test(both) && !JOIN.test(both)
}
