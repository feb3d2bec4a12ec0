/** What a person wants to see of a mail we wrote. */
export interface DecodedMail {
  subject: string
  to: string
  from: string
  text: string
  headers: { name: string; value: string }[]
}

/**
 * Reads a mail of our own outbox for the IT page: its headers in words and its text/plain part. Made for what our own
 * composer writes (encoded words in UTF-8, base64 or quoted-printable parts), not for mail from anywhere.
 */
export function decodeMail(source: string): DecodedMail {
  const { headers, body } = split(source)
  const value = (name: string) => headers.find((one) => one.name.toLowerCase() === name)?.value ?? ''
  const part = textPart(value('content-type'), headers, body)
  return {
    subject: value('subject'),
    to: value('to'),
    from: value('from'),
    text: part,
    headers,
  }
}

function split(source: string): { headers: { name: string; value: string }[]; body: string } {
  const end = source.indexOf('\r\n\r\n')
  const head = end === -1 ? source : source.slice(0, end)
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  const headers = lines.flatMap((line) => {
    const colon = line.indexOf(':')
    return colon < 1 ? [] : [{ name: line.slice(0, colon), value: decodeWords(line.slice(colon + 1).trim()) }]
  })
  return { headers, body: end === -1 ? '' : source.slice(end + 4) }
}

function textPart(type: string, headers: { name: string; value: string }[], body: string): string {
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1]
  if (boundary !== undefined) {
    for (const piece of body.split(`--${boundary}`).slice(1)) {
      if (piece.startsWith('--')) break
      const part = split(piece.replace(/^\r\n/, ''))
      const kind = part.headers.find((one) => one.name.toLowerCase() === 'content-type')?.value ?? ''
      const found = textPart(kind, part.headers, part.body)
      if (found !== '') return found
    }
    return ''
  }
  if (!/^text\/plain/i.test(type)) return ''
  const encoding = headers.find((one) => one.name.toLowerCase() === 'content-transfer-encoding')?.value ?? ''
  return decodeBody(body, encoding.toLowerCase()).replaceAll('\r\n', '\n').trimEnd()
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding === 'quoted-printable') return unquote(body.replace(/=\r\n/g, ''))
  return body
}

function unquote(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how: string, word: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : unquote(word.replaceAll('_', ' ')),
    )
}
