import type { BrowserFacts } from '#lib/communications/composing/types.ts'
import type { Finding, Message } from '#lib/policy/types.ts'

export type EngineRequest =
  | { type: 'facts'; facts: BrowserFacts }
  | { type: 'judge'; sequence: number; message: Message }

export interface EngineAnswer {
  sequence: number
  findings: readonly Finding[]
}
