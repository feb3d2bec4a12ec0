// Platforms families use: how their names are written, where they live, from which age they may be used. `plain`
// names mean nothing else; `words` are also ordinary words and count only beside other evidence.
import { RARER_PLATFORMS } from './platforms-rarer.ts'

export interface Platform {
  id: string
  name: string
  plain: string
  words?: string
  hosts: readonly string[]
  minimumAge: number
  kind: 'social' | 'chat' | 'video' | 'payment' | 'links'
}

const COMMON: readonly Platform[] = [
  {
    id: 'facebook',
    name: 'Facebook',
    plain:
      'عندك/عندكم/على/ع فيس | حساب فيس | فيسبوكك | فيسبوكي | فيسك | phây | facebook* | face book | фейсбучн* | фб-групп* | facbook | facebk | fcbk | faceb00k | feysbouk | fb | facebuk | feisbuk | feis | fesbuk | fesbouk | فيسبوك | فيس بوك | فايسبوك | الفيس | फेसबुक* | 脸书 | 臉書 | фейсбук* | фб | фейсбук* | фейсе | الفيسبوك | عالفيس | عالفيسبوك | بالفيس | फेस बुक | fesbook | fesbok | phây búc | fbook',
    words: 'insta face | face',
    hosts: ['facebook.com', 'fb.com', 'fb.me', 'fb.gg'],
    minimumAge: 13,
    kind: 'social',
  },
  {
    id: 'messenger',
    name: 'Messenger',
    plain:
      'fb messenger | facebook messenger | ماسنجر | मेसेन्जर* | म्यासेन्जर* | मेसेञ्जर* | мессенджер* | мессенджере | मेसेन्जर | ماسنجر | مسنجر | المسنجر | msgr | msn/inbox/mensajes de face | messenger ma bolam/kura/garam/garum/bhetam/lekhnus/pathaunus/hi/hello/msg/message/call/aunus/add | fb msg | ib/inb/nt/nhan_tin/rep/goi/alo mess/mes | tren/qua/sur/sou mess | 脸书私信 | месенджер*',
    words: 'messenger',
    hosts: ['m.me', 'messenger.com'],
    minimumAge: 13,
    kind: 'chat',
  },
  {
    id: 'instagram',
    name: 'Instagram',
    plain:
      'ريلز | ig reels/reel/story/stories/live/acct/page/account | nhan/qua/tren/ib/add ins | 加ins | 来个ins | 开个ins | 弄个ins | 玩ins | 刷ins | 用ins | 开ins | 我ins | ins上 | ins账号 | desde/en/nos/nas/on/sur/sou reels | instagram* | insta | on/onto/hop_on/off/via/scroll/browse the gram | vean/miren/mire/busquen/suban/graben/hagan/publiquen/compartan .. reel/reels | assistam/vejam/gravem/postem/façam/procurem .. reel/reels | regardez/postez/filmez .. reel/reels | instagrama | enstagram | instagrm | انستغرام | إنستغرام | انستقرام | انستا | इन्स्टाग्राम* | इन्स्टा* | инстаграм* | инста | мой/моем/мои инст | инсте | инсту | ig story | انستجرام | إنستا | الانستا | الإنستا | инстаграмм* | инсты | инстой | ins账号 | इन्स्टा | ins是',
    words: 'ig | gram | the gram',
    hosts: ['instagram.com', 'instagr.am', 'ig.me'],
    minimumAge: 13,
    kind: 'social',
  },
  {
    id: 'tiktok',
    name: 'TikTok',
    plain:
      'tiktok* | tik tok | tique toque | tique taque | tic toc app | the tok | tok app | tiki toki | tictoc | تيك توك | تيكتوك | टिकटक* | 抖音 | dy号 | 抖y | 抖yin | 某音 | тикток* | тик ток* | tiktoc | tik toks | التيكتوك | тиктоке | тт канал | टिकटोक* | tóp tóp | tiktoker',
    words: 'tt',
    hosts: ['tiktok.com', 'douyin.com'],
    minimumAge: 13,
    kind: 'social',
  },
  {
    id: 'snapchat',
    name: 'Snapchat',
    plain:
      'snapchat* | snap chat | snapchad | سناب شات | سناب | سنابشات | स्न्यापच्याट* | snap chyat | snyapchyat | snyap chyat | snyap chat | снапчат* | снап | снапе | снапа | снэп | снэпе | سنابي | السناب | снэпчат* | स्न्याप* | स्नापच्याट*',
    words: 'snap | snaps | sc',
    hosts: ['snapchat.com'],
    minimumAge: 13,
    kind: 'social',
  },
  {
    id: 'x',
    name: 'X',
    plain:
      'منصة إكس | حساب إكس | على إكس | إكس | एक्स मा | एक्समा | twitter* | a/one/this/that/your/first tweet .. from/by/about/on/to | tweets from/by/about | retweet* | tweet .. a_scientist/an_author/it/this | تويتر | ट्विटर* | 推特 | твиттер*',
    words: 'x',
    hosts: ['twitter.com', 'x.com', 't.co'],
    minimumAge: 13,
    kind: 'social',
  },
  {
    id: 'threads',
    name: 'Threads',
    plain: 'ثريدز | थ्रेड्स* | тредс* | threads app',
    words: 'threads',
    hosts: ['threads.net', 'threads.com'],
    minimumAge: 13,
    kind: 'social',
  },
  {
    id: 'youtube',
    name: 'YouTube',
    plain:
      'youtube* | you tube | يوتيوب | युट्युब* | ютуб* | ютьюб* | اليوتيوب | युट्यूब* | यूट्यूब* | ютюб* | 油管 | youtub',
    hosts: ['youtube.com', 'youtu.be'],
    minimumAge: 13,
    kind: 'video',
  },
  { id: 'vimeo', name: 'Vimeo', plain: 'vimeo', hosts: ['vimeo.com'], minimumAge: 16, kind: 'video' },
  {
    id: 'twitch',
    name: 'Twitch',
    plain: 'تويتش | твич* | ट्विच* | twitch',
    hosts: ['twitch.tv'],
    minimumAge: 13,
    kind: 'video',
  },
  {
    id: 'discord',
    name: 'Discord',
    plain:
      'discord call | discord server | discord channel | discord group | discord account | discord app | ديسكورد | дискорд* | дис сервер | الديسكورد | डिस्कर्ड*',
    words: 'discord | discor',
    hosts: ['discord.com', 'discord.gg', 'discordapp.com'],
    minimumAge: 13,
    kind: 'chat',
  },
  {
    id: 'whatsapp',
    name: 'WhatsApp',
    plain:
      'واتسابك | واتسابكم | واتسك | whatsapp* | whats app | al/por/el/mi/su/no/pelo/meu wats/uats/guats | whatsap | whattsapp | watsap* | watsapp | wasap* | guasap* | wasapea* | whatsup | what s app | what sapp | wats app | whatapp | wassap | wassup app | watts app | wsp | whassap | wapp | uotsap | zap zap | zapzap | واتساب | واتس اب | واتس آب | الواتس | واتس | ह्वाट्सएप* | व्हाट्सएप* | वाट्सएप* | ह्वाट्सएप्प* | ватсап* | вотсап* | вацап* | ватсапп* | уатсап* | whats ap | wathsapp | wpp | watsapp | wsap | watzap | wassapp | whatsaap | wasapp | wasa | wasap | واتسابي | واتسي | الواتساب | عالواتس | عالواتساب | بالواتس | व्हाट्सएप* | वाट्सयाप* | ह्वाट्सयाप* | वाट्सप* | ватс | ватсап | ватсапе | вотсапп* | воцап* | вотс | ватцап* | ваттсап* | уотсап* | woatsap',
    words: 'zap | whats | wp',
    hosts: ['whatsapp.com', 'wa.me'],
    minimumAge: 13,
    kind: 'chat',
  },
  {
    id: 'telegram',
    name: 'Telegram',
    plain:
      'تليقرام | تلقرام | التلقرام | التليقرام | تليجرامي | التلجرام | التليجرام | qua/tren/sang/kb/add/ib/nt/xai tele | telegram app | telegram group | telegram channel | telegram chat | grupo de telegram | canal de telegram | grupo no telegram | groupe telegram | telegramm | telgram | تيليجرام | تلغرام | تليجرام | टेलिग्राम* | телеграм | телеграма | телеграму | телеграме | телеграмом | телеграмчик* | телега | телегу | телеге | тг | тг канал | телегой | телеграмм | телеграмме | تلجرام | تيلجرام | تيليغرام | التلغرام | التليجرام | टेलीग्राम* | tele gram | 电报群 | 电报上 | 电报号 | 用电报聊 | 电报联系 | 电报找我 | 加电报 | 纸飞机',
    words: 'telegram',
    hosts: ['t.me', 'telegram.me', 'telegram.org'],
    minimumAge: 16,
    kind: 'chat',
  },
  {
    id: 'signal',
    name: 'Signal',
    plain:
      'سيغنال | السيغنال | السيجنال | सिग्नल एप | सिग्नल ग्रुप* | सिग्नल चलाउ* | सिग्नलमा | सिग्नल मा | signal app | signal messenger | signal group | signal chat | تطبيق سيجنال',
    words: 'signal | سيجنال | сигнал',
    hosts: ['signal.me', 'signal.org', 'signal.group'],
    minimumAge: 13,
    kind: 'chat',
  },
  {
    id: 'wechat',
    name: 'WeChat',
    plain:
      'wechat* | we chat | weixin | 微信 | vx | वीच्याट | вичат* | v信 | 薇信 | 葳信 | 崴信 | wx号 | vx号 | 加v | 加个v | 加微 | 加vx | 加我v | 发我wx | 发wx | wx找我 | wx说 | wx聊 | wx上 | 加wx | 加我wx | 我wx | 用wx | wx联系 | wx发 | 加我个v | 加我vx | 我v | 加下v | 加一下v | 绿泡泡 | 绿泡 | 徽信 | 加我卫星 | 加卫星 | 加薇 | 加我薇 | 我薇 | 薇❤ | 威❤ | v我',
    hosts: ['wechat.com', 'weixin.qq.com'],
    minimumAge: 13,
    kind: 'chat',
  },
  { id: 'qq', name: 'QQ', plain: 'qq', hosts: ['qq.com'], minimumAge: 13, kind: 'chat' },
  { id: 'weibo', name: 'Weibo', plain: 'weibo | 微博', hosts: ['weibo.com'], minimumAge: 14, kind: 'social' },
  {
    id: 'xiaohongshu',
    name: 'Xiaohongshu',
    plain: 'xiaohongshu | rednote | 小红书 | 小紅書 | xhs',
    hosts: ['xiaohongshu.com'],
    minimumAge: 14,
    kind: 'social',
  },
  {
    id: 'viber',
    name: 'Viber',
    plain: 'viber* | فايبر | भाइबर* | вайбер* | الفايبر | भाइबर | вибер*',
    hosts: ['viber.com', 'vb.me'],
    minimumAge: 13,
    kind: 'chat',
  },
  { id: 'zalo', name: 'Zalo', plain: 'zalo', hosts: ['zalo.me'], minimumAge: 13, kind: 'chat' },
  {
    id: 'line',
    name: 'Line',
    plain:
      'लाइन एप | लाइनमा_म्यासेज | लाइन_आइडी | line app | line id | line聊 | 用line | 加line | line群 | line上 | 进line | 拉进line | 我line | line我',
    words: 'line',
    hosts: ['line.me', 'lin.ee'],
    minimumAge: 13,
    kind: 'chat',
  },
  {
    id: 'kakaotalk',
    name: 'KakaoTalk',
    plain: 'kakaotalk | 카카오톡 | 카톡 | kakao talk | kakao | katalk | kakao',
    hosts: ['kakao.com', 'kakaocorp.com'],
    minimumAge: 14,
    kind: 'chat',
  },
  {
    id: 'groupme',
    name: 'GroupMe',
    plain: 'groupme* | group me app | group me chat',
    hosts: ['groupme.com'],
    minimumAge: 13,
    kind: 'chat',
  },
  {
    id: 'imo',
    name: 'imo',
    plain: 'इमोमा | इमो मा | इमो छ | इमो एप | इमो* कल | imo app | إيمو | الايمو | إيمو | ايمو',
    words: 'imo',
    hosts: ['imo.im'],
    minimumAge: 13,
    kind: 'chat',
  },
  {
    id: 'skype',
    name: 'Skype',
    plain: 'سكايب | स्काइप* | السكايب | skype* | скайп*',
    hosts: ['skype.com'],
    minimumAge: 13,
    kind: 'chat',
  },
  {
    id: 'facetime',
    name: 'FaceTime',
    plain: 'فيس تايم | फेसटाइम* | фейстайм* | face time | facetime | imessage',
    hosts: ['facetime.apple.com'],
    minimumAge: 0,
    kind: 'chat',
  },
  {
    id: 'vk',
    name: 'VK',
    plain: 'vkontakte | вконтакте | вк',
    words: 'vk',
    hosts: ['vk.com', 'vk.me'],
    minimumAge: 14,
    kind: 'social',
  },
  {
    id: 'odnoklassniki',
    name: 'Odnoklassniki',
    plain: 'в ок пиш* | в_друзья_в_ок | в ок | одноклассник*',
    hosts: ['ok.ru'],
    minimumAge: 14,
    kind: 'social',
  },
  {
    id: 'reddit',
    name: 'Reddit',
    plain: 'ريديت | रेडिट* | реддит* | redit app | reddit | subreddit',
    hosts: ['reddit.com', 'redd.it'],
    minimumAge: 13,
    kind: 'social',
  },
  {
    id: 'pinterest',
    name: 'Pinterest',
    plain: 'بنترست | بينترست | पिन्टरेस्ट* | पिनट्रेस्ट* | пинтерест* | pinterest',
    hosts: ['pinterest.com', 'pin.it'],
    minimumAge: 13,
    kind: 'social',
  },
  {
    id: 'linkedin',
    name: 'LinkedIn',
    plain: 'لينكدإن | لينكد إن | لينكدان | линкедин* | линкдин* | linkedin',
    hosts: ['linkedin.com', 'lnkd.in'],
    minimumAge: 16,
    kind: 'social',
  },
  {
    id: 'tumblr',
    name: 'Tumblr',
    plain: 'تمبلر | тамблер* | тамблр* | टम्बलर* | tumblr',
    hosts: ['tumblr.com'],
    minimumAge: 13,
    kind: 'social',
  },
  { id: 'venmo', name: 'Venmo', plain: 'venmo*', hosts: ['venmo.com'], minimumAge: 18, kind: 'payment' },
  {
    id: 'cashapp',
    name: 'Cash App',
    plain: 'cash app | cashapp | cashtag',
    hosts: ['cash.app'],
    minimumAge: 13,
    kind: 'payment',
  },
  { id: 'zelle', name: 'Zelle', plain: 'zelle', hosts: ['zellepay.com'], minimumAge: 18, kind: 'payment' },
  { id: 'paypal', name: 'PayPal', plain: 'paypal', hosts: ['paypal.me'], minimumAge: 18, kind: 'payment' },
  {
    id: 'linktree',
    name: 'Linktree',
    plain: 'linktree | link tree',
    hosts: ['linktr.ee'],
    minimumAge: 0,
    kind: 'links',
  },
]

export const PLATFORMS: readonly Platform[] = [...COMMON, ...RARER_PLATFORMS]
