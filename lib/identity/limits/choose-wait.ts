const minute = 60_000

/** How far back failures count, for the account and for the network address. */
export const accountWindowMs = 60 * minute
export const addressWindowMs = 15 * minute

const freeFailures = 5
const longestWaitMinutes = 15
/** A whole school often shares one address; wrong passwords of many people must not lock all of them out at once. */
const addressFailures = 50

/**
 * Until when this account and this address must wait, or null. After five failures an account waits a minute, then
 * twice as long each time, at most a quarter of an hour: slow for guessing, bearable for its owner. Tries made while
 * waiting are not counted, so a stranger cannot prolong it for ever without pause. Times are newest first.
 */
export function chooseWait(
  failures: { readonly account: readonly Date[]; readonly address: readonly Date[] },
  at: Date,
): Date | null {
  const waits: number[] = []
  const [lastOfAccount] = failures.account
  if (lastOfAccount !== undefined && failures.account.length >= freeFailures) {
    const minutes = Math.min(longestWaitMinutes, 2 ** (failures.account.length - freeFailures))
    waits.push(lastOfAccount.getTime() + minutes * minute)
  }
  const oldestThatCounts = failures.address[addressFailures - 1]
  if (oldestThatCounts !== undefined) waits.push(oldestThatCounts.getTime() + addressWindowMs)
  const until = Math.max(0, ...waits)
  return until > at.getTime() ? new Date(until) : null
}
