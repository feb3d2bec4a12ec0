/**
 * "Киньте мне в телегу", "ib mes cho mình": whatever the verb, somebody is told to do something towards the writer on
 * an app. Told by the form of the verb and the place of the app, language by language.
 */
import type { Span } from '#lib/text/types.ts'
import { type Segment, sentenceAt } from '../../read-message.ts'
import type { FoundPlatform } from '../contacts/platforms.ts'

/** The app stands behind the asking words. */
const BEFORE: Readonly<Record<'latin' | 'cyrillic' | 'arabic' | 'han', readonly RegExp[]>> = {
  latin: [
    // English: slang that names the thing sent.
    /(?:^|[,;.!\n]\s?|\b(?:please|just|and|or|then|so|can|could|pls|plz)\s)(?:slide|drop|shoot|send|throw|toss|fire|pop|chuck|leave|flick|give)\s(?:me|us)\s(?:\w+\s){0,4}(?:on|over|via|thru|through)\s(?:my )?$/,
    /\b(?:look|search|hunt) (?:for )?me (?:up )?(?:over )?(?:on|in)\s$/,
    // French: the imperative with its pronoun; "chez moi" is a place.
    /\b(?!chez|avec|pour|entre|contre|sans|selon|malgre|assez|rendez)(?:\p{L}{3,}ez|mp|dm|pm|msg|ping|add|ajoute|envoie|ecris|appelle|texte|contacte|balance|lache|laisse)[\s-](?:(?:le|la|les|ca|un|une)\s)?(?:moi|nous)\b(?:\s(?!et\b|ou\b|que\b|qui\b|je\b|mon\b|ma\b)[\p{L}']{1,12}){0,4}\s(?:sur|via|par|dans|en)\s(?:mon |le |le groupe )?$/u,
    /(?:^|[\s,(])(?:mp|inbox|dm)\s(?:sur|via|par|en|por|no|na|x|sou)\s(?:mon |meu |mi |el )?$/,
    // Spanish: the pronoun grows on the verb; words that merely end so are left out.
    /(?:^|[\s,;:(¡!?])(?!llame|derrame|reclame|infame|programe|exclame|proclame|inflame|queme|informe|conforme|tome|sume|firme|arme|duerme|forme|confirme|resume|asume|come|exprime|imprime|anime|llegame|certame|examen)(?:\p{L}{1,}[ae]n?me|pongame|digame)(?:l[oa]s?)?\s(?:(?!que\b|si\b|cuando\b|como\b|porque\b)[\p{L}']{1,14}\s){0,4}(?:por|x|en|via|al|a)\s(?:el |mi |un )?$/u,
    /\b(?:mand[ae]n?|dej[ae]n?|envi[ae]n?|tir[ae]n?|ech[ae]n?|pong[ae]n?)(?:le|me|nos)?\s(?:un |una )?(?:inbox|dm|mensaje|mensajito|msj|audio)\s(?:por|x|en|al|a)\s(?:el |mi )?$/,
    /\b(?:te|lo|la|le|les) espero (?:en|por) (?:el |mi )?$/,
    /\b(?:te|lhe) (?:chamo|espero|vejo|aguardo) (?:no|pelo)\s(?:meu )?$/,
    /(?:^|[,.;:!?)\n]\s?|\b(?:entao|ai|so)\s)(?:vem|bora) (?:pro|pra|no|pelo)\s(?:meu )?$/,
    /\b(?:responde|responda|ve|veja|olha|olhe)\s(?:la\s)?(?:o )?meu (?:direct|privado|inbox)\s(?:no|do)\s$/,
    /\bon se (?:fait|cale|passe) (?:un |une )?(?:petit )?$/,
    /\bann fe (?:yon )?(?:ti )?(?:kout )?$/,
    // Portuguese: "me" before the verb, at the head of its clause.
    /(?:^|[,.;:!?)\n]\s?|\b(?:so|ai|entao|e|ou|gente|coisa|coisas|depois|hoje|amanha|noite|favor|precisar|quiser|der|puder|prof)\s)me\s\p{L}{2,}(?<!ar|er|ir)(?:a|e|em|am)\s(?:(?!que\b|se\b|quando\b)[\p{L}']{1,12}\s){0,4}(?:no|pelo|via|pro|x)\s(?:meu |direct do |privado do |pv do |inbox do )?$/u,
    /\b(?:da|de|deem|manda|mande|mandem|deixa|deixe)\s(?:so )?um(?:a)?\s(?:toque|alo|oi|oizinho|grito|salve|sinal|chamada|mensagem|audio)\s(?:[\p{L}]{1,8}\s){0,2}(?:no|pelo|via)\s(?:meu )?$/u,
    /(?:^|[,.;:!?)\n]\s?|\b(?:so|ai|entao|ou|coisa)\s)(?:chama|chame|chamem|grita|cola|colem|aparece|apareca)\s(?:eu\s|a gente\s|la\s)?(?:no|pelo)\s(?:meu |direct do |privado do |pv do |inbox do )?$/,
    // Spanish of the phone: "deme un toque por whats".
    /\b(?:deme|dame|denme|me da|me dan)\s(?:un )?(?:toque|grito|timbrazo|telefonazo)\s(?:por|x|en|al)\s(?:el )?$/,
    // Haitian.
    /\b(?:ekri|voye|rele|tape|frape|lage|kite|fe|ban|bay|mande|jwenn|cheche|kontakte|tekste|ajoute|swiv|pase|mete|sonnen)\s(?:(?!ki\b|paske\b|si\b|pou\b)[\p{L}']{1,10}\s){0,3}(?:m|mwen|n|nou)\s(?:(?!ki\b|paske\b|si\b|te\b|ap\b|pral\b|ka\b)[\p{L}']{1,10}\s){0,4}(?:sou|nan|pa)\s$/u,
    // Arabic in Latin letters.
    /(?:^|[\s,])(?:[ae]?b3at\w*|[ae]?7k\w+|kall?em\w*|z[iy]d\w*|dd?if\w*|rasl\w*|ktob\w*|ktbil\w*|da2\w*|d22\w*|t3al\w*|m?en?kammel|ne?7ki)\s(?:[a-z0-9]+\s){0,3}(?:3al|3a|3l|bel|bil|3ala)\s(?:el\s)?$/,
  ],
  cyrillic: [
    // Russian: an imperative and "to me".
    /(?:^|[\s,(])(?!не\s)\p{L}{2,}(?:ите|ьте|аите|яите|еите|уите|юите)\s(?:[\p{L}]{1,12}\s){0,3}(?:мне|меня|нам)\s(?:[\p{L}]{1,14}\s){0,3}(?:в|во|на|по|через)\s(?:мои |личку |лс )?$/u,
    /(?:^|[\s,(])(?:кинь|кин|киньте|скинь|черкни|маякни|стукни|брось|звякни|ткни|лови|дерни|пни|набери|наберите|стукните|стучите|маякните|звякните|черкните|дерните|бросьте|киньте|скиньте|бросаите|кидаите|скидываите|заглядываите)\s(?:(?:мне|меня|все|фото|файл|ответ|плюсик|вопросы|пару слов|сообщение|сюда|лучше|просто|потом)\s){0,3}(?:в|во|по|через)\s(?:мои |личку |лс )?$/,
    /(?:^|[\s,(])даваи(?:те)?\s(?:[\p{L}]{1,12}\s){0,2}(?:в|через)\s$/u,
  ],
  arabic: [
    // Arabic of the street: the verb, the writer grown on it, the app.
    /(?:^|[\s,])[وف]?(?:ابعت|ابعث|ارسل|دز|طرش|اكتب|خبر|كلم|راسل|حاك|احك|حكي|لاق|ضيف|رن|دق|تواصل|هات|اترك)\p{L}{0,3}(?:لي|ني|لنا|علي|معي|معنا)\s(?:(?!ولي|احد|واحد|والد|ام\s|اب\s|ناس)\p{L}{1,12}\s){0,3}(?:(?:ع|علي|عبر|في|من|خاص|صوت|فويس)\s)*$/u,
    /(?:^|[\s,])[وف]?(?:رن|رني|رنوا|دق|دقي|دقوا|شيك|شيكي|شيكوا|بحكيك|بحكيكم|بكلمك|برنلك|ابعتي فويس|ابعت فويس|ابعتي صوت|فوت|فوتي|فوتوا)\s(?:(?:ع|علي|عبر|في)\s)*$/,
  ],
  han: [/把[您你](?:也|先|都)?(?:拉进|拉到|加到)?$/],
}

/** The asking words stand behind the app; each needs its lead before it. */
const NEPALI_VERB =
  /^(?:\S{0,3}मा)?\s?(?:ma\s)?(?:नै\s|nai\s|hi\s|हि\s)?(?:\S{1,14}\s){0,2}?(?:मेसेज|म्यासेज|सन्देश|फोन|कल|पिङ|हाइ|हाई|एड|च्याट|डिएम|इनबक्स|हेलो|भ्वाइस|msg|message|msgs|phone|call|ping|hi|hello|add|dm|inbox|voice)\S{0,3}\s(?:\S{1,10}\s)?(?:ठोक्|हान्|गर्|दि|पठा|छोड्|छाड्|भन्|garnu|gara|thoknu|hannu|dinu|pathau|chhodnu|chodnu|bhannu|haan|thok|lekhnu)\S*/
const VIETNAMESE_TO_ME =
  /^\s(?:(?:cho|voi|gap|rieng)\s)?(?:co|thay|em|minh|toi|tui|chi|anh|me|mom)\b(?!\s(?:giao|chu nhiem|hieu truong|oi))|^\s(?:nha|nhe|nghen|di|luon|ha|hen|cho le|cho nhanh|cho tien|roi)\b/
const CHINESE_ME =
  /^(?:上|里)?(?:(?:随时|直接|给|来|再|也|多|call|dd|ping)?[^\s,.!?;的了过是我问教告骗跟和对]{0,2}(?:给)?我(?!们|校|班|的|家孩子)|(?:留言|语音|视频|说吧|联系吧?|发消息|聊吧|吱一?声|喊一?声|敲一?下)(?![^,.!?]{0,6}作业))/
const CHINESE_LEAD =
  /(?:^|[\s,.!?;:~]|有事儿?|有空|直接|请|可以|就|来|去|用|回头|晚上|到时候?|要不|还是|不如|麻烦|记得|随时|以后|尽管)(?:[您你](?:就)?)?(?:来|用|上|在|去|到|加个|加)?$/

/** The app stands between the verb and the one it is done to. */
const AROUND: readonly { before: RegExp; after: RegExp }[] = [
  {
    before: /\b(?:ekri|voye|kite|lage|pase)\s(?:[\p{L}]{1,10}\s){0,4}(?:sou|nan)\s$/u,
    after: /^\s(?:pou|ban) (?:m|mwen)\b/,
  },
  {
    before:
      /(?:^|[\s,.(])(?:ib|inb|inbox|nt|(?<!tin )nhan|nhan tin|alo|add|kb|ket ban|rep|chat|goi|call|nhay|ping|hu|pm)\s(?:(?:qua|tren|vo|vao|ben|lai|rieng|dum|giup)\s){0,2}$/,
    after: VIETNAMESE_TO_ME,
  },
  {
    before: /(?:मलाई|मसँग|मसंग|malai|masanga|masang)\s(?:\S{1,14}\s){0,2}$/,
    after: /^(?:\S{0,3}मा|\sma)?\s(?![^,.!?]{0,30}(?:\sन\p{L}|\sna[a-z]))[^,.!?]{0,30}(?:नु|nu|ऊ|au)\S*/u,
  },
]

/** The script of the word before the app: most languages need no look. */
function scriptBefore(before: string): keyof typeof BEFORE {
  const last = before.trimEnd().slice(-1)
  if (last >= '\u0400' && last < '\u0530') return 'cyrillic'
  if (last >= '\u0600' && last < '\u0700') return 'arabic'
  return last >= '\u2e80' ? 'han' : 'latin'
}

export function askedByChatVerb(segment: Segment, p: FoundPlatform): Span | null {
  const { text } = segment.folded
  const sentence = sentenceAt(segment, p.start)
  const from = Math.max(sentence.start, p.start - 56)
  const before = text.slice(from, p.start)
  const after = text.slice(p.end, Math.min(sentence.end, p.end + 40))
  const chinese = CHINESE_LEAD.test(before.slice(-8)) ? CHINESE_ME.exec(after) : null
  if (chinese) return { start: p.start, end: p.end + chinese[0].length }
  const nepali = /^(?:\S{0,3}मा\s|\sma\s)/.test(after) || /मा$/.test(text.slice(p.start, p.end))
  const verb = nepali ? NEPALI_VERB.exec(after) : null
  if (verb) return { start: p.start, end: p.end + verb[0].length }
  for (const pattern of BEFORE[scriptBefore(before)]) {
    const found = pattern.exec(before)
    if (found) return { start: from + found.index, end: p.end }
  }
  for (const pair of AROUND) {
    const found = pair.before.exec(before)
    const to = found && pair.after.exec(after)
    if (to) return { start: from + found.index, end: p.end + to[0].length }
  }
  return null
}

const I_WILL = /\b(?:i|i'?ll|i can|i will|i could|can i|may i|shall i|should i|let me|we|we'?ll)\s$/
const PLACE_LEAD = /\b(?:en|no|na|al|por|pelo|pela|mi|meu|sur|sou|on|el|o)\s$/

/** "Snap me", 微信我: the app's name is the verb. */
export function appAsVerb(segment: Segment, p: FoundPlatform): boolean {
  const after = segment.folded.text.slice(p.end, p.end + 12)
  const before = segment.folded.text.slice(Math.max(0, p.start - 16), p.start)
  if (
    /(?:ват|вот|ва)\S*ни(?:те)?$/.test(segment.folded.text.slice(p.start, p.end)) &&
    /^\s(?:мне|нам)/.test(after)
  )
    return true
  if (/^\s(?:you|u|ya)\b/.test(after) && I_WILL.test(before)) return true
  if (/\b(?:cu|thi|hay|nho|co gi)\s$/.test(before) && /^\s(?:cho )?(?:thay|co|em|minh)\b/.test(after))
    return true
  if (
    p.platform.id === 'zalo' &&
    /^\s(?:cho )?(?:e|em|co|thay|minh|toi)\s(?:nha|nhe|di|a|nghen|luon)(?!\p{L})/u.test(after)
  )
    return true
  // "En insta me hallas": the app is the place; "signal me" is said of hands and whistles.
  if (PLACE_LEAD.test(before) || (p.platform.id === 'signal' && !p.plain)) return false
  return /^(?:\s(?:me|us|moi|cho toi)\b(?!\s(?:and|o|y|ou|app|gusta|encanta))|我(?!的|们))/.test(after)
}
