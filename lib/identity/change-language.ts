import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { LOCALES, type Locale } from '#lib/i18n/types.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { updateLanguage } from './languages/store.ts'

/** A person's own language, for pages and for the school's mails. Messages stay as they were written. */
export async function changeLanguage(
  actor: Actor,
  language: Locale,
): Promise<Result<{ language: Locale }, 'not-allowed'>> {
  const may = authorize(actor, 'feed.read', { orgId: actor.orgId, isSelf: true })
  if (!may.ok) return may
  if (!LOCALES.includes(language)) throw new Error('no such language')
  if (actor.locale === language) return ok({ language })
  await commit(async (tx, record) => {
    await updateLanguage(tx, actor.orgId, actor.personId, language)
    record({
      type: 'person.changed',
      actor,
      subject: { type: 'person', id: actor.personId },
      payload: { change: 'changed', fields: ['locale'] },
    })
  })
  return ok({ language })
}
