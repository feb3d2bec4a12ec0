import { randomInteger } from '#lib/runtime/random.ts'

/** No vowels (no words by accident) and nothing that looks like something else; 19 letters, 16 of them: 67 bits. */
const letters = 'BCDFGHJKMNPQRSTVWXZ'

/** A code to be typed from a letter: `BCDF-GHJK-MNPQ-RSTV`. */
export function makeInvitationCode(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInteger(letters.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
