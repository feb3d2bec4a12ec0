/** "The one with the white ghost on yellow, add me": an app told by its look, and the reader asked to add the writer there. */
import type { Span } from '#lib/text/types.ts'
import { type Segment, sentenceAt } from '../../read-message.ts'
import { hasWithin, hitsWithin } from '../segment-words.ts'

const ADD_ME =
  /\b(?:(?:add|friend) (?:me|us)|agregu?[ae]n?me|anad[ae]n?me|me (?:agreg|anad)\w+|me (?:add|adc|adicion\w+)|adicion\w+[- ]me|ajoutez?[- ]moi|m'?\s?ajouter?|ajoute (?:m|mwen)|(?:add|them) (?:em|co|thay|minh|toi|anh|chi)|ket ban (?:voi )?(?:em|co|thay|minh|toi|anh|chi)|malai (?:\w+ )?(?:add|thap\w*))(?!\p{L})|ضيفو?ن[يى]|ضيفين[يى]|मलाई\s(?:\S{1,10}\s)?(?:एड|थप)|(?:添加|加(?:一?下|个)?)我|добав\p{L}+ меня|меня (?:туда |там )?добав/u
/** "Add me to the list": no app's business. */
const TO_A_LIST =
  /^.{0,6}(?:\bto (?:the|your|a)\b|\b(?:a|en|na|nan|sur|pou|vao|to) (?:la |l[ae]s? )?(?:lis\w*|danh sach|ban|equip)|قائم|списо?к|到|进)/u

/** Its colour and its picture: nothing else looks so. */
const COLOUR =
  /(?<![\p{L}\p{M}])(?:green|blue|yellow|purple|pink|verd\p{L}*|azul\p{L}*|amarel\p{L}+|amarill\p{L}+|morad\p{L}+|rox\p{L}+|ros[ao]|verte?|bleue?|jaune|violette?|rose|vet|ble|jon|mov|xanh|vang|tim|hong|зелен\p{L}+|син\p{L}+|голуб\p{L}+|желт\p{L}+|фиолетов\p{L}+|розов\p{L}+|हरियो|नीलो|निलो|पहेँलो|पहेंलो|बैजनी)(?![\p{L}\p{M}])|اخضر|خضر|ازرق|زرق|اصفر|صفر|بنفسج|绿|蓝|黄|紫|粉|💚|🟢|🟩|💙|🔵|💛|🟡|💜|🟣/u
const PICTURE =
  /(?<![\p{L}\p{M}])(?:phone|handset|bubbles?|ghost|(?:paper )?plane|camera|bird|telefon\p{L}*|burbuj\p{L}+|globit\p{L}+|fantasm\p{L}+|avion\p{L}*|camar\p{L}+|pajar\p{L}+|bal\p{L}{1,3}ozinh\p{L}+|bal(?:ao|oes)|aviao\p{L}*|passar\p{L}+|telephone|combine|bulles?|fantome|appareil photo|oiseau|boul|fantom|zwazo|kamera|dien thoai|bong bong|bong thoai|con ma|may bay|may anh|con chim|трубк\p{L}+|телефон\p{L}*|облачк\p{L}+|пузыр\p{L}+|привидени\p{L}+|призрак\p{L}*|самолет\p{L}*|камер\p{L}+|птич\p{L}+|फोन\p{M}?|फोनको|भूत\p{L}*|जहाज|क्यामेरा|चरा|फोका)(?![\p{L}\p{M}])|هاتف|سماعه|تلفون|فقاع|شبح|طاير|طيار|كاميرا|عصفور|电话|话筒|气泡|泡泡|幽灵|小鬼|纸飞机|小飞机|相机|小鸟|📞|☎|💬|👻|✈|📷|📸|🐦/u

/** A folder or a toy can look so too. */
const AN_APP =
  /\b(?:apps?|applis?|applications?|aplicaci\p{L}+|aplicativo\p{L}*|aplikasyon|apli|ung dung|messenger)\b|\bon (?:the|that) \p{L}+ one\b|приложени|программ|мессенджер|एप|تطبيق|برنامج|软件|应用|聊天/u
const NHAN = /\bnhan (?:tin )?(?:cho )?(?:em|co|thay|minh|toi|anh|chi) (?:qua|tren|ben|o)\b/
/** "Ask me if it is stuck": here. */
const IN_DOUBT = /^(?:ask|pregunt|pergunt|demand|mande (?:m|mwen)\b|hoi|اسال|спрос|问)/

/** The writer is to be added to the app whose look a hint tells, or written to on it where it is told wholly. */
export function isAddedByLook(segment: Segment, hint: Span): boolean {
  if (!hasWithin(segment, 'coded-app', hint.start, hint.end)) return false
  const { text } = segment.folded
  const { start, end: first } = sentenceAt(segment, hint.start)
  const end = first < text.length ? sentenceAt(segment, first).end : first
  const before = start > 0 ? sentenceAt(segment, start - 1).start : 0
  const said = text.slice(before, end)
  const asks =
    hasWithin(segment, 'ask-friend', start, end) ||
    NHAN.test(text.slice(start, end)) ||
    hitsWithin(segment, 'ask-me', start, end).some((h) => !IN_DOUBT.test(text.slice(h.start, h.end)))
  if (asks && AN_APP.test(said) && COLOUR.test(said) && PICTURE.test(said)) return true
  const add = ADD_ME.exec(said)
  return add !== null && !TO_A_LIST.test(said.slice(add.index + add[0].length))
}
