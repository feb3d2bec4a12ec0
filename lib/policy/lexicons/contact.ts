import type { LexiconSource } from './compile-lexicon.ts'

/** Words around contact details: what kind of detail, whose it is, what other kind of number it could be. */
export const CONTACT = {
  /** Somebody's own telephone, plainly. */
  'personal-phone': {
    en: 'my digits | my/our/personal/private/home/own cell/cellphone/mobile/phone/number/digits/celly/telephone | my/our own/private/personal/home/direct/new/other cell/cellphone/mobile/phone/number/line | cell phone number | personal cell phone/number | my cell phone/number | my mobile number | my phone number | my personal cell/mobile number | my number is/starts/ends | reach/text/call/ring/phone/buzz me at/on | call or text me | text or call me | my digits | my area code | my .. landline/phone/cell/mobile/number | rings in my | our landline | my husband and i | get/find/catch/contact/message/msg/ping/try/hit me up/at/on | my no | my tel | my line | my personal line | my direct line | cell number | personal number | hit my cell/line/phone | my house/home phone/number/line | call/text my house/home/cell/phone | my voicemail | on/to my cell/mobile/phone | mines | that s my cell/number/mobile | that s me | ring me | my burner | my google voice | number i use | my .. number is | call/text/ring/phone/reach/message/msg/ping/get me .. at/on | my personal/private/direct is',
    es: 'mi/nuestro celular/cel/telefono/movil/numero/whatsapp | mi numero personal/privado/nuevo/propio | mi telefono personal/privado | celular/numero/telefono/movil personal/particular/privado | numero de mi casa | llameme/llamenme/marqueme/escribame/textee al | mi telefono de casa | me puede/pueden llamar al | me localiza en | mi .. telefono/celular/numero/movil/fijo | numero de .. mi casa | mi/mis num/nro/celu/cell/whats/wasap/wats/fijo/linea/digitos | mi .. linea | mi tel | me marca/llama/manda/escribe/puede marcar al | marcarme/llamarme/localizarme/encontrarme/contactarme/escribirme al/en/a | me encuentra en/al | estoy en el/al | comuniquese/comuniquense conmigo al/en | mandeme/mandenme/envieme/enviame .. al | a mi casa | mi numero es | numero mio | llamenos al | mi contacto',
    pt: 'meu/nosso celular/telemovel/telefone/numero/cel/zap/whatsapp | celular/telefone/numero/telemovel particular/pessoal/privado | meu numero pessoal/particular/privado | me liga/ligue/chama/chame no | ligue para mim | ligue-me | meu .. telefone/celular/telemovel/numero/fixo | numero de .. minha casa | meu/minha num/nro/fone/contato/contacto/tel/linha/whats/zapzap/wpp | me liguem/chamem/mandem/escrevam no | liguem/liga/ligue pra mim | me manda/mandar/mandem .. no | podem me mandar/ligar/chamar | meu numero e | falar comigo no/pelo | minha casa | contacte me | ligar me | me acha no | mensagem .. no meu',
    fr: 'mon/notre portable/telephone/numero/cellulaire/cell/mobile/tel | numero/portable/telephone/cellulaire personnel/perso/prive | mon numero perso/personnel/prive | mon numero de portable/telephone | appelez/appelle/joignez moi au | me joindre au | mon 06 | mon .. fixe | ma ligne | numero de chez moi | chez moi | mon/ma num/numero/tel/gsm/natel/fixe/ligne/cell | m ecrire/appeler/joindre/contacter/texter au/sur | joignable au/sur | me texter/ecrire/appeler au/sur | envoyez moi .. au/sur | textez/contactez/ecrivez moi au/sur | mes coordonnees | tel perso | mon perso | num perso | mon 07 | mon .. numero',
    ht: 'telefon/nimewo/selile/pòtab mwen/pa_mwen/pa_m/pesonel/m | nimewo telefon mwen/pesonel | nimewo pesonel mwen | rele/tekste/ekri m/mwen nan/sou | selilè mwen | telefòn lakay .. mwen/m | nimewo lakay | nimewo/telefòn/selilè/pòtab m/mwen/pam | nimewo m se | rele/tekste/ekri/kontakte/jwenn m/mwen | voye .. ban mwen/m | mesaj ban m/mwen | lakay mwen | lakay m',
    ar: 'جوالي | هاتفي | رقمي | موبايلي | تلفوني | رقم جوالي/هاتفي/موبايلي/تلفوني | رقمي الشخصي/الخاص | جوالي الشخصي/الخاص | هاتفي الشخصي | اتصل/اتصلوا بي/علي | رقم شخصي | هاتف بيتي | هاتف منزلي | رقم بيتي | رقم منزلي | نمرتي | خطي | كلموني على | كلمني على | تكلمني على | تكلموني على | راسلوني على | ابعثوا لي .. على | ارسلوا لي .. على/رقم* | للتواصل معي | تواصلوا معي على | تواصل معي على | يمكنكم الاتصال بي | يمكنك الاتصال بي | واتسابي | رقم الواتساب الخاص بي | رنوا علي | رن علي | دقوا علي | دق علي | رقم بيتنا | تليفوني | تليفوني الخاص | رقم تليفوني | هاتفي الخاص | جوالي الخاص | موبايلي الخاص | خطي الخاص | ابعتولي/ابعتيلي/ابعتلي/ابعثولي/دزولي/دزيلي/ارسلولي/طرشولي/كلموني/كلميني/رنولي/رنيلي/دقولي/دقيلي/اتصلولي/خبروني/احكولي .. على/ع/عالرقم | رنيلي | رنولي | دقيلي | دقولي | رنلي | دقلي',
    ne: 'मेरो मोबाइल/फोन/नम्बर/निजी/व्यक्तिगत | मेरो मोबाइल/फोन नम्बर | व्यक्तिगत मोबाइल/फोन/नम्बर | निजी मोबाइल/फोन/नम्बर | मेरो व्यक्तिगत/निजी मोबाइल/फोन/नम्बर | मलाई फोन | मेरो .. फोन/मोबाइल/नम्बर | घरको फोन | मलाई .. फोन/कल/मेसेज/म्यासेज/सम्पर्क/एसएमएस | mero number/no/phone/mobile/nambar/contact | malai phone/call/message/msg/sms | malai .. phone/call/message | मेरो .. मोबाइल/फोन/नम्बर/नं | मेरो नं | मेरो मो | मसँग .. सम्पर्क | हाम्रो घरको | mero ghar ko phone',
    vi: 'so/dien_thoai/sdt/so_dien_thoai/di_dong/so_di_dong/zalo cua toi/minh/co/thay/em | so/sdt rieng/ca nhan | so/sdt/so_di_dong/so_dien_thoai/dien_thoai/di_dong rieng/ca_nhan cua toi/minh/co/thay/em | dien thoai rieng/ca nhan | so dien thoai rieng/ca nhan | so ca nhan cua toi | so toi/minh la | goi/nhan/nhan_tin cho toi/minh/co/thay so/qua/theo | so nha toi/minh/co/thay | dien thoai nha toi/minh | so may toi/cua_toi | goi/alo/nhan/nhan_tin/lien_he/ib .. cho/voi toi/minh/co/thay/em | so em/co/thay/minh/toi | sdt em/co/thay/minh/toi | so cua em/co/thay | dt em/co/thay/minh/toi/cua_toi/cua_co/cua_thay | may em/co/thay/minh/toi | alo cho | lien lac voi toi/co/thay/minh/em',
    zh: '我的手机 | 我的手机号 | 我的电话 | 我的号码 | 我的私人 | 我手机 | 我电话 | 我的个人 | 私人手机 | 私人电话 | 个人手机 | 个人电话 | 私人号码 | 本人电话 | 本人手机 | 打我电话 | 打我手机 | 我家电话 | 我家的电话 | 我家号码 | 我家里电话 | 家里电话 | 我手机号 | 我的手机号码 | 我号码 | 我的联系方式 | 我的联系电话 | 打给我 | 给我打 | 给我发 | 联系我 | 找我 | 加我 | 我的座机 | 拨打我 | 我的号 | 打我 | 呼我 | 我本人 | 我的電話 | 我手機 | 我的手機 | 打我手機 | 聯絡我 | 聯繫我 | 家里座机 | 我家座机 | 我的座机号 | 我座机 | 电话我 | 致电我 | 呼叫我 | call我 | 记我号 | 记一下我 | 存我号',
    ru: 'мой/моего/моему личный*/сотов*/мобильн*/номер*/телефон*/сотк* | мой личный/мобильный/сотовый телефон/номер | личн* номер*/телефон*/мобильн*/сотов* | мне на номер/телефон/мобильный | звоните/пишите/звони/набирайте мне | мой .. номер/телефон/мобильный/домашний | мой домашний | домашний телефон | мой/моем/моему номер*/тел/сот/сотик/мобильник/домашн*/личк* | мне на | меня по номеру | меня по телефону | наберите/набери/набирайте меня/мне | звоните/пишите/позвоните/напишите на/по номер* | это мой личн* | мой тел | номер мой | мне .. по номеру | свяжитесь со мной | на мой | вот мой | мой такой | запишите мой',
  },
  /** A telephone is meant. */
  phone: {
    en: 'phone* | cell | cells | cellphone* | mobile | tel | telephone* | call* | text | txt | texting | sms | dial* | ring | landline | hotline | voicemail | fax | reach | contact | imessage | facetime | whats* | tel no | digits | line is | buzz | ph',
    es: 'telefono* | tel | celular* | cel | movil | moviles | llamar* | llame* | llamen | llama | llamen | marque* | marcar | mensaje de texto | textear | whatsapp | celu | whats | wasap | wats | mensajito | sms | llamada* | marca | marque | fono | telef',
    pt: 'telefone* | telemovel | celular* | ligar | ligue* | liga | liguem | chamar | zap | telefonar | telefonem | fone | whats | wpp | sms | mensagem* | chama | chame* | telefona* | tel | cel',
    fr: 'telephone* | portable | cellulaire | appelez | appeler | appelle | decroche | je decroche | joindre | texto* | tel | mobile | gsm | sms | joignable | num | appel | natel | textez | fixe | tapez | composez le | faites le | faire le | je reponds au | repondre au',
    ht: 'telefon | selile | rele | pòtab | tekste | rele* | mesaj | sms | nimewo telefon | fè nimewo | konpoze | dyal*',
    ar: 'هاتف* | جوال* | موبايل* | تلفون* | اتصل* | اتصال | واتساب | راسل* | كلم* | تكلم* | رسالة | رسائل | نمرة | واتس | رن | الاتصال | للتواصل | تواصل* | تليفون*',
    ne: 'फोन* | मोबाइल* | कल | टेलिफोन* | मेसेज* | म्यासेज* | सम्पर्क* | एसएमएस* | nambar',
    vi: 'dien thoai | sdt | di dong | goi | nhan tin | so dt | alo | dt | lien he | so may | goi dien | nt | hotline | thi bam | cu bam | bam so | bam ngay | hay bam | bam may | quay so | bam so | bat may | nghe may | nhac may | luu so | luu ten',
    zh: '电话 | 手机 | 手机号 | 打给 | 致电 | 联系 | 短信 | 電話 | 手機 | 拨 | 打 | 聯絡 | 联络 | 撥打 | 座机 | 聯繫',
    ru: 'телефон* | мобильн* | сотов* | звон* | позвон* | набер* | смс | тел | звонок | звонк* | связ* | пишите | наберите | набирайте | сот | вотсап* | ватсап* | тапните | наберете | на трубку | по трубке | на трубе | крутите диск | крути диск | наяривайте | трубку | трубке',
  },
  /** Just a number; could be anything. */
  number: {
    all: 'number* | digits | # | numero* | nimewo | رقم* | नम्बर* | so | 号码 | 号 | 號碼 | номер*',
  },
  /** What other kind of number this is. */
  'number-label': {
    en: 'order | orders | isbn | meeting id | id | ids | passcode | password | pin | code | codes | confirmation | case | invoice | raffle | ticket* | tracking | serial | score* | jersey* | population | locker* | combination | account | card | barcode | po box | zip | permit | model | part | item | sku | license | plate | reference | ref | receipt | claim | policy | registration | lot | batch | edition | chapter* | verse* | statute | rsa | docket | problem* | puzzle | equation | solve | multiply | digits of | flight | check number | checks | routing | asset | copier | version | seeds | pattern | sequence | times from | personal bests | raffle* | winning | lottery | payment | deposit | transaction | receipt no | ticket no | drawing | bib | roster number | lunch number | student number | pin number | vin | dmv | bus number | route | tail number | coordinates | gps | latitude | longitude | parcel | package | shipment | item number | form number | building | lot number | suite',
    es: 'pedido | orden | isbn | reunion | codigo | contraseña | confirmacion | caso | factura | rifa | boleto* | rastreo | serie | resultado* | marcador* | camiseta* | poblacion | casillero | cuenta | tarjeta | registro | matricula | recibo | referencia | capitulo* | problema* | version | candado | rifa* | ganador* | pago | transaccion | folio | numero de parte | latitud | longitud | dorsal | credencial | poliza | paquete | envio | articulo | formulario',
    pt: 'pedido | codigo | senha | confirmacao | caso | fatura | rifa | bilhete* | rastreio | rastreamento | serie | resultado* | placar* | camisola* | camisa* | populacao | armario | conta | cartao | registo | registro | recibo | referencia | capitulo* | problema* | matricula | encomenda | sorteio | vencedor* | pagamento | transacao | protocolo | cpf | nif | latitude | apolice',
    fr: 'commande | code | mot de passe | confirmation | dossier | facture | tombola | billet* | suivi | serie | score* | resultat* | maillot* | population | casier | compte | carte | reference | recu | chapitre* | probleme* | reunion | inscription | gagnant* | loterie | tirage | paiement | transaction | numero de serie | latitude | police d assurance | dossard | reservation',
    ht: 'kòmand | komand | kòd | kod | modpas | konfimasyon | dosye | fakti | tikè | tike* | rezilta | kat | kont | chapit* | resi | lotri | peman | seri | sekans | nimewo seri | bòdwo',
    ar: 'طلب* | رمز | كود | كلمة المرور | تأكيد | قضية | فاتورة | تذكرة | تتبع | نتيجة | نتائج | سكان | خزانة | حساب | بطاقة | مرجع | إيصال | اجتماع | ملف | دفعة* | دفعت* | سداد | سحب | يانصيب | مسلسل | تسلسلي | هوية | شحنة | شحن | باركود | فائز* | فاتورت* | وصل | رقم الوصل | كود المكتبة | القسيمة | حوالة | رقم المعاملة | رقم المقعد | بوليصة',
    ne: 'अर्डर* | कोड* | पासवर्ड | पुष्टि* | केस | बिल | टिकट* | नतिजा* | जनसंख्या | खाता | कार्ड | रसिद | बैठक | कोठा | चिट्ठा* | विजयी* | पुरस्कार* | भुक्तानी* | बिल नम्बर | सिरियल* | रोल* | रसिद नम्बर* | दर्ता नम्बर* | सिट नम्बर* | कार्ड नम्बर* | किताब नम्बर* | चलान* | रसिद* | भौचर*',
    vi: 'don hang | ma don | ma so | mat khau | ma/so xac nhan | hoa don | ve so | ti so | ket qua | dan so | tai khoan | bien lai | cuoc hop | phong so | so phong | o/tai/den/lop/vao/qua phong | trung thuong | rut tham | thanh toan | giao dich | so seri | ma hang | ma giao dich | so bao danh',
    zh: '订单* | 订单号 | 单号 | 密码 | 验证码 | 确认 | 发票 | 彩票 | 快递 | 比分 | 人口 | 账号 | 卡号 | 会议号 | 会议 | 学号 | 编号 | 序列号 | 書號 | 訂單 | 中奖 | 抽奖 | 付款 | 交易 | 流水号 | 条码 | 条形码 | 保单 | 票号 | 车牌 | 书号 | 收据 | 收据号 | 借书证 | 证号 | 账单 | 回执号 | 号牌 | 批号 | 型号 | 货号 | 座位号 | 受理号 | 参考号 | 登记号 | 凭证',
    ru: 'заказ* | код* | парол* | подтвержден* | дело | дела | счет* | билет* | отслеживан* | результат* | итог* | населен* | шкафчик* | карт* | квитанц* | встреч* | конференц* | серийн* | договор* | задач* | лотере* | выигр* | оплат* | платеж* | транзакц* | штрих* | накладн* | полис*',
  },
  /** Platforms by a short name that means other things too; detectors/handles.ts asks for more. */
  'short-platform': {
    all: 'sc | disc | dc | tele | tg | yt | tt | wx | v 信 | v信 | 薇信 | 威信 | سنابي | انستاي | انستقرامي | تلغرامي | فيسي | тт | тг',
  },
  /** What is in a picture or a file to be scanned or opened. */
  'scan-word': {
    all: 'scan* | qr | qr code | the code | code below | codigo | escane* | codigo qr | scannez | scanner | le code | kod la | kòd la | eskane* | الكود | كود | امسح* | الرمز | स्क्यान* | क्यूआर | कोड | quet ma | ma qr | quet | 扫码 | 二维码 | 扫 | код | сканируй* | куар | flyer | attached | adjunt* | anex* | ci joint | volante',
  },
  /** Numbers to play, count or reckon with. */
  'number-play': {
    en: 'practice saying/counting/reading/writing/dialing/the_digits/these/numbers | skip count* | count* by/to/from/on/down/up/in | tally | tallies | made up number* | made up phone | pretend phone/number* | fake number* | read .. aloud | write each | write the number* | number words | number line | place value | math | maths | arithmetic | add the digits | sum of the digits | add up | counting song/rhyme/book | counting | nursery rhyme | times tables | multiplication | dictation | number song | rote | digits of pi | mystery number | secret number | number game | morse | cipher | secret code | decode | sequence* | add them | even or odd | round to the | subtract* | how many digits | caught a fish | guess my number | rhyme | divisible | divide | multiples | factors | bingo | prime | digit sum | expanded form | nearest',
    es: 'practica* .. numeros | contar | contamos | cuenten | cuenta de | matematica* | suma* | resta* | tabla* de multiplicar | multiplica* | dictado | rima | cancion | valor posicional | numeros inventados | telefono inventado | telefono de mentira | recta numerica | en voz alta | escrib* los numeros | adivina* | escriban cada | divisible | division | dividir | multiplo* | factor* | digitos',
    pt: 'contar | contamos | contem | matematica | soma* | subtra* | tabuada | multiplica* | ditado | cantiga | musica dos numeros | rima | valor posicional | numeros inventados | telefone de mentira | telefone inventado | em voz alta | escrev* os numeros | adivinh* | divisivel | divisao | multiplo* | fator*',
    fr: 'compter | comptons | comptez | comptine | maths | mathematiques | calcul* | addition* | soustra* | multiplication* | table de | tables de | dictee | numero invente | numeros inventes | faux numero* | a voix haute | ecrivez les nombres | ecrire les nombres | devinette | irons au bois | divisible | division | multiple* | reciter',
    ht: 'konte | matematik | kalkil | adisyon | miltiplikasyon | chante | dikte | awotvwa | nimewo envante | ekri chif | devinèt | kontin',
    ar: 'العد | نعد | عدوا | رياضيات | حساب الأعداد | جمع | طرح | ضرب | جدول الضرب | إملاء | نشيد | أغنية | أرقام وهمية | رقم وهمي | بصوت عال | اكتبوا الأرقام | لغز الأرقام | أي الأعداد | أكبر عدد | اجمعوا | احسبوا | رتبوا الأعداد | الأعداد | عدد زوجي | عدد فردي',
    ne: 'गन्ती | गन्न* | गणित* | जोड* | घटाउ* | गुणन* | गीत* | श्रुतिलेख* | ठूलो स्वरमा | काल्पनिक नम्बर* | सङ्ख्या* | संख्या* | हिसाब गर्नु* | सबैभन्दा ठूलो',
    vi: 'dem tu/den/so/xem/cac/tiep/nguoc/tren/lai/tung/qua | tap/hoc/bai/cung/be/con dem | toan | phep cong | phep tru | bang cuu chuong | phep nhan | chinh ta | bai hat | doc to | so gia | so tuong tuong | viet cac so | cau do',
    zh: '数数 | 数学 | 加法 | 减法 | 乘法 | 口诀 | 乘法表 | 儿歌 | 听写 | 朗读 | 编的号码 | 假号码 | 写出数字 | 数到 | 上山打老虎 | 谜语 | 哪个数 | 两个数 | 几个数 | 最大的数 | 最小的数 | 比大小 | 算一算 | 口算 | 竖式 | 计算题 | 数字谜 | 从大到小 | 从小到大',
    ru: 'считаем | считалк* | счет до | посчита* | сосчита* | матема* | сложени* | вычитани* | умножени* | таблиц* умножения | диктант | вслух | выдуманн* номер* | цифры прописью | загадк* | песенк* | вышел зайчик',
  },
  /** The writer's own. */
  self: {
    en: 'my | mine | our | ours | i | me | myself | us',
    es: 'mi | mis | mio | nuestro/nuestra/nuestros | me | conmigo | yo | llameme | escribame | llamenme | escribanme | contacteme | mandeme | enviame | enviarme | escribeme | llamame | agregueme | agregame | busqueme | sigame | sigueme | mandame | hableme | prefiero | puedo | quiero | hago | contesto | respondo | estoy | hablemos | platiquemos | hablamos | ando',
    pt: 'meu | minha | meus | minhas | nosso | nossa | me | mim | comigo | eu | prefiro | posso | quero | respondo | estou | falamos | conversamos | falemos | a gente',
    fr: 'mon | ma | mes | notre | nos | moi | je | j | me | m',
    ht: 'mwen | m | pa m | nou',
    ar: 'جوالي | هاتفي | رقمي | موبايلي | تلفوني | بريدي | ايميلي | حسابي | صفحتي | لي | بي | معي | انا | عندي | الي | راسلوني | راسلني | اتصلوا بي | اضيفوني | أضفني | تابعوني | رقمنا | هاتفنا | نتحدث | نتكلم | لنتحدث | أفضل | افضل | دعونا | دعنا | لنكمل | تليفوني | تبعي | بتاعي | حقي',
    ne: 'मेरो | मलाई | म | मसंग | मसँग | हाम्रो',
    vi: 'toi | cua toi | minh | cua minh | chung toi | cua co | cua thay',
    zh: '我 | 我的 | 我们 | 本人 | 我家 | 咱们 | 咱',
    ru: 'мой | моя | мое | мои | моего | моей | моему | мою | мне | меня | мной | я | наш | наша | нам | ко мне | давайте | поговорим | обсудим | отвечу | предпочитаю',
  },
  'self-owns': {
    en: 'my | mine | our | i m | i am',
    es: 'mi | mis | nuestro/nuestra',
    pt: 'meu | minha | nosso | nossa',
    fr: 'mon | ma | mes | notre | je suis la/le/sa/son | chez nous | chez moi',
    ht: 'mwen | m | pa m | pa mwen | lakay/telefon/nimewo/selile/imel/adres/kont/paj nou',
    ar: 'جوالي | هاتفي | رقمي | موبايلي | تلفوني | بريدي | ايميلي | حسابي | صفحتي | رقمنا | هاتفنا | بريدنا | تليفوني | خطي | نمرتي | واتسابي | سنابي | انستاي | الخاص بي | الخاصة بي | تبعي | بتاعي | حقي | موبايلنا | جوالنا',
    ne: 'मेरो | हाम्रो',
    vi: 'cua toi | cua minh | toi la | minh la | cua chung toi | cua co | cua thay | may/so/sdt/dt/di_dong co/thay/toi/minh | may em | so em | sdt em | em la | con la me | con la ba',
    zh: '我的 | 我手机 | 我电话 | 我邮箱 | 我微信 | 本人 | 我家 | 我们的 | 我私人 | 我个人 | 我自己的 | 我的手机 | 我QQ | 我号 | 我座机 | 我這',
    ru: 'мой | моя | мое | моего | моей | моему | мою | наш | наша | наше | я мам* | я пап* | я отец | я мать | я бабушк* | я дедушк* | это мама | это папа',
  },
  /** The one written to. */
  recipient: {
    en: 'on file for you | have on file | on file is | your number | your phone number | your cell number | your phone is | your email | your e mail | you gave us | is that still right | still your | number for you | we have for you | your emergency contact | we .. have .. on_file/listed/here/recorded | emergency contact/number for | the number you | number we have | listed for you | still correct/right/current/good/working/valid/your | your current/new/old/home/work/contact number/phone/email | confirm/verify/update your | we called you | reached you at | tried you at | tried calling you | your cell/mobile/landline/contact still | your cell | our records | on our records | in our records/system/files | on record | we have you at/down | listed as | shows .. for you | your cell/mobile is | still your cell/number/phone',
    es: 'su numero | su telefono | su celular | su correo | tenemos registrado | que nos dio | sigue siendo | tenemos .. registrado/anotado/para_usted | su .. contacto de emergencia | el numero que | sigue siendo .. correcto/valido/suyo | confirme su | actualice su | su numero de contacto | lo llamamos al | la llamamos al | le llamamos al | su cel | tenemos .. como | en nuestros registros | en nuestro sistema | sigue igual | figura .. como',
    pt: 'o seu numero | seu telefone | seu celular | seu email | temos registado | temos registrado | ainda e o seu | temos .. registado/registrado/anotado | o numero que nos | ainda .. correto/valido/certo | seu contato de emergencia | seu contacto de emergencia | confirme o seu | ligamos para o senhor | ligamos para a senhora | nos nossos registos/registros | seu cel | temos .. como | continua o mesmo',
    fr: 'votre numero | votre telephone | votre adresse | dans votre dossier | toujours le bon | nous avons .. dossier/note/enregistre | le numero que vous | est il .. correct/valable/bon | votre contact d urgence | confirmez votre | nous vous avons appele | dans nos dossiers/registres | nous avons .. pour vous | votre numero .. est toujours',
    ht: 'nimewo ou | telefon ou | imel ou | nou genyen pou ou | nou gen .. pou_ou/nan_dosye | nimewo ou te ba nou | toujou bon | nimewo ijans ou | konfime nimewo ou | nan dosye nou | nou gen .. pou ou',
    ar: 'رقمك | رقمكم | هاتفك | هاتفكم | بريدك | بريدكم | لدينا .. لكم/مسجل/في_الملف | الرقم الذي أعطيتنا* | ما زال صحيحا | هل هذا الرقم | رقم الطوارئ الخاص بكم | في سجلاتنا | لدينا .. لكم | سجلاتنا | رقمكم المسجل',
    ne: 'तपाईंको नम्बर | तपाईंको फोन | तपाईंको इमेल | तपाईको नम्बर | तपाइँको नम्बर | हामीसँग .. छ | तपाईंले दिनुभएको | अझै सही छ | तपाईंको आपतकालीन | हाम्रो रेकर्ड* | रेकर्डमा',
    vi: 'so cua anh chi | so dien thoai cua anh/chi/ban/quy | so cua ban | email cua anh/chi/ban | chung toi co .. trong_ho_so | so anh/chi da cho | con dung khong | so khan cap cua anh/chi | xac nhan so | trong ho so cua chung toi | so cua quy vi | ho so chung toi',
    zh: '您的电话 | 您的号码 | 您的手机 | 你的电话 | 您的邮箱 | 我们登记的 | 您留的 | 档案里 | 还对吗 | 还正确吗 | 您的紧急联系 | 我们的记录 | 记录上 | 我们登记',
    ru: 'ваш номер | ваш телефон | вашего номера | ваша почта | ваш адрес | у нас записан | у нас указан | который вы дали | по прежнему верен | все еще верен | ваш экстренный | подтвердите ваш | в наших записях | в нашей базе | у нас записано | у нас значится',
  },
  /** A child's people. */
  kin: {
    en: "mom | mom's | moms | mommy | mother* | dad | dads | daddy | father* | parent* | family | families | guardian* | grandma* | grandmother* | grandpa | grandfather* | aunt* | uncle | stepmom | stepdad | stepfather | stepmother | nana | household | brother* | sister* | sibling* | cousin* | nanny | babysitter* | sitter | room parent* | room mom | room dad | neighbor* | wife | husband | mum | mums | mummy | folks | papa | gran | granny | nephew | niece | godmother | godfather | big sister | carpool driver | foster parent*",
    es: 'mama | mamas | mami | papa | papas | papi | madre* | padre* | familia* | abuela | abuelo | abuelita | tia | tio | tutor* | señora | señor | sra | sr | doña | hermano* | hermana* | prima | primo | niñera | vecina | vecino | esposa | esposo | abuelos | madrina | padrino | cuñad*',
    pt: 'mae | maes | pai | pais | familia* | avo | tia | tio | encarregad* | responsavel | dona | senhora | sra | irmao | irma | prima | primo | baba | vizinh* | esposa | marido | avos | madrinha | padrinho | mamae | papai | vovo',
    fr: 'maman | mere | meres | papa | pere | peres | parent | parents | famille* | grand mere | grand pere | tante | oncle | tuteur | madame | mme | monsieur | frere* | soeur* | cousin* | nounou | voisin* | mamie | papi | papy | epouse | mari | marraine | parrain | belle mere | beau pere | assistante maternelle | baby sitter | babysitteur | mamy | beau frere | belle soeur | beaux parents',
    ht: 'manman | papa | fanmi | paran | granmè | granmoun | matant | tonton | madan | mesye | grann | granpapa | frè | kouzen | kouzin | vwazin* | marenn | parenn | gadò | moun ki gade timoun | moun k ap gade timoun | nounou | bòn timoun',
    ar: 'والدة | والد | والدته | والدتها | والده | والدها | ام | أم | اب | أب | أبو | أمه | أمها | عائلة | اسرة | جدة | جد | خالة | عمة | ولي امر | والدي | والدا | أهل | أخ | أخت | أخوه | أخته | ابن عم | جدته | جدتها | جده | جدها | عمه | خاله | خالته | زوجة | زوج | مربية | جار | جارة | بيت | امه | امها | ابوه | ابوها | بابا | ماما | مامت | بابات | باباه | مامته | مامتها | اخوه | اخوها | اخته | اختها | ستو | سيدو | تيتا | جدو | عمو | خالو | خالتو | عمتو | جوز | عمته | عمتها | خالتها | خالها | عمها | اهل | أهله | أهلها | عيلة | أبوها | أبوه | حماته',
    ne: 'आमा* | बुबा* | बाबु* | बुवा* | परिवार* | अभिभावक* | हजुरआमा* | हजुरबुबा* | काका* | काकी* | दाजु* | दिदी* | भाइ* | बहिनी* | मामा* | माइजु* | फुपू* | छिमेकी* | बाबा* | ममी* | बा | हजुरबा* | आमाबुबा* | आमाजी | बाउ* | mummy | mami | bubalai | buwalai | aamalai | बुबालाई | ठुलो बुवा* | सानीमा* | ठुलीआमा* | फुपाजु* | भिनाजु* | भान्जा* | dai ko | didi ko | kaka* | kaki | mama le | maiju | hajurama | hajurbuba | gharko | दाइ* | दाई* | भाउजू* | ठूलोबुबा* | ठूलीआमा* | सानोबुबा* | मावली* | घरबेटी*',
    vi: 'me cua | bo cua | ba cua | ma cua | me be | bo be | me em | bo em | phu huynh | gia dinh | ong ba | ba ngoai | ba noi | mẹ cháu | bố cháu | ba me | anh trai | chi gai | co chu | di ruot | di cua | cau ruot | hang xom | ong noi | ong ngoai | bao mau | cha me | cua me | cua bo | cua ba | cua ma | cua ong | cua chi | cua anh trai | so me | so bo | me chau | bo chau | phu huynh em | bac | ong ba cua | dt me | sdt me | sdt bo | so cua me | so cua bo | nguoi nha | nguoi than | me ban | bo ban | me bạn | phu huynh ban | cac me | chi hai | giu tre | trong tre | co giu | nguoi giu tre | giu be | ba be | ba chau | ma be | ma chau | ba ban ay | me ban ay',
    zh: '妈妈 | 爸爸 | 家长 | 母亲 | 父亲 | 奶奶 | 爷爷 | 外婆 | 外公 | 阿姨 | 一家 | 监护人 | 哥哥 | 姐姐 | 弟弟 | 妹妹 | 叔叔 | 舅舅 | 姑姑 | 爸妈 | 父母 | 姥姥 | 姥爷 | 保姆 | 邻居 | 孩子家里 | 同学家里 | 他家里 | 她家里 | 表哥 | 表姐 | 媽媽 | 家長 | 爸 | 妈 | 小姨 | 大伯 | 伯伯 | 伯父 | 姨妈 | 姑妈 | 舅妈 | 婶婶 | 阿公 | 阿嬷 | 婆婆 | 家人',
    ru: 'мама | мамы | маме | мамин | папа | папы | папе | мать | матери | отец | отца | отцу | семья | семьи | семье | родител* | бабушк* | дедушк* | тетя | тети | дядя | брат* | сестр* | тете | дяд* | няня | няни | сосед* | мамой | папой | родн* | муж | жена | крестн* | няней | нянечк* | гувернантк* | крестная | свекров* | бабуля | бабуле',
  },
  /** The sentence goes on about whoever came before. */
  pronoun: {
    en: 'him | them | her | his | their | hers | theirs | she | he | they | s he',
    es: 'su | sus | ella | el | llamela | llamelo | llamelos | escribale | llamele',
    pt: 'dela | dele | seu | sua | deles | ligue lhe | ligue para ela | ligue para ele',
    fr: 'son | sa | leur | ses | appelez la | appelez le | ecrivez lui | joignez la',
    ht: 'li | yo | nimewo/telefòn/selilè/pòtab l/yo',
    ar: 'رقمها | رقمه | هاتفها | هاتفه | بريدها | بريده | رقمهم | رقمهن | نمرتها | نمرته | جوالها | جواله | موبايلها | موبايله | تلفونها | تلفونه | ايميلها | ايميله | واتسها | واتسه',
    ne: 'उनको | उहाँको | उनीहरूको | उसको | उहाँ | वहाँको | उहाँलाई | वहाँ | uhako | uhaako | wahako | unko | usko | uhalai',
    vi: 'cua ba ay | cua co ay | cua anh ay | cua ho | so cua',
    zh: '她的 | 他的 | 他们的 | 她电话 | 他电话 | 她手机 | 他手机 | 她微信 | 他微信 | 他们家 | 她们的',
    ru: 'ее | его | их',
  },
  /** A place of business or a public body. */
  business: {
    en: 'shop | shops | store | stores | company | center | centre | restaurant | clinic | camp | studio | museum | library | farm | theater | theatre | zoo | bakery | pizza | pizzeria | hotel | rental* | rents | ticket office | box office | reservations | reservation | church | hospital | police | fire department | ymca | dentist | dental | doctor | pharmacy | tutoring | tutor | music school | lessons | bookstore | market | supermarket | cafe | diner | deli | daycare | rink | salon | barber | tailor | florist | nursery | orchard | aquarium | planetarium | photographer | photography | printing | printer | vendor | supplier | catering | caterer | bus company | town hall | city hall | county | department | agency | nonprofit | foundation | club | league | business | inc | llc | park district | food pantry | pantry | shelter | bank | credit union | garage | mechanic | plumber | taxi | trolley | festival | sells | orchards | garden center | hardware | costume | uniform* | costume* | rented | selling | sell | tickets | ticket | class* offered | boutique | academy | school of | karate | gymnastics | swim school | theaters | cinema | movie | bowling | arcade | outlet | depot | supply | supplies | services | service | associates | cleaners | laundry | vet | veterinary | animal hospital | optical | optician* | eye care | clinic* | counseling center | hotline | tours | tour | charter | inn | lodge | cafeteria | pizza* | bagel* | donut* | ice cream | market* | grocer* | thrift | consignment | tailor* | alteration* | embroidery | t shirt* | instrument* | violin* | repair* | shoe* | sporting goods | trampoline | pumpkin patch | planet* | observatory | gardens | nature center | sanctuary | ranch | stables | ferry | cruise | railroad | historic* | society | guild | council | commission | rec center | recreation | scouts | troop | united way | red cross | goodwill | salvation army | appointment* | book a | open until | open daily | hours are | vendor* | bought | buy | purchase* | available at/from | sold | in stock | on sale | zoom | dial in | phone in | conference line | webex | google meet',
    es: 'tienda* | negocio | empresa | compañia | restaurante | clinica | campamento | estudio | museo | biblioteca | granja | teatro | zoologico | panaderia | pizzeria | hotel | alquila* | iglesia | hospital | policia | dentista | farmacia | mercado | supermercado | libreria | papeleria | uniformes | floreria | centro | guarderia | piscina | agencia | departamento | ayuntamiento | alcaldia | fundacion | banco | taller | peluqueria | reservas | reservaciones | taquilla | vende | venden | disfraces | club | liga | disfraz* | zapateria | lavanderia | optica | veterinari* | cine | gimnasio | academia | escuela de musica | escuela de baile | imprenta | heladeria | pasteleria | taqueria | mercadillo | boletos | entradas | citas | reparacion* | servicio* | deportes | tienda de | compañia de | parque | acuario | jardin botanico | ropa usada | instrumentos | compra* | se consigue* | a la venta | disponible* en | rentar | renta | rentan | alquiler | togas | joyeria | confiteria | reposteria | cerrajeria | ferreteria | guardarropa | tintoreria | autolavado | fotografo | fotografia',
    pt: 'loja | lojas | empresa | companhia | restaurante | clinica | estudio | museu | biblioteca | quinta | teatro | zoologico | padaria | pizzaria | hotel | aluga* | igreja | hospital | policia | dentista | farmacia | mercado | supermercado | livraria | papelaria | uniformes | florista | centro | creche | piscina | agencia | camara municipal | prefeitura | fundacao | banco | oficina | reservas | bilheteira | bilheteria | vende | clube | fantasia* | sapataria | lavanderia | otica | veterinari* | cinema | academia | escola de musica | escola de danca | grafica | sorveteria | confeitaria | ingressos | bilhetes | conserto* | servico* | parque | aquario | brecho | instrumentos | acampamento | consultorio | compra* | a venda | disponivel em | disponiveis em | floricultura | alugar | joalheria | confeccao | costureira | fotografo | ferragem | buffet | salao',
    fr: 'magasin* | boutique* | entreprise | compagnie | restaurant | clinique | camp | studio | musee | bibliotheque | ferme | theatre | zoo | boulangerie | pizzeria | hotel | loue | eglise | hopital | police | dentiste | pharmacie | marche | supermarche | librairie | papeterie | uniformes | fleuriste | centre | garderie | piscine | agence | mairie | fondation | banque | reservations | billetterie | vend | club | costume* | cordonnerie | pressing | opticien* | veterinaire* | cinema | gymnase | academie | ecole de musique | ecole de danse | imprimerie | glacier | patisserie | billets | reparation* | service* | parc | aquarium | friperie | instruments | colonie | cabinet | location | atelier | achet* | en vente | disponible* chez | disponible* a | louer | traiteur | bijouterie | quincaillerie | salon | photographe | epicerie | cafe',
    ht: 'magazen | boutik | konpayi | restoran | klinik | kan | mize | bibliyotèk | fèm | teyat | boulanje | otèl | lwe | legliz | lopital | lapolis | dantis | famasi | mache | libreri | inifòm | sant | ajans | meri | bank | vann | klib | kostim | sinema | jimnazyòm | lekòl mizik | lekòl dans | enprimri | patisri | tikè | sèvis | pak | enstriman | kan dete | veterinè | glasye | restoran* | achte | disponib nan | boulanjri | salon | fotograf | komès | anplwa',
    ar: 'متجر | محل | شركة | مطعم | عيادة | مخيم | استوديو | متحف | مكتبة | مزرعة | مسرح | حديقة حيوان | مخبز | فندق | كنيسة | مسجد | مستشفى | شرطة | طبيب | صيدلية | سوق | مركز | وكالة | بلدية | مؤسسة | بنك | نادي | تبيع | تؤجر | أزياء | ملابس | نظارات | بيطري* | سينما | صالة | أكاديمية | مدرسة موسيقى | مطبعة | حلويات | تذاكر | خدمة | خدمات | حديقة | آلات | مطاعم | عيادات | صالون | تأجير | استئجار | شراء | تشترى | متوفر* | تباع | للبيع | يؤجر | زهور | حلاق | مصور | تصوير | مخبز* | كعك | مشتل',
    ne: 'पसल* | कम्पनी* | रेस्टुरेन्ट* | क्लिनिक* | संग्रहालय* | पुस्तकालय* | होटल* | मन्दिर* | अस्पताल* | प्रहरी* | फार्मेसी* | बजार* | केन्द्र* | बैंक* | क्लब* | नगरपालिका* | पोशाक* | चस्मा* | पशु चिकित्स* | सिनेमा* | जिम* | एकेडेमी* | संगीत विद्यालय* | छापाखाना* | मिठाई* | बेकरी* | टिकट* | सेवा* | पार्क* | भाडा* | बेच्* | क्याम्प* | स्टोर* | अफिस* | किन्न* | पाइन्छ* | उपलब्ध* | फूल पसल | केक* | फोटो स्टुडियो | दर्जी* | पसले*',
    vi: 'cua hang | tiem | cong ty | nha hang | phong kham | trai he | bao tang | thu vien | nong trai | nha hat | so thu | khach san | nha tho | benh vien | cong an | nha si | nha thuoc | sieu thi | nha sach | trung tam | ngan hang | cau lac bo | ban ve | cho thue | trang phuc | giat ui | kinh mat | thu y | phong tap | hoc vien | truong nhac | in an | tiem banh | quan an | dich vu | cong vien | nhac cu | cho do | hieu sach | ban do | ban hang | mua | ban tai | co ban | tiem hoa | tiem chup anh | tiem may | nha may | quay ve | dat banh | lo banh | shop',
    zh: '商店 | 书店 | 店 | 公司 | 餐厅 | 餐馆 | 诊所 | 夏令营 | 博物馆 | 图书馆 | 农场 | 剧院 | 动物园 | 面包店 | 酒店 | 教堂 | 医院 | 警察局 | 牙医 | 药店 | 超市 | 中心 | 银行 | 俱乐部 | 出租 | 售票处 | 服装 | 眼镜 | 兽医 | 电影院 | 健身房 | 学院 | 琴行 | 印刷 | 蛋糕 | 门票 | 服务 | 公园 | 乐器 | 租 | 卖 | 商场 | 批发 | 培训 | 购买 | 买 | 有售 | 出售 | 花店 | 蛋糕店 | 照相馆 | 裁缝 | 五金店 | 面馆 | 订购',
    ru: 'магазин* | компани* | ресторан* | клиник* | лагер* | студи* | музе* | библиотек* | ферм* | театр* | зоопарк* | пекарн* | отел* | церк* | больниц* | полици* | стоматолог* | аптек* | рынок | центр* | агентств* | мэри* | фонд* | банк* | клуб* | касса | кассы | прокат* | ателье | костюм* | оптик* | ветеринар* | кинотеатр* | спортзал* | академи* | музыкальн* школ* | типограф* | кондитер* | билет* | услуг* | парк* | инструмент* | кафе | прачечн* | продаж* | прода* | мастерск* | салон* | купить | куп* | продаются | в продаже | цветочн* | фотограф* | пекарня | столов* | доставк* | аренд* | хозтовар*',
  },
  reversed: {
    en: 'backward | backwards | reverse | reversed | in reverse | back to front | right to left | read from the end | flip it | mirror',
    es: 'al reves | hacia atras | invertido | de atras para adelante | de derecha a izquierda',
    pt: 'ao contrario | de tras para a frente | de tras para frente | invertido | de tras pra frente',
    fr: 'a l envers | a rebours | de droite a gauche | inverse',
    ht: 'alanvè | lanvè | dèyè pou devan',
    ar: 'بالعكس | بالمقلوب | معكوس* | من اليمين | من اليسار',
    ne: 'उल्टो* | पछाडिबाट',
    vi: 'nguoc | doc nguoc | nguoc lai | tu sau',
    zh: '倒着 | 反过来 | 倒过来 | 反着 | 倒序',
    ru: 'наоборот | задом наперед | в обратном порядке | справа налево | с конца',
  },
  /** A mailbox is meant. */
  mail: {
    all: 'email* | e mail* | mail* | inbox | gmail | correo* | courriel* | imel | mel | adresse | بريد* | ايميل* | إيميل* | इमेल* | ईमेल* | thu dien tu | hom thu | 邮箱 | 邮件 | 电邮 | 信箱 | почт* | емейл* | имейл* | мейл* | ящик* | write me | write to me | reach me | contact me',
  },
  /** The sign of an address told by its looks. */
  'at-told': {
    all: 'curly a | curled a | squiggly a | wiggly a | loopy a | spiral a | twisty a | fancy a | curvy a | swirly a | round a | circled a | a in a circle | a with a tail/curl/loop | the at thing | at thingy | a snail | the snail | snail sign | caracol | caracolito | caracolzinho | a con cola | a con colita | la a enroscada | a enroladinha | a enrolada | escargot | a enroule | a avec une queue | a entoure | a nan won | a ki gen ke | ti eskago | eskago | حلزون | الحلزون | ا بذيل | घुमेको ए | गोलो ए | घेरा भित्र ए | a co duoi | a vong tron | con oc sen | 蜗牛 | 带圈的a | 圈里的a | 圆圈a | улитка | улитку | а с хвостиком | а в кружке | а в кружочке',
  },
  /** The writer as one person. */
  me: {
    en: 'me | my | mine | myself',
    es: 'me | mi | mio | conmigo | llameme | escribame | llamame | escribeme | llamenme | escribanme | mandeme | mandenme | textee* | marqueme | hableme',
    pt: 'me | meu | minha | mim | comigo',
    fr: 'moi | mon | ma | me | m',
    ht: 'mwen | m',
    ar: 'لي | بي | اتصلوا بي | جوالي | هاتفي | رقمي | راسلوني | راسلني | كلموني | كلمني | لاقوني | لاقيني | ضيفوني | ضيفيني | تابعوني | تابعيني | ابحثوا عني | دوروا علي | تجدوني | حسابي | صفحتي | أنا | انا | ابعتولي | ابعتيلي | ابعتلي | ابعثولي | دزولي | دزيلي | ارسلولي | طرشولي | كلميني | رنولي | رنيلي | دقولي | دقيلي | رنلي | دقلي | خبروني | تليفوني | موبايلي | رقمنا | واتسابي | احكيني | احكوني',
    ne: 'मेरो | मलाई | मसँग | मसंग',
    vi: 'toi | minh | tim co | tim thay | co la | cua co | cua thay | cho co | cho thay | cho em | cho minh | cho toi',
    zh: '我',
    ru: 'мне | мой | моя | моего | меня | мной | я | у меня',
  },
  /** What a text counts is to be keyed in one after the other. */
  'read-in-order': {
    en: 'read/take/type/press/punch/key/enter/say/join .. amounts/quantities/numbers/digits/counts/figures .. in_order/in_a_row/in_turn/and_dial/and_ring/and_call/together | dial the .. | ring it | ring me | rings in my | that rings | and dial | then dial | dial it | press the keys | punch in | key in | dial only | ring/dial/call/press those/these/them .. in_order/in_turn/in_a_row | just/only the counts/amounts/quantities/numbers | in order on your phone | i ll pick up | i pick up',
    es: 'teclee* | marque* | marca | marcas | disque* | lea/lee/lean/junte/junten .. cantidades/numeros/cifras .. orden/seguido | las cantidades en orden | le contesto | y contesto | me llega a mi',
    pt: 'disca | disque* | discar | tecle* | digite* .. telefone | le/leia/junte .. quantidades/numeros .. ordem | quantidades na ordem | que eu atendo | eu atendo',
    fr: 'tapez | composez | lisez/prenez .. quantites/chiffres/nombres .. ordre | dans l ordre et appelez | je decroche | ca sonne chez moi',
    ht: 'konpoze | peze | li/mete .. kantite/chif .. youn_dèyè_lòt/nan_lòd | mete yo youn dèyè lòt | m ap reponn | ap sonnen lakay',
    ar: 'اتصل بها | اطلبها | اضغط* .. بالترتيب | اقرأ* .. بالترتيب | الكميات بالترتيب | الأعداد بالترتيب | وأنا أرد | ثم اتصل*',
    ne: 'डायल* | क्रमैसँग .. फोन/थिच्नु*/कल | क्रमशः .. फोन/थिच्नु*/कल | म उठाउँछु',
    vi: 'bam may | bam so | bam theo | quay so | doc .. theo thu tu .. goi/bam | theo thu tu roi goi/bam | se nghe may | la gap toi/em/minh/co/thay',
    zh: '按顺序拨 | 顺序拨 | 照着拨 | 依次拨 | 连起来拨 | 拨就行 | 拨过来 | 按顺序打 | 按顺序按 | 就能找到我 | 我接',
    ru: 'набер* | набира* | по порядку и звон* | прочитайте .. количеств* | я отвечу | я возьму трубку | звенит у меня | звонит у меня',
  },
  /** A number given in pieces is to be called. */
  'dial-it': {
    en: 'ring/dial/call/text that/this/the_whole/it number | area code | dial | call me | ring me | put them together | string them together | in a row | one after the other | read like a phone number',
    es: 'marque | marquelo | llame a ese numero | junte* los numeros | codigo de area | llameme | lada',
    pt: 'disque | ligue para esse numero | junte os numeros | me ligue | me liga | ddd',
    fr: 'composez | appelez ce numero | mettez les chiffres | appelez moi | indicatif',
    ht: 'rele nimewo sa | rele m | konpoze',
    ar: 'اتصلوا بهذا الرقم | اطلبوا | اتصلوا بي | اتصل بي',
    ne: 'यो नम्बरमा | मलाई फोन | डायल*',
    vi: 'goi so nay | bam so | goi cho toi | ma vung',
    zh: '拨打 | 拨这个 | 打给我 | 区号 | 连起来',
    ru: 'наберите | позвоните мне | звоните мне | код города',
  },
} as const satisfies LexiconSource
