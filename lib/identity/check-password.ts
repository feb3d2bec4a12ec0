import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { commonLongPasswords, commonPasswordWords } from './common-passwords.ts'

export const minimumPasswordLength = 12
export const maximumPasswordLength = 128

export type PasswordProblem =
  | 'password-too-short'
  | 'password-too-long'
  | 'password-common'
  | 'password-personal'

const runs = [
  'abcdefghijklmnopqrstuvwxyz'.repeat(3),
  '1234567890'.repeat(8),
  '0123456789'.repeat(8),
  'qwertyuiopasdfghjklzxcvbnm'.repeat(3),
  'qwertyuiop'.repeat(6),
  'asdfghjkl'.repeat(6),
  'zxcvbnm'.repeat(8),
].flatMap((run) => [run, run.split('').reverse().join('')])

const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

const plain = (text: string) => text.replace(/[013457@$!]/g, (sign) => lookAlikes[sign] ?? sign)
const withoutEnds = (text: string) => text.replace(/^[^a-z]{1,8}/, '').replace(/[^a-z]{1,8}$/, '')
const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

function isFrequent(text: string): boolean {
  return commonLongPasswords.has(text) || commonPasswordWords.has(text)
}

// 'abcabcabcabc' is 'abc': what repeats adds nothing.
function unitOf(text: string): string {
  const at = (text + text).indexOf(text, 1)
  return text.slice(0, at)
}

function isCommon(password: string): boolean {
  const folded = password.toLowerCase()
  if (new Set(folded).size < 5) return true
  const unit = unitOf(folded)
  if (unit.length <= 5 && unit.length < folded.length) return true
  if (runs.some((run) => run.includes(folded))) return true
  const bare = lettersOf(folded)
  const forms = [folded, unit, bare, unitOf(bare), withoutEnds(folded), withoutEnds(bare)]
  return forms.some((form) => isFrequent(form) || isFrequent(plain(form)) || isFrequent(unitOf(plain(form))))
}

/**
 * May this become a password? Long enough, not among the frequent ones in any usual disguise, and without the
 * person's own address, their name or the school's. No rules about kinds of characters: they make worse passwords.
 */
export function checkPassword(
  password: string,
  about: { readonly email: string; readonly names: readonly string[] },
): Result<undefined, PasswordProblem> {
  const folded = password.normalize('NFKC')
  if (folded.length < minimumPasswordLength) return fail('password-too-short')
  if (folded.length > maximumPasswordLength) return fail('password-too-long')
  if (isCommon(folded)) return fail('password-common')
  const letters = lettersOf(folded.toLowerCase())
  const [local = '', domain = ''] = about.email.toLowerCase().split('@')
  const own = [local, domain.split('.')[0] ?? '', ...about.names.map((name) => name.toLowerCase())]
  const isPersonal = own.map(lettersOf).some((word) => word.length >= 4 && letters.includes(word))
  return isPersonal ? fail('password-personal') : ok()
}
