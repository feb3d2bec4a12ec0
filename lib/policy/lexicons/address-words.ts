import { foldText } from '#lib/text/fold-text.ts'

const folded = (list: string): ReadonlySet<string> => new Set(list.split(' ').map((w) => foldText(w).text))

/** How people say the signs of an address. */
export const AT_WORDS = folded(
  'at arroba arobase arobas arobaz awobaz ät آت ات أت عند एट याट अ 艾特 собака собачка эт гав chez',
)
/** The sign in two words, by the first. */
export const TWO_WORD_AT: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'a',
    folded(
      'còng con móc wonn won wòn rond vòng tròn enroulé anroule commercial arrondi enrolado encaracolado',
    ),
  ],
  ['а', folded('в собака')],
  ['siy', folded('at arobaz arobas')],
  ['at', folded('sign symbol')],
  ['艾', folded('特')],
  ['圈', folded('a')],
])
/** Before a host that is named where a mailbox is: "halina.b nan example pwen net". */
export const PLACE_WORDS = folded(
  'nan lan en em no na on in chez sur trên ở tại bên на в في على عند मा में 在 @',
)
export const DOT_WORDS = folded(
  'dot punto ponto point pwen نقطة دوت डट बिन्दु cham 点 точка тчк точечка дот punkt period',
)
export const LOW_LINE_WORDS = folded('underscore underline subrayado souligne подчеркивание')
export const DASH_WORDS = folded('dash hyphen guion hifen traço tiret дефис тире तिरे')
export const SLASH_WORDS = folded('slash barra diagonal слэш')

/** Mail providers for private people. */
export const FREE_MAIL = folded(
  'gmail googlemail yahoo ymail hotmail outlook live msn icloud aol protonmail proton gmx mail yandex qq 163 126 sina comcast verizon att bellsouth sbcglobal mac me zoho tutanota fastmail ukr rambler inbox bk list',
)
export const PROVIDER_ALONE = folded('gmail googlemail yahoo hotmail outlook icloud aol protonmail')

/** Mailboxes of an office, not of a person. */
export const ROLE_MAILBOX = folded(
  'info contact office hello sales support tickets ticket rentals rental bookings booking reservations groups group orders order events admissions help team service customerservice dispatch camps camp programs registration admin marketing press shop store education museum library tours visit box boxoffice frontdesk reception billing contacto ventas ayuda reservas informacion contato vendas accueil vente billetterie',
)

/** Providers as they are written to pass a filter, in two words. */
export const SPLIT_PROVIDERS: ReadonlyMap<string, string> = new Map(
  [
    ['gmail', 'g mail|gee mail|jee mail|gi mail|ji mail|ge mail|gm ail|gma il|g male|gee male|جي ميل'],
    ['hotmail', 'hot mail|hot male|hotm ail|هوت ميل'],
    ['yahoo', 'ya hoo|ya ho|yah oo|يا هو'],
    ['outlook', 'out look|آوت لوك'],
    ['icloud', 'i cloud|eye cloud|آي كلاود'],
    ['protonmail', 'proton mail'],
    ['googlemail', 'google mail'],
  ].flatMap(([provider = '', ways = '']) =>
    ways.split('|').map((w) => [foldText(w).text, provider] as const),
  ),
)
export const PROVIDER_ARTICLE = folded('the el le la o my mi meu mon ma il')

/** Parts of a host written in another script. */
export const HOST_WORDS: ReadonlyMap<string, string> = new Map(
  [
    ['gmail', 'जिमेल जीमेल जिमेइल جيميل جمايل джимейл гмейл джимэйл гмаил'],
    ['yahoo', 'याहू याहु ياهو яху'],
    ['hotmail', 'हटमेल हटमेइल هوتميل хотмейл'],
    ['outlook', 'आउटलुक اوتلوك аутлук'],
    ['yandex', 'яндекс'],
    ['rambler', 'рамблер'],
    ['inbox', 'инбокс'],
    ['mail', 'мейл мэйл майл'],
    ['com', 'कम كوم ком'],
    ['net', 'नेट نت нет'],
    ['org', 'ओआरजी اورج орг'],
    ['ru', 'ру'],
  ].flatMap(([part = '', ways = '']) => ways.split(' ').map((w) => [foldText(w).text, part] as const)),
)
