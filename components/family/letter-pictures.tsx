import { useTranslations } from 'next-intl'
import { cx } from '#components/ui/cx.ts'

export interface LetterPicture {
  mediaId: string
  altText: string
}

/** The pictures of a letter; each opens in full. What is shown is asked for anew each time, so a recall holds at once. */
export function LetterPictures({
  pictures,
  lang,
  small = false,
}: {
  pictures: readonly LetterPicture[]
  lang: string
  small?: boolean
}) {
  const t = useTranslations('family.post')
  if (pictures.length === 0) return null
  const alone = pictures.length === 1
  return (
    <ul
      aria-label={t('pictures', { count: pictures.length })}
      className={cx(
        'grid max-w-measure gap-2',
        alone ? 'grid-cols-1' : 'grid-cols-2',
        small && 'sm:grid-cols-3',
      )}
    >
      {pictures.map(({ mediaId, altText }) => (
        <li key={mediaId}>
          <a href={`/api/media/${mediaId}`} className="block rounded-md">
            <img
              src={`/api/media/${mediaId}?size=1280`}
              alt={altText}
              lang={lang}
              loading="lazy"
              decoding="async"
              className={cx(
                'w-full rounded-md border border-line bg-sunk object-cover',
                alone ? 'max-h-96' : 'aspect-[4/3]',
              )}
            />
          </a>
        </li>
      ))}
    </ul>
  )
}
