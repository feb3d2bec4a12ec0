/** What the upload route answers for a picture it took. */
export interface UploadedPicture {
  mediaId: string
  fileName: string
  width: number
  height: number
  stripped: { gps: boolean; camera: boolean; author: boolean }
}

export type UploadAnswer = { ok: true; picture: UploadedPicture } | { ok: false; code: string }

const MAX_BYTES = 25 * 1024 * 1024

// Only pages served over TLS (and localhost) have the digest; elsewhere the length alone is compared.
async function digestOf(file: File): Promise<string | null> {
  if (globalThis.crypto?.subtle === undefined) return null
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Sends one picture and tells how far it is (0 to 1; 1 means it is being looked at). Never throws: a lost connection is
 * `incomplete`, like a file that did not arrive whole. XMLHttpRequest, because fetch cannot tell how far it is.
 */
export async function uploadPicture(file: File, onProgress: (part: number) => void): Promise<UploadAnswer> {
  if (file.size > MAX_BYTES) return { ok: false, code: 'too-large' }
  if (file.size === 0) return { ok: false, code: 'empty' }
  let digest: string | null
  try {
    digest = await digestOf(file)
  } catch {
    return { ok: false, code: 'unreadable' }
  }
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/media/upload')
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name.slice(0, 200)))
    if (digest !== null) request.setRequestHeader('x-content-sha256', digest)
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    }
    request.onload = () => resolve(readAnswer(request.status, request.responseText))
    request.onerror = () => resolve({ ok: false, code: 'incomplete' })
    request.onabort = request.onerror
    request.send(file)
  })
}

function readAnswer(status: number, text: string): UploadAnswer {
  try {
    const answer = JSON.parse(text) as UploadedPicture & { code?: string }
    if (status === 200 && typeof answer.mediaId === 'string') return { ok: true, picture: answer }
    return { ok: false, code: answer.code ?? 'failed' }
  } catch {
    return { ok: false, code: status === 413 ? 'too-large' : 'failed' }
  }
}
