'use client'

import type { ActionState } from '#lib/wire/types.ts'
import { useSentence } from './use-sentence.ts'

/**
 * What a form shows again after it came back: `error(name)` the sentence beside a field, `typed(name)` what was in it.
 */
export function useFormState(state: ActionState<unknown>) {
  const sentence = useSentence()
  return {
    error(name: string): string | undefined {
      if (state.status !== 'invalid') return undefined
      const key = state.fields[name]
      return key === undefined ? undefined : sentence(key)
    },
    typed(name: string): string | undefined {
      if (state.status !== 'invalid' && state.status !== 'refused') return undefined
      const value = state.values[name]
      return typeof value === 'string' ? value : undefined
    },
  }
}
