/**
 * How the gateway behaves: `up` answers at once, `slow` after more seconds than a client waits, `down` refuses service,
 * `mute` takes the message and breaks the line before it has answered.
 */
export const modes = ['up', 'slow', 'down', 'mute'] as const
export type Mode = (typeof modes)[number]

export const isMode = (text: unknown): text is Mode => modes.some((mode) => mode === text)

export type SentMessage = {
  id: string
  /** 138****0003: more is never kept. */
  mobile: string
  text: string
  at: string
  /** How often the same message was handed in. */
  times: number
}

const maskMobile = (mobile: string): string => `${mobile.slice(0, 3)}****${mobile.slice(-4)}`

/** What was sent since the start, in memory. One id is one message, however often it comes. */
export class SmsStore {
  mode: Mode = 'up'
  readonly #sent = new Map<string, SentMessage>()

  /** True when the message is new, false when it was sent before. */
  take(id: string, mobile: string, text: string, at: Date): boolean {
    const known = this.#sent.get(id)
    if (known) known.times += 1
    else this.#sent.set(id, { id, mobile: maskMobile(mobile), text, at: at.toISOString(), times: 1 })
    return !known
  }

  /** Newest first. */
  sent(): SentMessage[] {
    return [...this.#sent.values()].reverse()
  }
}
