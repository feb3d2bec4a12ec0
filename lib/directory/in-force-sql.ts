import { constantSql, type Sql, sql } from '#lib/db/sql.ts'

type Alias = 'e' | 'g' | 'm' | 'o' | 'ra' | 'cs' | 'mr'

/**
 * The row's `begins_on … ends_on` covers a day; both ends are days it still holds, an absent end is open.
 * `today` is a day in the school's zone: never compare with CURRENT_DATE, which is the server's.
 */
export function inForceSql(alias: Alias, today: string): Sql {
  const row = constantSql(alias)
  return sql`(${row}.begins_on <= ${today}::date AND (${row}.ends_on IS NULL OR ${row}.ends_on >= ${today}::date))`
}
