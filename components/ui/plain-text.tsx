import { Fragment } from 'react'
import { cx } from './cx.ts'

const LINK = /https?:\/\/[^\s<>"'`]{1,2000}/gu
const TRAILING = /[.,;:!?)\]}’”»]+$/u

type Piece = { text: string; href?: string }

/** Cuts text at its http(s) addresses. A closing bracket or full stop at an address's end belongs to the sentence. */
export function splitLinks(text: string): Piece[] {
  const pieces: Piece[] = []
  let last = 0
  for (const match of text.matchAll(LINK)) {
    const found = match[0]
    const balanced = found.includes('(') && found.endsWith(')')
    const address = balanced ? found : found.replace(TRAILING, '')
    if (!URL.canParse(address)) continue
    if (match.index > last) pieces.push({ text: text.slice(last, match.index) })
    pieces.push({ text: address, href: address })
    last = match.index + address.length
  }
  if (last < text.length) pieces.push({ text: text.slice(last) })
  return pieces
}

/**
 * Text as it was written: paragraphs, line breaks, http(s) addresses as links; nothing else is ever interpreted.
 * `lang` is the language it was written in; the direction follows the text itself.
 */
export function PlainText({ text, lang, className }: { text: string; lang?: string; className?: string }) {
  const paragraphs = text.split(/\n{2,}/u).filter((paragraph) => paragraph.trim() !== '')
  return (
    <div lang={lang} className={cx('max-w-measure space-y-4 break-words', className)}>
      {paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a fixed text never move
        <p key={index} dir="auto" className="whitespace-pre-line">
          {splitLinks(paragraph).map((piece, at) =>
            piece.href ? (
              <a
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a fixed text never move
                key={at}
                href={piece.href}
                className="link wrap-anywhere"
                rel="noopener noreferrer nofollow"
                target="_blank"
              >
                <bdi>{piece.text}</bdi>
              </a>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a fixed text never move
              <Fragment key={at}>{piece.text}</Fragment>
            ),
          )}
        </p>
      ))}
    </div>
  )
}
