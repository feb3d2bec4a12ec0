/** Words of one language that are contact words of another: alone they mean nothing here. */
import { expect, test } from 'vitest'
import { evaluate } from '#lib/policy/evaluate.ts'
import { factsOf } from './school.ts'

const CONTACT = new Set(['personal-phone', 'personal-email', 'personal-social', 'family-contact'])
const contacts = (body: string) =>
  evaluate(factsOf({ body, audience: 'class' })).findings.filter((f) => CONTACT.has(f.topic))

test.each([
  [
    'French "sept" and "six" among English words',
    'Sept 6: six bins, one set of dice, ten pens, un deux trois song, four cups, five caps.',
  ],
  [
    'Spanish "once" and "doce" as time',
    'Once upon a time there were six ducks, once three, once five, and one, two, four more.',
  ],
  [
    'Haitian "sis", "set", "wit", "dis" in English',
    'My sis set a record with wit: dis song, then ven diagrams, kat toy, nef gun, twa.',
  ],
  [
    'Vietnamese "ba", "nam", "hai" folded',
    'Ba mẹ ơi, năm nay sáu lớp, hai cô, tám thầy, chín bàn, bảy ghế, một sân.',
  ],
  ['pinyin and Nepali sounds', 'Do sat words: tin can, char, nau, ek; we sat at ten.'],
  ['platform short forms as initials', 'SC: team_1 plays TT: team_2; YT: team_3 rests. DC trip: bus_4.'],
  [
    '"tele", "disc" and "snap" at play',
    'Disc golf: hole_3. Tele: play_2 at noon. Snap: cubes_10 in the bin.',
  ],
  ['Portuguese "no" and English "no"', 'No insta-soup in class, no gram scales either: lab_2 has them.'],
  [
    'the "at" and "dot" of lessons',
    'Meet at six dot five on the number line; put a dot at three, at five, at one.',
  ],
])('%s', (_, body) => {
  expect(contacts(body).map((f) => f.text)).toEqual([])
})

test.each([
  ['same reading in Arabic digits', 'رقمي ٦٠٣٥٥٥٠١٤٢', '٦٠٣٥٥٥٠١٤٢'],
  ['numbers of a home country', 'Mon portable : 06 12 34 56 78', '06 12 34 56 78'],
  [
    'a riddle with a cue',
    'My cell is a riddle: half a dozen, zip, a trio; three fives; zip, one, four, a pair.',
    null,
  ],
])('a cue makes a number of what is none elsewhere: %s', (_, body, text) => {
  const found = contacts(body)
  expect(found.map((f) => f.topic)).toEqual(['personal-phone'])
  if (text !== null) expect(found[0]?.text).toBe(text)
})
