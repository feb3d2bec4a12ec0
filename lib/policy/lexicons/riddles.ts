import type { LexiconSource } from './compile-lexicon.ts'

/** What stands for a digit in a riddle about a number to call; asked only beside somebody's own telephone. */
export const RIDDLES = {
  riddle: {
    en: 'riddle* | puzzle | guess* | brain teaser | figure it/this out | work it out | clue* | solve | for the curious | secret | replace* | swap* | change the last | instead of the last | same as the office | decode',
    es: 'adivin* | acertijo | enigma | pista* | resuelv* | misterio | cambi* .. ultim* | reemplac* | rompecabezas',
    pt: 'charada | adivinh* | enigma | pista* | resolv* | troqu* .. ultim* | substitu* | quebra cabeca',
    fr: 'devinette* | charade | enigme | devin* | indice* | remplace* | change* .. dernier*',
    ht: 'devinèt | devine | chanje .. dènye | ranplase',
    ar: 'لغز | حزورة | فزورة | خمن* | احزر* | غيروا .. الأخير* | استبدل*',
    ne: 'पहेली* | गाउँखाने | अनुमान | बुझ्नु* | फेर्नु*',
    vi: 'cau do | do vui | doan | doi .. cuoi | thay .. cuoi',
    zh: '谜 | 谜语 | 猜 | 脑筋急转弯 | 换成 | 改成',
    ru: 'загадк* | угада* | отгадай* | ребус | замените | поменяйте',
  },
  /** The last digits of a known number put differently. */
  swapped: {
    en: 'replace/change/swap/switch/drop .. last/final .. digit/digits/number/numbers/one/two/four | instead of the last | but ends in | but ending in | except the last | only the last .. different/changes | same number but | same as .. but .. end*',
    es: 'cambi*/reemplac*/quit* .. ultimos/ultimo/ultimas/ultima | igual .. pero termina* | mismo numero pero | excepto los ultimos | en vez de los ultimos',
    pt: 'troqu*/substitu*/mud* .. ultimos/ultimo | igual .. mas termina* | mesmo numero mas | menos os ultimos',
    fr: 'remplac*/chang*/enlev* .. derniers/dernier | meme numero mais | sauf les derniers | mais finit par | mais se termine',
    ht: 'chanje/ranplase .. dènye | menm nimewo men | men li fini',
    ar: 'غير*/استبدل*/بدل* .. آخر/الأخير/الأخيرين/الأخيرة | نفس الرقم لكن | نفس رقم .. لكن',
    ne: 'अन्तिम .. फेर्नु*/बदल्नु* | उही नम्बर तर',
    vi: 'doi/thay .. so cuoi | giong so .. nhung',
    zh: '后 .. 换成 | 后 .. 改成 | 最后 .. 换成 | 最后 .. 改成 | 末 .. 换成 | 号码一样',
    ru: 'замен*/поменя* .. последн* | тот же номер но | такой же номер но | только последн*',
  },
  /** A word is hidden in the letters others begin with. */
  initials: {
    en: 'first/initial/starting/opening letter/letters | initials | each word starts/begins | acrostic | capital letters | read downwards | down the left | capitals only',
    es: 'primera/primeras letra/letras | iniciales | letra/letras inicial/iniciales | acrostico | letras mayusculas | lea hacia abajo',
    pt: 'primeira/primeiras letra/letras | iniciais | acrostico | letras maiusculas | leia para baixo',
    fr: 'premiere/premieres lettre/lettres | initiales | acrostiche | lettres majuscules',
    ht: 'premye lèt | inisyal | gwo lèt yo',
    ar: 'الأحرف الأولى | الحروف الأولى | أول حرف | اول حرف',
    ne: 'पहिलो अक्षर* | पहिला अक्षर* | सुरुको अक्षर*',
    vi: 'chu cai dau | chu dau | ky tu dau',
    zh: '首字母 | 每个词的第一个字母 | 开头字母 | 藏头',
    ru: 'первые буквы | первым буквам | начальные буквы | первая буква | заглавные буквы',
  },
  'means-0': {
    all: 'nothing | nada | rien | nil | zip | zilch | goose egg | donut | 鹅蛋 | 鸭蛋 | anyen | لا شيء | huevo | nadica | bagel | empty nest | ничего',
  },
  'means-1': {
    all: 'a lonely one | lonely one | 一根筷子 | solo | loner | ace | 光棍 | a nose | un nez | una nariz | um nariz | yon nen | أنف | एउटा नाक | 鼻子 | нос | mot cai mui | sun in the sky | moons of earth',
  },
  'means-2': {
    all: 'a pair | pair | a couple | couple | duo | 一双 | 一对 | un par | um par | une paire | пара | pè | ears on a head | wheels on a bike/bicycle',
  },
  'means-3': {
    all: 'trio | 桃园结义* | sides of/on/in a triangle | triangle sides | hat trick | lados de/do un/um triangulo | lados del/do triangulo | cotes d un triangle | 三角形* | little pigs | cerditos | porquinhos | petits cochons | троица | أضلاع المثلث | stooges | tripod | trepied | tripode | wheels on a tricycle | pye yon chèz twa pye | chèz twa pye | тренога | kieng ba chan | bears goldilocks | primary colors',
  },
  'means-4': {
    all: 'seasons | seasons in a year | quartet | 四季 | estaciones del año | estacoes do ano | les saisons | saisons de l annee | sezon nan ane | فصول السنة | mua trong nam | времен* года | legs on/of a dog/cat/table/chair | patas de un perro/gato | sides of/on a square | wheels on a car',
  },
  'means-5': {
    all: 'fingers on one/a/your hand | fingers of one/a hand | one hand s fingers | nickel | dedos de/en una/la/tu mano | dedos de uma/numa mao | dedos da mao | doigts d une/de la/sur une main | doigts d une main | dwèt nan yon men | chif dwèt | أصابع اليد/يد | औंला* | औँला* | ngon tay | 一只手的手指 | 手指 | пальц* на руке | quintet | toes on a foot | points on a star | weekdays',
  },
  'means-6': {
    all: 'half a dozen | half dozen | media docena | meia duzia | demi douzaine | une demi douzaine | mwatye douzèn | نصف دزينة | आधा दर्जन | nua ta | 半打 | полдюжины | sides of/on a cube/die | faces of a die | legs on/of an/a insect/ant/bee/fly/beetle | legs an/a insect/ant/bee/fly/beetle has | pattes d une mouche/fourmi/abeille | pattes d un insecte | patas de una hormiga/mosca/abeja | patas de un insecto | patas tiene una hormiga/mosca/abeja | pernas/patas da/de_uma formiga/mosca/abelha | pye yon foumi | pye foumi | pat yon foumi | أرجل النملة | कमिलाको खुट्टा* | chan con kien | 蚂蚁几条腿 | 蚂蚁的腿 | лапок у муравья/мухи | ног у муравья/мухи | strings on a guitar',
  },
  'means-7': {
    all: 'days in a/the week | days of the week | dias de/en la/una semana | dias da semana | jours de la semaine | jours dans une semaine | jou nan semèn nan | أيام الأسبوع | हप्ताको दिन* | हप्तामा दिन* | ngay trong tuan | 一周的天数 | 一星期的天数 | дней в неделе | colors/colours of/in the/a rainbow | continents | dwarfs | enanitos',
  },
  'means-8': {
    all: 'legs on/of a spider | spider s legs | spider legs | octopus arms/legs | arms/legs of an octopus | patas de una araña | patas de la araña | pernas da aranha | pattes d une araignee | 八仙* | 螃蟹* | ног у паука | أرجل العنكبوت | माकुराको खुट्टा* | chan nhen | planets',
  },
  'means-9': {
    all: 'cat s lives | lives of a cat | innings | vidas de un gato | vies d un chat | cloud number',
  },
  'means-12': {
    all: 'dozen | docena | duzia | douzaine | douzèn | دزينة | दर्जन | mot ta | 一打 | дюжин* | months in a year | meses del año | mois de l annee | месяцев в году',
  },
} as const satisfies LexiconSource

export const MEANT_DIGITS: readonly (readonly [keyof typeof RIDDLES, string])[] = [
  ['means-0', '0'],
  ['means-1', '1'],
  ['means-2', '2'],
  ['means-3', '3'],
  ['means-4', '4'],
  ['means-5', '5'],
  ['means-6', '6'],
  ['means-7', '7'],
  ['means-8', '8'],
  ['means-9', '9'],
  ['means-12', '12'],
]
