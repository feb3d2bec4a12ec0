import type { z } from 'zod'
import type { FieldErrors } from './types.ts'

/** A schema's own `error` that already is a sentence key, e.g. `signIn.field.email`, is used as it is. */
const sentenceKey = /^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9-]+)+$/

function keyOf(issue: z.core.$ZodIssue): string {
  if (sentenceKey.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'too_small':
      return issue.minimum === 1 && issue.origin !== 'number' ? 'wire.field.required' : 'wire.field.tooShort'
    case 'too_big':
      return 'wire.field.tooLong'
    case 'invalid_type':
      return issue.input === undefined ? 'wire.field.required' : 'wire.field.invalid'
    case 'invalid_format':
      return issue.format === 'email' ? 'wire.field.email' : 'wire.field.invalid'
    case 'invalid_value':
      return 'wire.field.choose'
    default:
      return 'wire.field.invalid'
  }
}

/** One sentence key per field, the first issue of each; nested paths are joined by dots. */
export function mapIssues(issues: readonly z.core.$ZodIssue[]): FieldErrors {
  const fields: Record<string, string> = {}
  for (const issue of issues) fields[issue.path.join('.')] ??= keyOf(issue)
  return fields
}
