// Platforms that fewer families use; shapes as in platforms.ts.
import type { Platform } from './platforms.ts'

const rarer = (
  id: string,
  name: string,
  kind: Platform['kind'],
  minimumAge: number,
  plain: string,
  hosts: readonly string[],
  words?: string,
): Platform => ({ id, name, kind, minimumAge, plain, hosts, ...(words ? { words } : {}) })

export const RARER_PLATFORMS: readonly Platform[] = [
  rarer('bereal', 'BeReal', 'social', 13, 'bereal | be real app', ['bere.al', 'bereal.com']),
  rarer('bluesky', 'Bluesky', 'social', 13, 'bluesky', ['bsky.app']),
  rarer('mastodon', 'Mastodon', 'social', 13, 'mastodon account', ['mastodon.social']),
  rarer('nextdoor', 'Nextdoor', 'social', 13, 'nextdoor', ['nextdoor.com']),
  rarer('kwai', 'Kwai', 'social', 13, 'kwai | quai app | kuai | क्वाइ* | क्वाई* | كواي', ['kwai.com']),
  rarer('likee', 'Likee', 'social', 16, 'likee | लाइकी | لايكي | лайки апп', ['likee.video']),
  rarer('flickr', 'Flickr', 'social', 13, 'flickr | фликр* | فليكر', ['flickr.com']),
  rarer('bilibili', 'Bilibili', 'video', 14, 'bilibili | 哔哩哔哩 | b 站 | b站 | 小破站', [
    'bilibili.com',
    'b23.tv',
  ]),
  rarer('zhihu', 'Zhihu', 'social', 14, 'zhihu | 知乎', ['zhihu.com']),
  rarer('douban', 'Douban', 'social', 14, '豆瓣', ['douban.com']),
  rarer('tieba', 'Tieba', 'social', 14, '贴吧', ['tieba.baidu.com']),
  rarer('kuaishou', 'Kuaishou', 'social', 14, '快手', ['kuaishou.com']),
  rarer('channels', 'WeChat Channels', 'social', 14, '视频号', ['channels.weixin.qq.com']),
  rarer('wesing', 'WeSing', 'social', 14, '全民 k 歌 | 全民k歌', ['kg.qq.com']),
  rarer('changba', 'Changba', 'social', 14, '唱吧', ['changba.com']),
  rarer('ximalaya', 'Ximalaya', 'social', 14, '喜马拉雅', ['ximalaya.com']),
  rarer('rutube', 'Rutube', 'video', 13, 'rutube | рутуб*', ['rutube.ru']),
  rarer('dzen', 'Dzen', 'social', 13, 'яндекс дзен* | на/в дзене', ['dzen.ru']),
  rarer(
    'clubhouse',
    'Clubhouse',
    'chat',
    18,
    'clubhouse app | clubhouse room | क्लबहाउस* | كلوب هاوس | клабхаус*',
    ['joinclubhouse.com'],
  ),
  rarer('wattpad', 'Wattpad', 'social', 13, 'wattpad | ваттпад* | واتباد', ['wattpad.com']),
  rarer('deviantart', 'DeviantArt', 'social', 13, 'deviantart | deviant art', ['deviantart.com']),
  rarer('soundcloud', 'SoundCloud', 'social', 13, 'soundcloud | sound cloud | ساوند كلاود | саундклауд*', [
    'soundcloud.com',
  ]),
  rarer('goodreads', 'Goodreads', 'social', 13, 'goodreads', ['goodreads.com']),
  rarer('quora', 'Quora', 'social', 13, 'quora | कोरा एप | كورا', ['quora.com']),
  rarer('yubo', 'Yubo', 'social', 13, 'yubo', ['yubo.live']),
  rarer('vsco', 'VSCO', 'social', 13, 'vsco', ['vsco.co']),
  rarer('dailymotion', 'Dailymotion', 'video', 13, 'dailymotion', ['dailymotion.com']),
  rarer('kik', 'Kik', 'chat', 13, 'kik app | kik account', ['kik.com', 'kik.me'], 'kik'),
  rarer('locket', 'Locket', 'social', 13, 'locket app | locket widget', ['locket.camera'], 'locket'),
  rarer('substack', 'Substack', 'social', 13, 'substack', ['substack.com']),
  rarer('marcopolo', 'Marco Polo', 'chat', 13, 'marco polo app | a_marco_polo_group', ['marcopolo.me']),
]
