'use client'

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { TextAreaField } from '#components/ui/text-area.tsx'
import { PictureTags, type TaggableStudent } from './picture-tags.tsx'
import type { PictureAttachment, PictureState } from './picture-types.ts'

/** One picture: what it shows in words, who is recognisable, and whether they agreed. */
export function PictureCard({
  picture,
  position,
  total,
  state,
  removed,
  students,
  onChange,
  onMove,
  onRemove,
}: {
  picture: PictureAttachment
  position: number
  total: number
  state: PictureState
  /** What was stripped, in words; null when nothing was. */
  removed: string | null
  students: readonly TaggableStudent[]
  onChange: (next: PictureAttachment) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}) {
  const t = useTranslations('pictures')
  const id = useId()
  return (
    <li className="flex flex-col gap-4 border-t border-line py-5" aria-labelledby={`${id}-number`}>
      <div className="flex flex-wrap items-start gap-4">
        <img
          src={`/api/media/${picture.mediaId}?size=320`}
          alt={picture.altText}
          width={112}
          height={112}
          className="size-28 shrink-0 rounded-md bg-sunk object-cover"
        />
        <div className="flex min-w-0 flex-1 flex-col items-start gap-2">
          <p id={`${id}-number`} className="font-semibold">
            {t('number', { position, total })}
          </p>
          <StateBadge state={state} students={students} />
          {removed !== null && <p className="text-meta text-faint">{t('stripped.all', { what: removed })}</p>}
          <div className="flex flex-wrap gap-1">
            {total > 1 && (
              <>
                <Button
                  variant="quiet"
                  size="small"
                  aria-label={t('earlier')}
                  disabled={position === 1}
                  onClick={() => onMove(-1)}
                >
                  <ArrowUp aria-hidden="true" size={18} />
                </Button>
                <Button
                  variant="quiet"
                  size="small"
                  aria-label={t('later')}
                  disabled={position === total}
                  onClick={() => onMove(1)}
                >
                  <ArrowDown aria-hidden="true" size={18} />
                </Button>
              </>
            )}
            <Button variant="quiet" size="small" aria-label={t('remove')} onClick={onRemove}>
              <Trash2 aria-hidden="true" size={18} />
            </Button>
          </div>
        </div>
      </div>
      <TextAreaField
        label={t('alt')}
        hint={t('altHint')}
        rows={2}
        maxLength={1_000}
        dir="auto"
        value={picture.altText}
        onChange={(event) => onChange({ ...picture, altText: event.target.value })}
      />
      <RadioGroup
        name={`${id}-shown`}
        legend={t('who')}
        value={picture.shown}
        onValueChange={(shown) =>
          onChange({
            ...picture,
            shown: shown === 'none' ? 'none' : 'tagged',
            studentIds: shown === 'none' ? [] : picture.studentIds,
          })
        }
        options={[
          { value: 'tagged', label: t('whoTagged') },
          { value: 'none', label: t('whoNone'), hint: t('whoNoneHint') },
        ]}
      />
      {picture.shown === 'tagged' && (
        <PictureTags
          students={students}
          chosen={picture.studentIds}
          onChange={(studentIds) => onChange({ ...picture, studentIds })}
        />
      )}
    </li>
  )
}

function StateBadge({ state, students }: { state: PictureState; students: readonly TaggableStudent[] }) {
  const t = useTranslations('pictures.state')
  const names = (ids: readonly string[]) =>
    ids.map((one) => students.find((student) => student.id === one)?.fullName ?? '…').join(', ')
  return (
    <span aria-live="polite">
      {state.kind === 'ask' && <Badge tone="amber">{t('ask')}</Badge>}
      {state.kind === 'none' && <Badge tone="spruce">{t('none')}</Badge>}
      {state.kind === 'checking' && <Badge>{t('checking')}</Badge>}
      {state.kind === 'agreed' && <Badge tone="spruce">{t('agreed', { count: state.count })}</Badge>}
      {state.kind === 'missing' && (
        <Badge tone="brick">{t('missing', { names: names(state.studentIds) })}</Badge>
      )}
      {state.kind === 'unknown' && (
        <Badge tone="amber">{t('unknown', { names: names(state.studentIds) })}</Badge>
      )}
      {state.kind === 'failed' && <Badge tone="amber">{t('failed')}</Badge>}
    </span>
  )
}
