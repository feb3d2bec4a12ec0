/**
 * What people of the demo school write through a year, in pieces that are put together. `{child}`, `{day}`, `{hour}`,
 * `{n}`, `{thing}`, `{topic}` are filled in; numbers 555-01XX and example domains belong to nobody.
 */
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())

export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']
export const THINGS = lines(`
  a water bottle
  a warm coat
  rain boots
  a library book
  two empty jars
  a packed lunch
  a signed form
  gym shoes`)
export const TOPICS = lines(`
  fractions
  the water cycle
  map reading
  spelling patterns
  the town long ago
  magnets
  poems
  seeds and roots
  measuring
  story endings`)

export const TO_FAMILY = lines(`
  {child} read aloud to the whole group today and enjoyed it.
  {child} worked hard on {topic} this week. Please ask to see the blue folder.
  I would like to talk about {topic} with you. Would {day} at {hour} suit you for a call from the school line?
  {child} left {thing} in the cubby. It is on the hook by the door.
  {child} helped a younger student find the library. I wanted you to know.
  Please send {thing} with {child} on {day}.
  {child} has {n} pages left in the reading log. Ten minutes a night is enough.
  {child} asked good questions about {topic}. A short walk to look for examples would be fun.
  Thank you for the note. I will keep an eye on it and write again on {day}.
  {child} finished the {topic} project. It hangs in the hallway until {day}.
  {child} was a patient partner in the group game today.
  The practice sheet on {topic} goes home on {day}. The first {n} problems are enough.`)

export const TO_CLASS = lines(`
  This week we work on {topic}. The practice sheet is in the blue folder.
  Please send {thing} on {day}.
  On {day} we walk to the town museum. We are back by {hour}.
  Our class reads {n} minutes a day. Any book counts.
  The spelling list for next week is on the class page.
  We finished our unit on {topic}. Come and see the hallway wall.
  Picture day is on {day}. Forms are in the blue folders.
  We need {n} clean yogurt cups for {topic}.
  Book orders are due on {day}.
  Gym is on {day} this week. Sneakers, please.
  The class earned a pajama day. It is on {day}.
  Our helpers this month take care of the plants and the calendar.`)

export const TO_SCHOOL = lines(`
  School opens at the usual time on {day}. The walkways are salted.
  The library stays open until {hour} on {day}.
  Report cards go home on {day}. Please return the envelope.
  Enrollment papers for next year are at the front office until {day}.
  The cafeteria tries a new soup on {day}. Tell us what you think.
  Lost and found is full. Please come and look before {day}.`)

export const TO_STAFF = lines(`
  The copier in the teachers' room is fixed.
  Duty for {day} is on the board. Thank you for swapping.
  Please send me your book lists by {day}.
  The fire drill is on {day} at {hour}.
  Who can lend me {n} clipboards until {day}?
  The {topic} kits are back in the closet by room 8.`)

export const TO_PUBLIC = lines(`
  Friends of MACS meets on {day} at {hour} in the library. Everybody is welcome.
  The book fair brought {n} new books to every classroom. Thank you.
  We sort donations on {day}. Come for half an hour if you can.
  The winter concert is on {day} at {hour} in the gym.
  The school garden has {n} new beds. Come and see them.`)

export const ENDINGS = lines(`
  Thank you.
  Have a good week.
  Write to me here if you have questions.
  The office line is 603-555-0100.
  With thanks
  See you on {day}.`)

/** What a family writes, by language. */
export const FROM_FAMILY: Readonly<Record<string, readonly string[]>> = {
  en: lines(`
    {child} has a dentist appointment on {day} and comes at {hour}.
    Could you remind {child} to bring home the reading book?
    Thank you for the kind words about {child}.
    {child} will be picked up by grandma on {day}.
    We are moving the pick-up to {hour} this week.
    Is there homework on {topic}? {child} was not sure.
    {child} stays home today with a cold.`),
  es: lines(`
    {child} tiene cita con el dentista el jueves y llega a las diez.
    ¿Puede recordarle a {child} que traiga el libro de lectura?
    Muchas gracias por su mensaje. Hablamos con {child} en casa.
    Hoy {child} se queda en casa porque está resfriado.
    ¿Cuándo es la reunión de padres? Gracias.`),
  pt: lines(`
    Bom dia, {child} tem consulta na quinta-feira e chega às dez horas.
    Obrigada pela mensagem. Vamos ler juntos em casa.
    {child} esqueceu o casaco na escola. Pode procurar, por favor?
    Hoje {child} fica em casa com febre.
    A que horas começa a festa de sexta-feira?`),
  fr: lines(`
    Bonjour, {child} a rendez-vous chez le médecin jeudi et arrive à dix heures.
    Merci pour votre message, nous en parlons à la maison.
    {child} a oublié son livre de lecture à l'école.
    À quelle heure finit la sortie de vendredi ?`),
  ht: lines(`
    Bonjou, {child} gen randevou kay dantis jedi, li ap rive a dizè.
    Mèsi pou mesaj la. N ap li ansanm lakay.
    {child} bliye manto li lekòl la. Tanpri gade pou mwen.
    {child} rete lakay jodi a paske li gripe.`),
  ar: lines(`
    صباح الخير، لدى {child} موعد عند طبيب الأسنان يوم الخميس وسيصل الساعة العاشرة.
    شكراً على رسالتكم. سنقرأ معاً في البيت.
    نسيت {child} المعطف في المدرسة. هل يمكنكم البحث عنه؟
    متى تبدأ حفلة يوم الجمعة؟`),
  ne: lines(`
    नमस्ते, {child} को बिहीबार दाँतको डाक्टरसँग समय छ र दस बजे आउँछ।
    सन्देशको लागि धन्यवाद। हामी घरमा सँगै पढ्छौं।
    {child} आज रुघाले घरमै बस्छ।
    शुक्रबारको कार्यक्रम कति बजे सुरु हुन्छ?`),
  vi: lines(`
    Chào cô, {child} có hẹn nha sĩ thứ năm và sẽ đến lúc mười giờ.
    Cảm ơn cô đã nhắn. Chúng tôi sẽ đọc cùng con ở nhà.
    {child} để quên áo khoác ở trường. Nhờ cô tìm giúp.
    Hôm nay {child} ở nhà vì bị cảm.`),
  zh: lines(`
    老师好，{child}星期四看牙医，十点到学校。
    谢谢您的来信，我们在家一起读书。
    {child}把外套忘在学校了，请帮忙找一下。
    星期五的活动几点开始？`),
}

export interface Slip {
  text: string
  weight: number
}

const slips = (text: string): readonly Slip[] =>
  lines(text).map((line) => {
    const [weight = '1', ...words] = line.split(' ')
    return { weight: Number(weight), text: words.join(' ') }
  })

/** What slips in now and then, by who writes; weights first. `{number}`: one that nobody has; `{parents}`: a family's own. */
export const SLIPS = {
  staff: slips(`
    9 If you are late, text me at {number}.
    4 My cell is {number}.
    2 You can call me at home after six: {spaced}.
    4 Or write to me at {me}@webmail.example.net, I read it in the evening.
    3 Message me on WhatsApp, it is quicker.
    2 Let's move this to WhatsApp, easier there.
    2 I post our projects on my own Instagram, have a look.
    1 Find me on Facebook if the portal is slow.
    6 Cedar Lane Music rents violins by the month: rentals@cedarlanemusic.example.com.
    3 Hilltop Dance has free places: 603-555-0187.
    3 {other} was out with strep again, please watch for it.
    2 {other} got 58 on the test, so we all practice.
    2 {other} has been to the counselor every day this week.
    2 For the ride, call {parents}.
    4 Honestly, I am sick and tired of repeating myself.
    2 This is the last time I say it!!!
    1 That was a stupid excuse.
    2 For homework, the children comment on our class TikTok.
    1 Please have your child open an Instagram account for the project.
    3 There is an unofficial Facebook group of our class parents, ask to join.
    1 You know where to find me outside of here.`),
  family: slips(`
    6 My number is {number}.
    3 You can also write to {me}@webmail.example.net.
    2 Can we talk on WhatsApp?
    1 Are you on Facebook?
    1 This is ridiculous, nobody answers.`),
  group: slips(`
    3 Questions? Call {number}.
    2 Join our Facebook group for parents.
    2 Write to {me}@webmail.example.net to sign up.
    1 Last year's turnout was pathetic.`),
} as const

export const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  family: ['A note', 'This week', '{topic}', 'About {day}', 'Reading', 'A short question'],
  class: ['This week', 'Please bring', '{topic}', 'On {day}', 'Our class', 'A reminder'],
  school: ['For {day}', 'From the office', 'A reminder', 'News'],
  es: ['Una pregunta', 'Para el jueves', 'Gracias'],
  pt: ['Uma pergunta', 'Quinta-feira', 'Obrigada'],
  fr: ['Une question', 'Jeudi', 'Merci'],
  ht: ['Yon kesyon', 'Jedi', 'Mèsi'],
  ar: ['سؤال', 'يوم الخميس', 'شكراً'],
  ne: ['प्रश्न', 'बिहीबार', 'धन्यवाद'],
  vi: ['Một câu hỏi', 'Thứ năm', 'Cảm ơn'],
  zh: ['一个问题', '星期四', '谢谢'],
}

export const RETURN_REASONS = lines(`
  Please add the hours, so that people can plan.
  Please use the office line instead of your own number.
  Leave out the other child, please. This is about one family only.
  Could you say this more kindly? I am glad to help.
  Please name the room, and send it again.`)
