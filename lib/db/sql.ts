/**
 * SQL fragments with bound parameters. Stores compose queries from them; a fragment that several domains need
 * (who is an audience, who may still see a delivery) is a value of type `Sql`, so it carries no Prisma with it.
 */
import { Prisma } from './generated/client.ts'

export type Sql = Prisma.Sql

/** Tagged template: every `${value}` is bound, every `${Sql}` is spliced in. */
export const sql = Prisma.sql

/** Fragments or values in a row, separated by a comma unless told otherwise. Throws on an empty list. */
export const joinSql = Prisma.join

/** Text that goes into the statement as it stands: only for constants of the code, never for a value. */
export const constantSql = Prisma.raw
