import { foldText } from '#lib/text/fold-text.ts'

/** Words of our lists that are everyday words with other accents: how they are written when they are meant. */
const MEANT = `đồ rác|đánh cho|sẽ đánh|đồ ngu|đồ chó|đồ khùng|đồ tồi|đồ ngốc|hèn|dốt|điên|khùng|ngốc|ngu|cặc|đéo|chó chết|mày|im đi|
  biến đi|đánh chết|đập chết|giết|biết nhà|giết mày|giết anh|giết chị|bị cúm|bị sốt|bị nôn|bị sởi|bệnh sởi|bị hen|bị suyễn|ốm nặng|bị ốm|
  bị ghẻ|lo âu|bó bột|cắn bạn|đánh bạn|gây gổ|hỗn với|ăn trộm|lấy trộm|cách ly|ly dị|đi tù|ở tù|tè dầm|đái dầm|lưu ban|không đạt|xe lăn|
  tự kỷ|chẩn đoán|bị chấy|có chấy|nói lắp|câm miệng|câm mồm|ích kỷ|tệ hại|rác rưởi|óc lợn|kém cỏi|vô dụng|
  đá bạn|đấm bạn|đẩy bạn|con lợn|con chó|lũ chó|lũ ngu|đĩ thõa|mất dạy|khốn nạn|thằng chó|bố láo|láo toét|đồ lười|lười biếng|sốt cao|ngồi tù|vào tù|
  con ngu|thằng ngu|con điên|thằng điên|mẹ mày|mặt dày|địt mẹ|lồn mẹ|cút đi|dối trá|hèn nhát|bất tài|đồ tồi|đồ lợn|đồ thú|bố tồi|mẹ tồi|cha tồi|bọn mọi|chết đi|đi chết|mẹ tồi tệ|ngu như|ngu hơn|đm|về nước các người|hen suyễn|cho biết tay|biết tay|xử lý mày|liệu hồn|liệu thần|phải trả giá|sẽ trả giá|đình chỉ|gian lận|đe dọa|bắt nạt|nhiễm trùng|rối loạn|hội chứng|
  bẻ cổ nó|bẻ cổ mày|đồ khỉ|đồ heo|đồ súc vật|con mụ|mụ già|như cứt|đồ cứt|vô học|vô lại|xảo trá|bần tiện|đồ điêu|con điêu|du côn|lũ bò|lũ heo|lũ khỉ|lũ trâu|đồ phế|đồ hèn|óc bò|óc trâu|đầu đất|đồ vô ơn|đồ bỏ đi|đồ ăn hại|
  thứ chó|ăn hại|đầu buồi|đầu bòi|mặt lồn|con mặt lồn|vãi lồn|vãi cả|ranh con|bẻ răng|ghê tởm|vô duyên|đần độn|cút thật|đồ quỷ|bá láp|bà tám|
  lắm chuyện|tao cho mày|biết tao là ai|không có óc|ranh hãng|dối giá|thú dữ|im mồm|đồ quỷ sứ|nhiều chuyện|kẻ cắp|ăn cắp|tê bạc|giả dối|lưu manh|
  rảnh háng|thối thây|đồ con lợn|xé xác|hàng người như|hạng người như|về nước cút|ngu ngốc|ngu ngoc|ngu dốt|ngu dot|đồ vô dụng|do vo dung|đồ khốn|
  do khon|kẻ nói dối|ke noi doi|điên khùng|dien khung|dốt nát|dot nat|ngu si|ngu si|ngu xuẩn|ngu xuan|ngốc nghếch|ngoc nghech|vô giáo dục|vo giao duc|
  não cá vàng|nao ca vang|đồ mất dạy|do mat day|thứ ăn hại|thu an hai|óc heo|oc heo|vô văn hóa|vo van hoa|kém hiểu biết|kem hieu biet|khốn kiếp|
  khon kiep|vô liêm sỉ|vo liem si|đồ mất nết|do mat net|đồ bá vơ|do ba vo|khùng nặng|khung nang|đầu to mà óc|dau to ma oc|đồ sâu bọ|do sau bo|phế vật|
  phe vat|vô ơn bạc nghĩa|vo on bac nghia|đồ phản bội|do phan boi|đồ đầu heo|do dau heo|sinh vật vô dụng|sinh vat vo dung|con khỉ đột|con khi dot|
  con bò cái|con bo cai|con heo nái|con heo nai|lão già dịch|lao gia dich|đồ lừa đảo|do lua dao|thằng vô học|thang vo hoc|đồ vô học|do vo hoc|
  thằng vô lại|thang vo lai|mất nhân tính|mat nhan tinh|đồ vô lương|do vo luong|vô lương tâm|vo luong tam|đồ du côn|do du con|đồ bần tiện|do ban tien|
  vô trách nhiệm|vo trach nhiem|man rợ|man ro|người mẹ tồi|nguoi me toi|người cha tồi|nguoi cha toi|tệ bạc|te bac|xấu xa|xau xa|láo xược|lao xuoc|
  hỗn láo|hon lao|trộm cắp|trom cap|địt mày|dit may|con đĩ ngựa|con di ngua|con đĩ già|con di gia|thằng khốn|thang khon|im miệng|im mieng|cút xéo|
  cut xeo|như con cặc|nhu con cac|đéo biết|deo biet|đéo hiểu|deo hieu|đéo cần|deo can|đồ óc chó|do oc cho|thằng óc chó|thang oc cho|khép miệng lại|
  khep mieng lai|rửa miệng đi|rua mieng di|cút khỏi|cut khoi|xéo đi|xeo di|biến khỏi đây|bien khoi day|đếch cần|dech can|khôn cùng|khon cung|
  quỷ tha ma bắt|quy tha ma bat|câm cái mồm lại|cam cai mom lai|sẽ phải hối hận|se phai hoi han|sẽ hối hận|se hoi han|phải hối hận|phai hoi han|
  sẽ giết|se giet|biết anh ở đâu|biet anh o dau|biết chị ở đâu|biet chi o dau|biết mày ở đâu|biet may o dau|không yên đâu|khong yen dau|
  không yên với tôi|khong yen voi toi|vặn cổ mày|van co may|con lừa chính hiệu|con lua chinh hieu|đồ ngu thượng hạng|do ngu thuong hang|cút về nước|
  cut ve nuoc|biến về nước|bien ve nuoc|nhìn muốn ói|nhin muon oi|tao ghét|tao ghet|như bọn mọi|nhu bon moi|như súc vật|nhu suc vat|con heo|con bò|con lừa|con khỉ|lũ súc vật|lu suc vat|súc vật|lũ mọi|đồ con bò|do con bo|đồ con lừa|đồ con heo|lũ lừa|lũ cừu|mọi rợ|đồ lừa|bọn lười|lũ lười`

/** Verbs that harm, as they are written. */
export const VIETNAMESE_OPENERS: ReadonlyMap<string, string> = new Map(
  ['cắn', 'đánh', 'đá', 'đấm', 'đẩy', 'nhổ'].map((w) => [foldText(w).text, w.normalize('NFC')] as const),
)

export const VIETNAMESE_SPELLING: ReadonlyMap<string, readonly string[]> = (() => {
  const out = new Map<string, string[]>()
  for (const word of MEANT.split('|').map((w) => w.trim())) {
    const key = foldText(word).text
    out.set(key, [...(out.get(key) ?? []), word.normalize('NFC')])
  }
  return out
})()
