/** Somebody else changed the same thing first. Thrown to roll the transaction back, mapped once to a refusal. */
export class ConflictError extends Error {
  constructor(what: string) {
    super(`${what} was changed by somebody else`)
    this.name = 'ConflictError'
  }
}
