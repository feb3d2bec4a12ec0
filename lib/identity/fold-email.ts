/** One spelling for each address: trimmed and lower-cased, as accounts store it. */
export function foldEmail(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase()
}
