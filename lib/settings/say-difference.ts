import { createTranslator } from 'use-intl/core'
import { EFFECT_ROWS } from '#lib/policy/effects.ts'
import { policySettings } from '#messages/en/policy-settings.ts'
import type { Difference } from './types.ts'

const t = createTranslator({ locale: 'en', messages: policySettings })

const list = new Intl.ListFormat('en', { type: 'conjunction' })

/**
 * One difference in plain words, in the policy's language. `openTerms`: the school's own terms by name; families are
 * told that there is one, not which word is watched for.
 */
export function sayDifference(difference: Difference, { openTerms = true } = {}): string {
  switch (difference.kind) {
    case 'entry': {
      const name = t(`list.${difference.list}.one`)
      const { value } = difference
      return difference.change === 'changed'
        ? t('difference.entryChanged', { name, value, before: difference.before })
        : t(difference.change === 'added' ? 'difference.entryAdded' : 'difference.entryRemoved', {
            name,
            value,
          })
    }
    case 'effect': {
      const columns = difference.columns.map((column) => t(`column.${column}`))
      return t('difference.effect', {
        row: EFFECT_ROWS.find((row) => row.id === difference.row)?.title ?? difference.row,
        columns: list.format(columns),
        before: t(`effect.${difference.before}`),
        after: t(`effect.${difference.after}`),
      })
    }
    case 'approval':
      return t('difference.approval', {
        before: t(`reading.${difference.before}.short`),
        after: t(`reading.${difference.after}.short`),
      })
    case 'term': {
      const key = difference.change === 'added' ? 'difference.termAdded' : 'difference.termRemoved'
      const topic = `topic.${difference.topic}` as 'topic.unprofessional'
      const language = `language.${difference.language}` as 'language.en'
      return t(openTerms ? key : `${key}Closed`, {
        term: difference.term,
        topic: t.has(topic) ? t(topic) : difference.topic,
        language: t.has(language) ? t(language) : difference.language,
      })
    }
    case 'school':
      return t('difference.school', {
        field: t(`schoolField.${difference.field}`),
        before: difference.before,
        after: difference.after,
      })
    case 'code':
      return t('difference.code')
  }
}
