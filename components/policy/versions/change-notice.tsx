import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { SchoolDay } from '#components/ui/school-time.tsx'
import type { Actor } from '#lib/access/types.ts'
import { findDueVersion } from '#lib/identity/find-due-version.ts'
import { findDifferences } from '#lib/settings/find-differences.ts'
import { findVersionLine } from '#lib/settings/find-version-line.ts'
import { sayDifference } from '#lib/settings/say-difference.ts'
import type { ActionState } from '#lib/wire/types.ts'
import { AcceptForm } from './accept-form.tsx'

const MOST = 4

/**
 * Tells a member of the staff that the policy has changed, above whatever page they are on, until they accept it. It is
 * no gate: the page below works as ever, and what is being written there is untouched.
 */
export async function ChangeNotice({
  actor,
  action,
}: {
  actor: Actor
  action: (before: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>
}) {
  const due = await findDueVersion(actor)
  if (due === null) return null
  const [t, differences, line] = await Promise.all([
    getTranslations('policySettings.notice'),
    findDifferences(actor, due.fromNumber, due.number),
    findVersionLine(actor, due.number),
  ])
  if (!differences.ok || !line.ok) return null
  const said = differences.value.map((difference) => sayDifference(difference))
  const { byName, note, publishedOn } = line.value
  return (
    <section
      aria-labelledby="policy-change"
      lang="en"
      dir="ltr"
      className="no-print mb-8 flex flex-col gap-3 border-y border-line bg-spruce-soft px-4 py-4"
    >
      <div>
        <h2 id="policy-change" className="text-read font-semibold">
          {t('title', { number: String(due.number) })}
        </h2>
        <p className="text-meta">
          {t('by', { name: byName ?? '' })} <SchoolDay day={publishedOn} year />
        </p>
      </div>
      {note !== null && <p className="max-w-measure">{note}</p>}
      <ul className="flex max-w-measure list-disc flex-col gap-1 ps-5 break-words">
        {said.slice(0, MOST).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {said.length > MOST && <li>{t('rest', { count: said.length - MOST })}</li>}
      </ul>
      <p>
        <Link className="link" href={`/policy/versions/compare?from=${due.fromNumber}&to=${due.number}`}>
          {t('all')}
        </Link>
      </p>
      <ClientMessages areas={['policySettings']}>
        <AcceptForm number={due.number} action={action} />
      </ClientMessages>
      <p className="text-meta">{t('text')}</p>
    </section>
  )
}
