/**
 * Names of platforms as people spell them by ear: each place of the name with what is written there, a bar between the
 * ways, nothing for a letter left out. Only names long enough to be nothing else in any of the languages.
 */
/** Names that are also ordinary words; their lists ask for more. */
const ALSO_WORDS = new Set(['messenger', 'telegram'])

const spelled = (...places: readonly string[]): string =>
  places
    .reduce<string[]>(
      (begun, place) => begun.flatMap((head) => place.split('|').map((tail) => head + tail)),
      [''],
    )
    .filter((name) => !ALSO_WORDS.has(name))
    .join(' | ')

export const SPELLED = {
  whatsapp: [
    spelled('w|wh|gu|u|hu|v|ou', 'a|o', 't||tt', 's|z|c|ss|ts', 'a', 'p|pp|pe', '|s'),
    spelled('w|wh', 'a', 'ts|tz|dz|dsz|zz', 'u|e|', 'p|pp'),
    spelled('what', 's|z', 'z|s|', 'a|aa|4', 'p|pp|b'),
    'whatsopp | whatsop | watsopp | uatizapi | uatizap | whats4pp | uatizap | uatizape | watizap | zapizapi | uotizap | वाट्स्याप* | व्हाट्स्याप* | वाटसप* | وتساب | وتس اب | وتسب | ватсапни* | вотсапни* | вацапни*',
  ].join(' | '),
  instagram: [
    spelled('i|e|y', 'n|', 's|z|st', 'ta', 'g|gr|gu|k|kr', 'a', 'm|n|mm', '|a|zinho|cito'),
    spelled('in', 'st|ts|s', 't|', 'r|', 'a|', 'g|gg', 'r|', 'a|ra|r', 'm'),
    'in sta | in sta gram | ins ta | lnstagram | lnsta | instagrarn | lnstagrarn | insta gram | इन्स्टा ग्राम | инста грам | انستا غرام | انستا جرام',
  ].join(' | '),
  facebook: [
    spelled('f', 'a|e|ei', 'c|s|z|ce|se', '|i', 'b|v', 'oo|o|u|uu', 'k|c|q|ck'),
    spelled('ph', 'a', 'c|s', 'e|', 'b', 'oo|o', 'k'),
    spelled('fa', 'c|ce|s', 'e|', 'boo|bo', 'k|c', 'c|k|s|'),
    'фейс бук | फेस बुक',
    // The name translated, where an app is spoken of.
    'app/apps/network/site/group .. book_of_faces | red/red_social/aplicacion/app/grupo .. libro_de_caras/libro_de_las_caras | rede/aplicativo/app/grupo .. livro_de_caras/livro_das_caras/livro_dos_rostos | reseau/appli/application/site/groupe .. livre_des_visages/livre_de_visages | rezo/aplikasyon/gwoup .. liv_figi/liv_vizaj | تطبيق/موقع/شبكة/مجموعة .. كتاب_الوجوه | mang/mang_xa_hoi/ung_dung/nhom .. cuon_sach_khuon_mat/sach_khuon_mat | приложени*/сети/сеть/группа/группу .. книга_лиц/книги_лиц/книге_лиц | अनुहारको किताब .. एप*',
  ].join(' | '),
  snapchat: spelled('|e', 'sn|zn', 'a', 'p|pp|', 'c|ch|sh|tch|x|tx|', 'a|ha', 't|tt|p|th'),
  viber: 'vaiber | vaibar | bhaiber | baiber | vibar | vyber | vayber',
  // "đã lo" is also "worried already": it asks for a way to write beside it.
  zalo: 'qua da lo | tren da lo | add/kb/ket_ban/ib/inb/nt/nhan/qua/tren/goi/alo/nhom/nick/nhay zl | za lo | nhan/nhan_tin/goi/ket_ban qua da lo | nhan da lo em/minh/thay/co | ket ban da lo | kb da lo | nick da lo | nhom da lo | add da lo',
  discord: 'dlscord | dis cord | diskord | dizcord | discort | diskor | dixcord | discorde',
  // Letters of two scripts in one name, where the Cyrillic one looks like no Latin letter.
  tiktok: `${spelled('t', 'i|y|e|ii', 'k|c|ck|q|g|qu', '|-', 't', 'o|oo', 'k|c|ck|q|que|g|ke')} | tlktok | tlktoc | टिक टक | टिक टोक | dou yin | douyin | on tick tock | on tick tok | on tik tock | tиktok* | tиктоk* | тикtok* | тікток*`,
  telegram: `${spelled('t', 'e|a|', 'l|ll', 'e|i|a|', 'g|gg|', 'r', 'a', 'm|n|mm')} | teiegram | telegrarn | теле грам | теле гу | теле га | теле ге | те ле гу | те ле га | те ле ге | те ле грам* | टेली ग्राम | टेलि ग्राम`,
  messenger: [
    spelled('m', 'e|a', 's|ss|c|z|ss', 'e|a|i', 'n|nn|', 'j|dj|ng|dg', 'e|a', 'r'),
    spelled('mess', 'a|i', 'nger'),
    'mess enger | messen ger | मेसेन जर',
  ].join(' | '),
} as const
