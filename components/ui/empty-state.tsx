import type { ReactNode } from 'react'

/** What stands where nothing is yet: a sentence that says so, what comes here, and at most one thing to do. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  icon?: ReactNode
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="flex flex-col items-start gap-3 border-y border-line py-10">
      {icon && (
        <span aria-hidden="true" className="text-spruce [&_svg]:size-8 [&_svg]:stroke-[1.5]">
          {icon}
        </span>
      )}
      <p className="text-read font-semibold">{title}</p>
      {children && <div className="max-w-measure text-faint">{children}</div>}
      {action && <div className="pt-1">{action}</div>}
    </div>
  )
}
