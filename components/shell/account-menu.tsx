import { ChevronDown } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Avatar } from '#components/ui/avatar.tsx'
import { Disclosure } from './disclosure.tsx'
import { ThemeChoice } from './theme-choice.tsx'

export interface ShellPerson {
  name: string
  /** In which capacity everything done now is done: "Grade 5 teacher". */
  capacity: string
}

/** Who is here and as what; opens to the other capacities, the look of the screen, and the way out. */
export function AccountMenu({
  person,
  capacities,
  accountHref,
  signOut,
}: {
  person: ShellPerson
  /** The form that changes capacity, where somebody holds more than one. */
  capacities?: ReactNode
  accountHref?: string
  signOut: ReactNode
}) {
  const t = useTranslations('shell')
  return (
    <Disclosure
      summaryClass="flex min-h-11 items-center gap-3 ps-2 pe-1.5 hover:bg-sunk"
      panelClass="w-[min(20rem,calc(100vw-2rem))]"
      summary={
        <>
          <span className="flex min-w-0 flex-col text-end text-meta leading-tight max-sm:max-w-32">
            <span className="sr-only truncate font-semibold sm:not-sr-only">{person.name}</span>
            <span className="line-clamp-2 text-faint">{person.capacity}</span>
          </span>
          <Avatar name={person.name} size="small" className="max-[359px]:hidden" />
          <ChevronDown aria-hidden="true" size={16} className="shrink-0 text-faint group-open:rotate-180" />
        </>
      }
    >
      <div className="flex flex-col divide-y divide-line">
        <p className="px-4 py-3 font-semibold sm:hidden">{person.name}</p>
        {capacities && <div className="p-4">{capacities}</div>}
        <div className="p-4">
          <ThemeChoice />
        </div>
        <div className="flex items-center justify-between gap-4 p-4">
          {accountHref ? (
            <Link href={accountHref} className="link inline-flex min-h-9 items-center">
              {t('yourAccount')}
            </Link>
          ) : (
            <span />
          )}
          {signOut}
        </div>
      </div>
    </Disclosure>
  )
}
