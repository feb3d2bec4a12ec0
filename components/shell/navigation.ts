import type { Role } from '#lib/access/types.ts'

export interface NavigationEntry {
  /** Its word is `shell.nav.<key>`. */
  key:
    | 'today'
    | 'messages'
    | 'children'
    | 'more'
    | 'write'
    | 'classes'
    | 'guide'
    | 'people'
    | 'consents'
    | 'desk'
    | 'overview'
    | 'policy'
    | 'ourPosts'
    | 'propose'
    | 'thread'
    | 'flagged'
    | 'log'
    | 'requests'
    | 'reports'
    | 'health'
    | 'accounts'
    | 'channels'
    | 'settings'
  href: string
  /** The number that stands beside it. */
  counts?: 'unread' | 'waiting'
}

const today = { key: 'today', href: '/today' } as const
const messages = { key: 'messages', href: '/messages', counts: 'unread' } as const
const write = { key: 'write', href: '/write' } as const
const guide = { key: 'guide', href: '/guide' } as const

const administration: readonly NavigationEntry[] = [
  { key: 'desk', href: '/desk', counts: 'waiting' },
  messages,
  write,
  { key: 'overview', href: '/overview' },
  { key: 'policy', href: '/policy' },
]

/** What each role finds in its bar: at most five, only pages that exist. Reaching a page is never a right to it. */
export const NAVIGATION: Readonly<Record<Role, readonly NavigationEntry[]>> = {
  guardian: [today, messages, { key: 'children', href: '/children' }, { key: 'more', href: '/more' }],
  teacher: [today, messages, write, { key: 'classes', href: '/classes' }, guide],
  substitute: [today, messages, write, { key: 'classes', href: '/classes' }, guide],
  office: [
    today,
    messages,
    write,
    { key: 'people', href: '/people' },
    { key: 'consents', href: '/consents' },
  ],
  director: administration,
  deputy: administration,
  'group-officer': [
    { key: 'ourPosts', href: '/our-posts' },
    { key: 'propose', href: '/propose' },
    { key: 'thread', href: '/messages', counts: 'unread' },
  ],
  auditor: [
    { key: 'flagged', href: '/flagged' },
    { key: 'log', href: '/log' },
    { key: 'reports', href: '/reports' },
  ],
  it: [
    { key: 'health', href: '/health' },
    { key: 'accounts', href: '/accounts' },
    { key: 'channels', href: '/channels' },
    { key: 'settings', href: '/settings' },
  ],
}

/** Where somebody lands after signing in or changing capacity. */
export function homeOf(role: Role): string {
  return NAVIGATION[role][0]?.href ?? '/today'
}
