import { now } from './clock.ts'

let lastMilliseconds = 0
let sequence = 0

/**
 * A UUIDv7 (RFC 9562): sorted by time, and within this process by order of creation.
 * The 12 bits after the time count up inside one millisecond; the rest is random.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const time = now().getTime()
  if (time === lastMilliseconds) {
    sequence = (sequence + 1) & 0xfff
  } else {
    lastMilliseconds = time
    sequence = ((bytes[6]! & 0x07) << 8) | bytes[7]!
  }
  let rest = time
  for (let at = 5; at >= 0; at -= 1) {
    bytes[at] = rest % 256
    rest = Math.floor(rest / 256)
  }
  bytes[6] = 0x70 | (sequence >> 8)
  bytes[7] = sequence & 0xff
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Unguessable bytes from the operating system. */
export function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length))
}

/** An unguessable token, base64url, for sessions, invitation codes and passwords of machines. */
export function randomToken(length = 32): string {
  return Buffer.from(randomBytes(length)).toString('base64url')
}

/** An integer from 0 up to but not including `limit`, without modulo bias. */
export function randomInteger(limit: number): number {
  const ceiling = Math.floor(2 ** 32 / limit) * limit
  for (;;) {
    const value = crypto.getRandomValues(new Uint32Array(1))[0]!
    if (value < ceiling) return value % limit
  }
}
