'use client'

import { Camera, ImagePlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { cx } from '#components/ui/cx.ts'
import { Notice } from '#components/ui/notice.tsx'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import type { ConsentChannel } from '#lib/policy/types.ts'
import { listTaggable } from './picture-actions.ts'
import { PictureCard } from './picture-card.tsx'
import type { TaggableStudent } from './picture-tags.tsx'
import type { PictureAttachment } from './picture-types.ts'
import { type UploadedPicture, uploadPicture } from './upload-picture.ts'
import { usePictureConsent } from './use-picture-consent.ts'

interface Upload {
  key: number
  file: File
  part: number
  refused: string | null
}

const ACCEPT = 'image/jpeg,image/png,image/webp'

/**
 * The pictures of a message: chosen, dropped or taken with the camera; described, tagged, ordered. `value` is what a draft keeps.
 * `channels`: through which consents they would be shown (`chooseConsentChannels`); `ownStudentIds`: children whose own
 * guardians are the only readers. Needs the words of `pictures` (`<ClientMessages areas={['pictures']}>`).
 */
export function PictureField({
  value,
  onChange,
  channels,
  ownStudentIds = [],
  max = 20,
}: {
  value: readonly PictureAttachment[]
  onChange: (next: PictureAttachment[]) => void
  channels: readonly ConsentChannel[]
  ownStudentIds?: readonly string[]
  max?: number
}) {
  const t = useTranslations('pictures')
  const [uploads, setUploads] = useState<Upload[]>([])
  const [removed, setRemoved] = useState<Record<string, string>>({})
  const [students, setStudents] = useState<readonly TaggableStudent[] | null>([])
  const [said, setSaid] = useState('')
  const [over, setOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const next = useRef(0)
  // Several uploads end between two renders; each must see what the one before it added.
  const latest = useRef(value)
  latest.current = value
  const change = (pictures: PictureAttachment[]) => {
    latest.current = pictures
    onChange(pictures)
  }
  const stateOf = usePictureConsent(value, channels, ownStudentIds)
  const hasPictures = value.length > 0
  useEffect(() => {
    if (!hasPictures) return
    let gone = false
    listTaggable({})
      .catch(() => null)
      .then((answer) => {
        if (!gone) setStudents(answer?.status === 'ok' ? answer.value : null)
      })
    return () => {
      gone = true
    }
  }, [hasPictures])

  const describe = ({ stripped }: UploadedPicture) =>
    (['gps', 'camera', 'author'] as const)
      .filter((what) => stripped[what])
      .map((what) => t(`stripped.${what}`))
      .join(', ')

  async function take(upload: Upload) {
    const update = (change: Partial<Upload>) =>
      setUploads((all) => all.map((one) => (one.key === upload.key ? { ...one, ...change } : one)))
    update({ part: 0, refused: null })
    const answer = await uploadPicture(upload.file, (part) => update({ part }))
    if (!answer.ok) return update({ refused: answer.code })
    const { picture } = answer
    setRemoved((all) => ({ ...all, [picture.mediaId]: describe(picture) }))
    setUploads((all) => all.filter((one) => one.key !== upload.key))
    change([...latest.current, { mediaId: picture.mediaId, altText: '', shown: 'untagged', studentIds: [] }])
    setSaid(t('taken', { count: 1 }))
  }

  function add(files: FileList | null) {
    const room = max - latest.current.length - uploads.filter((one) => one.refused === null).length
    const chosen = Array.from(files ?? [])
    if (chosen.length > room) setSaid(t('tooMany', { max }))
    const fresh = chosen.slice(0, Math.max(0, room)).map((file) => ({
      key: next.current++,
      file,
      part: 0,
      refused: null,
    }))
    setUploads((all) => [...all, ...fresh])
    for (const upload of fresh) void take(upload)
  }

  function move(position: number, by: -1 | 1) {
    const pictures = [...value]
    const [picture] = pictures.splice(position, 1)
    pictures.splice(position + by, 0, picture!)
    change(pictures)
    setSaid(t('moved', { position: position + by + 1, total: pictures.length }))
  }

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    add(event.dataTransfer.files)
  }
  const states = value.map(stateOf)
  const clear = states.filter((state) => state.kind === 'agreed' || state.kind === 'none').length
  const asks = states.filter((state) => state.kind === 'ask').length
  return (
    <div className="flex flex-col gap-4">
      <fieldset
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cx(
          'flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-dashed px-4 py-3',
          over ? 'border-spruce bg-spruce-soft' : 'border-edge',
        )}
      >
        <legend className="sr-only">{t('add')}</legend>
        <FileInput input={chooser} multiple label={t('add')} onFiles={add} />
        <FileInput input={camera} capture label={t('camera')} onFiles={add} />
        <Button icon={<ImagePlus aria-hidden="true" size={20} />} onClick={() => chooser.current?.click()}>
          {hasPictures ? t('addMore') : t('add')}
        </Button>
        <span className="hidden pointer-coarse:inline-flex">
          <Button icon={<Camera aria-hidden="true" size={20} />} onClick={() => camera.current?.click()}>
            {t('camera')}
          </Button>
        </span>
        <p className="text-meta text-faint">{t('drop')}</p>
      </fieldset>
      <p role="status" className="sr-only">
        {said}
      </p>
      {uploads.map((upload) => {
        const name = upload.file.name
        if (upload.refused === null)
          return (
            <ProgressBar
              key={upload.key}
              label={t(upload.part < 1 ? 'uploading' : 'checking', { name })}
              value={upload.part < 1 ? upload.part * 100 : undefined}
            />
          )
        const key = upload.refused as 'failed'
        const again = ['incomplete', 'busy', 'failed', 'signed-out'].includes(upload.refused)
        return (
          <Notice
            key={upload.key}
            tone="bad"
            live
            action={
              <span className="flex gap-2">
                {again && (
                  <Button size="small" onClick={() => void take(upload)}>
                    {t('again')}
                  </Button>
                )}
                <Button
                  size="small"
                  variant="quiet"
                  onClick={() => setUploads((all) => all.filter((one) => one.key !== upload.key))}
                >
                  {t('remove')}
                </Button>
              </span>
            }
          >
            {t.has(`refused.${key}`) ? t(`refused.${key}`, { name }) : t('refused.failed', { name })}
          </Notice>
        )
      })}
      {hasPictures && (
        <>
          <p className="text-meta text-faint">{t('summary', { total: value.length, clear, asks })}</p>
          {students === null && <Notice tone="care">{t('findFailed')}</Notice>}
          <ol className="flex flex-col">
            {value.map((picture, position) => (
              <PictureCard
                key={picture.mediaId}
                picture={picture}
                position={position + 1}
                total={value.length}
                state={states[position]!}
                removed={removed[picture.mediaId] || null}
                students={students ?? []}
                onChange={(changed) =>
                  change(value.map((one) => (one.mediaId === changed.mediaId ? changed : one)))
                }
                onMove={(by) => move(position, by)}
                onRemove={() => change(value.filter((one) => one.mediaId !== picture.mediaId))}
              />
            ))}
          </ol>
        </>
      )}
    </div>
  )
}

/** Opened by a button; hidden from the tab order so that there is one stop, not two. */
function FileInput({
  input,
  label,
  multiple = false,
  capture = false,
  onFiles,
}: {
  input: React.RefObject<HTMLInputElement | null>
  label: string
  multiple?: boolean
  capture?: boolean
  onFiles: (files: FileList | null) => void
}) {
  return (
    <input
      ref={input}
      type="file"
      accept={ACCEPT}
      multiple={multiple}
      {...(capture ? { capture: 'environment' as const } : {})}
      aria-label={label}
      tabIndex={-1}
      className="sr-only"
      onChange={(event) => {
        onFiles(event.target.files)
        event.target.value = ''
      }}
    />
  )
}
