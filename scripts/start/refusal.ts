/** Why Crosswalk does not start, as one sentence for the person at the keyboard; anything else that throws is a bug. */
export class Refusal extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'Refusal'
  }
}
