export const NIL = '00000000-0000-0000-0000-000000000000'

/** What somebody malicious puts where a value belongs. */
export const NASTY: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '%00',
  '../../../../etc/passwd',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  '=HYPERLINK("http://x")',
  '\u202e\u0627\u0644\u0639',
  '\ud800',
  '𝟔𝟎𝟑'.repeat(200),
  'x'.repeat(20_000),
  '-1',
  '0',
  '1e400',
  '9'.repeat(400),
  'NaN',
  'null',
  '[]',
  '{}',
  '{"__proto__":{"admin":true}}',
  '2026-02-30',
  '+999999-01-01T00:00:00Z',
  NIL,
  `${NIL}x`,
  '01a205ab-c56d-76e0-824d-77784894cc68',
  '$ACTION_ID_0',
  '$undefined',
]
export const QUERIES =
  'q search page after before child student class type from to on role outcome rule person back view id token a u lang'.split(
    ' ',
  )
export const KEYS =
  'communicationId version content subject body audience type classId kind id name email password back studentIds mediaId acknowledged idempotencyKey conversationId reason note verdict key channels attachments lang finding rule wording question answer published clause section settings policy from to where done'.split(
    ' ',
  )
