import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'

/** The top of a page: an optional way back, the one display-size title, a line of meta, actions at the end. */
export function PageHeader({
  title,
  meta,
  back,
  actions,
}: {
  title: ReactNode
  meta?: ReactNode
  back?: { href: string; label: string }
  actions?: ReactNode
}) {
  return (
    <header className="flex flex-col gap-2 pb-6">
      {back && (
        <Link
          href={back.href}
          className="inline-flex min-h-8 items-center gap-1.5 self-start text-meta text-spruce hover:underline"
        >
          <ArrowLeft aria-hidden="true" size={16} className="rtl:-scale-x-100" />
          {back.label}
        </Link>
      )}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-col gap-1">
          <h1 className="text-display">{title}</h1>
          {meta && <div className="text-meta text-faint">{meta}</div>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    </header>
  )
}

/** A part of a page under a hairline, with its heading. */
export function Section({
  title,
  meta,
  actions,
  id,
  children,
}: {
  title?: ReactNode
  meta?: ReactNode
  actions?: ReactNode
  id?: string
  children: ReactNode
}) {
  const headingId = id ? `${id}-heading` : undefined
  return (
    <section
      id={id}
      aria-labelledby={title ? headingId : undefined}
      className="border-t border-line pt-4 pb-8"
    >
      {(title || actions) && (
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          {title && (
            <h2 id={headingId} className="text-meta font-semibold text-spruce">
              {title}
              {meta && <span className="ms-3 text-meta font-normal text-faint">{meta}</span>}
            </h2>
          )}
          {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  )
}
