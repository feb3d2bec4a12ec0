import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ChangeNotice } from '#components/policy/versions/change-notice.tsx'
import { AccountMenu } from '#components/shell/account-menu.tsx'
import { CapacitySwitcher } from '#components/shell/capacity-switcher.tsx'
import { homeOf, NAVIGATION } from '#components/shell/navigation.ts'
import { NavigationIcon } from '#components/shell/navigation-icon.tsx'
import { PortalShell } from '#components/shell/portal-shell.tsx'
import { SignOut } from '#components/shell/sign-out.tsx'
import type { Actor, Role } from '#lib/access/types.ts'
import { countNavigation } from '#lib/communications/count-navigation.ts'
import { listCapacities } from '#lib/identity/list-capacities.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { findSchool } from '#lib/settings/find-school.ts'
import { acceptVersionAction } from './policy/versions/actions.ts'
import { actAs, leave } from './shell-actions.ts'

/**
 * The frame round every signed-in page. It shows the way; each page and use case asks for its own rights. It asks who
 * is there before anything streams, so that whoever is signed out gets a real redirect (303), also without JavaScript.
 */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const [actor, school, t] = await Promise.all([requireActor(), findSchool(), getTranslations('shell')])
  const counts = await countNavigation(actor)
  return (
    <PortalShell
      school={school?.name ?? t('productName')}
      demo={school?.isDemo ?? false}
      home={homeOf(actor.role)}
      items={NAVIGATION[actor.role].map((entry) => ({
        ...entry,
        label: t(`nav.${entry.key}`),
        icon: <NavigationIcon name={entry.key} />,
      }))}
      counts={counts}
      account={<Account actor={actor} />}
    >
      <ChangeNotice actor={actor} action={acceptVersionAction} />
      {children}
    </PortalShell>
  )
}

async function Account({ actor }: { actor: Actor }) {
  const t = await getTranslations('shell')
  const capacities = await listCapacities(actor)
  // A family reads its own word in its own language; staff words are English.
  const word = (held: { role: Role; label: string }) =>
    held.role === 'guardian' ? t('capacity.guardian') : held.label
  return (
    <AccountMenu
      person={{ name: actor.displayName, capacity: word(actor) }}
      capacities={
        capacities.length > 1 && (
          <CapacitySwitcher
            action={actAs}
            choices={capacities.map(({ id, label }) => ({
              id,
              label,
              current: id === actor.roleAssignmentId,
            }))}
          />
        )
      }
      // A guardian has More in the bar; an officer chooses the language there too.
      accountHref={actor.role === 'group-officer' ? '/more' : '/more/sign-ins'}
      signOut={<SignOut action={leave} />}
    />
  )
}
