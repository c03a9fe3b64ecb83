import {
  isStopped,
  isUnsaved,
  next,
  startState,
  type SaveEvent,
  type SaveReply,
  type SaveState,
} from './autosave-state'

export type AutosaverPorts = {
  /** Sends the whole form as it stands now, built on `version`. */
  save: (version: number) => Promise<SaveReply>
  /** Something could not be saved (session over, refused, no network); called again for every later change. */
  keep: () => void
  /** Everything is saved: what `keep` has kept may go. */
  forget: () => void
}

export type Autosaver = ReturnType<typeof createAutosaver>

/** Saves after a pause in typing: one save at a time, each on the version the last one returned. Knows nothing of React. */
export function createAutosaver(version: number, savedAt: string | null, delay: number) {
  let state = startState(version, savedAt)
  let ports: AutosaverPorts | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<SaveState> | null = null
  const listeners = new Set<() => void>()

  const send = (event: SaveEvent) => {
    state = next(state, event)
    listeners.forEach((notice) => notice())
  }

  const saveOnce = async (to: AutosaverPorts) => {
    send({ type: 'started' })
    try {
      send({ type: 'replied', reply: await to.save(state.version) })
    } catch {
      send({ type: 'broken' })
    }
    if (state.status === 'signed-out' || state.status === 'failed') to.keep()
    if (state.status === 'clean') to.forget()
  }

  // typed on while saving leaves `dirty` behind: go round once more
  const drain = async () => {
    while (ports && isUnsaved(state) && !isStopped(state)) {
      await saveOnce(ports)
      if (state.status !== 'dirty') break
    }
    return state
  }

  const flush = (): Promise<SaveState> => {
    clearTimeout(timer)
    running ??= drain().finally(() => {
      running = null
    })
    return running
  }

  const changed = () => {
    send({ type: 'changed' })
    if (state.status === 'signed-out') ports?.keep()
    clearTimeout(timer)
    if (!isStopped(state)) timer = setTimeout(() => void flush(), delay)
  }

  return {
    changed,
    flush,
    current: () => state,
    use: (next: AutosaverPorts) => {
      ports = next
    },
    subscribe: (notice: () => void) => {
      listeners.add(notice)
      return () => void listeners.delete(notice)
    },
  }
}
