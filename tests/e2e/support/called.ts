// Against a server that has seen an earlier run (E2E_BASE_URL), names must not meet their older selves.
const mark =
  process.env.E2E_BASE_URL === undefined
    ? ''
    : ` ${Date.now()
        .toString(26)
        .replace(/[0-9]/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')}`

/** A subject to be found again. */
export function called(subject: string): string {
  return `${subject}${mark}`
}
