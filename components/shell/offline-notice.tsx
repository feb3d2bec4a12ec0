'use client'

import { WifiOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'

function subscribe(listener: () => void) {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

/** Says when the connection is gone, and that nothing is lost by it. */
export function OfflineNotice() {
  const t = useTranslations('shell')
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  return (
    <div role="status">
      {!online && (
        <p className="flex items-center gap-3 bg-amber-soft px-4 py-2 text-meta text-amber md:px-8">
          <WifiOff aria-hidden="true" size={18} className="shrink-0" />
          {t('offline')}
        </p>
      )}
    </div>
  )
}
