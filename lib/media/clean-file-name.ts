const EXTENSION: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' }

/**
 * A name fit to be shown and saved: no path, no control, direction or zero-width signs, nothing a file system or a header
 * trips over, at most 80 characters, and the extension of what the file really is.
 */
export function cleanFileName(name: string, contentType: string): string {
  const base = name.normalize('NFC').toWellFormed().split(/[\\/]/).at(-1) ?? ''
  const stem = base
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/["'<>:|?*`$;&%#{}]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const short = [...stem].slice(0, 80).join('').trim()
  return `${short === '' ? 'picture' : short}.${EXTENSION[contentType] ?? 'bin'}`
}
