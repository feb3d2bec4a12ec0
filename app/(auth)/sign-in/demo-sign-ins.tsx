'use client'

import { useActionState } from 'react'
import { ActionNotice } from '#components/wire/action-notice.tsx'
import { useLimitedSentence } from '#components/wire/use-limited-sentence.ts'
import type { DemoSignIn } from '#lib/identity/list-demo-sign-ins.ts'
import { signInDemoAction } from '../actions.ts'

/** One press per made-up person: name, and what they are at the school. */
export function DemoSignIns({ personas, back }: { personas: readonly DemoSignIn[]; back: string }) {
  const [state, send, pending] = useActionState(signInDemoAction, { status: 'idle' })
  return (
    <form action={send} aria-busy={pending}>
      <ActionNotice state={state} own={{ limited: useLimitedSentence(state) }} />
      <input type="hidden" name="back" value={back} />
      <ul className="border-t border-line">
        {personas.map((persona) => (
          <li key={persona.email} className="border-b border-line">
            <button
              type="submit"
              name="email"
              value={persona.email}
              className="flex min-h-12 w-full flex-col px-2 py-2 text-start hover:bg-sunk"
            >
              <span className="font-semibold leading-snug">{persona.displayName}</span>
              <span className="text-meta text-faint">{persona.labels.join(' · ')}</span>
              <span className="text-meta text-faint">
                <bdi dir="ltr">{persona.email}</bdi>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </form>
  )
}
