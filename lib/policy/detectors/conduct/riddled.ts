/**
 * An insult told as a riddle: "the opposite of clever in six letters: that's you", "starts with d and brays; takes after
 * his father". A riddle for a class says nobody is what is asked for, so somebody must be.
 */
import type { Span } from '#lib/text/types.ts'
import { type Segment, sentenceAt } from '../../read-message.ts'

const any = (...parts: string[]) => parts.join('|')
const BRIGHT =
  '(?:intel|smart|clever|bright|wise|hard.?work|clean|honest|polite|list[oa]|trabaj|limpi|educad|espert|trabalh|limp|malin|brillant|propre|travaill|poli|entelijan|travayan|pwop|thong minh|khon|cham chi|sach|умн|чист|трудолюб|вежлив|сообразит|聪明|勤快|干净|机灵|智慧)'
const OPPOSITE = new RegExp(
  any(
    `\\b(?:opposite|antonym|reverse) (?:of|to) "?${BRIGHT}`,
    `\\b(?:contrario|opuesto|oposto|antonimo|reves) (?:de|a|do) "?${BRIGHT}`,
    `\\b(?:contraire|oppose|antonyme) d(?:e |')"?${BRIGHT}`,
    `\\b(?:kontre|opoze|lanve) (?:mo )?"?${BRIGHT}`,
    'عكس (?:كلمه )?"?(?:ال)?(?:ذكي|ذكاء|نظيف|مجتهد|مؤدب|مودب|شاطر|فهيم)',
    '(?:बुद्धिमान|चलाख|मेहनती|सफा|बाठो)"?(?:को|\\sको)?\\s?(?:उल्टो|विपरीत|ठीक उल्टो)',
    `\\b(?:trai nghia|nguoc)(?: lai)?(?: voi| cua)?(?: tu)? "?${BRIGHT}`,
    `${BRIGHT}"?的?(?:反义词|反面|相反|对立面)|(?:跟|和|与)"?${BRIGHT}"?(?:正好)?相反`,
    `(?:противоположн[а-я]+|антоним|обратн[а-я]+|наоборот)(?: от| к)?(?: слов[ау])? "?${BRIGHT}`,
  ),
)
const ANIMAL =
  /\b(?:brays?|oinks?|hee.?haws?|long(?:est)? ears|wallows?|rebuzna|orejas largas|orejotas|grune|chiquero|zurra|orelhas (?:compridas|grandes)|grunhe|chafurda|chiqueiro|brait|longues oreilles|grogne|dans la boue|ranni|zorey long|gwonyen|nan labou|tai dai|in it|ut it|nam bun|keu be be)\b|ينهق|نهيق|اذان طويله|اذنين طويلتين|يتمرغ|(?:लामा|लामो) कान|भारी बोक्ने|चिच्याउने|长耳朵|耳朵长|拉磨|哼哼|泥里|длинн[а-я]+ уш|ушаст|кричит "?и-?а|хрюка|в грязи/
const SIGNAL =
  /\b(?:letters?|rhymes?|(?:starts?|begins?|beginning|starting) with|guess|riddle|letras?|empieza|rima|adivin[a-z]+|comeca|lettres?|commence|rime|devin[a-z]+|let|komanse|chu cai|bat dau|van voi|doan|cau do)\b|حروف|احرف|يبدا|تبدا|احزر|خمن|لغز|حزوره|अक्षर|सुरु|अनुमान|गाउँखाने|个字|字母|谜|猜|打一|букв|начина[ею]тся|рифм|угада|загадк/
/** Who is what the riddle asks for. */
const IS_YOU =
  /[?:.,] (?:e (?:o senhor|a senhora|voce|o seu|a sua)|your (?:son|daughter|kid|child|boy|girl|family)|su hij[oa]|(?:o )?seu filho|(?:a )?sua filha|votre (?:fils|fille|enfant)|pitit ou|con (?:anh|chi|ong|ba))(?=\s?(?:[.,!?]|$)| exact| precis| mism| justement| tal )|[?:.،؟] ?(?:ابنك|ابنتك|ولدك|بنتك)|[？?：:，,。]您?(?:家)?(?:儿子|女儿|孩子)|[?:.,] ваш[аи]? (?:сын|дочь|ребенок|дети)|\b(?:(?:that|this|it|which)(?: i|')s (?:exactly |precisely )?(?:what )?(?:you|your)|(?:describes|sums up|fits|suits) (?:you|your)|(?:takes?|took) after (?:his|her|you|the|their)|both of (?:you|them)|you (?:two|both)|you are (?:it|that|one)|your (?:son|daughter|kid|child|boy|girl|family) (?:is|in)|(?:eso|ese|esa|asi) (?:mismo )?(?:es|son) (?:usted|ustedes|su hij[oa])|lo describe|la describe|le queda|salio (?:al?|igual al?) (?:su )?(?:padre|madre|mama|papa)|(?:usted|su hij[oa]|ustedes) (?:es|son) es[oa]|los dos|l?as dos|igualit[oa]|puxou (?:a|o|ao|ou) ?(?:pai|mae)?|os dois|as duas|(?:isso|isto|esse|e isso que) (?:e|sao) (?:voce|o seu|a sua|o senhor|a senhora)|descreve (?:voce|o senhor|a senhora|o seu|a sua)|c'est (?:exactement )?(?:vous|votre)|vous (?:decrit|resume|va bien)|tient de (?:son|sa|vous)|tous les deux|toutes les deux|se (?:ou|w|nou|pitit ou)|sanble ak (?:papa|manman)|tou de|(?:do|day|chinh) (?:chinh )?la (?:anh|chi|ong|ba|con|nha)|giong (?:het )?(?:bo|me|cha|anh|chi)|ca hai|noi ve (?:anh|chi|con|ong|ba))\b|(?:هذا|هو|هي|هذه) (?:انت|ابنك|ابنتك|بنتك|ولدك)|ينطبق عليك|تنطبق عليك|طالع (?:ل|على )|مثل (?:ابوه|امه|ابيه)|كلاكما|انتما|(?:तपाईं|तिमी|छोरा|छोरी|परिवार)[\u0900-\u097f]*\s(?:नै\s|त्यही\s)(?:हो|हुनुहुन्छ|हौ)?|(?:बाउ|बाबु|आमा)(?:मा गए|जस्तै)|दुवै|就是[你您]|说的(?:就)?是[你您]|(?:像|随)他?(?:爸|妈)|[父母][子女]俩|您(?:儿子|女儿|孩子)?就是|это (?:вы|про вас|ваш)|вес[ья]+ в (?:отца|мать|папу|маму)|про вас|(?:вы|они) оба|оба(?:\s|[.!])|обе(?:\s|[.!])/u
const AROUND = 160

/** "O que é, o que é: …?", "What am I?" is asked of a class and cuts nobody. */
const FOR_A_CLASS =
  /o que e, o que e|\bque es, que es|adivina(?:nza)?,|\bwhat am i\b|\bwho am i\b|\briddle of\b|\bquem sou eu\b|\bquien soy\b|\bqui suis.je\b|mon premier|mon tout|\bkisa m ye\b|\bki sa m ye\b|\btim tim\b|من انا|حزوره|गाउँखाने|म को हुँ|म के हुँ|cau do|do cac (?:em|con|ban)|toi la ai|la con gi|la cai gi|猜一?猜|谜语|谜底|打一|загадк|кто я|что это такое/
export function isClassRiddle(segment: Segment, at: number): boolean {
  const { start, end } = sentenceAt(segment, at)
  const said = segment.folded.text.slice(start, end)
  return FOR_A_CLASS.test(said) && !IS_YOU.test(said)
}

export function riddledInsults(segment: Segment): readonly Span[] {
  const { text } = segment.folded
  const clue = OPPOSITE.exec(text) ?? ANIMAL.exec(text)
  if (!clue) return []
  const near = text.slice(Math.max(0, clue.index - AROUND), clue.index + clue[0].length + AROUND)
  if (!SIGNAL.test(near) || !IS_YOU.test(near)) return []
  return [{ start: clue.index, end: clue.index + clue[0].length }]
}
