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
  /** A known number put differently, in words that mean other things too: asked only beside a known number. */
  'known-changed': {
    en: 'only/just/but/except .. tail/ending | tail/ending .. is/becomes/changes | swap/change/replace/switch/drop/trade/lose/take .. last/final/end/ending/tail/digits | instead of .. put/write/type/dial/use | in place of .. put/write/type/dial/use | add/put/stick/tack/plus .. end/tail/last | add .. to it/that | plus .. at the end | but/only .. end/ends/ending/last/finish* | subtract/minus .. from | except .. end/ends/ending/last | but with .. at_the_end/last',
    es: 'mas/con .. al_final | en lugar/vez de .. ponga/pon/pongale/marque/marca/escriba/use | agregue/agreguele/sume/sumele/añada/ponga/pongale/reste .. final/ultimos/ultimas/fin | igual/igualito/mismo .. menos/pero/salvo/solo | cambie/cambiele/cambia/cambian/quite/quitele .. final/ultimos/fin/terminacion | solo .. cambia/cambian/cambie | pero termina* | pero acaba* | menos el final | cambia el final | con otro final',
    pt: 'mais/com .. no_final/no_fim | em_lugar/no_lugar/em_vez/ao_inves de/do .. ponha/coloque/disque/digite/use/bota/poe | some/soma/adicione/acrescente/ponha/coloque/bota/poe/tire .. fim/final/ultimos | igual/igualzinho/mesmo .. menos/mas/so/exceto | troque/troca/mude/muda/substitua .. final/fim/ultimos | so .. muda/mudam/troca | mas termina* | mas acaba* | menos o final',
    fr: 'plus/avec .. a_la_fin/au_bout | fin/bout/derniers .. change/changent/devient/deviennent | au lieu de | au_lieu/a_la_place de/du .. mettez/mets/tapez/composez/faites | ajoutez/ajoute/rajoutez/mettez/enlevez/retirez .. bout/fin/derniers/final | le_meme/identique/pareil .. sauf/mais/hormis/juste | remplacez/changez/change/changent .. fin/bout/derniers/final | mais finit/finissant/se_termine | sauf la fin | sauf que .. fin',
    ht: 'plis/ak .. nan_fen/nan_bout | ajoute/mete/retire/wete .. fen/bout/dènye/final | nan plas/olye .. mete/ekri/peze | menm .. men/sof/eksepte | chanje/ranplase .. fen/bout/dènye | sèlman .. chanje | men li fini',
    ar: 'زائد/مع .. آخره/النهاية/نهايته | بدل/عوض/مكان .. ضع/ضعوا/اكتب/اكتبوا/حط/حطوا/اطلبوا | أضف/أضيفوا/ضيفوا/زيدوا/زد/ضع/ضعوا .. آخر/النهاية/الآخر/الأخير/آخره | نفس/مثل .. لكن/إلا/ما_عدا/بس | غير/غيروا/بدلوا/استبدلوا .. آخر/الأخير/الأخيرة/النهاية/نهايته/آخره | لكن ينتهي | بس آخره | لكن آخره',
    ne: 'सट्टा/साटो .. राख्नु*/लेख्नु*/थिच्नु* | अन्तिम/अन्त्य/अन्त्यमा/पछाडि/पुछार* .. बनाउनु*/हाल्नु*/गर्नु*/जोड्नु*/थप्नु*/फेर्नु*/बदल्नु*/राख्नु*/घटाउनु* | उस्तै/उही .. तर/मात्र | satta/sato .. rakhnus/lekhnus/thichnus | antim/antya/last/pachhadi .. jodnus/thapnus/fernus/badalnus/rakhnus | ustai .. tara/matra',
    vi: 'thay .. bang | thay vi .. bam/ghi/viet/dung | cong/them .. cuoi/duoi/sau | doi/thay/bo/tru .. duoi/cuoi | giong/y/nhu .. chi/nhung/tru/khac | chi khac .. cuoi/duoi | nhung cuoi/duoi',
    zh: '换成 | 改成 | 换为 | 改为 | 加 .. 后面 | 加 .. 末尾 | 后面 .. 加 | 末尾 .. 加 | 最后 .. 加 | 后四位 .. 改 | 后四位 .. 换 | 尾数 .. 改 | 尾数 .. 换 | 一样 .. 只是 | 一样 .. 但 | 一样 .. 就 | 不同的是 | 只有 .. 不同 | 只有 .. 不一样 | 最后 .. 减 | 尾号 .. 换',
    ru: 'плюс/минус .. в_конце/к_последним | вместо .. поставьте/наберите/напишите/пишите/набирайте/ставьте | прибавьте/добавьте/допишите/отнимите/вычтите .. конец/конце/концу/последн*/хвост* | замените/поменяйте/смените/меняем/уберите .. конец/конце/хвост*/последн* | такой_же/тот_же/как_у .. только/но/кроме/кончается/заканчивается | только в конце | но в конце | только конец | но заканчива*',
  },
  /** The school's own line, spoken of. */
  'school-line': {
    en: 'office number | office line | office s number | school number | school line | school s number | front desk number | front desk s | the school s | nurse s number | main number | main office | the office one | same as the office/school',
    es: 'numero de la oficina/escuela/enfermeria/secretaria/direccion | el de la oficina/escuela/enfermeria/secretaria/direccion | al de la oficina/escuela/enfermeria | telefono de la oficina/escuela',
    pt: 'numero da secretaria/escola/enfermaria/diretoria | o da secretaria/escola/enfermaria | ao da secretaria/escola | telefone da escola/secretaria',
    fr: 'numero du secretariat/bureau/college | numero de l ecole/infirmerie/accueil | celui de l ecole/infirmerie/accueil | celui du secretariat/bureau',
    ht: 'nimewo biwo/lekol la | nimewo biwo a | nimewo lekòl la | nimewo enfimyè a | pa biwo a | pa lekòl la',
    ar: 'رقم المدرسة | رقم المكتب | رقم الإدارة | رقم السكرتارية | رقم العيادة | رقم الممرضة',
    ne: 'विद्यालयको नम्बर | स्कुलको नम्बर | कार्यालयको नम्बर | अफिसको नम्बर | कार्यालयको फोन | office ko number | school ko number',
    vi: 'so van phong | so cua van phong | so truong | so cua truong | so phong y te | so nha truong',
    zh: '办公室的号码 | 办公室号码 | 办公室电话 | 办公室的电话 | 学校电话 | 学校的电话 | 学校号码 | 学校的号码 | 医务室电话 | 总机',
    ru: 'номер* канцелярии/школы/офиса/секретаря/медкабинета/школьного | школьн* номер* | телефон* канцелярии/школы/офиса | как у школы/канцелярии/офиса',
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
    ru: 'первые буквы | первой букве | первую букву | начальным буквам | первым буквам | начальные буквы | первая буква | заглавные буквы',
  },
  'means-0': {
    all: 'egg | an egg | the egg | huevito | ovo | oeuf | un oeuf | ze poul | yon ze | بيضة | بيضه | अण्डा* | गोलो | गोला | qua trung | trung ngong | trung ga | trung vit | trung nua | tron nhu trung | hinh tron | vong tron | so tron | 鸡蛋 | 圆圈 | 圈圈 | 圆蛋 | яйцо | яичко | бублик* | баранк* | кружок | кольцо | a circle | circle | circulo | cercle | sèk | دائرة | zip | nothing | nada | rien | nil | zilch | goose egg | donut | 鹅蛋 | 鸭蛋 | anyen | لا شيء | huevo | nadica | bagel | empty nest | ничего | none | ninguna | ninguno | nenhum | nenhuma | aucun | aucune | okenn | ولا واحد* | khong con nao | 一个也没有 | 没有 | ни одного | ни одной',
  },
  'means-1': {
    all: 'sun | a sun | one sun | the sun | soleil | solèy | الشمس | شمس | सूर्य | मात्रै सूर्य | mat troi | ong mat troi | 太阳 | солнце | moon | the moon | luna | lua | lune | lalin | القمر | قمر | चन्द्रमा | mat trang | ong trang | 月亮 | flagpole | flag pole | cot co | cot den | unicorn horn | horn of/on a unicorn | asta | mastro | mat bandera | 旗杆 | флагшток | mouth on a face | bouche | فم | मुख | 嘴巴 | nose | a lonely one | lonely one | 一根筷子 | solo | loner | ace | 光棍 | a nose | un nez | una nariz | um nariz | yon nen | أنف | एउटा नाक | 鼻子 | нос | mot cai mui | sun in the sky | moons of earth',
  },
  'means-2': {
    all: 'patas de galinha | patas de uma galinha | patas de gallina | patas de una gallina | hen s legs | legs of/on a hen | pattes d une poule | pattes de poule | pat poul | chân gà | лапы у курицы | лап у курицы | कुखुराको खुट्टा* | أرجل الدجاجة | de je | de zye | hai mat | chopsticks | a pair of chopsticks | eyes | ears | eyes on a face | ojos | olhos | yeux | oreilles | orejas | orelhas | zorèy | عيون | عينان | العينين | آذان | आँखा | कान | जोडी | एक जोडी | doi mat | con mat | doi dua | mot doi | doi tai | canh chim | 筷子 | 一双筷子 | 眼睛 | 耳朵 | 双胞胎 | глаза | глаз на лице | ушей | уши | крыльев | крылья | wings | alas | asas | ailes | zèl | أجنحة | جناحا | pè soulye | pair of socks | ruedas de/tiene una/la bicicleta/bici | rodas da/de_uma bicicleta | roues d un/du velo | wou bisiklèt | عجلات الدراجة | साइकलको पाङ्ग्रा* | banh xe dap | 自行车轮子 | колеса велосипеда | колес у велосипеда | زوج | جوز | a pair | pair | a couple | couple | duo | 一双 | 一对 | un par | um par | une paire | пара | pè | ears on a head | wheels on a bike/bicycle',
  },
  'means-3': {
    all: 'trinca | ثلاثي | ثلاثية | तिकडी | triangle | triangulo | tricycle | triciclo | tricycle wheels | clover leaves | leaves on a clover | musketeers | mosqueteros | mosqueteiros | mousquetaires | reyes magos | reis magos | rois mages | wise men | traffic light* | semaforo | feu tricolore | feux du feu | triyang | pye twa | twa wòch dife | مثلث | المثلث | إشارة المرور | त्रिशूल* | त्रिभुज* | त्रिकोण* | kieng | chan kieng | kieng may chan | tam giac | den giao thong | xe ba banh | 三角 | 三轮车 | 红绿灯 | треугольник* | богатыр* | светофор* | мушкетер* | поросят* | поросенк* | trident | tridente | trident s | prongs | trio | 桃园结义* | sides of/on/in a triangle | triangle sides | hat trick | lados de/do un/um triangulo | lados del/do triangulo | cotes d un triangle | 三角形* | little pigs | cerditos | porquinhos | petits cochons | троица | أضلاع المثلث | stooges | tripod | trepied | tripode | wheels on a tricycle | pye yon chèz twa pye | chèz twa pye | тренога | kieng ba chan | bears goldilocks | primary colors',
  },
  'means-4': {
    all: 'cardinal directions/points | compass points | points of/on the/a compass | puntos cardinales | pontos cardeais | points cardinaux | pwen kadino | kat kwen | الجهات | جهات | दिशा* | phuong huong | bon phuong | tu phuong | 方向 | 东南西北 | стороны света | сторон света | car wheels | wheels on a/the wagon/truck/van/car/skateboard | legs on a/the table/chair/dog/cat/horse/cow/bed | wheels on the/my car | car tires | ruedas de/del/tiene un/una/coche/carro/auto | ruedas del coche/carro/auto | rodas do/de_um carro | roues d une/de_la voiture | wou machin | عجلات السيارة | गाडीको पाङ्ग्रा* | गाडीका पाङ्ग्रा* | banh xe hoi | banh xe oto | banh xe o to | banh oto | 汽车轮子 | 车轮 | колеса машины | колес у машины | chair/table/cat/dog/horse/cow legs/paws | legs of/on the/my dog/cat/table/chair/horse/cow | patas de/tiene la/una/un mesa/silla/gato/perro/vaca/caballo | patas de la mesa | pernas da/de_uma mesa/cadeira | patas do/de_um cachorro/gato/cavalo | pieds d une/de_la table/chaise | pattes d un chien/chat/cheval | pye tab/chèz | pat chen/chat/chwal | أرجل الطاولة/الكرسي/القطة/الكلب/البقرة | टेबुलको खुट्टा* | गाईको खुट्टा* | कुकुरको खुट्टा* | chan ban | chan ghe | chan cho | chan meo | chan bo | chan con cho/meo/bo | 桌子腿 | 桌腿 | 狗腿 | 猫腿 | ножки стола/стула | ножек у стола/стула | лап у кошки/собаки/кота | ног у коровы/лошади | cuarteto | seasons | seasons in a year | quartet | 四季 | estaciones del año | estacoes do ano | les saisons | saisons de l annee | sezon nan ane | فصول السنة | mua trong nam | времен* года | legs on/of a dog/cat/table/chair | patas de un perro/gato | sides of/on a square | wheels on a car',
  },
  'means-5': {
    all: 'пальцы одной руки | пальцев на одной руке | haat ko aunla | हातको औँला | हातका औँला* | ngon tay mot ban | a hand | one hand | the hand | open hand | una mano | la mano | uma mao | une main | la main | yon men | كف | اليد | يد واحدة | हात | एक हात | ban tay | so ngon tay | 手掌 | 巴掌 | 五指 | рука | пятерня | ладонь | ладошк* | पाण्डव* | pandav* | star points | puntas de la/una estrella | pontas da/de_uma estrela | branches d une etoile | pwent zetwal | نجمة | sao nam canh | canh ngoi sao | cánh sao | 五角星 | лучей звезды | fingers | dedos | doigts | dwèt | أصابع | اصابع | senses | sentidos | les sens | giac quan | 感官 | чувств | orteils | toes | fingers on one/a/your hand | fingers of one/a hand | one hand s fingers | nickel | dedos de/en una/la/tu mano | dedos de uma/numa mao | dedos da mao | doigts d une/de la/sur une main | doigts d une main | dwèt nan yon men | chif dwèt | أصابع اليد/يد | औंला* | औँला* | ngon tay | 一只手的手指 | 手指 | пальц* на руке | quintet | toes on a foot | points on a star | weekdays',
  },
  'means-6': {
    all: 'ant | ant legs | ant s legs | ants legs | legs of/on an/the ant/insect/bee | bug legs | insect legs | bee legs | patas de insecto/hormiga | patas de formiga | patas da formiga | pattes de/d fourmi/insecte/abeille | la fourmi | pat foumi | pat myèl | ارجل نملة | أرجل نملة | أرجل الحشرة | قوائم النملة | कमिला* | chan kien | con kien | chan ong | 蚂蚁腿 | 蚂蚁脚 | 蚂蚁的脚 | 昆虫腿 | 昆虫的腿 | лапок муравья | лапки муравья | муравей | ножки муравья | лапок у насекомого | ног у насекомого | ног у жука | dice faces | faces of a dice | caras de un dado | faces d un de | lados de um dado | lados do dado | وجوه النرد | xuc xac | 骰子 | hexagon* | hexagone | أوجه المكعب | faces of/on a cube | caras de un cubo | 正方体 | грани кубика | граней у куба | demi douzaine | mwatye douzèn | cordes d une guitare | cuerdas de guitarra | cordas do violao | half a dozen | half dozen | media docena | meia duzia | une demi douzaine | نصف دزينة | आधा दर्जन | nua ta | 半打 | полдюжины | sides of/on a cube/die | faces of a die | legs on/of an/a insect/ant/bee/fly/beetle | legs an/a insect/ant/bee/fly/beetle has | pattes d une mouche/fourmi/abeille | pattes d un insecte | patas de una hormiga/mosca/abeja | patas de un insecto | patas tiene una hormiga/mosca/abeja | pernas/patas da/de_uma formiga/mosca/abelha | pye yon foumi | pye foumi | pat yon foumi | أرجل النملة | कमिलाको खुट्टा* | chan con kien | 蚂蚁几条腿 | 蚂蚁的腿 | лапок у муравья/мухи | ног у муравья/мухи | strings on a guitar',
  },
  'means-7': {
    all: 'a week s days | week s days | days a week | हप्ताका दिन | jou yon semèn | số ngày trong tuần | rainbow | arcoiris | arco iris | cores do arco iris | arc en ciel | lakansyèl | قوس قزح | इन्द्रेणी* | cau vong | 彩虹* | радуг* | साताका दिन | सात बार | notas musicales | notas musicais | notes de musique | notes of the scale | nốt nhạc | 七个小矮人 | 小矮人 | гном* | dwarves | anões | nains | 北斗 | days in a/the week | days of the week | dias de/en la/una semana | dias da semana | jours de la semaine | jours dans une semaine | jou nan semèn nan | أيام الأسبوع | हप्ताको दिन* | हप्तामा दिन* | ngay trong tuan | 一周的天数 | 一星期的天数 | дней в неделе | дни недели | colors/colours of/in the/a rainbow | continents | dwarfs | enanitos',
  },
  'means-8': {
    all: 'spider | a spider | araña | aranha | araignee | arenye | pat arenye | pye arenye | العنكبوت | عنكبوت | أخطبوط | الأخطبوط | माकुरा* | अक्टोपस* | chan con nhen | con nhen | bach tuoc | 蜘蛛* | 章鱼* | паук* | паучк* | осьминог* | octopus | pulpo | pieuvre | poulpe | stop sign sides | sides of a stop sign | planetas | planetes | planèt | legs on/of a spider | spider s legs | spider legs | octopus arms/legs | arms/legs of an octopus | patas de una araña | patas de la araña | pernas da aranha | pattes d une araignee | 八仙* | 螃蟹* | ног у паука | أرجل العنكبوت | माकुराको खुट्टा* | chan nhen | planets',
  },
  'means-9': {
    all: 'meses que .. espera | months a mother waits | mois que .. attend | tháng mang thai | 怀胎 | месяцев ждут ребенка | ग्रह* | नवग्रह* | nine lives | cat lives | a cat s lives | vidas de gato | vies de chat | vies d un chat | lives a cat has | 九条命 | жизней у кошки | жизней кошки | أرواح القطة | أرواح القط | months of/in a/the pregnancy | months before a baby | meses de embarazo | meses de gravidez | mois de grossesse | players on a baseball team | muses | музы | cat s lives | lives of a cat | innings | vidas de un gato | cloud number',
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
