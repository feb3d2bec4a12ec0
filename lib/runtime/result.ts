/** A wanted outcome. */
export type Ok<T> = { readonly ok: true; readonly value: T }

/** An expected refusal: a permanent kebab-case code, and whatever the caller needs to explain it. */
export type Failure<C extends string = string> = { readonly ok: false; readonly code: C }

/**
 * What a use case answers. Expected outcomes are values; only bugs throw.
 * `D` are details that come with every failure, e.g. `Result<Sent, 'invalid', { issues: Issue[] }>`.
 */
export type Result<T, C extends string = string, D extends object = object> = Ok<T> | (Failure<C> & D)

export function ok(): Ok<undefined>
export function ok<T>(value: T): Ok<T>
export function ok(value?: unknown): Ok<unknown> {
  return { ok: true, value }
}

export function fail<const C extends string>(code: C): Failure<C>
export function fail<const C extends string, D extends object>(code: C, details: D): Failure<C> & D
export function fail(code: string, details?: object): Failure {
  return { ...details, ok: false, code }
}
