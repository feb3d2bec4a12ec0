/** English sentences for findings: for the command line, logs of decisions and tests. The interface formats its own. */
import { MESSAGES_EN, type MessageId } from './messages-en.ts'
import type { Finding } from './types.ts'

const PLURAL = /\{(\w+), plural, one \{([^}]*)\} other \{([^}]*)\}\}/g
const PARAM = /\{(\w+)\}/g

export function explain(finding: Pick<Finding, 'messageId' | 'params'>): string {
  const pattern = MESSAGES_EN[finding.messageId as MessageId] ?? finding.messageId
  return pattern
    .replace(PLURAL, (_, name: string, one: string, other: string) => {
      const value = Number(finding.params[name] ?? 0)
      return value === 1 ? one : other.replace('#', String(value))
    })
    .replace(PARAM, (whole, name: string) => String(finding.params[name] ?? whole))
}
