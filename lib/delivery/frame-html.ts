import { escapeHtml } from './render-paragraphs.ts'

/** The HTML part of a mail: plain paragraphs, no picture, no style from elsewhere, nothing loaded when it is opened. */
export function frameHtml(
  { title, locale, rtl }: { title: string; locale: string; rtl: boolean },
  paragraphs: string,
): string {
  return `<!doctype html>
<html lang="${escapeHtml(locale)}" dir="${rtl ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body style="font-family:sans-serif;font-size:17px;line-height:1.5;max-width:38em;margin:1em auto;padding:0 1em">
${paragraphs}
</body>
</html>
`
}
