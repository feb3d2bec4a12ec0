/** A month of the demo school, oldest first. `day` counts back from today, `hour` is school time. */
export interface DemoWriting {
  day: number
  hour: number
  from: string
  kind?: 'message' | 'post'
  to:
    | { grade: string }
    | { school: true }
    | { public: ('website' | 'official-page')[] }
    | { household: string; child: string }
    | { staff: readonly string[] }
  subject?: string
  body: string
  lang?: string
  needsAnswer?: boolean
  pictures?: readonly { scene: string; alt: string; children: readonly string[] }[]
  /** What happens next. Without it: sent, where nothing stops it. */
  outcome?:
    | 'leave'
    | 'withdraw'
    | 'recall'
    | { approve: true }
    | { return: string }
    | { reject: string }
    | { ask: string }
  /** Readers who opened it. */
  readBy?: readonly string[]
  replies?: readonly { from: string; day: number; hour: number; body: string; lang?: string }[]
}

export function listTraffic(): readonly DemoWriting[] {
  return [
    {
      day: 29,
      hour: 15,
      from: 'rivera',
      to: { grade: '3' },
      subject: 'Welcome to our garden unit',
      body: 'This month we grow beans on the window sill. Each child has a cup with a name on it. On Fridays we measure and draw.\n\nIf you have small clean yogurt cups, we can use them.',
      readBy: ['Carla Teixeira', 'Laura Bennett', 'Jisoo Kim'],
    },
    {
      day: 28,
      hour: 9,
      from: 'whitfield',
      kind: 'post',
      to: { school: true },
      subject: 'Market Day is coming',
      body: 'On Market Day our students run their own shops in the gym. Doors open to families at 9:30. Children wear something they can move in.\n\nEvery class has a part to play, and every visitor gets a passport at the door.',
      readBy: ['Carla Teixeira', 'Laura Bennett', 'Marcos Ellison', 'Marisol Alvarez'],
    },
    {
      day: 27,
      hour: 16,
      from: 'okafor',
      to: { grade: '5' },
      subject: 'Fractions this week',
      body: 'We add fractions with unlike denominators. The practice sheet is in the blue folder. Ask your child to show you one with pizza slices.',
      readBy: ['Carla Teixeira'],
    },
    {
      day: 26,
      hour: 11,
      from: 'friends',
      kind: 'post',
      to: { public: ['website', 'official-page'] },
      subject: 'Plant sale on Saturday',
      body: 'Friends of MACS sells plants on Saturday from 9 to 12 in the parking lot. The money goes to the school library.',
      outcome: { approve: true },
    },
    {
      day: 25,
      hour: 10,
      from: 'Carla Teixeira',
      to: { staff: ['rivera'] },
      subject: 'Consulta na quinta-feira',
      body: 'Bom dia, a Inês tem consulta no dentista na quinta-feira e chega às 10h. Obrigada.',
      lang: 'pt',
      replies: [
        {
          from: 'rivera',
          day: 25,
          hour: 12,
          body: 'Thank you for telling me. I will keep her place in the reading group.',
        },
      ],
    },
    {
      day: 24,
      hour: 8,
      from: 'caldwell',
      kind: 'message',
      to: { grade: '7' },
      subject: 'Bus change on Wednesday',
      body: 'On Wednesday bus 4 leaves from the back gate at 3:10 because the front drive is being painted.',
    },
    {
      day: 23,
      hour: 14,
      from: 'rivera',
      to: { household: 'Alvarez', child: 'Mateo Alvarez' },
      subject: 'Mateo reads aloud',
      body: 'Mateo read a whole page aloud to the class today, for the first time. You can be proud of him.',
      replies: [
        {
          from: 'Marisol Alvarez',
          day: 23,
          hour: 19,
          body: '¡Qué alegría, maestra! Muchas gracias por contarnos.',
          lang: 'es',
        },
      ],
    },
    {
      day: 22,
      hour: 10,
      from: 'cho',
      to: { grade: '2' },
      subject: 'Library books',
      body: 'Library day is Tuesday. Please look under the bed for our books: seven are still out.',
    },
    {
      day: 21,
      hour: 13,
      from: 'brooks',
      to: { grade: 'K' },
      subject: 'Show and tell',
      body: 'Next week is show and tell. Anything that fits in a shoe box is welcome, living things by picture only.',
    },
    {
      day: 20,
      hour: 9,
      from: 'friends',
      kind: 'post',
      to: { public: ['official-page'] },
      subject: 'Follow us',
      body: 'Follow our own page, "Friends of MACS Fun", on Facebook for event pictures.',
    },
    {
      day: 20,
      hour: 15,
      from: 'pike',
      to: { grade: '5' },
      subject: 'Away game',
      body: 'The game on Thursday is at 3:30. If we run late, text me at 603-555-0143.',
    },
    {
      day: 20,
      hour: 16,
      from: 'pike',
      to: { grade: '5' },
      subject: 'Away game',
      body: 'The game on Thursday is at 3:30. If we run late, call the trip line, 603-555-0113.',
      readBy: ['Carla Teixeira'],
    },
    {
      day: 19,
      hour: 10,
      from: 'pradhan',
      kind: 'post',
      to: { public: ['website'] },
      subject: 'Our paper bridges',
      body: 'Grade 7 built bridges from one sheet of paper each. The strongest one carried 212 coins.',
      pictures: [
        {
          scene: 'bridge',
          alt: 'A folded paper bridge between two blocks, loaded with coins.',
          children: [],
        },
      ],
      outcome: { approve: true },
    },
    {
      day: 18,
      hour: 11,
      from: 'rivera',
      to: { grade: '3' },
      subject: 'Bean plants, day 10',
      body: 'The first leaves are open. Here is our window sill.',
      pictures: [
        { scene: 'beans', alt: 'Paper cups with bean plants on a sunny window sill.', children: [] },
      ],
      readBy: ['Carla Teixeira', 'Laura Bennett', 'Marcos Ellison'],
    },
    {
      day: 17,
      hour: 9,
      from: 'ferrand',
      to: { grade: '1' },
      subject: 'Mittens',
      body: 'Please put a name in mittens and hats. The lost-and-found box is full of brave single mittens.',
    },
    {
      day: 16,
      hour: 12,
      from: 'friends',
      kind: 'post',
      to: { public: ['website'] },
      subject: 'Raffle at the door',
      body: 'Friends of MACS has a raffle on Friday. First prize is a pie.',
      outcome: { reject: 'The school may not run a raffle without a town permit. A pie sale would be fine.' },
    },
    {
      day: 15,
      hour: 10,
      from: 'caldwell',
      kind: 'post',
      to: { school: true },
      subject: 'Early release on the 25th',
      body: 'School ends at 11:45 on the day before the holiday. Buses leave ten minutes later. There is no after-school club that day.',
      outcome: { approve: true },
      readBy: ['Carla Teixeira', 'Laura Bennett'],
    },
    {
      day: 14,
      hour: 16,
      from: 'lindgren',
      kind: 'message',
      to: { household: 'Kim', child: 'Grace Kim' },
      subject: 'A scraped knee',
      body: 'Grace scraped her knee at recess. I washed it and put on a plaster; she went back to class smiling.',
    },
    {
      day: 13,
      hour: 9,
      from: 'okafor',
      to: { grade: '5' },
      subject: 'Museum on the 9th',
      body: 'We visit Granite Science Center. Please send a packed lunch. Questions about the trip go to 603-555-0170.',
      needsAnswer: true,
      replies: [
        { from: 'Carla Teixeira', day: 13, hour: 20, body: 'O Tomás vai. Ele leva o lanche.', lang: 'pt' },
      ],
      readBy: ['Carla Teixeira'],
    },
    {
      day: 12,
      hour: 15,
      from: 'cho',
      to: { grade: '2' },
      subject: 'Spelling',
      body: 'Ya que algunos papás por lo visto no saben leer, lo repito: la tarea es para el lunes.',
      lang: 'es',
      outcome: 'leave',
    },
    {
      day: 11,
      hour: 10,
      from: 'Laura Bennett',
      to: { staff: ['caldwell'] },
      subject: 'Pick-up on Fridays',
      body: 'On Fridays my sister picks Noah up. She is on the list; her name is Irene.',
      replies: [
        { from: 'caldwell', day: 11, hour: 11, body: 'Thank you. Irene is on the list for Fridays.' },
      ],
    },
    {
      day: 10,
      hour: 13,
      from: 'rivera',
      kind: 'post',
      to: { public: ['website', 'official-page'] },
      subject: 'Grade 3 measures everything',
      body: 'This week grade 3 measured the hallway in hands, shoes and meters. It is 41 meters long, or 205 shoes.',
      pictures: [{ scene: 'ruler', alt: 'A long paper ruler along a school hallway.', children: [] }],
      outcome: { approve: true },
    },
    {
      day: 9,
      hour: 9,
      from: 'rivera',
      to: { grade: '3' },
      subject: 'Wrong day',
      body: 'Gym is on Tuesday this week.',
      outcome: 'recall',
    },
    {
      day: 9,
      hour: 9,
      from: 'rivera',
      to: { grade: '3' },
      subject: 'Gym this week',
      body: 'Gym is on Wednesday this week. The earlier note named the wrong day.',
      readBy: ['Carla Teixeira', 'Laura Bennett'],
    },
    {
      day: 8,
      hour: 14,
      from: 'haddad',
      to: { household: 'Peña', child: 'Diego Peña' },
      subject: 'Lunch group',
      body: 'Diego joined the lunch group this week and stayed for the whole game. Would Thursday at 3:15 suit you for a short call from the school line?',
      replies: [
        { from: 'Silvia Peña', day: 8, hour: 18, body: 'Sí, el jueves está bien. Gracias.', lang: 'es' },
      ],
    },
    {
      day: 7,
      hour: 10,
      from: 'brooks',
      to: { grade: 'K' },
      subject: 'Wrong attachment',
      body: 'Please ignore this, I am still writing.',
      outcome: 'withdraw',
    },
    {
      day: 6,
      hour: 9,
      from: 'friends',
      kind: 'post',
      to: { public: ['website'] },
      subject: 'Book fair volunteers',
      body: 'We look for volunteers for the book fair on Monday morning. Sign up at the office.',
      outcome: { return: 'Please add the hours, so that people can plan.' },
    },
    {
      day: 5,
      hour: 11,
      from: 'rivera',
      to: { grade: '3' },
      subject: 'Our mural',
      body: 'The mural is done. Thank you for the paint.',
      pictures: [
        {
          scene: 'mural',
          alt: 'A wall painting of a river, hills and a red bridge.',
          children: ['Inês Teixeira', 'Grace Kim'],
        },
      ],
      readBy: ['Carla Teixeira'],
    },
    {
      day: 4,
      hour: 9,
      from: 'caldwell',
      kind: 'post',
      to: { public: ['website'] },
      subject: 'Our new front door',
      body: 'The new front door is open. It has a ramp and a bell at the height of a wheelchair.',
      pictures: [{ scene: 'door', alt: 'A blue front door with a ramp.', children: [] }],
      outcome: { approve: true },
    },
    {
      day: 3,
      hour: 15,
      from: 'ferrand',
      kind: 'post',
      to: { school: true },
      subject: 'Lost tooth count',
      body: 'Grade 1 has lost 31 teeth since September. The chart hangs in the hallway.',
      outcome: { ask: 'Does the chart show names? If so, only first names, please.' },
    },
    {
      day: 2,
      hour: 10,
      from: 'rivera',
      to: { grade: '3' },
      subject: 'Museum on Thursday',
      body: 'On Thursday we walk to the town museum. Please send a packed lunch and a warm coat. We are back at 2:30.',
      needsAnswer: true,
      readBy: ['Laura Bennett'],
    },
    {
      day: 1,
      hour: 13,
      from: 'Marcos Ellison',
      to: { staff: ['rivera'] },
      subject: 'Tarea',
      body: 'Buenas tardes, Noah olvidó su libro de lectura en la escuela. ¿Puede recordarle mañana?',
      lang: 'es',
    },
    {
      day: 1,
      hour: 15,
      from: 'pradhan',
      kind: 'post',
      to: { school: true },
      subject: 'Game night',
      body: 'Grade 7 invites everybody to game night on Friday at six in the gym. Bring a game you love.',
      outcome: 'leave',
    },
    {
      day: 0,
      hour: 7,
      from: 'friends',
      kind: 'post',
      to: { public: ['website', 'official-page'] },
      subject: 'Thank you for the plant sale',
      body: 'The plant sale brought 418 dollars for the library. Thank you to everybody who carried, watered and sold.',
      outcome: 'leave',
    },
  ]
}
