/** Only codes, counts and ids: never a name, an address, message text or a secret. */
export type LogFields = Record<string, string | number | boolean | null | undefined>
type Level = 'info' | 'warn' | 'error'

let write: (line: string, level: Level) => void = (line, level) => {
  if (level === 'error') console.error(line)
  else console.log(line)
}

/** For tests: where the lines go. Returns a function that puts the old place back. */
export function captureLog(to: (line: string, level: Level) => void): () => void {
  const before = write
  write = to
  return () => {
    write = before
  }
}

// The frames only: an error's message may quote what a person wrote (Prisma and zod quote values).
function framesOf(error: Error): string {
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return frames
    .slice(0, 8)
    .map((line) => line.trim())
    .join(' | ')
}

function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = (error as { code?: unknown }).code
  return {
    error: error.name,
    code: typeof code === 'string' || typeof code === 'number' ? code : undefined,
    frames: framesOf(error),
  }
}

function emit(level: Level, event: string, fields: LogFields): void {
  write(JSON.stringify({ at: new Date().toISOString(), level, event, ...fields }), level)
}

/** One JSON object per line on standard output (errors on standard error); `event` is a kebab-case code. */
export const log = {
  info: (event: string, fields: LogFields = {}) => emit('info', event, fields),
  warn: (event: string, fields: LogFields = {}) => emit('warn', event, fields),
  error: (event: string, error: unknown, fields: LogFields = {}) =>
    emit('error', event, { ...fields, ...describeError(error) }),
}
