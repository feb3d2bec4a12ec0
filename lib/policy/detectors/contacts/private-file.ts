/** "جوال-كونسويلو-الخاص-….pdf": a file's name that says the number in it is somebody's own. */
import type { Segment } from '../../read-message.ts'

const PRIVATE =
  /private|personal|personnel|particular|privad[oa]|pessoal|(?<!\p{L})perso(?!\p{L})|pesonel|rieng|ca nhan|الخاص|الشخصي|निजी|व्यक्तिगत|私人|个人|личн/u
const A_LINE =
  /cell|mobile|phone|celular|movil|telefon|telemovel|portable|(?<!\p{L})tel(?!\p{L})|selile|nimewo|dien thoai|di dong|جوال|موبايل|هاتف|محمول|मोबाइल|फोन|नम्बर|手机|电话|号码|телефон|сотов|мобильн|номер/u

export function isPrivateFile({ folded: { text } }: Segment): boolean {
  return PRIVATE.test(text) && A_LINE.test(text)
}
