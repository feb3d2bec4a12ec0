import { audienceScope } from '#lib/communications/audience-scope.ts'
import { type BrowserFacts, type DraftFinding, OWN_PAGE } from '#lib/communications/composing/types.ts'
import type { Audience } from '#lib/directory/schema.ts'
import type { Finding, Message, SenderRole } from '#lib/policy/types.ts'
import { callServer } from './call-server.ts'
import type { EngineAnswer, EngineRequest } from './engine-messages.ts'
import type { ComposeValues } from './types.ts'

export interface Engine {
  /** Findings about this form; null where a newer question overtook it or there is nobody to judge it for yet. */
  judge(values: ComposeValues): Promise<DraftFinding[] | null>
  close(): void
}

/** Starts the engine in a worker of its own. null where the browser has none: the server's check remains. */
export function openEngine(writer: { senderRole: SenderRole; isFamily: boolean }): Engine | null {
  if (typeof Worker === 'undefined') return null
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' })
  const send = (request: EngineRequest) => worker.postMessage(request)
  let sequence = 0
  let answerTo: ((findings: DraftFinding[] | null) => void) | null = null
  worker.onmessage = ({ data }: { data: EngineAnswer }) => {
    if (data.sequence !== sequence) return
    answerTo?.(data.findings.map(toDraftFinding))
    answerTo = null
  }
  worker.onerror = () => {
    answerTo?.(null)
    answerTo = null
  }
  const ready = callServer<BrowserFacts>('/api/compose/facts').then((answer) => {
    if (answer.status !== 'ok') return false
    send({ type: 'facts', facts: answer.value })
    return true
  })
  return {
    async judge(values) {
      const message = toMessage(values, writer)
      if (message === null || !(await ready)) return null
      answerTo?.(null)
      sequence += 1
      const asked = sequence
      return new Promise((resolve) => {
        answerTo = resolve
        send({ type: 'judge', sequence: asked, message })
      })
    },
    close: () => worker.terminate(),
  }
}

/** The form as the engine judges it; null while nobody is chosen, because effects depend on who reads. */
export function toMessage(
  values: ComposeValues,
  { senderRole, isFamily }: { senderRole: SenderRole; isFamily: boolean },
): Message | null {
  const audience = audienceOf(values)
  if (audience === null) return null
  const channels = ['portal', ...values.channels] as Message['channels']
  return {
    senderRole,
    audience: audienceScope(audience, channels, isFamily),
    kind:
      values.to === OWN_PAGE
        ? 'personal-piece'
        : ['households', 'persons', 'staff'].includes(audience.type)
          ? 'message'
          : 'post',
    channels,
    previous: [],
    subject: values.subject,
    body: values.body,
    recipientStudents: audience.type === 'households' ? audience.studentIds : [],
    attachments: [],
  }
}

/** The audience a form names; null while none is chosen. */
export function audienceOf({ to, families }: Pick<ComposeValues, 'to' | 'families'>): Audience | null {
  if (to === '') return null
  if (to === OWN_PAGE) return { type: 'public' }
  if (to !== 'families') return JSON.parse(to) as Audience
  if (families.length === 0) return null
  const all = families.map((one) => JSON.parse(one) as Extract<Audience, { type: 'households' }>)
  return {
    type: 'households',
    householdIds: [...new Set(all.flatMap((one) => one.householdIds))],
    studentIds: [...new Set(all.flatMap((one) => one.studentIds))],
  }
}

function toDraftFinding({ text: _text, evidence, ...finding }: Finding): DraftFinding {
  return {
    ...finding,
    ...(evidence.readAs === undefined ? {} : { readAs: evidence.readAs }),
    exceptable: false,
  }
}
