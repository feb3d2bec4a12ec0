/**
 * A cell that no spreadsheet runs. Text that begins with a formula's sign — plain or fullwidth, after whatever blanks,
 * line breaks or invisible signs an import would drop — or with a tab or line break is led by an apostrophe, which
 * spreadsheets show as "this is text". Null bytes end a cell in some of them, so they go.
 */
export function escapeCell(value: string): string {
  const text = value.replaceAll('\0', '')
  return /^(?:[\t\r\n]|[\s\p{Cf}\p{Cc}]*[=+\-@|%＝＋－＠﹢﹣﹦﹫−])/u.test(text) ? `'${text}` : text
}
