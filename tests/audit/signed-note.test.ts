import { describe, expect, test } from 'vitest'
import {
  openCheckpoint,
  openNote,
  parseVerifierKey,
  signCheckpoint,
  signerFromPem,
  signNote,
  verifierKey,
} from '#lib/audit/signed-note.ts'

// The key and note that golang.org/x/mod/sumdb/note publishes; Ed25519 is deterministic, so bytes must be equal.
const VERIFIER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const SEED = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1)
const TEXT =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
const NOTE = `${TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`

function pemOf(seed: Uint8Array): string {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
  return `-----BEGIN PRIVATE KEY-----\n${der.toString('base64')}\n-----END PRIVATE KEY-----\n`
}

const signer = signerFromPem(pemOf(SEED), 'PeterNeumann')
const verifier = parseVerifierKey(VERIFIER)!

describe('signed notes', () => {
  test('are those of the reference implementation, byte for byte', () => {
    expect(verifierKey(signer)).toBe(VERIFIER)
    expect(signNote(TEXT, signer)).toBe(NOTE)
    expect(openNote(NOTE, verifier)).toBe(TEXT)
  })

  test('no byte of the text or signature can change', () => {
    for (let at = 0; at < NOTE.length; at += 1) {
      const character = String.fromCharCode(NOTE.charCodeAt(at) ^ 1)
      const note = NOTE.slice(0, at) + character + NOTE.slice(at + 1)
      expect(openNote(note, verifier), `changed at ${at}`).toBeNull()
    }
  })

  test('another key’s signature vouches for nothing, and an unknown signer beside ours is passed over', () => {
    const stranger = signerFromPem(pemOf(Buffer.alloc(32, 7)), 'PeterNeumann')
    expect(openNote(signNote(TEXT, stranger), verifier)).toBeNull()
    const line = signNote(TEXT, stranger).slice(TEXT.length + 1)
    expect(openNote(NOTE + line, verifier)).toBe(TEXT)
    expect(openNote(`${TEXT}\n${line}${NOTE.slice(TEXT.length + 1)}`, verifier)).toBe(TEXT)
  })

  test.each([
    '',
    'x',
    'name+c74f20a3+ARpc',
    VERIFIER.replace('c74f', 'c74e'),
    VERIFIER.replace('+AR', '+AS'),
  ])('refuses the verifier key %j', (key) => expect(parseVerifierKey(key)).toBeNull())
})

describe('checkpoints', () => {
  const own = signerFromPem(pemOf(Buffer.alloc(32, 3)))
  const checkpoint = {
    treeSize: 1234,
    rootHash: Buffer.alloc(32, 9),
    at: new Date('2026-11-22T10:00:00.123Z'),
  }

  test('come back as they were signed', () => {
    const note = signCheckpoint(checkpoint, own)
    expect(note.split('\n').slice(0, 3)).toEqual([own.name, '1234', checkpoint.rootHash.toString('base64')])
    expect(openCheckpoint(note, parseVerifierKey(verifierKey(own))!)).toEqual({
      ...checkpoint,
      origin: own.name,
    })
  })

  test.each([
    ['another log’s origin', (text: string) => text.replace(/^\S+/, 'elsewhere')],
    ['a size with a leading zero', (text: string) => text.replace('\n1234\n', '\n01234\n')],
    ['a negative size', (text: string) => text.replace('\n1234\n', '\n-1234\n')],
    ['a short root', (text: string) => text.replace(/\n\S{44}\n/, '\nCQkJ\n')],
    ['no instant', (text: string) => text.replace(/\nat .*\n/, '\n')],
  ])('%s is no checkpoint, however well it is signed', (_, change) => {
    const text = signCheckpoint(checkpoint, own).split('\n\n')[0]!
    expect(openCheckpoint(signNote(change(`${text}\n`), own), own)).toBeNull()
    expect(openCheckpoint(signNote(`${text}\n`, own), own)).not.toBeNull()
  })
})
