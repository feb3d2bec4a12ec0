/**
 * Minutes to wait after the first, second … temporary failure. After the last, the mail counts as refused: about a day,
 * as mail servers themselves do it.
 */
export const RETRY_MINUTES = [1, 5, 15, 60, 180, 360, 720] as const

/** The attempt after which a temporary failure is final. */
export const LAST_ATTEMPT = RETRY_MINUTES.length + 1
