/** Where a reader opens an item after signing in. Mails hold this address for years, so the path is permanent. */
export function linkToCommunication(publicUrl: string, communicationId: string): string {
  return `${publicUrl}/read/${communicationId}`
}
