'use client'

import { Menu as Base } from '@base-ui/react/menu'
import Link from 'next/link'
import type { ReactElement, ReactNode } from 'react'
import { cx } from './cx.ts'
import { LIST, LIST_ITEM } from './floating-class.ts'

export interface MenuItem {
  id: string
  label: ReactNode
  icon?: ReactNode
  /** Goes somewhere instead of doing something. */
  href?: string
  onSelect?: () => void
  tone?: 'plain' | 'danger'
  disabled?: boolean
  /** A hairline above. */
  divided?: boolean
}

/** A button that opens a list of things to do. Keys and focus are Base UI's. */
export function Menu({
  trigger,
  items,
  align = 'end',
}: {
  trigger: ReactElement
  items: readonly MenuItem[]
  align?: 'start' | 'end'
}) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="z-50 outline-none" sideOffset={6} align={align}>
          <Base.Popup className={LIST}>
            {items.map((item) => (
              <MenuRow key={item.id} item={item} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function MenuRow({ item }: { item: MenuItem }) {
  const look = cx(LIST_ITEM, item.tone === 'danger' && 'text-brick')
  return (
    <>
      {item.divided && <Base.Separator className="my-1 border-t border-line" />}
      {item.href ? (
        <Base.LinkItem className={look} render={<Link href={item.href} />} closeOnClick>
          {item.icon}
          {item.label}
        </Base.LinkItem>
      ) : (
        <Base.Item className={look} disabled={item.disabled} onClick={item.onSelect}>
          {item.icon}
          {item.label}
        </Base.Item>
      )}
    </>
  )
}
