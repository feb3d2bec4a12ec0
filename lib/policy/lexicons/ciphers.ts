import type { LexiconSource } from './compile-lexicon.ts'

/** How people say that letters stand for others. */
export const CIPHERS = {
  /** Every letter is moved along the alphabet. */
  shifted: {
    en: 'rot13 | rot 13 | caesar cipher/code | shift/move/slide/push/bump/advance/step/count/rotate .. each/every/all_the .. letter/letters | each/every letter .. moved/shifted/back/forward/on/up/down/later/earlier/stands/is | letters .. shifted/moved/rotated | one letter on/back/later/earlier | letter after/before each | next letter of the alphabet',
    es: 'corra/corran/mueva/avance/retroceda/desplace/cambie/recorra .. cada/letra/letras | cada letra .. avanza/retrocede/vale/es/lugares/puestos | letra siguiente/anterior | cifrado cesar | codigo cesar',
    pt: 'avance/ande/volte/troque/mova/desloque/pule .. cada/letra/letras | cada letra .. avanca/volta/vale/casas/posicoes | letra seguinte/anterior | cifra de cesar',
    fr: 'decalez/decale/avancez/reculez/remplacez/remontez .. chaque/lettre/lettres | chaque lettre .. decalee/avance/recule | lettre suivante/precedente | code cesar | chiffre de cesar | lettres decalees',
    ht: 'deplase/avanse/chanje/vanse .. chak/lèt | chak lèt .. vanse/rekile/apre/anvan | lèt ki vin apre/anvan',
    ar: 'حرك/حركوا/حركي/ازح/أزيحوا/أزيحي/قدموا/قدمي/اسحبوا .. كل/حرف/الحروف | كل حرف .. خطوة/خطوات/مكان/بعده/قبله | الحرف التالي/السابق | شيفرة قيصر',
    ne: 'प्रत्येक/हरेक अक्षर* | अक्षर* .. सार्नु*/अगाडि/पछाडि | harek akshar*/letter* | akshar* .. sarnu*/agadi/pachhadi',
    vi: 'dich/lui/tien/doi/day .. moi/tung .. chu | moi chu cai .. lui/tien/dich | chu cai ke tiep/truoc | mat ma caesar',
    zh: '字母 .. 移/往后/往前/后移/前移/推 | 每个字母 | 恺撒 | 凯撒 | 字母表 .. 位',
    ru: 'сдвиньте/сдвинь/сдвиг*/передвиньте/отступите/сместите .. букв*/каждую | каждую букву | каждая буква | шифр цезаря | код цезаря | рот13',
  },
  /** Held to a mirror, letters turn round; where numbers stand this says nothing. */
  mirrored: {
    en: 'mirror* | rearview | reflection',
    es: 'espejo* | retrovisor',
    pt: 'espelho* | retrovisor',
    fr: 'miroir* | retroviseur | glace',
    ht: 'miwa | glas',
    ar: 'مرآة | المرآة | مراية | المراية',
    ne: 'ऐना* | aina ma',
    vi: 'guong | soi guong',
    zh: '镜子 | 镜中 | 镜像 | 照镜',
    ru: 'зеркал*',
  },
} as const satisfies LexiconSource
