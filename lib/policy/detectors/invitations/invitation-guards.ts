/** Where words that ask somebody onto an app ask no such thing: the app denied, the portal meant, a task before it. */

import { firstFrom } from '#lib/text/first-from.ts'
import type { Span } from '#lib/text/types.ts'
import type { Hit } from '../../lexicons/compile-lexicon.ts'
import { type Segment, sentenceAt } from '../../read-message.ts'
import { type FoundPlatform, platformsIn } from '../contacts/platforms.ts'
import { isDenied, isQuoted } from '../guards.ts'
import { hitsWithin } from '../segment-words.ts'
import { isSeenThere } from './seen-there.ts'

/** "WhatsApp instead of …" denies what follows, not the app. */
const INSTEAD = /instead|rather|without|vez|lugar|lieu|plutot|вместо|بدل|thay|而|olye/

/** "This portal is so slow": no place to be sent to. */
const POOR =
  /\b(?:slow|down|broken|crash\w*|freez\w*|lent[aoe]?|rame|bugs?|falla|trava|dhilo|chaldaina|bigr\w+)\b|ढिलो|बिग्र|झन्झट|चल्दैन|慢|卡|难用|不好用|بطيء|معلق|بعلق|خربان|زفت|тормоз|висн|глюч|медлен|cham|lag/

const HERE = /^\s(?:(?:por |bem |mesmo )?(?:aqui|aca)|right here|here|ici|isit(?: la)?)(?!\p{L})/u

/** "write to me here in the portal": asked, but to the right place. */
export function towardsPortal(segment: Segment, hit: Hit, platform: FoundPlatform | null): boolean {
  const sentence = sentenceAt(segment, hit.start)
  if (HERE.test(segment.folded.text.slice(hit.end, hit.end + 14))) return true
  // 在平台上说: the words that ask name the portal themselves.
  if (hitsWithin(segment, 'portal', Math.max(0, hit.start - 4), hit.end).some((h) => h.end > hit.start))
    return true
  const portal = hitsWithin(segment, 'portal', hit.start, sentence.end)[0]
  if (!portal || portal.start - hit.end > 36) return false
  if (POOR.test(segment.folded.text.slice(portal.end, Math.min(sentence.end, portal.end + 24)))) return false
  const between = segment.folded.text.slice(hit.end, portal.start)
  if (
    /\b(?:not|instead|than|outside|off|away|fuera|hors|fora|vez|lugar|lieu|without)\b|вне|мимо|вместо|خارج|बाहिर|ngoai|外/.test(
      between,
    )
  )
    return false
  return !(platform && platform.start >= hit.end && platform.end <= portal.start)
}

/** "Upload it to TikTok and tell me who won": what the class is to do there, then another thing. */
function isAfterTask(segment: Segment, p: FoundPlatform, hit: Span): boolean {
  if (isTalkedOver(segment, p, hit)) return true
  if (hit.start < p.end || !AND.test(segment.folded.text.slice(p.end, hit.start + 1))) return false
  const { start } = sentenceAt(segment, p.start)
  return hitsWithin(segment, 'task', start, p.start).length >= 2
}

/** "上抖音刷一个视频，明天课上说说": what was watched there is talked over, with nobody of ours. */
function isTalkedOver(segment: Segment, p: FoundPlatform, hit: Span): boolean {
  if (hit.start < p.end || OF_MINE.test(segment.folded.text.slice(p.end, hit.end))) return false
  const { start, end } = sentenceAt(segment, p.start)
  const { text } = segment.folded
  if (IN_CLASS.test(text.slice(Math.max(p.end, hit.start - 8), Math.min(end, hit.end + 16)))) return true
  return (
    hitsWithin(segment, 'task', p.end, hit.start).length > 0 &&
    hitsWithin(segment, 'task', start, p.start).length > 0
  )
}
/** Talked over where the class meets. */
const IN_CLASS =
  /\b(?:in class|at school|en (?:la )?clase|en el salon|n?a aula|em (?:aula|classe)|na sala|en classe|a l'ecole|nan klas|lekol la|tren lop|o lop|class ma|kaksha ma)(?!\p{L})|课上|课堂|班上|на уроке|в классе|بالصف|في الصف|कक्षामा/u
const OF_MINE =
  /\b(?:me|my|us|mi|nos|conmigo|meu|minha|comigo|moi|mon|nous|mwen|m|nou|toi|minh|thay|co|malai)\b|我|мне|меня|мой|мою|нам\s|ني(?!\p{L})|لي\s|मलाई|मेरो|मसँग/u

/** "Entra no Instagram e copia três legendas": gone into to do a task there, and nobody is met. */
function isEnteredForTask(segment: Segment, p: FoundPlatform, hit: Span): boolean {
  const { text } = segment.folded
  if (!ENTER.test(text.slice(hit.start, hit.end))) return false
  const { start, end } = sentenceAt(segment, p.start)
  if (OURS.test(text.slice(start, end))) return false
  return hitsWithin(segment, 'task', p.end, end).length > 0
}
const ENTER = /^(?:entr[ae]m?|antre|vin|vao|va|go on)\b/
const OURS =
  /\b(?:me|my|us|our|mi|nos|conmigo|nuestr\w+|meu|minha|comigo|noss\w+|moi|mon|nous|mwen|nou|toi|minh|thay)\b/
const AND = /^\s(?:and|y|e|et|then|luego|depois)\s/

/** Between an app and a denial behind it: a stop, or somebody else who does not. */
const OTHER_CLAUSE =
  /[,.;:!?]|\b(?:i|we|lol|haha|yo|eu|je|mwen|m|toi|minh|jaja|que|y|q|pq|aki|aqui|aca|because|cause|porque|cuz)\b|[我我们]|\sя\s/

const LONGEST_LIST = 12

/** "We run no WhatsApp group, no Instagram account or anything on TikTok". */
function isInDeniedList(segment: Segment, p: FoundPlatform): boolean {
  const { text } = segment.folded
  const sentence = sentenceAt(segment, p.start)
  const all = platformsIn(segment)
  const from = firstFrom(all, sentence.start)
  const listed = all.slice(from, from + LONGEST_LIST + 1).filter((o) => o.end <= p.start)
  const first = listed[0]
  if (!first || listed.length > LONGEST_LIST || !isDenied(segment, first.start, first.end)) return false
  return [...listed.slice(1), p].every(
    (o, i) =>
      o.start - (listed[i] as FoundPlatform).end < 50 &&
      !/[;:!?.]|\b(?:but|so|then|instead|pero|asi que|mas|mais|entao|donc|alors|men|because|just)\b/.test(
        text.slice((listed[i] as FoundPlatform).end, o.start),
      ),
  )
}

/** "Có Zalo không?" asks. */
const HAS = /\b(?:co|xai|dung)\s$/

/** "В телеграм я с семьями не перехожу": the app first, whom one meets there, then the denial. */
const WITH_FAMILIES =
  /семьями|семьеи|родителями|\b(?:with|to|avec|con|com|ak|voi|a|aux)\s(?:(?:the|our|les|las|los|as|os|des|cac)\s)?(?:famil\w*|parents?|padres|pais|fanmi|paran|phu huynh)\b|[跟和与](?:学生)?家长|مع (?:ال)?(?:اهالي|عائلات|اولياء)|(?:अभिभावक|परिवार)\S{0,6}सँग/
const FAMILIES =
  /семь|родител|\b(?:famil\w*|parents?|padres|pais|fanmi|paran|phu huynh)\b|家长|اهالي|عائلات|अभिभावक|परिवार/
function isRefusedBehind(segment: Segment, p: FoundPlatform): boolean {
  const { text } = segment.folded
  const { end } = sentenceAt(segment, p.start)
  const clause = /^[^,.;:!?()]{0,70}/.exec(text.slice(p.end, end))?.[0] ?? ''
  return hitsWithin(segment, 'negation', p.end, p.end + clause.length).some(
    (n) =>
      !/\b(?:but|mais|mas|pero|men|nhung)\b|но |但/.test(text.slice(p.end, n.start)) &&
      (WITH_FAMILIES.test(clause) || FAMILIES.test(clause.slice(n.end - p.end))),
  )
}

/** '网上有人说"加个微信…"': somebody's words, told of. */
function isSaidInside(segment: Segment, p: FoundPlatform): boolean {
  if (!isQuoted(segment, p.start)) return false
  const before = segment.folded.text.slice(Math.max(0, p.start - 60), p.start)
  return SAYS.test(before.slice(0, before.lastIndexOf('"')))
}
const SAYS =
  /(?:说|问|写|写道|发来|喊|\b(?:says?|said|writes?|wrote|asks?|dice|escriben?|diz|diga|escrev\w+|dit|ecrit|di|noi)|يقول|قال|كتب|пишет|пишут|говорит|भन्छ|भन्यो)\s?[:,]?\s?$/

/** 上小红书搜"植物拓印": looked through for something that is not the writer. */
export function isSearched(segment: Segment, p: FoundPlatform): boolean {
  const { text } = segment.folded
  if (!/^[上里]?面?(?:搜|查|找)/.test(text.slice(p.end, p.end + 4))) return false
  return !/我(?!们)|老师|联系|私信|群/.test(
    text.slice(p.end, Math.min(sentenceAt(segment, p.start).end, p.end + 40)),
  )
}

/** "On Telegram I don't chat, answer here": a denial behind the app, and then the place to write to. */
const ANSWER_HERE =
  /^[^.!?]{0,40}(?:\bdon'?t\b|\bnever\b|\bno (?:contesto|respondo|uso|escribo|hablo)|\bnao (?:respondo|uso|escrevo|falo|converso)|\bne (?:reponds|suis|parle|vais)|\b(?:mwen|m) (?:pa|p ap) |\bkhong (?:tra loi|dung|xem|nhan)|不(?:聊|谈|回|用|看|说)|(?:^|\s)не (?:пишу|переписываюсь|отвечаю|общаюсь|веду|сижу)|لا (?:ارد|اتواصل|اكتب|اجيب)|(?:दिन्न|गर्दिन|लेख्दिन|चलाउँदिन))[^.!?]{0,40}[,;:，；،][^.!?]{0,24}(?:\bhere\b|\baqui\b|\bici\b|\bisit\b|\bo day\b|在?这(?:里|儿)|здесь|сюда|\sтут|هنا|(?<!\u094d)यही)/

function isAnsweredHere(segment: Segment, p: FoundPlatform): boolean {
  return ANSWER_HERE.test(segment.folded.text.slice(p.end, sentenceAt(segment, p.start).end))
}

/** "WhatsApp is not a school channel": the app itself is denied. */
export function isDeniedPlatform(segment: Segment, p: FoundPlatform): boolean {
  return (
    isDenied(segment, p.start, p.end) ||
    hitsWithin(segment, 'negation', p.end, p.end + 14).some((n) => {
      const { text } = segment.folded
      const asks =
        text.slice(n.start, n.end) === 'khong' && HAS.test(text.slice(Math.max(0, p.start - 8), p.start))
      return (
        !asks && !INSTEAD.test(text.slice(n.start, n.end)) && !OTHER_CLAUSE.test(text.slice(p.end, n.start))
      )
    }) ||
    isRefusedBehind(segment, p) ||
    isAnsweredHere(segment, p) ||
    isInDeniedList(segment, p)
  )
}

/** "Several families asked me on WhatsApp …": others did so, and it is told. */
const OTHERS = [
  /\b(?:she|he|they|cousins?|brothers?|sisters?|uncle|aunt|grandma|nephew)\s(?:is|are|was|were|watch\w*|spends?|lives?|talks?)\b[^.!?;]{0,40}$/,
  /\b(?:prim[oa]s?|herman[oa]s?|irma[os]?|tio|tia|cousine?|soeur|frere|abuel[oa]|avo|mamie|papi|grann)\s(?:esta|estan|vive|pasa|ve|habla|fala|passa|fica|est|regarde|parle|pale|ap)\b[^.!?;]{0,40}$/,
  /(?:हजुरआमा|हजुरबा|बाजे|मामा|साथी|बहिनी|दाइ|दिदी|काका)\S*(?:सँग|संग)\s[^.!?;]{0,24}$/,
  /\b(?:parents?|m[ou]ms?|mothers?|dads?|fathers?|famil(?:y|ies)|people|someone|somebody|grandm\w+|granddad|daughter|son|kids?|child|children|uncle|aunt|strangers?|you all|several|many|some)\s(?:\w+\s){0,2}(?:asks?|asked|wrote|writes?|told|sent|sends|showed|messag(?:ed|es)|contact(?:ed|s)|add(?:ed|s)|text(?:ed|s)|calls|called)\s(?:to )?(?:me|us|him|her)\b[^.!?;]{0,30}$/,
  /\b(?:familias|padres|mamas?|papas|alguien|personas|gente|varios|varias|muchos|muchas|algunos|algunas|abuela|abuelo|hij[oa]s?)\s(?:[\p{L}]+\s){0,2}me\s\p{L}+(?:an|en|o|on|aron|ieron)\b[^.!?;]{0,24}$/u,
  /(?:^|[\s,;])me (?:dijeron|contaron|preguntaron|mandaron|escribieron|llegaron|llego|enseno|mostro|dijo|conto|escribio|avisaron)\b[^.!?;]{0,24}$/,
  /\b(?:pais|familias|maes|mae|pai|alguem|pessoas|gente|varios|varias|muitos|muitas|alguns|algumas|avo|filh[oa]s?)\s(?:[\p{L}]+\s){0,2}me\s\p{L}+(?:am|em|ou|eu|iu|aram|eram|iram)\b[^.!?;]{0,24}$/u,
  /(?:^|[\s,;])me (?:disseram|contaram|perguntaram|mandaram|escreveram|chegou|chegaram|mostrou|disse|contou|avisaram|ensinou)\b[^.!?;]{0,24}$/,
  /\b(?:parents|familles|gens|quelqu.un|plusieurs|mamans?|papas?|fille|fils)\s(?:[\p{L}]+\s){0,2}(?:m|nous)\s?'?\s?(?:ont|a|avaient|ecrivent|demandent|contactent)\b[^.!?;]{0,30}$/u,
  /\b(?:fanmi|paran|moun|timoun|elev|granmoun|manman|papa)\s(?:yo\s|sa\s)?(?:te|ap|konn|toujou|souvan)\s(?:mande|voye|ekri|di|rele|kontakte|montre)\b[^.!?;]{0,24}$/,
  /\b(?:anpil|plizye|kek|gen yon|yon)\s(?:fanmi|paran|moun|manman|papa)\s(?:yo\s)?(?:mande|voye|ekri|di|rele|kontakte|montre)\b[^.!?;]{0,24}$/,
  /(?:^|[,;:]\s)yo (?:te )?(?:mande|voye|ekri|di|rele|montre)\b[^.!?;]{0,24}$/,
  /(?:родители|семьи|кто-то|некоторые|многие|мне|нам|мама|бабушка|незнаком\S+)\s(?:\S+\s){0,2}(?:спрашива\S+|прислал\S*|написал\S*|пишут|пишет|звон[ия]т|рассказал\S*|показал\S*|скинул\S*|пришл[аои]\S*)[^.!?;]{0,24}$/,
  /(?:سالوني|سالني|وصلتني|وصلني|وصلنا|بعتولنا|راسلني احد|كتبوا لي|حكولي|قالولي|ارسلوا لنا)[^.!?;]{0,24}$/,
  /(?:अभिभावक|परिवार|आमा|कसै|मान्छे|हजुरआमा|छोरा|छोरी)\S*(?:ले|हरूले)\s[^.!?;]{0,30}$/,
  /\b(?:chi kia|anh kia|co (?:nguoi|phu huynh)|nguoi ta|ai do|ke gian|ke xau|nguoi la|ba ngoai|ba noi|ong ngoai|ong noi|(?<!\b(?:cho|cua|tang|voi|dua|giup|hai|moi|cac|nhieu) (?:hai |cac )?)chau|nhieu phu huynh|mot so phu huynh|vai phu huynh|nhieu ba me)\b[^.!?;]{0,30}$/,
  /(?:家长|有人|奶奶|爷爷|妈妈|孩子|陌生人|骗子|别人)(?:们)?(?:都|也|经常|总)?(?:在|用|从|通过)[^.!?;]{0,6}$/,
]
/** To a third: "gọi Zalo cho bé". */
const TO_A_THIRD =
  /^\s(?:cho|voi) (?:be|con|chau|ba|ong|nhau|ban be|bo|me be)\b|^\S{0,3}मा\s[^.!?]{0,26}(?:भनी|भन्यो|भन्छ|भन्दै|भनिन्)|^(?:上|里)?(?:问|骗|教|告诉|跟|和|对|给)(?:孩子|别人|他|她)/

/** "Cứ gọi Zalo cho con": the writer is the child of the house. */
const TO_ME = /\b(?:cu|hay|nho|xin|vui long|lam on) (?:goi|nhan|gui|bam|lien he) $/
/** Others are there, and the reader is to come too, or to write there. */
const COME_TOO =
  /(?<!\p{L})(?:(?:join|add) (?:us|you|them)|you(?:'re| are) (?:welcome|invited)|moi (?:anh|chi|bac|ong|ba|ca)|cho (?:co|thay|em|toi)(?! (?:giao|ay|cu|hang|chu nhiem|ban))|vao (?:di|nhe|nha)|unase|unanse|unete|sumese|entre[mn]?|junte-se|rejoignez|venez|vin jwenn|antre ladan)(?!\p{L})|[您你]也|加一下|二维码|扫码|要不要进|里面|聚着|大群|जोडि(?:दिन|न)|थपिदिन|लाइक गर|हेर्दा हुन्छ|आउनु(?:स्|होस्)|बनाइदिनु|присоединя|вступаи|заходите|добавлю|смотрите|انضم|تفضلوا/u

function isOthersDoing(segment: Segment, p: FoundPlatform): boolean {
  const { text } = segment.folded
  const { start, end } = sentenceAt(segment, p.start)
  const before = text.slice(Math.max(start, p.start - 80), p.start)
  const rest = text.slice(p.end, end)
  if (TO_A_THIRD.test(rest.slice(0, 16)) && !TO_ME.test(before)) return true
  if (COME_TOO.test(rest)) return false
  return before !== '' && OTHERS.some((told) => told.test(before))
}

/** "Many ask me on WhatsApp, but I only answer here": the app first, then the right place against it. */
const BUT_HERE =
  /(?:[,;]\s?|\s)(?:but|pero|mas|porem|mais|men|nhung|тем не менее|а|но|лучше)\s|لكن|बरु|तर\s|但|不过|都|统一/
/** "I saw your request on Facebook; let us stay here." */
const STAY_HERE =
  /(?:\b(?:sigamos|seguimos|mejor|prefiero|better|prefer|rather|stay|keep|talk|pito|rete|rester?|restons|prefere|melhor|fico|falo|falamos|noi|noi chuyen|viet|trao doi|nhan)|خلينا|نخلي|افضل|نبق[يى]|лучше|останемся|还是在|还是用)(?!\s(?:than|que|hon|pase))[^.!?]{0,16}(?:\b(?:aqui|aca|ici|isit|here|o day)\b|هون|هنا|البواب|здесь|тут|портал|平台|这里)|(?<!\u094d)यही[ँं]\s(?:कुरा|लेख|भन|राम्रो)/

/** What follows a semicolon is a sentence of its own. */
const NEXT_HALF = 50

function isSentBack(segment: Segment, p: FoundPlatform): boolean {
  const { end } = sentenceAt(segment, p.start)
  const rest = segment.folded.text.slice(p.end, end)
  if (STAY_HERE.test(segment.folded.text.slice(p.end, end + NEXT_HALF))) return true
  const but = BUT_HERE.exec(rest)
  return but !== null && hitsWithin(segment, 'here-only', p.end + but.index, end).length > 0
}

/** The app is told of, and nobody is asked there. */
/** "Hablamos en clase de los grupos de WhatsApp": what was talked about, not where. */
const TALKED_ABOUT =
  /(?:\b(?:we|they|kids|children|hablamos|platicamos|conversamos|charlamos|falamos|debatemos|on a|nous avons|nou te)\s(?:talked|spoke|chatted|discussed|en (?:clase|el salon|la asamblea|consejeria)|na (?:aula|sala)|em (?:aula|classe)|parle|discute|pale)\s[^.!?]{0,20})(?:about|of|de|sobre|acerca de|des|du|sou)\s[^.!?]{0,24}$/

export const isOnlyTold = (segment: Segment, p: FoundPlatform): boolean =>
  TALKED_ABOUT.test(segment.folded.text.slice(Math.max(0, p.start - 90), p.start)) ||
  isOthersDoing(segment, p) ||
  isSentBack(segment, p) ||
  isSeenThere(segment, p)

/** "Tin nhắn" is a message, "nhắn" to write one. */
const isMessage = (segment: Segment, hit: Hit): boolean =>
  segment.folded.text.startsWith('nhan', hit.start) &&
  segment.folded.text.slice(0, hit.start).endsWith('tin ')

/** Words that ask somebody to do something, and the app near them is not where. */
export const isNoAsk = (segment: Segment, p: FoundPlatform, hit: Hit): boolean =>
  (!hit.backwards && isDeniedPlatform(segment, p)) ||
  isMessage(segment, hit) ||
  isAfterTask(segment, p, hit) ||
  isEnteredForTask(segment, p, hit) ||
  isSaidInside(segment, p) ||
  isSearched(segment, p) ||
  (hit.start < p.end ? isOnlyTold(segment, p) : isOthersDoing(segment, p) || isSentBack(segment, p))

/** "If anyone using my name asks you onto WhatsApp, it is not me." */
export function isWarned(segment: Segment, start: number): boolean {
  const sentence = sentenceAt(segment, start)
  const { text } = segment.folded
  return hitsWithin(segment, 'wary', Math.max(0, sentence.start - 60), sentence.end).some(
    (h) => !(IF_ANYONE.test(text.slice(h.start, h.end)) && IN_NEED.test(text.slice(h.end, h.end + 24))),
  )
}

/** "If anyone needs a ride": nobody to be wary of. */
const IF_ANYONE =
  /^(?:if (?:any|some)(?:one|body)|anyone who|someone who|si alguien|se alguem|si quelqu.?un|si yon moun|neu ai|neu co ai|если кто|如果有人|यदि कसैले)$/
const IN_NEED =
  /^(?:'?s)?\s?(?:(?:still |else |ici |ta |todavia |ainda )?(?:needs? (?!to (?:confirm|verify)|your)|wants? (?:an?|some|in|more|the|to (?:see|come|join|get|have|buy|help|carpool)) |is (?:looking|missing|interested) |missed |lost |necesita (?!confirmar|sus|su )|precis\w+ (?!confirmar|dos seus|do seu)|(?:ait|a|aurait|avait) besoin |cherche |bezwen )|can (?!xac)|.{0,6}нужн|需要)/

/** "В друзья я никого не добавляю": the refusal behind it. */
export const isTurnedDown = (segment: Segment, { end }: Span): boolean =>
  TURNED_DOWN.test(segment.folded.text.slice(end, Math.min(end + 90, sentenceAt(segment, end - 1).end)))
const TURNED_DOWN =
  /^[^.!?;]{0,60}(?:(?<!\p{L})не (?:добавля|принима|бер|одобря)|\b(?:i|we) (?:do not|don'?t|never) (?:accept|take|add)|\bno (?:l[ao]s )?(?:acepto|aceptamos|agrego)|\bnao (?:aceito|aceitamos|adiciono)|\bje (?:ne |n'? ?)(?:les )?accepte|\bmwen pa (?:aksepte|pran)|لا (?:اقبل|نقبل|اضيف)|\bkhong (?:nhan|dong y|chap nhan)|(?:不|没有?)(?:通过|加|接受|同意))/u

/** "Owen made a friend request at the sandbox": no app, and a child's. */
export function isNobodys(segment: Segment, hit: Span): boolean {
  const { text } = segment.folded
  return (
    BARE_REQUEST.test(text.slice(hit.start, hit.end)) &&
    MADE_BY.test(text.slice(Math.max(0, hit.start - 14), hit.start))
  )
}
const BARE_REQUEST = /^(?:friend requests?|solicitud(?:es)? de amistad|pedidos? de amizade)$/
const MADE_BY = /\b(?:made|makes|drew|wrote|hizo|fez|dibujo|escribio)\s(?:an?\s|una\s|um\s|his\s|her\s)?$/
