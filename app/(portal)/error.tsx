'use client'

import { PageError, type PageErrorProps } from '#components/shell/page-error.tsx'

/** Inside the portal the way round stays, only the page is missing. */
export default function PortalError(props: PageErrorProps) {
  return <PageError {...props} />
}
