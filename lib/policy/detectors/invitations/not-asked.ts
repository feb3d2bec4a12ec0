/** Words that ask somebody over elsewhere and ask no such thing here. */
import type { Span } from '#lib/text/types.ts'
import { type Segment, sentenceAt } from '../../read-message.ts'
import { denialsIn, isDenied } from '../guards.ts'

/** "I got your friend request and refused it", "加好友的请求，谢谢，但…". */
const REQUEST =
  /friend request|friend me|add (?:you|me)|solicitud(?:es)? de amistad|pedidos? de amizade|solicitac\w+ de amizade|demandes? d'amis?|demann zanmi|طلب(?:ات)? (?:الصداقه|صداقه)|साथी (?:अनुरोध|बनाउने)|ket ban|加好友|好友(?:申请|请求)|в друзья|заявк\p{L}+ в друз/u
const REFUSED =
  /(?<!\p{L})(?:refus\w+|declin\w+|turned (?:it|them) down|rechac\w+|recus\w+|no (?:puedo )?acept\w+|nao (?:posso )?aceit\w+|(?:ne|n')\s?(?:peux pas )?accept\w+|pa (?:ka )?aksepte|khong (?:the )?nhan|tu choi)(?!\p{L})|رفضت|لا اقبل|अस्वीकार|但我?只[^,.]{0,4}(?:学校|平台|这)|婉拒|拒绝|(?:добавить|принять)[^.,]{0,24}не могу|не могу (?:добав|приня)|отклон|не принима/u

/** "I sent you an invite for the 504 meeting", "accept the portal's invitation". */
const INVITE = /invit|envitasyon|دعوه|निमन्त्रण|loi moi|邀请|приглаш/
const OF_SCHOOL =
  /(?<!\p{L})(?:portal\w*|portail|potal\w*|meetings?|conference|504|iep|calendar|reunion|reuniao|reinyon|entretien|cita|cong thong tin|hop)(?!\p{L})|البوابه|الاجتماع|पोर्टल|बैठक|会议|家长会|平台|портал|собрани|встреч/u

/** "You may call me Mr. P". */
const AS_A_NAME =
  /^\s(?:by |just |only )?["']?(?:ms|mr|mrs|miss|coach|dr|maestr[oa]|prof\w*|my (?:first )?name)\b/

/** "Your personal email is wrong in our records". */
const ON_FILE =
  /(?<!\p{L})(?:(?:in|on) (?:our|the|your) (?:records?|file|form)|wrong|out of date|outdated|en (?:nuestros registros|la ficha|el expediente)|n[ao] (?:ficha|cadastro)|dans (?:nos|votre) (?:dossiers?|fiche)|nan dosye|trong ho so)(?!\p{L})|في (?:ملفاتنا|سجلاتنا|ملفكم)|रेकर्डमा|登记表|档案里|в (?:карточке|анкете|базе)/u

/** "My phone sank in lane two": a thing that broke, got wet or was lost. */
const BROKEN_BEHIND =
  /^\s?(?:(?:just|has|ha|se me|a|s'est|estava|ficou|tombe|est|fin|da|bi|het|vua|又|都|已经|刚)\s?){0,2}(?:sank|drown\w*|died|dead|broke\w*|fell|cracked|is (?:dead|broken|lost|off)|ran out|cayo|ahogo|murio|rompio|descarg\w+|quebr\w+|caiu|morreu|descarreg\w+|cass\w+|noye|mort|mouri|kraze|tonbe|hong|roi|mat|pin|沉|没电|坏|掉|丢|进水|死机)|^\s?(?:утонул|сел|разбил|сломал|упал|потерял)|^\s?(?:وقع|انكسر|خلص|فصل|تعطل)|^\s?(?:बिग्र|हरा|खस)/

/** "I do not give out my number, but the office passes me the message". */
const NOT_GIVEN =
  /(?:\b(?:don'?t|do not|never|won'?t|can'?t) (?:give|hand|share)|\bno (?:doy|paso|comparto)|\bnao (?:dou|passo|partilho|compartilho)|\bne (?:donne|partage|communique)|\b(?:mwen|m) pa (?:bay|pataje)|\bkhong (?:cho|dua)|لا (?:اعطي|اشارك)|ما (?:بعطي|اعطي|(?:ب|ا)رد من)|不(?:给|告诉|公开)|не (?:даю|делюсь))(?:\s(?:out|away|you|families|el|la|mi|o|a|le|les|mon|ma|pas|so))*\s?$/u
const GIVEN_BEHIND = /^[^.!?;]{0,24}(?:не (?:даю|сообщаю|раздаю)|दिन्न|दिँदिन|dinna)/u

/** "Your request came over a teacher's own account; she cannot answer there. Please write here". */
const CAME =
  /(?<!\p{L})(?:we (?:got|received)|received|recibimos|recibi|nos llego|recebemos|recebi|avons recu|j'ai recu|nou resevwa|mwen resevwa|nhan duoc)(?!\p{L})|استلمنا|وصلنا|وصلتنا|प्राप्त|पायौं|收到|получил/u
const NOT_ANSWERED =
  /(?<!\p{L})(?:can(?:not|'?t) (?:answer|reply|respond)|no (?:puede|puedo|podemos) (?:contestar|responder)|nao (?:pode|posso|podemos) responder|ne (?:peut|peux|pouvons) pas (?:y )?repondre|pa ka reponn|khong (?:the )?tra loi)(?!\p{L})|(?:ответить )?не (?:может|могу|можем)(?: ответить)?|不能[^,.]{0,6}[回答]|لا (?:يمكن|تستطيع|استطيع)|जवाफ दिन (?:मिल्दैन|सक्दैन)/u
const WRITE_HERE =
  /(?<!\p{L})(?:write|escr\w+|ecri\w+|ekri|viet|nhan)[^.!?]{0,24}(?<!\p{L})(?:here|aqui|ici|isit|o day|portal|portail|cong)(?!\p{L})|اكتب[^.!?]{0,24}هنا|यहाँ[^.!?]{0,12}लेख|写[^.!?]{0,6}(?:这|平台)|пишите[^.!?]{0,24}(?:здесь|сюда)/u
/** It came over the app, and what stands behind the app asks for the portal. */
export function cameFromThere({ folded: { text } }: Segment, at: number): boolean {
  const behind = text.slice(at, at + 160)
  return (
    NOT_ANSWERED.test(behind) && WRITE_HERE.test(behind) && CAME.test(text.slice(Math.max(0, at - 80), at))
  )
}

/** How far around the words is read: a hit may stand in a sentence of any length. */
const NEAR = 90

export function isNotAsked(segment: Segment, hit: Span): boolean {
  const { text } = segment.folded
  const { start, end } = sentenceAt(segment, hit.start)
  const from = Math.max(start, hit.start - NEAR)
  const said = text.slice(from, Math.min(end, hit.end + NEAR))
  const words = text.slice(hit.start, hit.end)
  const around = text.slice(Math.max(start, hit.start - 16), Math.min(end, hit.end + 16))
  return (
    AS_A_NAME.test(text.slice(hit.end, hit.end + 18)) ||
    (REQUEST.test(around) && REFUSED.test(said)) ||
    (INVITE.test(words) && OF_SCHOOL.test(said)) ||
    (/^(?:your|su|seu|sua|votre|[wo]u|您|你|ваш)/.test(words) && ON_FILE.test(said)) ||
    BROKEN_BEHIND.test(text.slice(hit.end, Math.min(end, hit.end + 30))) ||
    NOT_GIVEN.test(text.slice(from, hit.start)) ||
    GIVEN_BEHIND.test(text.slice(hit.end, Math.min(end, hit.end + 40))) ||
    cameFromThere(segment, hit.start)
  )
}

const LISTS = /(?:^|\s)(?:or|nor|and|ni|o|u|y|ou|nem|e|et|oswa|ak|или|ни|и|او|ولا|و|hay|hoac|va|वा|र)\s/
/** "I don't use the portal, write to my phone": a comma closes what was denied, unless things are listed. */
export function isAskDenied(segment: Segment, hit: Span): boolean {
  if (!isDenied(segment, hit.start, hit.end)) return false
  const { text } = segment.folded
  const before = denialsIn(segment, sentenceAt(segment, hit.start)).filter((n) => n.start < hit.end)
  return (
    before.length === 0 ||
    before.some((n) => {
      const between = text.slice(n.end, hit.start)
      const comma = between.lastIndexOf(',')
      return comma < 0 || LISTS.test(between.slice(comma)) || /^\s*,/.test(between)
    })
  )
}
