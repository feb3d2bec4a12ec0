/** A post, or a code that leads to somebody's page, under a class task: work to look at, not an account given away. */
import { type Reading, sentenceAt } from '../../read-message.ts'
import type { Contact } from '../contacts/contacts.ts'
import type { FoundLink } from '../contacts/links.ts'
import { ownerOf } from '../contacts/owner.ts'
import { hasWithin, hitsOf } from '../segment-words.ts'

export function isClassPost(reading: Reading, link: FoundLink): boolean {
  if (link.use !== 'profile' || reading.party !== 'staff') return false
  if (reading.audience !== 'class' && reading.audience !== 'school') return false
  const { segment } = link
  const coded = segment.role === 'qr' || segment.role === 'link'
  if (!link.post && !coded) return false
  const spoken = coded
    ? reading.segments.filter((s) => s.attachment === segment.attachment || s.attachment === null)
    : [segment]
  if (!spoken.some((s) => s.role !== 'filename' && hitsOf(s, 'task').length > 0)) return false
  const own = coded
    ? spoken.some((s) => hitsOf(s, 'self-owns').length + hitsOf(s, 'ask-me').length > 0)
    : ownerOf(reading, segment, link.start, link.end) === 'self'
  return !own
}

/** "Every runner should follow @speedkids on TikTok": somebody's account as a task, the writer's by no word. */
export function isClassHandle(reading: Reading, { segment, from, owner, platform }: Contact): boolean {
  if (owner !== 'unknown' || platform === null || reading.party !== 'staff') return false
  if (reading.audience !== 'class' && reading.audience !== 'school') return false
  const { start, end } = sentenceAt(segment, from)
  const has = (kind: 'task' | 'learner' | 'me') => hasWithin(segment, kind, start, end)
  return has('task') && has('learner') && !has('me')
}
