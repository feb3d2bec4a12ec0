'use client'

import { Ellipsis, PenLine, Send, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { ThemeChoice } from '#components/shell/theme-choice.tsx'
import { AlertDialog } from '#components/ui/alert-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { Dialog, Sheet } from '#components/ui/dialog.tsx'
import { MarkedTextArea } from '#components/ui/marked-text-area.tsx'
import { Menu } from '#components/ui/menu.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { Tooltip } from '#components/ui/tooltip.tsx'
import { UndoBar } from '#components/ui/undo-bar.tsx'
import { MARKED } from './samples.ts'

/** The parts that answer to a press. */
export function GalleryControls() {
  const toast = useToast()
  const [text, setText] = useState(() => MARKED.map((segment) => segment.text).join(''))
  const [undo, setUndo] = useState(false)
  return (
    <>
      <Section id="buttons" title="Buttons">
        <div className="flex flex-wrap items-start gap-3">
          <Button
            variant="primary"
            icon={<Send aria-hidden="true" size={18} className="rtl:-scale-x-100" />}
            onClick={() => setUndo(true)}
          >
            Send to 29 adults
          </Button>
          <Button>Save</Button>
          <Button variant="quiet">Ask</Button>
          <Button variant="danger">Take down</Button>
          <Button variant="primary" busy busyLabel="Sending">
            Send
          </Button>
          <Button variant="primary" reason="1 finding is left. Mend it or take it out.">
            Can’t send yet: 1 finding
          </Button>
          <Button size="small">Use 603-555-0113</Button>
          <CopyButton text="https://portal.example.org" />
        </div>
      </Section>
      <Section id="floating" title="What floats">
        <div className="flex flex-wrap gap-3">
          <Dialog
            title="Send to 29 adults?"
            description="Grade 3 · Ms Rivera’s class, by the portal and by e-mail, now."
            trigger={<Button>Dialog</Button>}
            footer={<Button variant="primary">Send to 29 adults</Button>}
          >
            <p>Six languages. One family is left out: by an order on file.</p>
          </Dialog>
          <Sheet title="Who will read this" trigger={<Button>Sheet</Button>}>
            <p>29 adults of 18 children in Grade 3.</p>
          </Sheet>
          <AlertDialog
            title="Take this down from the website and the Facebook page?"
            description="31 families have already had it by e-mail."
            confirm="Take it down"
            tone="danger"
            trigger={<Button>Question</Button>}
          />
          <Menu
            trigger={<Button icon={<Ellipsis aria-hidden="true" size={18} />}>More</Button>}
            items={[
              { id: 'edit', label: 'Change', icon: <PenLine aria-hidden="true" /> },
              { id: 'news', label: 'See it in the news', href: '/news' },
              {
                id: 'gone',
                label: 'Take down',
                icon: <Trash2 aria-hidden="true" />,
                tone: 'danger',
                divided: true,
              },
            ]}
          />
          <Tooltip text="A, for approve">
            <Button variant="quiet">Tooltip</Button>
          </Tooltip>
          <Button onClick={() => toast('Draft saved 7:41')}>Toast</Button>
        </div>
        <div className="mt-6 max-w-sm">
          <ThemeChoice />
        </div>
      </Section>
      <Section id="composer" title="Text with marks">
        <MarkedTextArea
          aria-label="Message"
          lang="en"
          value={text}
          onChange={(event) => setText(event.target.value)}
          segments={MARKED}
          className="max-w-2xl rounded-md border border-edge bg-raised focus-within:outline-[3px] focus-within:outline-offset-1 focus-within:outline-spruce"
        />
      </Section>
      <Section id="tabs" title="Tabs">
        <Tabs
          label="Post"
          tabs={[
            { value: 'text', label: 'As readers see it', panel: <PageHeader title="A letter" /> },
            { value: 'facts', label: 'Facts', count: 2, panel: <p>Two findings.</p> },
          ]}
        />
      </Section>
      {undo && (
        <UndoBar seconds={60} total={60} onUndo={() => setUndo(false)}>
          Sending to 29 adults
        </UndoBar>
      )}
    </>
  )
}
