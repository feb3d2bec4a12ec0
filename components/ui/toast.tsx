'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'

interface ToastEntry {
  id: number
  text: ReactNode
  action?: ReactNode
}
type ShowToast = (text: ReactNode, options?: { action?: ReactNode; seconds?: number }) => void

const ToastContext = createContext<ShowToast>(() => {})

/** Shows a short word about something that just happened and needs nothing ("Draft saved"). Errors stay in the page. */
export function useToast(): ShowToast {
  return useContext(ToastContext)
}

/** Holds the toasts of the tree below it. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useTranslations('common')
  const [entries, setEntries] = useState<readonly ToastEntry[]>([])
  const dismiss = useCallback((id: number) => setEntries((all) => all.filter((entry) => entry.id !== id)), [])
  const show = useMemo<ShowToast>(() => {
    let last = 0
    return (text, { action, seconds = 6 } = {}) => {
      last += 1
      const id = last
      setEntries((all) => [...all.slice(-2), { id, text, action }])
      setTimeout(() => dismiss(id), seconds * 1000)
    }
  }, [dismiss])
  return (
    <ToastContext value={show}>
      {children}
      <div
        role="status"
        className="pointer-events-none fixed inset-x-0 top-[calc(0.75rem+env(safe-area-inset-top))] z-50 flex flex-col items-center gap-2 px-4"
      >
        {entries.map((entry) => (
          <div
            key={entry.id}
            className="pointer-events-auto flex max-w-full items-center gap-3 rounded-md border border-line bg-raised py-1 ps-4 pe-1 shadow-float"
          >
            <span>{entry.text}</span>
            {entry.action}
            <button
              type="button"
              aria-label={t('close')}
              onClick={() => dismiss(entry.id)}
              className="inline-flex size-9 items-center justify-center rounded-md text-faint hover:bg-sunk hover:text-ink"
            >
              <X aria-hidden="true" size={18} />
            </button>
          </div>
        ))}
      </div>
    </ToastContext>
  )
}
