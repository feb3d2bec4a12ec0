/** What our own endpoints answer, or that nobody answered. */
export type Answer<T> =
  | { status: 'ok'; value: T }
  | { status: 'invalid'; fields: Record<string, string> }
  | { status: 'refused'; code: string; details: Record<string, unknown> }
  | { status: 'offline' }

/** Asks an endpoint of ours. Never throws; a request that was called off answers `offline`. */
export async function callServer<T>(
  path: string,
  { body, signal, keepalive }: { body?: unknown; signal?: AbortSignal; keepalive?: boolean } = {},
): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal,
      keepalive,
      credentials: 'same-origin',
    })
    const data: unknown = await response.json()
    if (response.ok) return { status: 'ok', value: data as T }
    const { status, fields, code, ...details } = data as Record<string, unknown>
    if (status === 'invalid' || code === 'invalid')
      return { status: 'invalid', fields: fields as Record<string, string> }
    // Only a text can be that large; the server has not read whose field it is.
    if (code === 'too-large') return { status: 'invalid', fields: { body: 'compose.field.bodyTooLong' } }
    if (typeof code === 'string') return { status: 'refused', code, details }
    return { status: 'offline' }
  } catch {
    return { status: 'offline' }
  }
}
