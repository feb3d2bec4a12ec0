/** "Your son is a star!", "你们真棒": short praise in plain words, which to a model taught by mockery reads like a remark. */
const GOOD =
  'stars?|champions?|gems?|joy|treasures?|darlings?|angels?|wonderful|amazing|lovely|delight(?:ful)?|good friends?|hard workers?|kind|bright|sol|soles|campeon(?:es|as?)?|estrellas?|cracks?|encantador(?:es|as?)?|amor(?:es)?|angel(?:es)?|buen[oa]s? amig[oa]s?|campe(?:ao|oes)|estrelas?|queridos|anjos?|fofos|perles?|etoiles?|anges?|tresors?|amours|adorables?|zetwal|chanpyon|bon zanmi|cheri'
const LATIN = `(?:(?:you|your (?:son|daughter|child|kids|children|boy|girl)s?|they)(?: all)? (?:are|is) |(?:sus? hij[oa]s?|ustedes|son) (?:es |son )?|(?:o seu filho|a sua filha|os (?:seus|vossos) filhos|as (?:suas|vossas) filhas|voces|sao) (?:e |sao )?|(?:vous etes|vos enfants sont|votre (?:fils|fille|enfant) est) |(?:ou|nou|pitit ou) se )(?:(?:all|such|so|true|real|an?|un|una|unos|unas|um|uma|uns|umas|des|une|tous|yon|bel|ti|vre|todos|todas|little) )*(?:${GOOD})(?: (?:in|of|nan|en|de|da|do|du|des|pou|for|to|at) [\\p{L} ]{1,30})?`
const OTHERS = [
  '(?:انتم|انت|ابنك|ابنتك|ابنكم|ابنتكم|اولادكم|بناتكم|طلابكم) (?:كلكم )?(?:ابطال|بطل|بطله|رايعون|رائعون|رائع|رائعه|نجوم|نجم|نجمه|متفوقون|موءدبات|مودبات|نشيط|نشيطه|هاد[يئ])',
  '(?:你们?|您|您?(?:家)?(?:孩子|儿子|女儿)|孩子们)(?:都|真|是|太|好)*(?:一群|一个|个|班里的)?(?:可爱的?孩子|可爱|小明星|棒|小画家|有心|优秀|能干|懂事)(?:了|啊|呀)?',
  '(?:вы|ваш(?:и|а)? (?:ученики|дети|сын|дочь|дочери|ребята)|ребята|дети) (?:все |такие |просто |настоящ[а-я]+ )*(?:молод(?:ец|цы)|умниц[аы]|звезд[аы]|красав[а-я]+|чемпион[а-я]*|золотые)(?: эт[а-я]+ [а-я]+)?',
  '(?:con (?:anh|chi)|cac (?:con|em)|anh chi) (?:(?:that|la|rat|dung la) )*(?:ngoi sao|gioi|ngoan|tuyet voi|dang yeu|de thuong)(?: cua lop| qua| lam)?(?: tuan nay)?',
  '(?:तपाईंको (?:छोरा|छोरी|बच्चा)|तपाईंहरू|उनीहरू|नानीहरू) (?:[\\u0900-\\u097f]+ )?(?:तारा|राम्रो|असल|मेहनती|च्याम्पियन) (?:हो|हुन्|छ|छन्|हुनुहुन्छ)',
]
const CLAUSE = new RegExp(`^\\s*(?:${[LATIN, ...OTHERS].join('|')})\\s*$`, 'u')
const MOST = 200

/** Nothing but praise, clause by clause. */
export function isPraise(text: string): boolean {
  if (text.length > MOST) return false
  const clauses = text.split(/[.,;!?:()।"…-]/).filter((c) => /\p{L}/u.test(c))
  return clauses.length > 0 && clauses.every((c) => CLAUSE.test(c))
}
