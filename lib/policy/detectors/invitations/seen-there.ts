/** "I saw on YouTube how to fold a crane": told of something met there, and nobody is sent. */
import { type Segment, sentenceAt } from '../../read-message.ts'
import type { FoundPlatform } from '../contacts/platforms.ts'

const SEEN_BEFORE: readonly RegExp[] = [
  /\b(?:i|we|she|he|they|who|son|daughter|husband|wife|author|guest)\s(?:also |just |once |all )?(?:saw|found|read|watched|learned|learnt|posts|posted|showed|discovered|noticed|heard)\b[^.!?;]{0,50}$/,
  /\b(?:vi|vimos|vio|encontre|encontramos|lei|leimos|aprendi|descubri|descubrimos|enseno|mostro|conto que publica|achei|achamos|encontrei|descobri|mostrou|contou que posta)\b[^.!?;]{0,40}\s(?:en|por|no|na|pelo)\s(?:el |la )?$/,
  /\b(?:j'?ai|on a|nous avons|elle a|il a|(?:fils|fille|enfants?|mari|femme) (?:a|ont))\s(?:deja |aussi )?(?:vu|lu|trouve|decouvert|appris|montre)\b[^.!?;]{0,40}$/,
  /\b(?:m|mwen|nou|li)\s(?:te )?(?:we|jwenn|li|aprann)\b[^.!?;]{0,40}$/,
  /(?:شفت|شفنا|رايت|راينا|قرات|لقيت|تعلمت|تعلمنا)\s[^.!?;]{0,40}$/,
  /(?<!cac )\b(?:co|thay|toi)\s(?:da |moi |tung )?(?:xem|thay|doc|hoc|tim thay)\s(?:duoc )?(?:\p{L}+\s){0,3}(?:tren|o)\s$/u,
  /(?:увидел[аи]?|видел[аи]?|прочитал[аи]?|прочел|(?<!не )нашл[аи]|(?<!не )нашел|узнал[аи]?)\s[^.!?;]{0,40}$/,
]
/** Somebody told of met it there: a grandfather, a parent, the children. */
const TOLD_OF: readonly RegExp[] = [
  // How an author, an artist or a scientist began there.
  /(?:\b(?:authors?|writers?|poets?|artists?|singers?|scientists?|autor[ae]?s?|escritor[ae]?s?|cantor[a]?|cantante|auteure?s?|autrice|ecrivaine?|ote|ekriven|tac gia|nha van|ca si)(?:\s[^.!?;]{0,40})?\s(?:began|started|first (?:wrote|posted)|used to|wrote|posted|published|got famous|empezo|comenzo|publico|publicaba|se hizo|comecou|publicava|ficou|a commence|a debute|publiait|te komanse|te pibliye|bat dau|tung|dang|noi tieng)\b|(?:مولف|كاتب|شاعر|رسام)\S*\s[^.!?;]{0,40}(?:بدا|نشر|اشتهر)|लेखक\S*\s[^.!?]{0,40}|(?:автор|писател|художни|поэт|певиц)\S*\s[^.!?;]{0,40}(?:начина|начал|публикова|писал|прославил))[^.!?;]{0,30}$/u,
  /(?:作者|作家|画家|歌手)[^,.!?]{0,10}(?:最早|最初|开始|先|曾|当年)?在$/,
  /\b(?:m|mwen|nou|li|yo|[gw]ran\s?(?:papa|manman)|manman|papa|tonton|matant|yon paran|elev|timoun)\s(?:\p{L}+\s){0,2}te (?:we|jwenn|li|aprann|gade)\b[^.!?]{0,40}$/u,
  /(?:راي|راى|رات|شاهد|شاهدت|شاف|شافت|قرا)\s(?:الجد|الجده|جد|جده|احد|احدى|والد|والده|ام|اب|الاب|الام|السيد|السيده)\s[^.!?]{0,24}$/,
  /\b(?:ong|ba|me|bo|cha|mot phu huynh|anh|chi|chu|bac)\s(?:\p{L}+\s){0,2}(?:da |tung |tinh co )?(?:xem|thay|tim thay|doc)\s(?:duoc )?(?:tren|o)\s$/u,
]
const SOMEBODY_AT = /(?:爷爷|奶奶|外公|外婆|爸爸|妈妈|家长|叔叔|阿姨|先生|女士|有人|同学)[^,.!?]{0,4}在$/
const TOLD_AFTER = /^上?(?:看到|看见|看过|学到|读到|刷到|发现)/

/** "Одна мама выложила", "a mother put her daughter's drawing on her Facebook": another's doing. */
const PUT_BY_A_PARENT =
  /^\s?(?:(?:a|one|some|una?|uma?|algum\p{L}*|algun\p{L}*|une|yon|kèk|mot)\s(?:other |autre |lot |otra |outra |vi |nguoi )?(?:mom|mother|dad|father|parent|grandma|family|mama|mae|pai|papa|padre|madre|maman|manman|famille|familia|fanmi|me|phu huynh|ba|bo)\s(?:\p{L}+\s)?(?:posted|put|shared|uploaded|puso|publico|subio|compartio|pos|postou|colocou|publicou|a mis|a poste|a publie|a partage|mete|te mete|poste|pataje|dang|da dang|chia se)\s|(?:एक जना|कसै|कुनै)[^.!?]{0,60}(?:हाल्नुभ|राख्नुभ|पोस्ट गर्नुभ)|有(?:位|个|一位)(?:妈妈|爸爸|家长)[^.!?]{0,16}[发贴传晒]|(?:одна|один)\s(?:из\s)?(?:мам|мама|папа|родител\p{L}*)\s(?:\p{L}+\s)?(?:выложил|опубликовал|запостил)|(?:احدى الامهات|احد الاهالي|احد الاباء)\s(?:نشر|وضع|شارك))/u

/** "A clip going around on TikTok": a warning for home, where something to talk about follows. */
const GOES_AROUND =
  /\b(?:going around|goes around|circulat\w+|making the rounds|circula\w*|rolando|circule\w*|fait le tour|tourne|ap sikile|k ap pase|ap kouri|lan truyen|dang rong)\b|ينتشر|تنتشر|منتشر|يتداول|متداول|चलिरहे|फैलि|भाइरल|流传|疯传|在传|流行|ходит|гуляет|расходится|распространя/
const TALK_AT_HOME =
  /\b(?:talk (?:about|to|with)|at home|beware|dangerous|keep an eye|please don'?t|hablen|platiquen|conversen|conversem|falem|parler|parlez|en discuter|pale|noi chuyen|trao doi voi con|canh bao|coi chung)\b|تتحدث|تحدثوا|حذروا|انتبهوا|कुरा गर्नु|सम्झाउ|होसियार|谈谈|聊聊|提醒|小心|危险|поговорит|предупредит|осторожн|опасн/

const SEEN_YOU = /(?:看到|看见|收到)[您你][^,.!?]{0,6}$/
const SEEN_AFTER =
  /^(?:上|里)?(?:看到|看见|学到|读到|刷到|发现)|^\S{0,4}\s[^.!?]{0,44}(?:देखेक|देखें|देखेँ|पढेक|भेटेक|सिकेक)/
const BY_ME = /(?:我|我们|老师)(?:前几天|昨天|上周|周末)?(?:在|从)$/
/** Work follows all the same. */
const STILL_WORK =
  /\b(?:homework|for (?:monday|tuesday|wednesday|thursday|friday|tomorrow)|look it up|watch it|find it|follow|tarea|para (?:el )?(?:lunes|martes|miercoles|jueves|viernes|manana|segunda|terca|quarta|quinta|sexta|amanha)|busquenl[oa]|veanl[oa]|mirenl[oa]|assistam|procurem|pour (?:lundi|mardi|mercredi|jeudi|vendredi|demain)|regardez|cherchez|devwa|pou (?:lendi|madi|mekredi|jedi|vandredi|demen)|bai tap|ve nha|cac em (?:vao|xem|tim))\b|作业|回家|الواجب|شاهدوا|ابحثوا|गृहकार्य|हेर्नु|खोज्नु|\sк (?:понедельнику|вторнику|среде|четвергу|пятнице)|ко вторнику|посмотрите|наидите|задание/

/** A phone found "in a case with the Instagram logo". */
const PRINTED_ON =
  /(?:\b(?:case|cover|sticker|logo|shirt|backpack|capa|capinha|adesivo|mochila|funda|calcomania|camiseta|coque|autocollant|kouveti|etiket|op(?: lung)?|nhan dan)\s(?:(?:with|that says|the|an?|of|do|da|de|del|con|com|avec|ak|logo|tipo|el|la|le|sur|in|hinh)\s){0,4}|(?:чехл\S*|наклейк\S*|футболк\S*|рюкзак\S*)\s(?:с|со)\s(?:логотипом\s)?|(?:غلاف|ملصق|قميص)\s|手机壳上?(?:有|是|印着)|贴纸上?(?:有|是))$/

const TAKEN_DOWN =
  /\b(?:remove|take (?:it|them|those) down|delete|quit[ae]\p{L}*|retir\p{L}+|borr\p{L}+|elimin\p{L}+|tire[m]?|apag\p{L}+|enlev\p{L}+|supprim\p{L}+|efase|wete|go xuong|xoa)(?!\p{L})|احذف|حذف|ازال|हटाउ|मेटाउ|删|撤下|убрать|уберите|удал/u

/** A parent showed something there, and is asked to take it down or only told of. */
export function isParentsDoing(segment: Segment, at: number, use: string): boolean {
  const { start, end } = sentenceAt(segment, at)
  const said = segment.folded.text.slice(start, end)
  return (
    PUT_BY_A_PARENT.test(said) &&
    (use === 'page' || use === 'child' || TAKEN_DOWN.test(segment.folded.text.slice(start, end + 60)))
  )
}

export function isSeenThere(segment: Segment, p: FoundPlatform): boolean {
  const { text } = segment.folded
  const { start, end } = sentenceAt(segment, p.start)
  const before = text.slice(Math.max(start, p.start - 80), p.start)
  const seen =
    SEEN_BEFORE.some((told) => told.test(before)) ||
    SEEN_YOU.test(before) ||
    PRINTED_ON.test(before) ||
    TOLD_OF.some((told) => told.test(before)) ||
    (SOMEBODY_AT.test(before) && TOLD_AFTER.test(text.slice(p.end, end))) ||
    PUT_BY_A_PARENT.test(text.slice(start, end)) ||
    (GOES_AROUND.test(text.slice(start, end)) &&
      TALK_AT_HOME.test(text.slice(start, Math.min(text.length, end + 90)))) ||
    (SEEN_AFTER.test(text.slice(p.end, end)) &&
      (BY_ME.test(before) || (p.end - p.start > 0 && /[\u0900-\u097f]/.test(text.slice(p.start, p.end + 3)))))
  return seen && !STILL_WORK.test(text.slice(start, Math.min(text.length, end + 60)))
}
