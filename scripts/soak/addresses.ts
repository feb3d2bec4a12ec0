import { globSync } from 'node:fs'
import { join } from 'node:path'

const APP = join(import.meta.dirname, '..', '..', 'app')

/** The addresses of the application as its folders give them; ID stands for an id that may be real. */
function addressesOf(pattern: string): string[] {
  return globSync(pattern, { cwd: APP })
    .map((file) => file.split(/[/\\]/).slice(0, -1))
    .map((parts) =>
      parts.filter((part) => !part.startsWith('(')).map((part) => part.replace(/^\[.*\]$/, 'ID')),
    )
    .map((parts) => `/${parts.join('/')}`)
    .sort()
}

// Called by many names: the library behind it answers them.
const SIGN_IN = ['session', 'signin', 'csrf', 'callback/credentials'].map((name) => `/api/auth/${name}`)

export const PAGES = addressesOf('**/page.tsx')
export const ENDPOINTS = [...addressesOf('**/route.ts'), ...SIGN_IN]
