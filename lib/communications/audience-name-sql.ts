import { constantSql, type Sql, sql } from '#lib/db/sql.ts'

/**
 * The names in an audience, as text for the ones who may see who is written to (its author, its reviewer): a class's
 * title, a group's name, people, households. Null for school, public and staff, which need no name. `column` is a
 * jsonb column of the code's own.
 */
export function audienceNameSql(column: 'r.audience' | "coalesce(v.audience, d.content->'audience')"): Sql {
  const audience = constantSql(`(${column})`)
  return sql`CASE ${audience}->>'type'
    WHEN 'class' THEN (SELECT title FROM school_class WHERE id = (${audience}->>'classId')::uuid)
    WHEN 'group' THEN (SELECT name FROM "group" WHERE id = (${audience}->>'groupId')::uuid)
    WHEN 'grade' THEN ${audience}->>'grade'
    WHEN 'persons' THEN (SELECT string_agg(display_name, ', ' ORDER BY display_name) FROM person
      WHERE id::text IN (SELECT jsonb_array_elements_text(${audience}->'personIds')))
    WHEN 'households' THEN (SELECT string_agg(name, ', ' ORDER BY name) FROM household
      WHERE id::text IN (SELECT jsonb_array_elements_text(${audience}->'householdIds')))
  END`
}
