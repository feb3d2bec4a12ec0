/** What a rule is: data about itself plus one pure function over a reading. */
import type { EffectRowId } from '../effects.ts'
import type { MessageId } from '../messages-en.ts'
import type { Reading, Segment } from '../read-message.ts'
import type {
  AttachmentKind,
  AudienceScope,
  Effect,
  Finding,
  Message,
  Repair,
  SenderRole,
  Topic,
} from '../types.ts'

export type FactScope = 'public' | 'actor' | 'server'

/** A message in shorthand, for the rule's own table and the policy page. */
export interface RuleExample {
  text: string
  from?: SenderRole
  to?: AudienceScope
  kind?: Message['kind']
  channels?: Message['channels']
  about?: readonly string[]
  attach?: {
    kind: AttachmentKind
    shown?: 'tagged' | 'untagged' | 'none'
    students?: readonly string[]
    altText?: string
    text?: string
    exif?: Record<string, unknown>
    qr?: readonly string[]
  }
}

export interface RuleMeta {
  id: string
  topic: Topic
  kind: Finding['kind']
  clauses: readonly string[]
  title: string
  /** Facts without which the server must not decide. */
  needs: readonly FactScope[]
  /** In the browser: judge with what is there, or leave it to the server. */
  inBrowser: 'partial' | 'skip'
  rows: readonly EffectRowId[]
  messages: readonly MessageId[]
  examples: { fires: readonly RuleExample[]; passes: readonly RuleExample[] }
}

/** What a rule says; the evaluator adds effect, fingerprint and the words marked. */
export interface RawFinding {
  row: EffectRowId
  segment: Segment
  /** Offsets in the original text of the segment. */
  start: number
  end: number
  messageId: MessageId
  params?: Readonly<Record<string, string | number>>
  features?: readonly string[]
  readAs?: string
  repair?: Repair
  clauses?: readonly string[]
  /** Only where the school's own terms name it. */
  topic?: Topic
  /** Only where a setting, not the table, decides (1.1c "hold all"). */
  effect?: Effect
  /** Emergency alerts soften everything but these. */
  firm?: boolean
}

export interface Rule {
  meta: RuleMeta
  check(reading: Reading): readonly RawFinding[]
}
