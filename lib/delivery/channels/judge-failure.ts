import type { SendResult } from '../types.ts'

/** What nodemailer says of a mail it could not hand over. */
export interface SmtpError extends Error {
  code?: string
  command?: string
  response?: string
  responseCode?: number
}

const LOST: Readonly<Record<string, string>> = {
  ETIMEDOUT: 'timed-out',
  EDNS: 'no-such-server',
  EAUTH: 'sign-in-refused',
  ETLS: 'no-encryption',
}

/**
 * What a failed hand-over means, from the server's reply code and from whether the text had begun to leave.
 * A reply to the recipient or to the text is about this mail; anything earlier (greeting, sign-in, sender) is about our
 * own set-up and is tried again. Without a reply after the text began, nobody knows.
 */
export function judgeFailure(error: SmtpError, begun: boolean): SendResult {
  const reply = error.responseCode
  const detail =
    reply === undefined
      ? (LOST[error.code ?? ''] ?? 'connection-lost')
      : `smtp-${reply}${enhanced(error.response)}`
  // 421: the server is going away; what it did with a text already given is not said.
  if (begun && (reply === undefined || reply === 421)) return { outcome: 'unknown', detail }
  const aboutThisMail = begun || error.command === 'RCPT TO' || error.command === 'DATA'
  if (reply !== undefined && reply >= 500 && aboutThisMail) return { outcome: 'permanent-failure', detail }
  return { outcome: 'temporary-failure', detail }
}

function enhanced(response: string | undefined): string {
  const match = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')
  return match === null ? '' : `-${match[1]}`
}
