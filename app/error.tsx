'use client'

import { PageError, type PageErrorProps } from '#components/shell/page-error.tsx'

/** Outside the portal there is no frame left: the sentence stands alone. */
export default function ErrorPage(props: PageErrorProps) {
  return (
    <main id="main" className="mx-auto w-full max-w-md px-4 py-16">
      <PageError {...props} />
    </main>
  )
}
