/** One paragraph of a mail. `lang`: the language a person wrote it in, where that is not the mail's own. */
export interface Paragraph {
  text: string
  lang?: string
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const LINK = /https?:\/\/[^\s<>"'`]{1,2000}/gu
const TRAILING = /[.,;:!?)\]}’”»،؟]+$/u

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!)
}

/** Everything is escaped; http(s) addresses become links and line breaks stay. Nothing else is ever markup. */
function inline(text: string): string {
  let out = ''
  let last = 0
  for (const match of text.matchAll(LINK)) {
    const address = match[0].replace(TRAILING, '')
    if (!URL.canParse(address)) continue
    const shown = escapeHtml(address)
    out += `${escapeHtml(text.slice(last, match.index))}<a href="${shown}">${shown}</a>`
    last = match.index + address.length
  }
  return (out + escapeHtml(text.slice(last))).replaceAll('\n', '<br>\n')
}

/** Paragraphs as HTML, without the page around them. */
export function renderParagraphs(paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map(({ text, lang }) => `<p dir="auto"${lang ? ` lang="${escapeHtml(lang)}"` : ''}>${inline(text)}</p>`)
    .join('\n')
}
