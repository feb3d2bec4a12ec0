import { checkOrigin } from './check-origin.ts'

/** The largest form or action body; pictures go through the upload route, which meters its own stream. */
export const MAX_BODY_BYTES = 4_000_000

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** Posted to by mail programs, which have no origin (RFC 8058); the signed address is the proof there. */
const isForMachines = (path: string) => path === '/unsubscribe' || path.startsWith('/unsubscribe/')

export type RequestVerdict =
  | { ok: true }
  | { ok: false; status: 400 | 403 | 405 | 411 | 413; sentence: string }

function readable(part: string): boolean {
  try {
    return !decodeURIComponent(part).includes('\0')
  } catch {
    return false
  }
}

/**
 * What is turned away before any page or action sees it: addresses that cannot be decoded, changes asked for by other
 * sites, bodies too large or of unknown length. Next would answer each with a 500. It says nothing about rights.
 */
export function judgeRequest(
  request: { method: string; path: string; query: string; headers: Pick<Headers, 'get'> },
  publicUrl: string,
): RequestVerdict {
  if (
    !readable(request.path) ||
    !request.query.split('&').every((part) => readable(part.replaceAll('+', ' ')))
  )
    return { ok: false, status: 400, sentence: 'This address cannot be read.' }
  if (request.method === 'GET' || request.method === 'HEAD') return { ok: true }
  if (!UNSAFE.has(request.method))
    return { ok: false, status: 405, sentence: 'This is not a way to ask here.' }
  if (!isForMachines(request.path) && !checkOrigin(request.headers, publicUrl).ok)
    return { ok: false, status: 403, sentence: 'This came from another website, so it was not taken.' }
  const length = request.headers.get('content-length')
  if (length === null && request.headers.get('transfer-encoding') !== null)
    return { ok: false, status: 411, sentence: 'Say how long this is.' }
  if (length !== null && !(Number(length) <= MAX_BODY_BYTES))
    return { ok: false, status: 413, sentence: 'This is too large to take.' }
  const type = request.headers.get('content-type') ?? ''
  if (/^multipart\//i.test(type) && !/;\s*boundary=[^\s;]/i.test(type))
    return { ok: false, status: 400, sentence: 'This form cannot be read.' }
  return { ok: true }
}
