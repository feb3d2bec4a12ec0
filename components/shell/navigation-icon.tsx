import {
  Activity,
  BookOpen,
  ChartColumn,
  ClipboardCheck,
  Ellipsis,
  FileText,
  Flag,
  Inbox,
  KeyRound,
  Lightbulb,
  MessageSquare,
  Newspaper,
  PenLine,
  Radio,
  Scale,
  ScrollText,
  Settings,
  Sun,
  Users,
  UsersRound,
} from 'lucide-react'
import type { NavigationEntry } from './navigation.ts'

const ICONS = {
  today: Sun,
  messages: MessageSquare,
  children: UsersRound,
  more: Ellipsis,
  write: PenLine,
  classes: UsersRound,
  guide: BookOpen,
  people: Users,
  consents: ClipboardCheck,
  desk: Inbox,
  overview: ChartColumn,
  policy: Scale,
  ourPosts: Newspaper,
  propose: Lightbulb,
  thread: MessageSquare,
  flagged: Flag,
  log: ScrollText,
  requests: FileText,
  reports: ChartColumn,
  health: Activity,
  accounts: KeyRound,
  channels: Radio,
  settings: Settings,
} as const satisfies Record<NavigationEntry['key'], unknown>

export function NavigationIcon({ name }: { name: NavigationEntry['key'] }) {
  const Icon = ICONS[name]
  return <Icon aria-hidden="true" size={22} strokeWidth={1.75} className="shrink-0" />
}
