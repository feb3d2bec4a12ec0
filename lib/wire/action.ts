/**
 * The one wrapper of server actions. No action is written bare.
 *
 * ```ts
 * 'use server'                                                    // app/(portal)/write/actions.ts
 * export const sendMessage = formAction({
 *   name: 'send-message',                                         // for the log
 *   input: z.object({ subject: z.string().trim().min(1), to: z.array(z.uuid()), key: z.uuid() }),
 *   run: ({ input, actor }) => submitCommunication(actor, input), // a use case: authorizes and audits itself
 *   goTo: (value) => `/messages/${value.id}`,                     // optional: where to go after success
 *   refresh: true,                                                // optional: the page shows what has changed
 * })
 * ```
 * ```tsx
 * 'use client'
 * const [state, send, pending] = useActionState(sendMessage, idle)   // idle: { status: 'idle' }
 * <form action={send}> … state.status === 'invalid' && t(state.fields.subject) … state.values.subject …
 * ```
 * In this order: origin against the configured address → reading (limits, `$ACTION` keys dropped, no null bytes,
 * `\r\n` → `\n`, `name[]` is a list) → session → zod → policy accepted? → use case → mapped answer.
 * - Wrong fields: `{status: 'invalid', fields: {name: sentence key}, values}`. A use case names fields itself with
 *   `fail('invalid', {fields: {body: 'compose.field.body'}})`.
 * - Expected failures: `{status: 'refused', code, details, values}`; `details` is what the failure carries beside its
 *   code, and goes to the browser: put nothing in it that the reader may not see.
 * - A bug is logged without its words and answers `code: 'failed'`: what was typed is still there.
 * - Signed out: `code: 'signed-out'`, so the page can offer sign-in without losing the text.
 * Works without JavaScript: React posts the form and renders the state.
 * `callAction` is the same for actions our scripts call with plain data: `await checkDraft({ … })`.
 * `plainAction` is for a lone button in `<form action={signOut}>` that has nothing to say: it goes on to `goTo`, and
 * where it is refused to `otherwise` (or to sign-in).
 */
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect, unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import type { Actor } from '#lib/access/types.ts'
import { currentActor } from '#lib/identity/current-actor.ts'
import { mustAcceptPolicy } from '#lib/identity/must-accept-policy.ts'
import { env } from '#lib/runtime/env.ts'
import { log } from '#lib/runtime/log.ts'
import type { Result } from '#lib/runtime/result.ts'
import { checkOrigin } from './check-origin.ts'
import { mapIssues } from './map-issues.ts'
import { readAddress } from './read-address.ts'
import { readValues } from './read-values.ts'
import type { ActionState, FieldErrors, FormValues, WireRequest } from './types.ts'

type Common<S extends z.ZodType, T> = {
  readonly name: string
  readonly input: S
  /** Where to go after success: a path of ours. */
  readonly goTo?: (value: T, input: z.output<S>) => string
  /** The page the form stands on is read again after success, because what it shows has changed. */
  readonly refresh?: boolean
  /** Allowed before the policy text is accepted (accepting it, signing out). */
  readonly beforeAcceptance?: boolean
}

type Given<S extends z.ZodType, A> = {
  readonly input: z.output<S>
  readonly actor: A
  readonly request: WireRequest
}

export type SignedInAction<S extends z.ZodType, T> = Common<S, T> & {
  readonly who?: 'signed-in'
  readonly run: (given: Given<S, Actor>) => Promise<Result<T>>
}

export type OpenAction<S extends z.ZodType, T> = Common<S, T> & {
  /** Anyone may call it; say so only for signing in, invitations and signing out. */
  readonly who: 'anyone'
  readonly run: (given: Given<S, Actor | null>) => Promise<Result<T>>
}

async function perform<S extends z.ZodType, T>(
  action: SignedInAction<S, T> | OpenAction<S, T>,
  sent: unknown,
): Promise<ActionState<T>> {
  let values: FormValues = {}
  let path: string | undefined
  let value: T
  try {
    const header = await headers()
    if (!checkOrigin(header, env().publicUrl).ok) return refused('foreign-origin', {}, {})
    const read = readValues(sent)
    values = read.values
    const actor = await currentActor()
    if (actor === null && action.who !== 'anyone') return refused('signed-out', {}, values)
    if (Object.keys(read.errors).length > 0) return { status: 'invalid', fields: read.errors, values }
    const parsed = action.input.safeParse(read.raw, { reportInput: true })
    if (!parsed.success) return { status: 'invalid', fields: mapIssues(parsed.error.issues), values }
    if (actor !== null && action.beforeAcceptance !== true && action.who !== 'anyone')
      if (await mustAcceptPolicy(actor)) return refused('must-accept-policy', {}, values)
    const request = { address: readAddress(header), userAgent: header.get('user-agent') ?? '' }
    const given = { input: parsed.data, actor, request }
    // The check above gave a signed-in action its actor; the two shapes differ in nothing else.
    const result = await action.run(given as Given<S, Actor> & Given<S, Actor | null>)
    if (!result.ok) return mapFailure(result, values)
    value = result.value
    path = action.goTo?.(value, parsed.data)
    if (action.refresh === true) refresh()
  } catch (error) {
    unstable_rethrow(error)
    log.error('action-failed', error, { action: action.name })
    return refused('failed', {}, values)
  }
  if (path !== undefined) redirect(path)
  return { status: 'ok', value }
}

function mapFailure(failure: { readonly code: string }, values: FormValues): ActionState<never> {
  const { code, ok: _ok, fields, ...details } = failure as Record<string, unknown> & { code: string }
  if (code === 'invalid' && typeof fields === 'object' && fields !== null)
    return { status: 'invalid', fields: fields as FieldErrors, values }
  return refused(code, details, values)
}

function refused(code: string, details: Record<string, unknown>, values: FormValues): ActionState<never> {
  return { status: 'refused', code, details, values }
}

/** An action for `<form action>` through `useActionState`. Never throws but for Next's own redirects. */
export function formAction<S extends z.ZodType, T>(
  action: SignedInAction<S, T> | OpenAction<S, T>,
): (before: ActionState<unknown>, form: FormData) => Promise<ActionState<T>> {
  return async (_before, form) => perform(action, form)
}

/** An action that our own scripts call with plain data. Never throws but for Next's own redirects. */
export function callAction<S extends z.ZodType, T>(
  action: SignedInAction<S, T> | OpenAction<S, T>,
): (input: z.input<S>) => Promise<ActionState<T>> {
  return async (input) => perform(action, input)
}

/** An action for a plain `<form action>` without a state of its own. */
export function plainAction<S extends z.ZodType, T>(
  action: (SignedInAction<S, T> | OpenAction<S, T>) & { readonly otherwise: string },
): (form: FormData) => Promise<void> {
  return async (form) => {
    const state = await perform(action, form)
    if (state.status === 'ok') return
    redirect(state.status === 'refused' && state.code === 'signed-out' ? '/sign-in' : action.otherwise)
  }
}
