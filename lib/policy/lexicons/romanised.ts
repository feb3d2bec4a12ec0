import type { LexiconSource } from './compile-lexicon.ts'

/** Words that show a text to be Nepali in Latin letters; two different ones are wanted. */
export const ROMANISED = {
  'romanised-nepali': {
    ne: 'chha | chhan | chhu | chhau | chhaina | chhainan | xa | xu | xaina | xan | cha | chaina | hunchha | huncha | hunxa | hunna | hudaina | hudainan | hola | hoina | garnu | garnus | garnuhos | garnuhola | garnu hola | garna | garne | garchhu | garxu | gareko | garera | garera | garau | garaun | garam | garum | garnuparchha | hajur* | tapai* | tapain* | timi | timro | timilai | mero | malai | hamro | hami | hamilai | lai | sanga | sita | bata | haru | bhane | bhanera | bhanna | bhanne | bhanchhu | pani | ani | tara | kasari | kina | kaha | yaha | yaha | tyaha | tyo | ramro | ramrari | bholi | aja | aaja | ajha | hijo | parsi | dinus | dinuhos | dinu | dinchhu | lekhnus | lekhnuhos | pathaunus | pathaunuhos | aunus | aunuhos | lyaunus | lyaunuhola | bolaunus | sodhnus | khojnus | hernus | hernuhos | thapnus | uhako | uhaa | uha | wahako | usko | unko | chhora* | chhori* | bachcha* | baccha* | kura | ghar | gharma | didi | dai | sir le | vayo | bhayo | gayo | parchha | parne | paryo | milchha | sakchhu | sakdina | thiyo | ekdam | dherai | ko lagi | bhanda | katai | ahile | arko | sabai | kasai* | kehi | jasto | nai | matra | tesai | kati | aama | ama | buwa | buba | bubako | aamako | mummyko | uhako | wahako | bhai | bahini | kripaya | hunuhunchha | garnuhunchha | aaucha | aauchha | aucha | aaunchha | jancha | hunchu',
  },
} as const satisfies LexiconSource
