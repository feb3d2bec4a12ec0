import type { ReactNode } from 'react'
import type { FindingWords } from '#components/policy/load-finding-words.ts'
import type { DraftCheck, OpenedDraft } from '#lib/communications/composing/types.ts'
import type { SenderRole } from '#lib/policy/types.ts'
import type { ActionState } from '#lib/wire/types.ts'
import type { ComposeValues, ToOption } from './types.ts'
import type { DraftIdentity } from './use-autosave.ts'

type Posted = ActionState<{ communicationId: string; tried: boolean }>

export interface ComposerProps {
  title: string
  capacity: string
  identity: DraftIdentity
  values: ComposeValues
  opened: OpenedDraft | null
  options: readonly ToOption[]
  check: DraftCheck | null
  writer: { id: string; kind: 'staff' | 'group' | 'family'; senderRole: SenderRole; mayAskException: boolean }
  words: FindingWords
  ruleTitles: FindingWords
  /** What each rule lets pass; null for families, who see no rules and report nothing. */
  fine: Readonly<Record<string, readonly string[]>> | null
  /** Findings of this draft its author has said are wrong. */
  reported: readonly string[]
  channels: readonly ('website' | 'official-page')[]
  basePath: '/write' | '/propose'
  /** The form was posted without JavaScript and came back here. */
  tried: boolean
  /** What else was begun; out of sight once this is on its way. */
  drafts: ReactNode
  post: (before: Posted, form: FormData) => Promise<Posted>
}
