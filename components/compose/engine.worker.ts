/**
 * The policy engine beside the page: the same code as on the server, with public facts and the names of one's own
 * classes only. It answers the newest question; older ones it has not begun are dropped.
 */
import { compileRoster } from '#lib/policy/detectors/children/roster-index.ts'
import { evaluate } from '#lib/policy/evaluate.ts'
import { compileRegisters } from '#lib/policy/registers.ts'
import type { Facts } from '#lib/policy/types.ts'
import type { EngineAnswer, EngineRequest } from './engine-messages.ts'

const port = globalThis as unknown as {
  onmessage: ((event: { data: EngineRequest }) => void) | null
  postMessage(answer: EngineAnswer): void
}

let known: Pick<Facts, 'public' | 'actor'> | null = null

port.onmessage = ({ data }) => {
  if (data.type === 'facts') {
    const { settings, today, students } = data.facts
    known = {
      public: { settings, registers: compileRegisters(settings.registers), today },
      ...(students.length > 0 ? { actor: { roster: compileRoster(students) } } : {}),
    }
    return
  }
  if (known === null) return
  const decision = evaluate({ at: 'browser', message: data.message, ...known })
  port.postMessage({ sequence: data.sequence, findings: decision.findings })
}
