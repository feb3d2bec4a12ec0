import type { Readable } from 'node:stream'
import type { Stripped } from './schema.ts'

/** Where bytes are kept. Keys are made of the content, so writing the same twice is harmless and nothing is overwritten. */
export interface MediaStore {
  /** Moves a finished file in; whole or not at all. */
  keep(key: string, file: string): Promise<void>
  /** Null where there is no such key. */
  open(key: string): Promise<{ stream: Readable; byteSize: number } | null>
}

export interface AcceptedMedia {
  mediaId: string
  /** Hex, of the re-encoded bytes. */
  sha256: string
  contentType: string
  byteSize: number
  width: number
  height: number
  fileName: string
  stripped: Stripped
}

/** Why an upload was not taken. Sentences: `pictures.refused.<code>` of the catalogues. */
export type UploadRefusal =
  | 'not-allowed'
  | 'empty'
  | 'too-large'
  | 'incomplete'
  | 'unsupported-type'
  | 'too-many-pixels'
  | 'unreadable'
  | 'took-too-long'
  | 'busy'
