/** The last part of a public page's address: words of the subject, and enough of the id to be one of its kind. */
export function nameSlug(subject: string, communicationId: string): string {
  const words = subject
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return `${words || 'news'}-${communicationId.slice(-6)}`
}
