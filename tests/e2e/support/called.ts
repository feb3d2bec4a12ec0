import { test } from '@playwright/test'

const letters = (number: number) =>
  number.toString(26).replace(/[0-9]/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')

/**
 * A subject to be found again: against a server that has seen an earlier run (E2E_BASE_URL), or on a second try, names
 * must not meet their older selves.
 */
export function called(subject: string): string {
  const isFirst = process.env.E2E_BASE_URL === undefined && test.info().retry === 0
  return isFirst ? subject : `${subject} ${mark()}`
}

let kept: string | undefined
function mark(): string {
  kept ??= letters(Date.now())
  return kept
}
