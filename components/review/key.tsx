import { Kbd } from '#components/ui/kbd.tsx'

/** A letter beside its button, where keys are in use and there is a keyboard to press them on. */
export function Key({ show, children }: { show: boolean; children: string }) {
  if (!show) return null
  return (
    <span aria-hidden="true" className="ms-1.5 hidden md:inline">
      <Kbd>{children}</Kbd>
    </span>
  )
}
