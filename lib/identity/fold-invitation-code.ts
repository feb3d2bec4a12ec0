/** What somebody typed, in the one spelling that is hashed: letters only, upper case. */
export function foldInvitationCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
}
