import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { BarChart } from '#components/ui/bar-chart.tsx'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { MarkedTextArea } from '#components/ui/marked-text-area.tsx'
import { Menu } from '#components/ui/menu.tsx'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { SelectField } from '#components/ui/select.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { ToastProvider } from '#components/ui/toast.tsx'
import { Tooltip } from '#components/ui/tooltip.tsx'
import { UndoBar } from '#components/ui/undo-bar.tsx'
import { en } from '#messages/en.ts'

const nothing = () => {}

/** The markup the server would send for a part, in English, at 15:00 of 4 March 2027 in New York. */
export function render(node: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en"
      messages={{ common: en.common }}
      timeZone="America/New_York"
      now={new Date('2027-03-04T20:00:00Z')}
      onError={(error) => {
        throw error
      }}
    >
      {node}
    </NextIntlClientProvider>,
  )
}

export const chart = (
  <BarChart
    title="Findings"
    series={[{ key: 'a', label: 'A', tone: 'held' }]}
    points={[{ label: '2 Nov', values: { a: 3 } }]}
  />
)

export const styled = <p style={{ width: 3 }}>x</p>

export const SAMPLES: readonly [string, ReactNode][] = Object.entries({
  Button: <Button busy>Send</Button>,
  BarChart: chart,
  Checkbox: <Checkbox name="ok" label="Read" />,
  Dialog: <Dialog title="Send?" trigger={<Button>Open</Button>} />,
  'Dialog, open': <Dialog title="Send?" open />,
  MarkedTextArea: (
    <MarkedTextArea
      value="text me"
      segments={[{ text: 'text me', mark: { number: 1, effect: 'block' } }]}
      onChange={nothing}
    />
  ),
  Menu: <Menu trigger={<Button>More</Button>} items={[{ id: 'a', label: 'A' }]} />,
  ProgressBar: <ProgressBar label="Uploading" value={40} />,
  RadioGroup: <RadioGroup name="r" legend="Photos" options={[{ value: 'y', label: 'Yes' }]} />,
  SelectField: <SelectField label="To" options={[{ value: 'a', label: 'A' }]} />,
  Tabs: (
    <Tabs
      label="Parts"
      tabs={[
        { value: 'a', label: 'A', panel: 'a' },
        { value: 'b', label: 'B', panel: 'b' },
      ]}
    />
  ),
  ToastProvider: <ToastProvider>page</ToastProvider>,
  Tooltip: (
    <Tooltip text="Approve">
      <Button>A</Button>
    </Tooltip>
  ),
  UndoBar: (
    <UndoBar seconds={60} total={60} onUndo={nothing}>
      Sending
    </UndoBar>
  ),
})
