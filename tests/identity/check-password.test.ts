import { describe, expect, test } from 'vitest'
import { checkBack } from '#lib/identity/check-back.ts'
import { checkPassword } from '#lib/identity/check-password.ts'
import { commonLongPasswords, commonPasswordWords } from '#lib/identity/common-passwords.ts'
import { labelCapacity } from '#lib/identity/label-capacity.ts'

const about = {
  email: 'ana.rivera@school.example.org',
  names: ['Ana', 'Rivera', 'Meadow Brook School', 'MBCS'],
}
const codeOf = (password: string) => {
  const result = checkPassword(password, about)
  return result.ok ? 'ok' : result.code
}

describe('a password', () => {
  test.each([
    ['eleven char', 'password-too-short'],
    ['x'.repeat(201), 'password-too-long'],
    ['aaaaaaaaaaaaaaa', 'password-common'],
    ['abcabcabcabc', 'password-common'],
    ['123456789012', 'password-common'],
    ['210987654321', 'password-common'],
    ['qwertyuiopas', 'password-common'],
    ['Unbelievable', 'password-common'],
    ['1Qaz2wsx3edc', 'password-common'],
    ['Password1234', 'password-common'],
    ['P@ssw0rd2026!', 'password-common'],
    ['passwordpassword', 'password-common'],
    ['Kindergarten2026', 'password-common'],
    ['!!sunshine!!77', 'password-common'],
    ['CorrectHorseBatteryStaple', 'password-common'],
    ['correct horse battery staple', 'password-common'],
    ['iloveyou-iloveyou', 'password-common'],
    ['ana.rivera-is-me', 'password-personal'],
    ['MeadowBrookSchool!', 'password-personal'],
    ['our mbcs is the best', 'password-personal'],
    ['rivera by the sea', 'password-personal'],
  ])('%s → %s', (password, code) => {
    expect(codeOf(password)).toBe(code)
  })

  test.each([
    'lanterns over the river',
    'nine-purple-teapots',
    'sunshine over the old harbour',
    'G7$kq2!vLm9x',
    'нет ничего лучше чая',
    'فوق الجسر عند الغروب',
    'my dragon eats porridge',
  ])('%s is fine', (password) => {
    expect(codeOf(password)).toBe('ok')
  })

  test('is compared with about a thousand frequent ones, none of them out of reach', () => {
    expect(commonLongPasswords.size + commonPasswordWords.size).toBeGreaterThan(1_000)
    expect([...commonLongPasswords].filter((word) => word.length < 12)).toEqual([])
    for (const word of commonLongPasswords)
      expect(checkPassword(word, { email: '', names: [] })).toMatchObject({ ok: false })
    for (const word of commonPasswordWords)
      expect(checkPassword(`${word}123456`, { email: '', names: [] })).toMatchObject({ ok: false })
  })
})

describe('the way back', () => {
  test.each(['/write?draft=1', '/news/a-b', '/messages/3#end', '/a%20b'])('%s is ours', (path) => {
    expect(checkBack(path)).toBe(path)
  })

  test.each([
    undefined,
    '',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    '/sign-in',
    '/api/auth/signout',
    '/a\nb',
    '/a\\b',
    `/${'a'.repeat(600)}`,
    '/..//evil.example',
  ])('%s is not', (path) => {
    expect(checkBack(path)).toBe('/')
  })
})

describe('a capacity in words', () => {
  const held = { role: 'teacher', jobTitle: null, groupName: null, grades: [] } as const
  test.each([
    [{ ...held, grades: ['5'] }, 'Grade 5 teacher'],
    [{ ...held, grades: ['K'] }, 'Kindergarten teacher'],
    [{ ...held, grades: ['4', '5'] }, 'Teacher'],
    [{ ...held, jobTitle: 'nurse' as const, grades: ['5'] }, 'School nurse'],
    [{ ...held, role: 'group-officer' as const, groupName: 'Friends of MACS' }, 'Friends of MACS officer'],
    [{ ...held, role: 'guardian' as const }, 'Parent or guardian'],
  ])('%o → %s', (given, label) => {
    expect(labelCapacity(given)).toBe(label)
  })
})
