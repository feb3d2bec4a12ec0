/** 1.2: no child under 13 is asked onto a platform that forbids it; an unknown age counts as under 13. */
import { childAccountsAsked } from '../detectors/app-verdicts.ts'
import { spanIn } from '../read-message.ts'
import type { Rule } from './types.ts'

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
  check: (reading) =>
    childAccountsAsked(reading).map(({ segment, start, end, platform, opens }) => ({
      row: 'underage-platform' as const,
      segment,
      ...spanIn(segment, start, end),
      messageId:
        reading.party === 'family'
          ? ('underage-platform-family-side' as const)
          : ('underage-platform' as const),
      params: { platform: platform.name },
      features: [opens ? 'open-account' : 'join-platform', `minimum-age-${platform.minimumAge}`],
    })),
}
