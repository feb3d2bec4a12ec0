import { defineConfig } from 'prisma/config'

// `prisma generate` needs only the schema; migrations run through lib/db (WASM engine), see docs/decisions.
export default defineConfig({ schema: 'prisma/schema.prisma' })
