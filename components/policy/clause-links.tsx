import Link from 'next/link'
import { findClause } from '#components/audit/rule-title.ts'

/** Clauses by their numbers, each leading to its words on the policy page. */
export function ClauseLinks({ clauses }: { clauses: readonly string[] }) {
  return clauses.map((id) => (
    <Link
      key={id}
      className="link me-2 inline-flex min-h-6 min-w-6 items-center"
      href={`/policy#clause-${id}`}
      title={findClause(id)?.title}
    >
      {id}
    </Link>
  ))
}
