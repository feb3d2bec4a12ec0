import { foldText } from '#lib/text/fold-text.ts'

/** Words of our lists that are everyday words with other accents: how they are written when they are meant. */
const MEANT = `đồ rác|đánh cho|sẽ đánh|đồ ngu|đồ chó|đồ khùng|đồ tồi|đồ ngốc|hèn|dốt|điên|khùng|ngốc|ngu|cặc|đéo|chó chết|mày|im đi|
  biến đi|đánh chết|đập chết|giết|biết nhà|giết mày|giết anh|giết chị|bị cúm|bị sốt|bị nôn|bị sởi|bệnh sởi|bị hen|bị suyễn|ốm nặng|bị ốm|
  bị ghẻ|lo âu|bó bột|cắn bạn|đánh bạn|gây gổ|hỗn với|ăn trộm|lấy trộm|cách ly|ly dị|đi tù|ở tù|tè dầm|đái dầm|lưu ban|không đạt|xe lăn|
  tự kỷ|chẩn đoán|bị chấy|có chấy|nói lắp|câm miệng|câm mồm|ích kỷ|tệ hại|rác rưởi|óc lợn|kém cỏi|vô dụng|
  đá bạn|đấm bạn|đẩy bạn|con lợn|con chó|lũ chó|lũ ngu|đĩ thõa|mất dạy|khốn nạn|thằng chó|bố láo|láo toét|đồ lười|lười biếng|sốt cao|ngồi tù|vào tù|
  con ngu|thằng ngu|con điên|thằng điên|mẹ mày|mặt dày|địt mẹ|lồn mẹ|cút đi|dối trá|hèn nhát|bất tài|đồ tồi|đồ lợn|đồ thú|bố tồi|mẹ tồi|cha tồi|bọn mọi|chết đi|đi chết|mẹ tồi tệ|ngu như|ngu hơn|đm|về nước các người|hen suyễn|cho biết tay|biết tay|xử lý mày|liệu hồn|liệu thần|phải trả giá|sẽ trả giá|đình chỉ|gian lận|đe dọa|bắt nạt|nhiễm trùng|rối loạn|hội chứng|
  bẻ cổ nó|bẻ cổ mày|đồ khỉ|đồ heo|đồ súc vật|con mụ|mụ già|như cứt|đồ cứt|vô học|vô lại|xảo trá|bần tiện|đồ điêu|con điêu|du côn|lũ bò|lũ heo|lũ khỉ|lũ trâu|đồ phế|đồ hèn|óc bò|óc trâu|đầu đất|đồ vô ơn|đồ bỏ đi|đồ ăn hại`

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
