'use client'

import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import { Count } from './badge.tsx'
import { TAB, TAB_ROW } from './tab-class.ts'

export interface Tab {
  value: string
  label: ReactNode
  count?: number
  panel: ReactNode
}

/** Parts of one page, one at a time. Where each part has its own address, use `LinkTabs`. */
export function Tabs({
  tabs,
  label,
  defaultValue,
}: {
  tabs: readonly Tab[]
  label: string
  defaultValue?: string
}) {
  return (
    <Base.Root defaultValue={defaultValue ?? tabs[0]?.value}>
      <Base.List aria-label={label} className={TAB_ROW}>
        {tabs.map((tab) => (
          <Base.Tab key={tab.value} value={tab.value} className={TAB}>
            {tab.label}
            <Count value={tab.count ?? 0} tone="plain" />
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="pt-6">
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
