import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

/** The sentence beside a field that says what to do. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-meta font-medium text-brick">
      <CircleAlert aria-hidden="true" size={16} className="mt-0.5 shrink-0" />
      <span>{children}</span>
    </p>
  )
}
