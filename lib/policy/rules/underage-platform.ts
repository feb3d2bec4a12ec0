/** 1.2: no child under 13 is asked onto a platform that forbids it; an unknown age counts as under 13. */
import type { Span } from '#lib/text/types.ts'

import { groupsOf } from '../detectors/groups.ts'
import { isDenied, isPolicyTalk, isQuoted, isUnplugged, LONG_REACH } from '../detectors/guards.ts'
import { invitationsOf } from '../detectors/invitations.ts'
import { namesIn } from '../detectors/names.ts'
import { isGoverned, platformsIn } from '../detectors/platforms.ts'
import { hasWithin, hitsWithin } from '../detectors/segment-words.ts'
import { sentenceAt, spanIn } from '../read-message.ts'
import type { RawFinding, Rule } from './types.ts'

const READ = new Set(['body', 'subject', 'text', 'alt'])

/** A group for the team asks the parents unless pupils are named. */
const PUPILS =
  /\b(?:students?|kids?|children|pupils?|each of you|alumn\S*|estudiantes?|nin[oa]s|criancas?|eleves?|enfants?|timoun|hoc sinh|cac em|cac con)\b|elev|طلاب|طالب|تلاميذ|اطفال|विद्यार्थी|बच्चा|学生|同学|孩子|ученик|дети/

/** "Doesn't have it yet": what is missing is asked for. */
const NOT_YET =
  /\b(?:yet|todavia|aun|ainda|encore|toujours pas|poko|chua)\b|بعد|अझै|अझ|还没|еще не|пока нет|еще/

/** Who opens an app looks at it; who opens "a TikTok" or "her own Snapchat" begins one. */
const OPENS = /^(?:open|opens|opening|abr\w*|ouvr\w*|louvri|ouvri|mo)$/
const ONE =
  /\b(?:an?|un|una|um|uma|une|yon|su|sus|sua|seu|your|their|his|her|own|son|votre|ton|mot|cho)\s[^.]{0,16}$/
const isGot = (text: string, p: Span) => (verb: Span) =>
  !OPENS.test(text.slice(verb.start, verb.end)) || ONE.test(text.slice(verb.end, p.start))

/** "Make a TikTok about …" is a film on it, not an account. */
const FILM =
  /^\s?(?:video|post|film|clip|dance|reel|about|sobre|sur |trend|challenge|photo|foto|resum|summar|that|qui|sou chapit|de la|del|с пересказ)/

export const underagePlatform: Rule = {
  meta: {
    id: 'underage-platform',
    topic: 'underage-platform',
    kind: 'content',
    clauses: ['1.2'],
    title: 'No accounts for children under 13',
    needs: ['public', 'actor'],
    inBrowser: 'partial',
    rows: ['underage-platform'],
    messages: ['underage-platform', 'underage-platform-family-side'],
    examples: {
      fires: [
        { text: 'Each of you make a TikTok account by Friday.', to: 'class' },
        { text: 'All the kids should get Snapchat accounts.', from: 'family', to: 'class' },
      ],
      passes: [
        { text: 'TikTok e Instagram exigen tener 13 años; no abran cuentas para sus hijos.', to: 'class' },
        { text: 'Parents can open a library account at the desk.', to: 'class' },
        { text: 'Children may not have accounts on TikTok.', to: 'class' },
      ],
    },
  },
  check(reading) {
    const out: RawFinding[] = []
    for (const segment of reading.segments) {
      if (!READ.has(segment.role)) continue
      let done = -1
      const { text } = segment.folded
      for (const p of platformsIn(segment)) {
        const sentence = sentenceAt(segment, p.start)
        if (!p.plain || p.platform.minimumAge < 13 || sentence.start === done) continue
        const has = (category: 'open-verb' | 'account-noun' | 'adopt' | 'learner') =>
          hasWithin(segment, category, sentence.start, sentence.end)
        const verbs = hitsWithin(segment, 'open-verb', sentence.start, sentence.end)
        const opens =
          verbs.length > 0 &&
          (has('account-noun') ||
            (isGoverned(segment, verbs.filter(isGot(text, p)), p) &&
              !FILM.test(text.slice(p.end, p.end + 14))))
        const adopts = hitsWithin(
          segment,
          'adopt',
          Math.max(sentence.start, p.start - 60),
          Math.min(sentence.end, p.end + 70),
        )
        if (!opens && adopts.length === 0) continue
        const child =
          has('learner') ||
          namesIn(reading, segment).some((n) => n.start >= sentence.start && n.end <= sentence.end)
        const inGroup = groupsOf(reading).some(
          (g) => g.segment === segment && g.start < sentence.end && g.end > sentence.start,
        )
        const asked = invitationsOf(reading).some(
          (i) =>
            i.segment === segment &&
            i.features[0] === 'group-on-app' &&
            i.start < sentence.end &&
            i.end > sentence.start,
        )
        if (
          !child ||
          (inGroup && !opens) ||
          (asked && !opens && !PUPILS.test(text.slice(sentence.start, sentence.end)))
        )
          continue
        const account = hitsWithin(segment, 'account-noun', sentence.start, sentence.end)
        const missing = NOT_YET.test(text.slice(sentence.start, sentence.end))
        const denied =
          !missing && [...verbs, ...adopts, ...account].some((v) => isDenied(segment, v.start, v.end))
        if (denied || (!missing && isDenied(segment, p.start, p.end, LONG_REACH))) continue
        if (isUnplugged(segment, p.start) || isPolicyTalk(segment, p.start) || isQuoted(segment, p.start))
          continue
        done = sentence.start
        out.push({
          row: 'underage-platform',
          segment,
          ...spanIn(segment, p.start, p.end),
          messageId: reading.party === 'family' ? 'underage-platform-family-side' : 'underage-platform',
          params: { platform: p.platform.name },
          features: [opens ? 'open-account' : 'join-platform', `minimum-age-${p.platform.minimumAge}`],
        })
      }
    }
    return out
  },
}
