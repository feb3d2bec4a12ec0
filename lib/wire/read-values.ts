import type { FieldErrors, FormValues } from './types.ts'

export const maxFieldCharacters = 100_000
export const maxTotalCharacters = 400_000
const maxFields = 400
const maxDepth = 12

/** Raw values fit for a zod schema, what may be shown again, and what is wrong before any schema is asked. */
export type ReadValues = {
  readonly raw: unknown
  readonly values: FormValues
  readonly errors: FieldErrors
}

const isSecret = (name: string) => /password|secret/i.test(name)

// PostgreSQL stores neither U+0000 nor half a surrogate pair, and no keyboard makes them.
function whatIsWrongWith(text: string): string | null {
  if (text.includes('\0') || !text.isWellFormed()) return 'wire.field.unreadable'
  if (text.length > maxFieldCharacters) return 'wire.field.tooLong'
  return null
}

const oneLineEnd = (text: string) => text.replaceAll('\r\n', '\n')

/**
 * A form as an object. Names ending in `[]` are lists (the brackets go), others keep their last value.
 * Next's own `$ACTION…` keys are dropped; line ends become `\n`, because hashes and spans are counted on them.
 * Files are refused: they go through the upload route.
 */
function readForm(form: FormData): ReadValues {
  const raw: Record<string, string | string[]> = {}
  const errors: Record<string, string> = {}
  let fields = 0
  let characters = 0
  for (const [key, entry] of form.entries()) {
    if (key.startsWith('$ACTION')) continue
    const name = key.endsWith('[]') ? key.slice(0, -2) : key
    fields += 1
    if (name === '' || name === '__proto__' || name.length > 100 || fields > maxFields) {
      errors[''] = 'wire.field.unreadable'
      continue
    }
    if (typeof entry !== 'string') {
      if (entry.size > 0 || entry.name !== '') errors[name] = 'wire.field.noFiles'
      continue
    }
    const text = oneLineEnd(entry)
    characters += text.length
    const wrong = characters > maxTotalCharacters ? 'wire.field.tooLong' : whatIsWrongWith(text)
    if (wrong !== null) errors[name] = wrong
    const kept = wrong === null ? text : text.slice(0, maxFieldCharacters).replaceAll('\0', '').toWellFormed()
    if (!key.endsWith('[]')) raw[name] = kept
    else if (Array.isArray(raw[name])) raw[name].push(kept)
    else raw[name] = [kept]
  }
  const values = Object.fromEntries(Object.entries(raw).filter(([name]) => !isSecret(name)))
  return { raw, values, errors }
}

/** Plain data sent by our own scripts: bounded in depth and size, without unreadable text. */
function readData(input: unknown): ReadValues {
  let characters = 0
  let nodes = 0
  // The first thing wrong, under the field it stands in, so that it can be said beside it.
  let wrong: { field: string; key: string } | null = null
  let field = ''
  const note = (key: string | null) => {
    if (key !== null) wrong ??= { field, key }
  }
  const visit = (value: unknown, depth: number): unknown => {
    nodes += 1
    if (depth > maxDepth || nodes > 20_000) {
      note('wire.field.tooLong')
      return null
    }
    if (typeof value === 'string') {
      characters += value.length
      note(characters > maxTotalCharacters ? 'wire.field.tooLong' : whatIsWrongWith(value))
      return oneLineEnd(value)
    }
    if (value === null || value === undefined || typeof value === 'boolean') return value
    if (typeof value === 'number') return value
    if (Array.isArray(value)) return value.map((item) => visit(item, depth + 1))
    if (typeof value === 'object' && isPlain(value))
      return Object.fromEntries(
        Object.entries(value)
          .filter(([key]) => key !== '__proto__' && whatIsWrongWith(key) === null)
          .map(([key, item]) => {
            if (depth === 0) field = key
            return [key, visit(item, depth + 1)]
          }),
      )
    note('wire.field.unreadable')
    return null
  }
  const raw = visit(input, 0)
  const found = wrong as { field: string; key: string } | null
  return { raw, values: {}, errors: found === null ? {} : { [found.field]: found.key } }
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

/** Reads what an action was called with: a form, or plain data. Never throws. */
export function readValues(input: unknown): ReadValues {
  return input instanceof FormData ? readForm(input) : readData(input)
}
