/**
 * Words that are read as digits, in ten languages; `/` separates ways of writing one number. `weak` ones are ordinary
 * words elsewhere and count only right after another number word.
 */
type Numbers = readonly (readonly [number, string])[]
/** Words of a series in order: 0, 1, 2 … or 20, 30, 40 …; `-` where a language has none of its own. */
const series = (first: number, step: number, words: string): Numbers =>
  words
    .split(' ')
    .map((w, i) => [first + i * step, w.replaceAll('/', ' ')] as const)
    .filter(([, w]) => w !== '-')

export const NUMBER_WORDS: Readonly<Record<string, Numbers>> = {
  en: [
    ...series(
      0,
      1,
      'zero/nought/naught/zip one two three/thre four five/fife six seven eight nine/niner ten eleven',
    ),
    ...series(12, 1, 'twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'),
    ...series(20, 10, 'twenty thirty forty/fourty fifty sixty seventy eighty ninety'),
  ],
  es: [
    ...series(
      0,
      1,
      'cero uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince',
    ),
    ...series(
      16,
      1,
      'dieciseis diecisiete dieciocho diecinueve veinte veintiuno/veintiun/veintiuna veintidos',
    ),
    ...series(
      23,
      1,
      'veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta',
    ),
    ...series(40, 10, 'cuarenta cincuenta sesenta setenta ochenta noventa cien/ciento'),
    ...series(200, 100, 'doscientos trescientos cuatrocientos quinientos seiscientos/seicientos setecientos'),
    ...series(800, 100, 'ochocientos novecientos'),
  ],
  pt: [
    ...series(
      0,
      1,
      '- um/uma dois/duas - quatro - meia sete oito nove dez onze doze treze quatorze/catorze quinze',
    ),
    ...series(16, 1, 'dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove'),
    ...series(20, 10, 'vinte trinta quarenta cinquenta sessenta - oitenta - cem/cento'),
    ...series(
      200,
      100,
      'duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos',
    ),
  ],
  fr: [
    ...series(1, 1, 'un/une deux trois quatre cinq - sept huit neuf dix - douze treize - - seize'),
    ...series(20, 10, 'vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante'),
  ],
  ht: [
    ...series(
      0,
      1,
      'zewo/zero youn/yon - twa kat senk sis set uit/wit nef dis onz douz trez katoz kenz sez diset',
    ),
    ...series(18, 1, 'dizuit diznef ven venteyen vennde venntwa'),
    ...series(30, 10, 'trant karant senkant swasant/swasann swasanndis/swasantdis katreven katrevendis'),
    ...series(200, 100, 'desan/dezsan twasan katsan senksan/sanksan sisan/sissan setsan witsan/uitsan'),
    [900, 'nèfsan'],
    ...series(24, 1, 'vennkat vennsenk vennsis vennsèt ventwit/vennwit ventnèf/vennnèf trann'),
    ...series(40, 10, 'karann senkann'),
    ...series(31, 10, 'tranteyen karanteyen senkanteyen swasanteyen'),
  ],
  ar: [
    ...series(0, 1, 'صفر/زيرو واحد/واحدة/وحدة اثنان/اثنين/اثنتان/تنين/اتنين/اتنان/إثنين/ثنين/ثنتين/تنتين'),
    ...series(3, 1, 'ثلاثة/ثلاث/تلاتة/تلات أربعة/أربع خمسة/خمس ستة/ست سبعة/سبع ثمانية/ثماني/ثمان/تمانية/تمن'),
    ...series(9, 1, 'تسعة/تسع عشرة/عشر أحدعشر/حداشر/إحدعش اثناعشر/اتناشر/اطنعش'),
    ...series(20, 10, 'عشرون/عشرين ثلاثون/ثلاثين/تلاتين أربعون/أربعين خمسون/خمسين ستون/ستين سبعون/سبعين'),
    ...series(80, 10, 'ثمانون/ثمانين/تمانين تسعون/تسعين مئة/مائة/مية'),
    ...series(200, 100, 'مئتان/مائتان/مئتين/مائتين/ميتين ثلاثمئة/ثلاثمائة/تلتمية أربعمئة/أربعمائة/ربعمية'),
    ...series(
      500,
      100,
      'خمسمئة/خمسمائة/خمسمية ستمئة/ستمائة/ستمية سبعمئة/سبعمائة/سبعمية ثمانمئة/ثمانمائة/تمنمية',
    ),
    ...series(900, 100, 'تسعمئة/تسعمائة/تسعمية'),
  ],
  ne: [
    ...series(
      0,
      1,
      'शून्य/सुन्ना/सुन्य/जिरो एक दुई/दुइ तीन/तिन चार पाँच/पांच/पाच छ/छः/छौ सात आठ नौ दश/दस एघार बाह्र तेह्र',
    ),
    ...series(14, 1, 'चौध पन्ध्र सोह्र सत्र अठार उन्नाइस बीस/बिस एक्काइस बाइस तेइस चौबीस पच्चीस छब्बीस सत्ताइस'),
    ...series(28, 1, 'अट्ठाइस उनन्तीस तीस/तिस एकतीस बत्तीस तेत्तीस चौंतीस पैंतीस छत्तीस सैंतीस अठतीस उनन्चालीस'),
    ...series(40, 1, 'चालीस/चालिस एकचालीस बयालीस त्रिचालीस चवालीस पैंतालीस छयालीस सत्चालीस अठचालीस उनन्चास'),
    ...series(50, 1, 'पचास एकाउन्न बाउन्न त्रिपन्न चवन्न पचपन्न छपन्न सन्ताउन्न अन्ठाउन्न उनन्साठी साठी एकसट्ठी'),
    ...series(62, 1, 'बैसट्ठी त्रिसट्ठी चौंसट्ठी पैंसट्ठी छैसट्ठी सतसट्ठी अठसट्ठी उनन्सत्तरी सत्तरी एकहत्तर बहत्तर'),
    ...series(73, 1, 'त्रिहत्तर चौहत्तर पचहत्तर छयहत्तर सतहत्तर अठहत्तर उनासी असी एकासी बयासी त्रियासी चौरासी'),
    ...series(85, 1, 'पचासी छयासी सतासी अठासी उनान्नब्बे नब्बे एकान्नब्बे बयान्नब्बे त्रियान्नब्बे चौरान्नब्बे'),
    ...series(95, 1, 'पन्चान्नब्बे छयान्नब्बे सन्तान्नब्बे अन्ठान्नब्बे उनान्सय'),
  ],
  vi: series(0, 1, 'khong mot hai ba bon/tu nam/lam/nham sau bay/bẩy tam chin muoi'),
  zh: series(0, 1, '零/〇/洞 一/壹/幺 二/贰/两/貳/兩 三/叁/參 四/肆 五/伍 六/陆/陸 七/柒 八/捌 九/玖'),
  ru: [
    ...series(
      0,
      1,
      'ноль/нуль/нолик/нуля/нолика один/одна/одну/единица/единицу/единичка/раз/одного два/две/двойка/двойку/двоечка/двух три/тройка/тройку/троечка/трех',
    ),
    ...series(
      4,
      1,
      'четыре/четырех/четверка/четверку пять/пяти/пятерка/пятерку шесть/шести/шестерка/шестерку семь/семи/семерка/семерку восемь/восьми/восьмерка/восьмерку девять/девяти/девятка/девятку десять/десяти',
    ),
    ...series(11, 1, 'одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать'),
    ...series(18, 1, 'восемнадцать девятнадцать двадцать/двадцати'),
    ...series(30, 10, 'тридцать/тридцати сорок/сорока пятьдесят/пятидесяти шестьдесят/шестидесяти'),
    ...series(70, 10, 'семьдесят/семидесяти восемьдесят/восьмидесяти девяносто/девяноста сто/ста'),
    ...series(
      200,
      100,
      'двести/двухсот триста/трехсот четыреста/четырехсот пятьсот/пятисот шестьсот/шестисот',
    ),
    ...series(700, 100, 'семьсот/семисот восемьсот/восьмисот девятьсот/девятисот'),
  ],
}

/**
 * Digits 0 to 9 of languages with another script, as their speakers type them in Latin letters. Ordinary words
 * elsewhere: only in a row.
 */
export const TRANSLITERATED: readonly (readonly string[])[] = [
  [
    'sunya shunya sunna suny zero jiro',
    'ek yek',
    'dui do',
    'tin teen',
    'char chaar',
    'panch paanch pach pãch',
    'chha chh cha che chhah',
    'sat saat',
    'aath aat ath aatha',
    'nau nou naw',
  ],
  [
    'sifr sefr safer sifer zero',
    'wahid wahed wa7ed wahad',
    'ithnan ithnain ithnayn etnen tnen itnen ethnein 2tnen',
    'thalatha talata tlata thalatah tlateh telata',
    'arbaa arba arbaah arba3a arb3a',
    'khamsa khamsah 5amsa khamse',
    'sitta sittah setta sitte',
    'sabaa saba sabah sab3a sabaah',
    'thamaniya thamania tmanya tamanya tmaneh',
    'tisaa tisa tisah tes3a tis3a',
  ],
  ['nol nul', 'odin', 'dva', 'tri', 'chetyre chetire', 'pyat piat', 'shest', 'sem', 'vosem', 'devyat deviat'],
  ['ling dong', 'yi yao', 'er liang', 'san', 'si', 'wu', 'liu', 'qi', 'ba', 'jiu'],
]

/** States with one area code, as people name it instead of saying it. */
export const AREA_CODES: ReadonlyMap<string, string> = new Map([
  ...['nh', 'new hampshire', 'manchester', 'nashua', 'concord'].map((w) => [w, '603'] as const),
  ['vermont', '802'],
  ['vt', '802'],
  ['maine', '207'],
  ['rhode island', '401'],
  ['delaware', '302'],
  ['wyoming', '307'],
  ['montana', '406'],
  ['north dakota', '701'],
  ['south dakota', '605'],
  ['alaska', '907'],
])

export const WEAK_NUMBER_WORDS: readonly (readonly [number, string])[] = [
  [0, 'o oh ow 0h'],
  [1, 'won wun en'],
  [2, 'to too de'],
  [3, 'tree free'],
  [4, 'for fore'],
  [5, 'fie'],
  [6, 'sex sicks'],
  [7, '拐'],
  [8, 'ate ait'],
  [9, 'nein 勾'],
]

export const MULTIPLIER_WORDS: readonly (readonly [number, string])[] = [
  [2, 'double doble dobro duplo doub dvazhdy двойной дважды दोहोरो دبل دوبل مرتين दुईपटक दुइपटक दुईचोटि'],
  [3, 'triple treble triplo tripl тройной трижды तीनपटक तिनपटक तीनचोटि तेहोरो تربل'],
]

/** Words people say between groups of digits. */
export const FILLER_WORDS = [
  'finally lastly last first and then dash hyphen space minus plus area code point dot again another more once now followed by next comes after that is the a an with ends end at of middle starts begins ending beginning in',
  'y luego despues guion raya espacio codigo de area es el la otro otra vez nuevamente mas ahora seguido sigue primero finalmente final al por ultimo viene medio termina empieza comienza en con',
  'e hifen traço depois espaço outro outra mais novo vez agora primeiro seguida segue finalmente fim no de por fim vem meio termina comeca em com',
  'et puis tiret espace ensuite encore autre enfin finalement apres fin a la pour finir d abord suivi vient milieu au commence par termine finit',
  'epi apre tire answit answit ankò ankor lòt premye fen fini pou sa apre anfen le toujou mitan komanse ak nan',
  'و ثم شرطة الآخر آخر الأخير أخيرا وأخيرا بعدها وبعدها بعده بعدين وبعدين ورا بعض ورابعض منها كمان وكمان أولا أخرى أيضا مرة ثانية في وفي النهاية تليها يليها يليه رقم برضو وسط الوسط بالوسط وبالوسط وفي يبدأ ينتهي وينتهي',
  'र अनि ड्यास अन्तमा अन्त्यमा अन्तिममा त्यसपछि पछि फेरि अर्को पनि पहिला पहिले सुरुमा तथा फेरी अन्त्य बीचमा बीच',
  'ani pheri feri tyaspachi pachi antya antim suru bich ma ko',
  'va roi gach cuoi cung tiep theo toi lai nua them den ke sau do so dau tien con het la nhe xong dau giua duoi chot',
  'и потом затем тире дефис наконец далее дальше следом за ним ней ними еще снова опять а в хвосте конце сначала вначале первая первый первым идет идут плюс после этого тоже напоследок середине серединке начинается заканчивается',
  '和 然后 最后 接着 杠 横杠 再',
].join(' ')
