import type { en } from './en.ts'

/** The same keys with any words: what every language's catalogue must satisfy. */
export type Words<T> = T extends string ? string : { readonly [K in keyof T]: Words<T[K]> }
export type Messages = Words<typeof en>
export type Area = keyof Messages
