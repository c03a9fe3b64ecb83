/** The registers behind the five questions, and how each of them can behave. */
export const registers = ['public-security', 'market-regulation', 'education', 'social-insurance'] as const
export type Register = (typeof registers)[number]

/**
 * `normal` answers at once, `slow` after ten seconds, `wrong` finds fault with everybody, `down` refuses service,
 * `malformed` answers nonsense, `huge` never comes to an end.
 */
export const modes = ['normal', 'slow', 'wrong', 'down', 'malformed', 'huge'] as const
export type Mode = (typeof modes)[number]

export const isRegister = (text: unknown): text is Register => registers.some((name) => name === text)
export const isMode = (text: unknown): text is Mode => modes.some((mode) => mode === text)

/** Behaviour and number of questions of every register, in memory. Nothing that was asked is kept. */
export class Registers {
  readonly #modes = new Map<Register, Mode>()
  readonly #asked = new Map<Register, number>()

  modeOf(register: Register): Mode {
    return this.#modes.get(register) ?? 'normal'
  }

  /** Sets one register, or all of them. */
  set(register: Register | 'all', mode: Mode): void {
    for (const name of register === 'all' ? registers : [register]) this.#modes.set(name, mode)
  }

  count(register: Register): void {
    this.#asked.set(register, this.askedOf(register) + 1)
  }

  askedOf(register: Register): number {
    return this.#asked.get(register) ?? 0
  }
}
