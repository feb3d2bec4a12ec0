import type { LexiconSource } from './compile-lexicon.ts'

/** What is said of a group, a page or a message that is told of and kept away from. */
export const DISOWNED = {
  disowned: {
    en: 'there isn t one | there isn t any | there is none | there is no such | we don t have one | i don t have one | we do not have one | i do not have one | there won t be one | there will not be one | isn t ours | is not ours | aren t ours | are not ours | it is theirs | it s theirs | that s theirs | that is theirs | not part of it | i m not in it | i am not in it | we are not in it | staff are not in | i m not on it | nothing .. comes_from_school | not from school | not from the school | doesn t come from | does not come from | doesn t belong to | does not belong to | not run by the school | not run by us | nothing to do with the school/us | not .. school_source | is wrong | is not true | isn t true | is false | is a rumor | it is a hoax | not official | please ignore | i don t answer there | i do not answer there | i don t read it | not part of those',
    es: 'no hay y no va a haber | no hay ninguno | no hay ninguna | no tenemos | no tengo ninguno | no existe | es de ellas | es de ellos | es suyo de | yo no estoy ahi/alli | yo no estoy | no estoy en el/ese | no administro | no participo | no participamos | no es nuestro | no es nuestra | no es de la escuela | no viene de la escuela | ajeno a la escuela | no pertenece | no es cierto | no es verdad | es falso | es falsa | es un rumor | no contesto ahi | ni contesto ahi | no lo leo | no lo maneja la escuela | no lo maneja',
    pt: 'nao participo | nao participamos | nao existe | nao temos | nao tenho nenhum | nao ha nenhum | e delas | e deles | nao estou la | eu nao estou | nao estou nele | nao e nosso | nao e nossa | nao e da escola | nao vem da escola | nada dali vem | nao pertence | nao e verdade | e falso | e falsa | e boato | nao passo recado | nao leio | nao respondo por la | nao administro',
    fr: 'il n y en a pas | il n y en a aucun | n existe pas | nous n en avons pas | je n en ai pas | je n y suis pas | nous n y sommes pas | c est le leur | il est a elles/eux | n est pas le notre | n est pas a nous | n est pas celui de l ecole | ne vient de l ecole | ne vient pas de l ecole | n appartient pas | n engage pas | n est pas gere | c est faux | ce n est pas vrai | c est une rumeur | je n y reponds pas | je ne le lis pas | ne depend pas de',
    ht: 'nou pa genyen | mwen pa genyen | pa gen okenn | pa gen youn | mwen pa ladan | nou pa ladan | m pa ladan | se pou yo li ye | se pa yo li ye | se pa pa nou | se pa pou lekòl la | pa soti nan lekòl | pa soti lekòl | se pa vre | se manti | se bri k ap kouri | mwen pito non | pa gen anyen pou wè ak lekòl',
    ar: 'لا توجد من | لا يوجد عندنا | ليس لدينا | ما عنا | ما عندنا | لا توجد مجموعة | لست فيها | لست فيه | لست عضو* | ولست فيها | ما أنا فيها | هي لهن | هي لهم | ليست لنا | ليس لنا | ليست للمدرسة | لا يصدر عن المدرسة | لا تمثل المدرسة | لا علاقة للمدرسة | لا علاقة لنا | غير صحيح | غير صحيحة | ليس صحيحا | شائعة | إشاعة | كذب',
    ne: 'छैन र | छैन हामीसँग | हामीसँग छैन | हाम्रो होइन | विद्यालयको होइन | स्कुलको होइन | म त्यसमा छैन | म त्यहाँ छैन | उहाँहरूकै हो | उहाँहरूको आफ्नै | गलत हो | सत्य होइन | झुटो हो | हल्ला मात्र | हल्ला हो | समूह छैन | ग्रुप छैन',
    vi: 'khong co nhom | lop khong co | truong khong co | cua cac me | cua rieng cac me | cua phu huynh voi nhau | co khong tham gia | thay khong tham gia | toi khong tham gia | khong phai cua truong | khong phai cua lop | khong phai cua nha truong | khong lien quan den truong | tin do sai | tin sai | khong dung su that | la tin don | tin gia | tin don',
    zh: '我不在里面 | 我不在群 | 不代表学校 | 与学校无关 | 和学校无关 | 跟学校无关 | 不是学校 | 不是我们 | 那是她们的 | 那是他们的 | 是家长自己 | 误传 | 谣言 | 谣传 | 不实 | 假的 | 不是真的 | 学校没有建 | 班里没有 | 我们没有 | 没有建群 | 我没有建',
    ru: 'меня там нет | нас там нет | меня в нем нет | я в нем не | не относится | не имеет отношения | это неправда | неправда | это не так | неверно | это слух | слухи | ложн* | не наш чат | не наша группа | не наш | у нас нет | у нас его нет | у класса нет | чата нет | группы нет | к школе не',
  },
  /** Somebody asked whether there is one. */
  'asked-whether': {
    en: 'asked/ask/asking/wondered/wonder/wondering .. whether/if/about/for | the question of a/the | one question i get/hear | people keep asking',
    es: 'preguntan/preguntaron/pregunta/preguntado/preguntaba .. si/por | me preguntan | me preguntaron | la pregunta de',
    pt: 'pergunta/perguntam/perguntaram/perguntou/perguntado .. se/por/sobre | me perguntam | me perguntaram',
    fr: 'demande/demandent/demandez/demande_souvent/ont_demande .. s_il/si/s_ils/s_y | me demande* .. s_il/si/s_il_existe | question .. revient',
    ht: 'mande .. si/eske | poze m | kesyon .. paran | paran .. poze',
    ar: 'يسألني/يسألوننا/سألني/سألتم/يسأل/تسألون/سألوني .. هل/عن/إذا | هل يوجد/توجد/لدينا/عندنا',
    ne: 'सोध्नुहुन्छ | सोध्नुभयो | सोध्नुभएको | सोधिरहनु* | प्रश्न आयो',
    vi: 'hoi .. co/khong | nhieu ba me hoi | phu huynh hoi | ba me hoi',
    zh: '家长问 | 有人问 | 问我 | 常问 | 问有没有 | 问班里 | 问起',
    ru: 'спрашивают .. есть/про/о/ли | спросили .. есть/про/о/ли | спрашива* .. есть',
  },
} as const satisfies LexiconSource
