/**
 * Thrown inside a transaction when what was evaluated is no longer so (a consent withdrawn, a newer decision, a lost
 * claim): everything rolls back, and whoever called commit gathers the facts and evaluates again. `reason` is a code.
 */
export class FactsChanged extends Error {
  readonly reason: string

  constructor(reason: string, options?: ErrorOptions) {
    super(`facts changed: ${reason}`, options)
    this.name = 'FactsChanged'
    this.reason = reason
  }
}
