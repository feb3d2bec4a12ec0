import { z } from 'zod'
import { HANDBOOK } from '#lib/policy/handbook.ts'
import { RULES } from '#lib/policy/rules/index.ts'

const text = z
  .string()
  .refine((value) => !value.includes('\u0000') && value.isWellFormed(), { error: 'not-text' })
  .transform((value) => value.replace(/\r\n?/g, '\n'))
  .pipe(z.string().trim())

/** One line with a report or a verdict; may be empty. */
export const noteSchema = text.pipe(z.string().max(500, 'too-long')).default('')

/** A question, an answer, a word more in a thread. */
export const wordsSchema = text.pipe(z.string().min(3, 'too-short').max(3_000, 'too-long'))

export const clauseSchema = z
  .string()
  .max(10)
  .refine((id) => HANDBOOK.some((clause) => clause.id === id), { error: 'no-clause' })

export const ruleSchema = z
  .string()
  .max(80)
  .refine((id) => RULES.some(({ meta }) => meta.id === id), { error: 'no-rule' })

/** The marked words a question is about; empty where it is about the clause itself. */
export const excerptSchema = text.pipe(z.string().max(300, 'too-long')).default('')
