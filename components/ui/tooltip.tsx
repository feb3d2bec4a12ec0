'use client'

import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'

/** A few words about an icon button. Never the only place something is said: phones have no hover. */
export function Tooltip({ children, text }: { children: ReactElement; text: ReactNode }) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner className="z-50" sideOffset={8}>
          <Base.Popup className="max-w-64 rounded-sm bg-ink px-2.5 py-1 text-meta text-paper shadow-float transition-opacity duration-150 data-starting-style:opacity-0 data-ending-style:opacity-0 forced-colors:border">
            {text}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
