import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** Signed notes as C2SP signed-note and tlog-checkpoint define them, with one Ed25519 key. https://c2sp.org */
export interface Checkpoint {
  origin: string
  treeSize: number
  rootHash: Uint8Array
  /** Our one extension line; the rest of the format is C2SP's. */
  at: Date
}

export interface NoteVerifier {
  name: string
  keyId: Buffer
  publicKey: KeyObject
}

export interface NoteSigner extends NoteVerifier {
  privateKey: KeyObject
}

const ED25519 = Uint8Array.of(1)

function rawPublicKey(publicKey: KeyObject): Buffer {
  const { x } = publicKey.export({ format: 'jwk' })
  return Buffer.from(x!, 'base64url')
}

function keyIdOf(name: string, raw: Uint8Array): Buffer {
  return createHash('sha256').update(`${name}\n`).update(ED25519).update(raw).digest().subarray(0, 4)
}

/** The signer of a PKCS #8 PEM key. Without a name of its own the log is called after its public key. */
export function signerFromPem(pem: string, name?: string): NoteSigner {
  const privateKey = createPrivateKey(pem)
  const publicKey = createPublicKey(privateKey)
  const raw = rawPublicKey(publicKey)
  const called = name ?? `crosswalk/audit-log/${createHash('sha256').update(raw).digest('hex').slice(0, 16)}`
  return { name: called, keyId: keyIdOf(called, raw), publicKey, privateKey }
}

/** `<name>+<key id>+<key>`: what an auditor keeps to verify this log's checkpoints anywhere. */
export function verifierKey(verifier: NoteVerifier): string {
  const key = Buffer.concat([ED25519, rawPublicKey(verifier.publicKey)])
  return `${verifier.name}+${verifier.keyId.toString('hex')}+${key.toString('base64')}`
}

/** Reads a verifier key; null when it is not one. */
export function parseVerifierKey(text: string): NoteVerifier | null {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(text.trim())
  if (match === null) return null
  const [, name, id, key] = match as unknown as [string, string, string, string]
  const bytes = Buffer.from(key, 'base64')
  if (bytes.length !== 33 || bytes[0] !== 1) return null
  const raw = bytes.subarray(1)
  const keyId = keyIdOf(name, raw)
  if (keyId.toString('hex') !== id) return null
  const publicKey = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') },
    format: 'jwk',
  })
  return { name, keyId, publicKey }
}

/** Signs a text that ends with a newline. */
export function signNote(text: string, signer: NoteSigner): string {
  const signature = Buffer.concat([signer.keyId, sign(null, Buffer.from(text), signer.privateKey)])
  return `${text}\n— ${signer.name} ${signature.toString('base64')}\n`
}

/** The signed text, if a line of this verifier's vouches for it; else null. Other signers' lines are passed over. */
export function openNote(note: string, verifier: NoteVerifier): string | null {
  const cut = note.lastIndexOf('\n\n')
  if (cut < 0 || !note.endsWith('\n')) return null
  const text = note.slice(0, cut + 1)
  for (const line of note.slice(cut + 2, -1).split('\n')) {
    const match = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/.exec(line)
    if (match === null) return null
    const signature = Buffer.from(match[2]!, 'base64')
    if (match[1] !== verifier.name || !signature.subarray(0, 4).equals(verifier.keyId)) continue
    return verify(null, Buffer.from(text), verifier.publicKey, signature.subarray(4)) ? text : null
  }
  return null
}

/** A checkpoint as a signed note. */
export function signCheckpoint(checkpoint: Omit<Checkpoint, 'origin'>, signer: NoteSigner): string {
  const root = Buffer.from(checkpoint.rootHash).toString('base64')
  const lines = [signer.name, checkpoint.treeSize, root, `at ${checkpoint.at.toISOString()}`]
  return signNote(`${lines.join('\n')}\n`, signer)
}

/** A checkpoint whose signature holds; null for anything else. */
export function openCheckpoint(note: string, verifier: NoteVerifier): Checkpoint | null {
  const text = openNote(note, verifier)
  if (text === null) return null
  const [origin, size, root, at] = text.slice(0, -1).split('\n')
  if (origin !== verifier.name || !/^(0|[1-9]\d{0,15})$/.test(size ?? '')) return null
  const rootHash = Buffer.from(root ?? '', 'base64')
  const instant = new Date((at ?? '').replace(/^at /, ''))
  if (rootHash.length !== 32 || Number.isNaN(instant.getTime())) return null
  return { origin, treeSize: Number(size), rootHash, at: instant }
}
