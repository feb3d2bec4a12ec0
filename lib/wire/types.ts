/** What was typed, by field name, so that a refused form can show it again. Secrets are left out. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>

/** Field name → sentence key of the catalogues (`wire.field.required`). `''` is about the form as a whole. */
export type FieldErrors = Readonly<Record<string, string>>

/**
 * What an action answers, and the state that `useActionState` holds.
 * - `invalid`: a sentence for each field that is wrong.
 * - `refused`: an expected failure of the use case by its code (with its details), or one of the wire's own:
 *   `signed-out`, `must-accept-policy`, `foreign-origin`, `failed`. Their sentences are `wire.code.<code>`.
 */
export type ActionState<T = undefined> =
  | { readonly status: 'idle' }
  | { readonly status: 'ok'; readonly value: T }
  | { readonly status: 'invalid'; readonly fields: FieldErrors; readonly values: FormValues }
  | {
      readonly status: 'refused'
      readonly code: string
      readonly details: Readonly<Record<string, unknown>>
      readonly values: FormValues
    }

/** What every action and route handler knows about the request itself. */
export type WireRequest = {
  /** The caller's network address as far as it can be known; for limits, never for rights. */
  readonly address: string
  readonly userAgent: string
}
