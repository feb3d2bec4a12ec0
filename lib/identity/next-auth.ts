import NextAuth from 'next-auth'
import { configureAuth } from './configure-auth.ts'

/** Auth.js, configured at the first request: secrets and addresses are not known while building. */
export const nextAuth = NextAuth(configureAuth)
