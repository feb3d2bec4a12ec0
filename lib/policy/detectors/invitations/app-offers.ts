/** Apps offered as the way to talk, asked for, or named as one's own to send to. */
import type { Span } from '#lib/text/types.ts'
import { type Segment, sentenceAt } from '../../read-message.ts'
import { type FoundPlatform, isOwnPlatform } from '../contacts/platforms.ts'
import { hasWithin, hitsWithin } from '../segment-words.ts'

export const OVER =
  /(?:\b(?:on|over|via|x|through|by|using|in|to|onto|al|para|vers|por|en|pelo|pela|no|na|sur|par|nan|sou|qua|tren|bang|dung|ben|o)|علي|عبر|في|через|по|в|用|在|上)\s?(?:the |el |la |o |a |le |l')?$/
export const TOGETHER =
  /\b(?:let'?s|we|us|vamos|on se|on en|on continue|ann|nou|minh|chung ta)\b|我们|咱|дава[ии]|हामी|لن|दुवै/

/** "Could we hop onto Signal?", "vamos pro Telegram": going over, the app right behind it. */
const MOVED =
  /(?:\b(?:hop|jump|switch|move|shift|swap|carry on|continue|go|take (?:this|it|things|that)|bring (?:this|it))\s(?:over\s|back\s)?(?:on|onto|to|over to)|\b(?:pasemonos|vamonos|nos pasamos|cambiemonos|nos cambiamos|cambiemos|sigamos|seguimos|sigamosle|nos vamos|metase|metete|pasese|pasate|conectese|entrele) (?:a|al|en|por)|\b(?:vamos|vamos (?:continuar|seguir)|bora|passa|passamos|migrar?|migramos|continuamos|a gente vai|muda|mudamos) (?:pro|pra|para o|para a|no|pelo)|\b(?:passons|on passe|passez|basculons|on bascule|continuons|on continue) (?:sur|par|vers)|\b(?:ann (?:al|ale|pase|vire|kontinye)|pase|vire) sou|\b(?:chuyen|minh|sang|doi) (?:qua|sang)|(?:переид|перебер|перескоч|перепрыгн|уид|махн)\p{L}{1,5} (?:в|во|на)|(?:ننتقل|ننقل|نكمل|نروح|نحول) (?:علي|ع|الي|عبر))\s(?:the |el |o |a )?$|(?:转到|转去|换到|挪到|移到|改到)$/u

const ANSWERS =
  /\b(?:(?:le|te|les|lhe|vos) (?:escribo|llamo|marco|aviso|chamo|escrevo|ligo|busco|contacto)|i'?ll (?:message|text|msg|ping|dm|write|call) (?:you|u)|i (?:answer|reply|respond|check|see|read)|contesto|respondo|atiendo|atendo|leo|vejo|je (?:vous )?reponds|je lis|(?:m ap|m|mwen) reponn|tra loi|rep ngay|(?:le|te|les|lhe|vos|se lo) (?:paso|mando|envio|comparto|passo)|(?:tudo|todo|eu) (?:passo|mando|envio)|passo tudo|mando tudo|je (?:vous |te )?(?:passe|envoie|mets|transmets)|(?:m ap|mwen ap) (?:pase|voye)|(?:em|toi|minh|co|thay) (?:se )?gui|(?:plus|tres|toujours|bien plus) (?:reactive?|rapide|dispo|disponible|joignable|presente?|active?|connectee?)|(?:je suis|je reste) (?:dessus|joignable|dispo|disponible|connectee?)|(?:m|mwen) (?:pi vit|disponib|konekte|toujou la)|(?:em|toi|minh|co|thay) (?:rep|hay onl\w*|hay online|truc|check|coi|xem(?! giup| dum| ho)) |i (?:will|can|could) (?:send|share|pass|post)|i'll (?:send|share|pass))\b|ببعت|سارسل|رح ابعت|ارسل لك|ابعت لك|पठाउँछु|पठाइदिन्छु|[发传]给?[您你]|скину|кину|пришлю|перешлю|(?:быстрее|чаще|всегда|круглосуточно) (?:на связи|отвеча\S*|онлаин|в сети|бываю|читаю|вижу)|отправлю|сброшу|ارد|ارد|برد|जवाफ दिन्छु|我.{0,6}回|отвеч|отвечу/
const IF = /भने|\b(?:if|si|se|neu)\b|اذا|اذا|ان كان|要是|如果|если/
const THERE = /\b(?:there|ahi|alli|por la|la|instead|qua do)\b|هناك|त्यहीं|त्यहाँ|那边|那里|туда|там/
const HAVE_YOU =
  /(?:\b(?:do you (?:have|use|do|get on)|are you ever on|are you on|you'?\s?re on|you are on|vous avez|tu as|you have|you use|tiver|voce tiver|chi co|anh co|have you got|you on|you got|tienes?|tiene usted|usa|usas|estas? en|voce tem|tem|usa|avez.vous|as.tu|etes.vous sur|tu es sur|vous etes sur|eske ou gen|ou gen|w gen|eske ou sou|ou sou|ou sevi ak|co dung|co xai|chi (?:xai|dung)|anh (?:xai|dung)|co choi|t as|vous utilisez|utilisez.vous|auriez.vous|seriez.vous sur)\s(?:the |el |o |un )?|عندك |عندكم |لديك |لديكم |[你您](?:要是|如果)?(?:有没有|有|用|玩)|(?:у вас|вы|ты) (?:есть (?:в )?|в )|есть у (?:вас|тебя) |вы (?:сидите|бываете|пользуетесь) (?:в )?)$/

const YOURS_BEFORE =
  /(?:\b(?:your|ur|su|tu|seu|sua|teu|votre|ton|ta|xin)\s|(?:اسمك|حسابك|يوزرك)\s(?:علي\s|ع\s)?|तपाईंको\s|तपाईको\s|[您你]的?|(?:ваш|вашу|тво[ии])\s)$/
const YOURS_AFTER = /^\s(?:ou\b|حقك|تبعك|الخاص بك|cua (?:chi|anh|ban)\b)/
const GIVE =
  /\b(?:can i|could i|may i|what'?s|what is|give|send me|share|drop me|shoot me|me (?:pasa|da|passa|manda|diz|fala)|digame|dime|dites?[- ]moi|tell me|passa|pasame|paseme|mandame|mandeme|envoie(?:z)? moi|deme|dame|cual es|qual e|posso ter|puis.je|je peux avoir|quel est|donnez|m ka gen|ban m|xin|cho (?:em|toi|minh))\b|ممكن|ما هو|شو|اعطني|اعطيني|दिनु|भन्नु|多少|是什么|给我|告诉我|да[ии]те|како[ии]|скажите|скиньте|можно/

/** "Can I get your Insta?": the other's account is asked for. */
function asksForYours(text: string, sentence: Span, p: FoundPlatform): boolean {
  const yours =
    YOURS_BEFORE.test(text.slice(Math.max(sentence.start, p.start - 12), p.start)) ||
    YOURS_AFTER.test(text.slice(p.end, p.end + 12))
  return yours && GIVE.test(text.slice(sentence.start, Math.min(sentence.end, p.end + 24)))
}

/** "My Discord stays open all summer". */
const OPEN =
  /\b(?:(?:is|stays|always) (?:open|on)|(?:reste|est|toujours) (?:ouvert|dispo)\S*|(?:ap|rete|toujou) (?:ouvri|louvri)|esta abiert[oa]|siempre abiert[oa]|esta abert[oa]|luon mo|mo suot|mo ca ngay)\b|открыт|всегда доступ/
/** "A WhatsApp call tonight?" */
const CALL =
  /(?:\b(?:appel|visio|vocal|apel|goi(?: video| dien)?|call video|llamada|videollamada|chamada|videochamada)\s(?:par |sur |en |pa |qua |por |de |no |do )?|(?:звонок|созвон\S*|видеозвонок)\s(?:по|в|через)\s)$/
const TEAM_BEFORE = /(?:командн\S*|общ(?:ии|ем|ую)|классн\S*)\s$/
const TEAM_AFTER =
  /^\s(?:(?:de |d')(?:l'|la |notre )?\s?(?:equipe|classe|groupe)|du (?:groupe|club)|ekip|klas|(?:cua )?(?:doi|lop|nhom|khoi)|команды|класса)(?:\s|$|[.,])/
const LINK = /\b(?:lien|lyen|link|ajoute\S*|rejoin\S*)\b|ссылк|добав|vao/

/** "On the team's WhatsApp, ask me for the link". */
function teamApp(text: string, sentence: Span, p: FoundPlatform): boolean {
  const team =
    TEAM_BEFORE.test(text.slice(Math.max(sentence.start, p.start - 16), p.start)) ||
    TEAM_AFTER.test(text.slice(p.end, p.end + 24))
  return team && LINK.test(text.slice(sentence.start, sentence.end))
}

/** "Pásese al Facebook conmigo". */
const WITH_ME = /^\s(?:conmigo|comigo|avec moi|with me)\b/

/** "¿Tiene Telegram?", "by Messenger I answer at once": the app is asked for, or offered as the way. */
export function appOffered(segment: Segment, p: FoundPlatform): Span | null {
  const { text } = segment.folded
  const sentence = sentenceAt(segment, p.start)
  const before = text.slice(Math.max(sentence.start, p.start - 30), p.start)
  const asked = /^(?:[^.!\n]{0,24}[?？]|\s(?:khong|hong|chua|ha)\b)/.test(
    text.slice(p.end, Math.min(text.length, p.end + 26)),
  )
  const owns = HAVE_YOU.test(before) || /^\s?(?:छ|चलाउ|chh?a\b|xa\b)/.test(text.slice(p.end, p.end + 6))
  if ((owns && asked) || asksForYours(text, sentence, p) || teamApp(text, sentence, p)) return p
  if (isOwnPlatform(segment, p) && OPEN.test(text.slice(p.end, Math.min(sentence.end, p.end + 40)))) return p
  const call = CALL.exec(before)
  const said = text.slice(sentence.start, sentence.end)
  if (call && (TOGETHER.test(said) || said.includes('?')))
    return { start: p.start - before.length + call.index, end: p.end }
  const moved = MOVED.exec(before)
  if (
    moved &&
    (WITH_ME.test(text.slice(p.end, p.end + 10)) || !hasWithin(segment, 'task', p.end, sentence.end))
  )
    return { start: p.start - before.length + moved.index, end: p.end }
  const rest = text.slice(p.end, sentence.end)
  if (owns && IF.test(text.slice(sentence.start, sentence.end)) && (SENT.test(rest) || THERE.test(rest)))
    return { start: p.start, end: sentence.end }
  const apart = [
    ...hitsWithin(segment, 'off-app', sentence.start, sentence.end),
    ...hitsWithin(segment, 'unseen', sentence.start, sentence.end),
  ].find((h) => h.end <= p.start || h.start >= p.end)
  if (apart && TOGETHER.test(text.slice(sentence.start, sentence.end)))
    return { start: Math.min(apart.start, p.start), end: Math.max(apart.end, p.end) }
  const over =
    OVER.test(before) ||
    /^[عب]ال/.test(text.slice(p.start, p.start + 3)) ||
    /मा$/.test(text.slice(p.start, p.end)) ||
    /[发传]给?[您你]$/.test(before)
  const answers = over ? ANSWERS.exec(text.slice(sentence.start, sentence.end)) : null
  if (!answers) return null
  const at = sentence.start + answers.index
  return { start: Math.min(at, p.start), end: Math.max(at + answers[0].length, p.end) }
}

const SENT =
  /\b(?:send|sent|use|share|forward|post|drop|put|pass|reply|answer|message|text|write|call|reach|find|mand[ae]\w*|envi[ae]\w*|escrib\w*|pas[ae]\w*|busqu\w*|busc\w*|llam\w*|procur\w*|escrev\w*|lig[ue]\w*|cham\w*|envoy\w*|ecri\w*|pass\w*|appel\w*|voye|ekri|rele|chache|jwenn|gui|nhan(?! (?:vien|vat|dan))|goi|viet|tim)\b|ارسل|ارسل|ابعث|ابعت|راسل|كلم|اكتب|اتصل|पठाउ|लेख|फोन गर|发|写|打|找|пиш|пришл|скин|сброс|отправ|звон|ищи|на[ии]д|кида/

/** "Send it to my WhatsApp": what is asked for goes to the writer's own account. */
export function sentToOwnApp(segment: Segment, p: FoundPlatform): Span | null {
  if (!isOwnPlatform(segment, p)) return null
  const { text } = segment.folded
  const sentence = sentenceAt(segment, p.start)
  const from = Math.max(sentence.start, p.start - 70)
  const verb = SENT.exec(text.slice(from, Math.min(sentence.end, p.end + 50)))
  if (!verb || (hasWithin(segment, 'task', from, p.start) && !OVER.test(text.slice(from, p.start))))
    return null
  const start = from + verb.index
  return { start: Math.min(start, p.start), end: Math.max(p.end, start + verb[0].length) }
}
