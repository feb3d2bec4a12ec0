import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import pg from 'pg'
import { log } from '#lib/runtime/log.ts'
import { newId } from '#lib/runtime/random.ts'
import { type Connection, poolConfig } from './connection.ts'

// Prisma's schema engine as WebAssembly, driven directly: the native one must be downloaded, which many school
// networks forbid. Why each mend is needed stands beside it.

type EngineModule = {
  SchemaEngine: typeof SchemaEngine
  __wbg_set_wasm(exports: WebAssembly.Exports): void
}

const panics: string[] = []
let loaded: Promise<typeof SchemaEngine> | undefined

// wasm-bindgen keeps one instance per module, so the engine is instantiated once per process.
async function loadEngine(): Promise<typeof SchemaEngine> {
  const require = createRequire(import.meta.url)
  const runtime = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as unknown as EngineModule
  const file = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm')
  // The engine calls this global when it panics, and dies without a word where it is missing.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => panics.push(message) },
  })
  const imports: Record<string, unknown> = { ...runtime }
  // The engine leaves a 10 s timer behind that would keep a finished migration from ending.
  for (const name of Object.keys(imports))
    if (name.startsWith('__wbg_setTimeout_'))
      imports[name] = (callback: () => void, milliseconds: number) =>
        setTimeout(callback, milliseconds).unref()
  const module = await WebAssembly.compile(readFileSync(file))
  const instance = await WebAssembly.instantiate(module, {
    './schema_engine_bg.js': imports as WebAssembly.ModuleImports,
  })
  runtime.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return runtime.SchemaEngine
}

const charType = 18
const textType = 25
const charMark = '\u0000char'

// The adapter refuses the catalogue's one-byte "char", and the engine wants it as a character, not as text (it meets
// one since PostgreSQL 18 lists NOT NULL constraints): passed off as text on the way in, put right on the way out.
function knowCharType(adapter: SqlDriverAdapter, pool: pg.Pool): void {
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>
  const mended = async (...args: unknown[]) => {
    const result = await query(...args)
    for (const field of result.fields ?? [])
      if (field.dataTypeID === charType) {
        field.dataTypeID = textType
        field.name += charMark
      }
    return result
  }
  pool.query = mended as unknown as typeof pool.query
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (sql) => {
    const result = await queryRaw(sql)
    result.columnNames.forEach((name, index) => {
      if (!name.endsWith(charMark)) return
      result.columnNames[index] = name.slice(0, -charMark.length)
      result.columnTypes[index] = ColumnTypeEnum.Character
    })
    return result
  }
}

// The stock method splits at every semicolon: plpgsql breaks, and a failing migration stays half applied.
// One simple query is one implicit transaction.
function runScriptsWhole(adapter: SqlDriverAdapter, pool: pg.Pool): void {
  adapter.executeScript = async (script: string) => {
    try {
      await pool.query(script)
    } catch (error) {
      throw toAdapterError(error)
    }
  }
}

function toAdapterError(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error
  return new DriverAdapterError({
    kind: 'postgres',
    code: error.code ?? 'N/A',
    severity: error.severity ?? 'ERROR',
    message: error.message,
    detail: error.detail,
    column: error.column,
    hint: error.hint,
  })
}

function makeFactory(connection: Connection) {
  const pools: pg.Pool[] = []
  const openPool = (database: string) => {
    const pool = new pg.Pool({ ...poolConfig({ ...connection, database }, 'crosswalk-migrate'), max: 5 })
    pool.on('error', () => {})
    pools.push(pool)
    return pool
  }
  const closing = new Map<pg.Pool, Promise<void>>()
  const close = (pool: pg.Pool) => {
    if (!closing.has(pool)) closing.set(pool, pool.end())
    return closing.get(pool)
  }
  const connect = async (pool: pg.Pool) => {
    const adapter = await new PrismaPg(pool).connect()
    knowCharType(adapter, pool)
    runScriptsWhole(adapter, pool)
    return adapter
  }
  const shadows: string[] = []

  const dropShadow = async (name: string) => {
    const pool = openPool(connection.database)
    await pool.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`)
    await close(pool)
  }

  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(openPool(connection.database)),
    // The stock method cannot drop what its own pool still holds open, and copies template1 with whatever is in it.
    connectToShadowDb: async () => {
      const name = `crosswalk_shadow_${newId().replaceAll('-', '')}`
      const main = openPool(connection.database)
      await main.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE template0`)
      await close(main)
      shadows.push(name)
      const pool = openPool(name)
      const adapter = await connect(pool)
      adapter.dispose = async () => {
        await close(pool)
      }
      return adapter
    },
  }
  return {
    factory,
    // The advisory lock lives on a pooled connection: left open, the next migrator waits 10 s and gives up.
    dispose: async () => {
      await Promise.all(pools.map(close))
      for (const name of shadows) await dropShadow(name)
    },
  }
}

/** What the engine said when it refused. */
export class SchemaEngineError extends Error {
  /** Prisma's code, e.g. P3018 for a failing migration. */
  readonly code: string | undefined

  constructor(message: string, code: string | undefined) {
    super(message)
    this.name = 'SchemaEngineError'
    this.code = code
  }
}

/**
 * Runs one piece of work with the engine connected as `connection` (the owner; `diff` from migrations also needs
 * CREATEDB for its shadow database), then closes every connection it opened. Throws SchemaEngineError.
 */
export async function withSchemaEngine<T>(
  connection: Connection,
  schema: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= loadEngine()
  const Engine = await loaded
  const { factory, dispose } = makeFactory(connection)
  const bound = bindMigrationAwareSqlAdapterFactory(factory)
  try {
    const engine = await Engine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, bound)
    return await work(engine)
  } catch (error) {
    const known = error as { code?: string; message?: string }
    const panic = panics.pop()
    if (panic !== undefined) log.warn('schema-engine-panicked')
    throw new SchemaEngineError(panic ?? known.message ?? String(error), known.code)
  } finally {
    await dispose()
  }
}
