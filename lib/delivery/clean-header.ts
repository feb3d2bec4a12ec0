// Control characters end a header line; line and paragraph separators do in some clients; direction overrides make one
// name look like another.
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those are taken out
const UNWANTED = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/gu

/** Text that a person wrote, as one line that can stand in a mail header. */
export function cleanHeader(text: string, longest = 150): string {
  const line = text.toWellFormed().replace(UNWANTED, ' ').replace(/\s+/gu, ' ').trim()
  const characters = [...line]
  return characters.length <= longest ? line : `${characters.slice(0, longest - 1).join('')}…`
}
