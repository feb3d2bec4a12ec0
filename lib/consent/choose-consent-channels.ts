import type { Audience } from '#lib/directory/schema.ts'
import type { ConsentChannel } from '#lib/policy/types.ts'

/**
 * Through which channels a communication would show a child, in the words guardians answered: a class (and whoever is written to
 * alone) sees it as the class, anything wider as the portal; website and official page as themselves. Staff ask for none.
 */
export function chooseConsentChannels(
  audience: Audience | null,
  channels: readonly string[],
): ConsentChannel[] {
  const outside = (['website', 'official-page'] as const).filter((channel) => channels.includes(channel))
  switch (audience?.type) {
    case undefined:
    case 'staff':
    case 'persons':
      return outside
    case 'households':
    case 'class':
      return ['class', ...outside]
    case 'grade':
    case 'group':
    case 'school':
      return ['portal', ...outside]
    case 'public':
      return outside.length > 0 ? ['portal', ...outside] : ['portal', 'website']
  }
}
