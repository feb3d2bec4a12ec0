import type { LexiconSource } from './compile-lexicon.ts'

/** Words around a child that tell whether a private detail is said of it. */
export const CHILD_CONTEXT = {
  /** One child, without its name, that everybody at school can point at. */
  'one-child': {
    en: 'new/only/little/tall/other boy/girl/student/kid/child .. from/in_room/in_grade/in_mrs/in_ms/in_mr/in_first/in_second/in_third/in_fourth/in_fifth/in_kindergarten',
    es: 'niño/alumno/muchacho/chico nuevo .. de/del | niña/alumna/muchacha/chica nueva .. de/del | nuevo/unico niño/alumno .. de/del | nueva/unica niña/alumna .. de/del',
    pt: 'menino/aluno/rapaz/garoto novo .. de/da/do | menina/aluna/rapariga/garota nova .. de/da/do | novo aluno .. de/da/do | nova aluna .. de/da/do',
    fr: 'nouvel eleve .. de/du/d/des/en/qui_vient | nouvelle eleve .. de/du/d/des/en/qui_vient | nouveau garçon .. de/du/d/des/en/qui_vient | nouvelle fille .. de/du/d/des/en/qui_vient | petit/petite nouveau/nouvelle .. de/du/d/des/en/qui_vient',
    ht: 'nouvo ti_gason/ti_fi/elèv/timoun .. soti/sòti/nan | ti gason/fi nouvo .. soti/sòti/nan | elèv nouvo .. soti/sòti/nan',
    ar: 'الولد/الطالب/الطفل/التلميذ الجديد .. من/في | البنت/الطالبة/الطفلة/التلميذة الجديدة .. من/في',
    ne: 'आएको/आएकी/आएका नयाँ केटा*/केटी*/विद्यार्थी*/बच्चा*/छात्र* | कक्षाको/कोठाको नयाँ केटा*/केटी*/विद्यार्थी*/बच्चा*',
    vi: 'ban/em/hoc_sinh/be/chau moi .. tu/den_tu/o_lop/lop/phong | hoc sinh moi .. tu/den_tu/lop/phong',
    zh: '新来的 .. 男孩/女孩/学生/孩子/同学/男生/女生 | 新转来的 .. 男孩/女孩/学生/孩子/同学/男生/女生',
    ru: 'новый/новенький .. мальчик/ученик .. из/в | новая/новенькая .. девочка/ученица .. из/в | нового/новому .. мальчика/ученика/мальчику/ученику .. из | новенький/новенькая .. из',
  },
  /** The detail is what a child wrote, read or played, not what it has. */
  'work-about': {
    en: 'essay/report/project/poem/book/speech/presentation/presentations/story/poster/article/talk/research/paper/song/skit/film/movie about/on/against | wrote/read/spoke/presented/learned/talked/sang/researched/painted about/on | plays/played/playing/portray*/dressed .. as/the/a | role of | in the role | in the play | volunteer* at/with/for | raised .. for | raising .. for | donat* | collected .. for | to fight .. cancer/hunger | walk for | run for | campaign | wants/want/hopes/hoping/dreams to/of .. be/become/being/cure/curing/invent .. a/an/doctor/nurse/surgeon/vet/cure/medicine | cure for | grow up to | cure .. cancer/disease*/diseases/everything',
    es: 'ensayo/reporte/informe/proyecto/poema/libro/discurso/presentacion/cuento/cartel/articulo/investigacion/cancion/exposicion sobre/de/contra | escribio/leyo/hablo/presento/expuso/aprendio/investigo .. sobre | hizo .. papel | el papel de | disfraz* de | en la obra | recaudo | dono | voluntari* | campaña | quiere/quieren/sueña ser/con_ser/curar | cura para/contra | de grande',
    pt: 'redaçao/trabalho/projeto/poema/livro/discurso/apresentaçao/historia/cartaz/artigo/pesquisa sobre/contra | escreveu/leu/falou/apresentou/aprendeu/pesquisou .. sobre | fez .. papel | papel de | mascar* de | fantasi* de | na peça | angariou | doou | voluntari* | campanha | quer/querem/sonha ser/em_ser/curar | cura para/do/da',
    fr: 'redaction/expose/projet/poeme/livre/discours/presentation/histoire/affiche/article/texte/chanson sur/contre | a ecrit/lu/parle/presente .. sur | joue/jouait/jouera le/la/un/une | role de/du | deguise* en | dans la piece | a recolte | benevol* | campagne | veut/veulent/reve devenir/etre/guerir/de_devenir/d_etre | remede contre/au',
    ht: 'redaksyon/pwojè/powèm/liv/diskou/prezantasyon/istwa/afich sou/kont | ekri/li/pale/prezante .. sou | jwe wòl | wòl | nan pyès | ranmase lajan | kanpay | vle vin/tounen/geri/doktè | rèv li se',
    ar: 'مقال*/تقرير/مشروع/قصيدة/كتاب/خطاب/عرض/قصة/ملصق/بحث* .. عن/حول/ضد | كتب*/قرأ*/تحدث*/عرض*/قدم* .. عن/حول | دور | متنكر* | في المسرحية | تبرع* | حملة | تطوع* | تريد/يريد/يحلم/تحلم أن .. تصبح/يصبح/تكون/يكون/تعالج/يعالج | علاج للسرطان/للأمراض',
    ne: 'निबन्ध*/प्रतिवेदन*/परियोजना*/कविता*/पुस्तक*/भाषण*/प्रस्तुति*/कथा*/पोस्टर* | बारेमा .. लेखे*/लेखी*/पढे*/बोले*/प्रस्तुत | विषयमा | भूमिका* | नाटकमा | चन्दा | अभियान* | बन्न चाह* | बन्ने सपना* | निको पार्ने',
    vi: 'bai_viet/bao_cao/du_an/bai_tho/sach/bai_phat_bieu/thuyet_trinh/cau_chuyen/ap_phich/bai_luan .. ve | viet/doc/noi/trinh_bay/thuyet_trinh .. ve | dong vai | vai dien | trong vo | quyen gop | tinh nguyen | chien dich | muon lam/tro_thanh .. bac_si/y_ta/nha_khoa_hoc | uoc mo .. lam/chua',
    zh: '作文/报告/项目/诗/书/演讲/展示/故事/海报/文章/研究 .. 关于 | 关于 .. 作文/报告/项目/诗/书/演讲/展示/故事/海报/文章/研究 | 扮演 | 饰演 | 演的是 | 话剧 | 募捐 | 捐款 | 义卖 | 志愿 | 想当 | 想成为 | 梦想 | 长大要 | 治好',
    ru: 'сочинени*/доклад*/проект*/стих*/книг*/речь/презентаци*/рассказ*/плакат*/стать*/исследован* о/об/про/против | написал*/прочитал*/рассказал*/выступил* .. о/об/про/с | играет/играл*/сыграл* | роль/роли | в спектакле | волонтер* | благотворительн* | собрал* .. для | хочет/мечтает стать/быть/лечить/вылечить | сочинени*/доклад*/стих*/рассказ*/плакат*/презентаци* .. о/об/про/против',
  },
  /** Idioms of sport and praise that sound like misconduct or illness. */
  'harmless-detail': {
    en: 'the ball .. hit | ball hit | hit the post/bar/crossbar/backboard/rim | stole the/our show/second/third/home/base/bases/hearts | broke .. record* | broke the ice | hit .. homer/home_run/single/double/triple/ball/target/high_note/books/milestone/goal/bullseye | kicked .. goal/ball/off/winning | bit into/of | bit by bit | caught .. ball/fish/pass/fly/frog | threw .. strike*/pitch*/ball | failed .. before/experiment/attempt* | therapy dog* | fighting fire* | fire fighting | fought .. hard/bravely/back/until | fever pitch | book fever | baseball fever | spring fever | cabin fever | bug hunt | flu shot* | allergy season | was sick with_excitement | to die for | police .. visit/helicopter/dog/car/officer_came | knocked .. park | killer serve | adopted .. dog/puppy/cat/kitten/pet/hamster/rabbit | suspension bridge | test tube | drug store | a lighter | knife and fork | butter knife | a bit | a little bit | sick of | homesick | positive attitude* | stealing .. second/third/home/base/bases/show/hearts | kicking .. goal/ball/off/winning | fighting .. hard/bravely/back/for_us | thank* for fighting | for fighting fires | owes me/you/us/him/her a/an/the/one',
    es: 'la pelota/el_balon/la_bola .. golpeo/pego | pego en el palo/travesaño | se robo el show | robo el show | robo base* | robo segunda/tercera | se robo .. corazon*/aplausos/segunda/tercera/base/show | rompio .. record* | rompio el hielo | golpeo .. pelota/piñata/balon | pego .. jonron/estampa*/cartel/calcomania*/cuadrangular | vacuna* | fiebre de | perro adoptado | por pelear .. hasta/cada/duro | copiar .. poema/texto/pizarron/dibujo',
    pt: 'roubou a cena/base/bola/show | bola bateu | bola .. bateu/acertou | bateu na/no trave/travessao/goleiro | bateu .. recorde*/palmas/o_recorde/bola/penalti/penalty/falta | quebrou .. recorde*/gelo | partiu .. para/a_louça/o_bolo | vacina* | febre de',
    fr: 'le ballon/la balle .. frappe/tape/touche | a vole la vedette | battu .. record* | frappe .. ballon/balle/porte/dans_ses_mains/des_mains | casse .. la_glace/la_baraque | vaccin* | fievre du/de_la',
    ht: 'boul la .. frape | frape poto | bat rekò | kraze rekò | bat bravo | bat men | bat tanbou | frape men | frape boul | vaksen*',
    ar: 'الكرة/الطابة .. ضربت/أصابت | ضربت القائم/العارضة | ضرب* .. الكرة/الرقم | كسر* .. الرقم | حطم* الرقم | سرق* .. الأضواء/الأنظار | لقاح* | تطعيم* | جدول الضرب | عملية الضرب | مسائل الضرب | الضرب والقسمة | في الضرب | جداول الضرب',
    ne: 'रेकर्ड* | बल .. लाग्यो | बल हिर्का* | ताली* | खोप*',
    vi: 'bong .. trung/dap/cham | trung cot/xa | pha ky luc | danh trong | danh dan | danh cau | danh bong | da bong | tiem chung | tiem ngua | danh co | danh vi_ta/may | bang cuu_chuong',
    zh: '球 .. 打中/砸到/砸中/碰到 | 打破 .. 纪录 | 破纪录 | 踢进 | 打球 | 打鼓 | 打电话 | 偷偷 | 疫苗 | 打针预防',
    ru: 'мяч .. ударил*/попал*/угодил* | попал* в штангу/перекладину | побил* .. рекорд* | разбил* рекорд | ударил* .. мяч*/ворота | пнул* мяч | украл* .. шоу/сердц* | прививк* | списал* с_доски | списал* .. стих*/текст*/слова | хорошо/красиво списал* | сидит с/дома/за/на/рядом/у/там/тут/здесь/возле | сидит в очереди/офисе/классе/машине/запасе',
  },
} as const satisfies LexiconSource
