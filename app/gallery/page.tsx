import { Inbox, Plane } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { LanguageChoice } from '#components/shell/language-choice.tsx'
import { PublicShell } from '#components/shell/public-shell.tsx'
import { Avatar } from '#components/ui/avatar.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { BarChart } from '#components/ui/bar-chart.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Chip, FilterChip } from '#components/ui/chip.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Kbd } from '#components/ui/kbd.tsx'
import { LinkTabs } from '#components/ui/link-tabs.tsx'
import { MarkedText, MarkNumber } from '#components/ui/marked-text.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { OUTCOME_LOOKS, OutcomeBadge, OutcomeIcon, type OutcomeState } from '#components/ui/outcome-badge.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { PlainText } from '#components/ui/plain-text.tsx'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { RelativeTime } from '#components/ui/relative-time.tsx'
import { SchoolDay, SchoolTime } from '#components/ui/school-time.tsx'
import { SelectField } from '#components/ui/select.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { Table } from '#components/ui/table.tsx'
import { TextAreaField } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-input.tsx'
import { Timeline } from '#components/ui/timeline.tsx'
import { GalleryControls } from './gallery-controls.tsx'
import { LETTER, MARKED, ROWS, SERIES, WEEKS } from './samples.ts'

export default function GalleryPage() {
  return (
    <PublicShell school="Maple Avenue Charter School" demo language={<LanguageChoice />}>
      <PageHeader
        back={{ href: '/news', label: 'News' }}
        title="Museum on Thursday"
        meta="Ms Rivera, Grade 3 teacher · 7:42 · Grade 3 · 29 adults"
        actions={<OutcomeBadge state="sent" />}
      />
      <GalleryControls />
      <Outcomes />
      <Fields />
      <Reading />
      <Lists />
    </PublicShell>
  )
}

function Outcomes() {
  return (
    <Section id="outcomes" title="Outcomes">
      <div className="flex flex-wrap gap-3">
        {(Object.keys(OUTCOME_LOOKS) as OutcomeState[]).map((state) => (
          <OutcomeBadge key={state} state={state} />
        ))}
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-4">
        {(['sent', 'held', 'returned', 'blocked'] as const).map((state) => (
          <OutcomeBadge key={state} state={state} bare />
        ))}
        <Badge>Português</Badge>
        <Badge tone="spruce">Grade 3</Badge>
        <Avatar name="Ms Ana Rivera" />
        <Avatar name="مريم حداد" />
        <Kbd>A</Kbd>
      </div>
    </Section>
  )
}

function Fields() {
  return (
    <Section id="fields" title="Fields">
      <form className="grid max-w-3xl gap-6 md:grid-cols-2">
        <TextField label="E-mail" name="email" type="email" hint="The one on the school’s letter" />
        <TextField label="Day" name="day" defaultValue="4/3" error="Write the date like 4 March 2027" />
        <SelectField
          label="To"
          name="to"
          options={[
            { label: 'My classes', options: [{ value: 'g3', label: 'Grade 3 · Ms Rivera’s class' }] },
            { value: 'all', label: 'Whole school' },
          ]}
        />
        <TextField label="Phone" name="phone" optional disabled value="603-555-0113" readOnly />
        <TextAreaField className="md:col-span-2" label="Message" name="body" placeholder="Dear families," />
        <RadioGroup
          name="photo"
          legend="Photos of Lina in the class feed"
          options={[
            { value: 'granted', label: 'Yes', hint: 'You can take it back at any time.' },
            { value: 'refused', label: 'No' },
          ]}
        />
        <Checkbox
          name="ok"
          label="I have read the school’s rules"
          hint="Version of 4 March 2027"
          error="Please tick the box to go on."
        />
      </form>
    </Section>
  )
}

function Reading() {
  const t = useTranslations('common')
  return (
    <>
      <Section id="letter" title="A letter" meta={<Badge>{t('outcome.sent')}</Badge>}>
        <PlainText text={LETTER} lang="en" />
        <p className="mt-4 text-meta text-faint">
          <SchoolTime at="2026-11-22T12:42:00Z" readerTime /> · <RelativeTime at="2026-11-20T12:42:00Z" /> ·{' '}
          <SchoolDay day="2027-03-04" weekday />
        </p>
      </Section>
      <Section id="marks" title="Marks">
        <div className="grid gap-6 md:grid-cols-[1fr_20rem]">
          <MarkedText segments={MARKED} lang="en" active={1} />
          <div className="flex flex-col gap-4 border-s border-line ps-4">
            <div className="flex gap-3">
              <MarkNumber number={1} effect="block" />
              <p className="text-meta">
                <strong className="text-brick">Blocked · clause 1.9b</strong>
                <br />A personal phone number reaches families. Use the trip line.
              </p>
            </div>
          </div>
        </div>
      </Section>
      <Section id="notices" title="Notices">
        <div className="flex flex-col gap-5">
          <Notice tone="good" title="With the Director since 7:42.">
            Usually answered by 3 pm. You can change or withdraw it.
          </Notice>
          <Notice tone="info">Text is shown as written, in English.</Notice>
          <Notice tone="care" title="This may become a public record.">
            31 families will have it by e-mail.
          </Notice>
          <Notice tone="bad" title="We could not save this.">
            Your text is still here. Try again.
          </Notice>
        </div>
      </Section>
    </>
  )
}

function Lists() {
  return (
    <>
      <Section id="table" title="Flagged">
        <div className="mb-4 flex flex-wrap gap-2">
          <FilterChip href="?f=all" selected count={213}>
            All
          </FilterChip>
          <FilterChip href="?f=blocked" count={12}>
            Blocked
          </FilterChip>
          <Chip>Lina · Grade 3</Chip>
        </div>
        <Table
          caption="Flagged messages"
          compact
          rows={ROWS}
          rowKey={(row) => row.id}
          columns={[
            { key: 'what', header: 'What', main: true, cell: (row) => row.what },
            { key: 'who', header: 'Who', cell: (row) => row.who },
            { key: 'outcome', header: 'Outcome', cell: (row) => <OutcomeBadge state={row.outcome} bare /> },
            { key: 'when', header: 'When', cell: (row) => <SchoolTime at={row.at} /> },
            { key: 'readers', header: 'Readers', numeric: true, cell: (row) => row.readers },
          ]}
        />
        <Pagination nextHref="?page=2" previousHref="?page=0" position="51–100 of 213" />
      </Section>
      <Section id="chart" title="Findings">
        <BarChart title="Findings per week" series={SERIES} points={WEEKS} />
      </Section>
      <Section id="timeline" title="What happened">
        <Timeline
          entries={[
            {
              id: '1',
              tone: 'held',
              icon: <OutcomeIcon state="held" />,
              title: 'Held for the Director',
              time: '7:42',
            },
            {
              id: '2',
              tone: 'returned',
              icon: <OutcomeIcon state="returned" />,
              title: 'Returned by the Director',
              time: '14:05',
              children: '“Please use the school’s photo.”',
            },
            { id: '3', title: 'Changed', time: '14:20' },
            {
              id: '4',
              tone: 'sent',
              icon: <OutcomeIcon state="sent" />,
              title: 'Sent to 29 adults',
              time: '14:31',
            },
          ]}
        />
      </Section>
      <Section id="waiting" title="Waiting">
        <div className="flex flex-col gap-8">
          <ProgressBar label="Uploading 3 pictures" value={40} detail="2 of 3" />
          <ProgressBar label="Checking" />
          <Skeleton lines={3} />
          <EmptyState icon={<Inbox />} title="Nothing waits for you.">
            Last decision 14:05.
          </EmptyState>
          <LinkTabs
            label="Parts"
            current="new"
            tabs={[
              { value: 'new', label: 'New', href: '?t=new', count: 3 },
              { value: 'earlier', label: 'Earlier', href: '?t=earlier' },
            ]}
          />
          <Plane aria-hidden="true" className="text-line" />
        </div>
      </Section>
    </>
  )
}
