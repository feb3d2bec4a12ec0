const YEAR_IN_SECONDS = 31_536_000

/** Keeps a choice about this device in a cookie the server reads at the next page; an empty value forgets it. */
export function rememberChoice(name: string, value: string): void {
  const age = value === '' ? 0 : YEAR_IN_SECONDS
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers families still have
  document.cookie = `${name}=${value}; Path=/; Max-Age=${age}; SameSite=Lax`
}
