import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { env } from '#lib/runtime/env.ts'

/** Every component in its states, to be looked at while building. None of it exists in production. */
export default function GalleryLayout({ children }: { children: ReactNode }) {
  if (env().production) notFound()
  return children
}
