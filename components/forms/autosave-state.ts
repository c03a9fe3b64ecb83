/** The life of a draft that saves itself (look.md: nothing is lost). Pure: the hook feeds it, the indicator draws it. */

export type SaveReply =
  | { ok: true; version: number; savedAt: string }
  /** `fieldErrors`: which fields could not be kept as they are, each with its sentence. */
  | { ok: false; code: string; message: string; fieldErrors?: Record<string, string> }

/**
 * `clean` nothing to save · `dirty` waiting for a pause in typing · `saving` · `failed` may be tried again ·
 * `conflict` changed elsewhere, saving stops · `signed-out` values kept in this tab, saving stops.
 */
export type SaveStatus = 'clean' | 'dirty' | 'saving' | 'failed' | 'conflict' | 'signed-out'

export type SaveState = {
  status: SaveStatus
  /** Version that the next save builds on. */
  version: number
  /** Instant of the last save; null before the first. */
  savedAt: string | null
  message: string | null
  /** Typed on while a save was under way: save once more. */
  changedSince: boolean
}

export type SaveEvent =
  { type: 'changed' } | { type: 'started' } | { type: 'replied'; reply: SaveReply } | { type: 'broken' }

export const startState = (version: number, savedAt: string | null): SaveState => ({
  status: 'clean',
  version,
  savedAt,
  message: null,
  changedSince: false,
})

/** Codes that end saving; every other refusal may be tried again. */
const finalStatus: Record<string, SaveStatus> = { conflict: 'conflict', unauthenticated: 'signed-out' }

/** Saving has ended for this page: only a reload or a sign-in goes on. */
export const isStopped = (state: SaveState): boolean => state.status === 'conflict' || state.status === 'signed-out'

/** True while closing the page would lose something. */
export const isUnsaved = (state: SaveState): boolean => state.status !== 'clean'

export function next(state: SaveState, event: SaveEvent): SaveState {
  if (isStopped(state)) return state
  switch (event.type) {
    case 'changed':
      return state.status === 'saving' ? { ...state, changedSince: true } : { ...state, status: 'dirty', message: null }
    case 'started':
      return { ...state, status: 'saving', changedSince: false, message: null }
    case 'broken':
      return { ...state, status: 'failed', message: '网络不通，内容还在本页，恢复后会再次保存。' }
    case 'replied':
      return event.reply.ok ? saved(state, event.reply) : refused(state, event.reply)
  }
}

const saved = (state: SaveState, reply: { version: number; savedAt: string }): SaveState => ({
  status: state.changedSince ? 'dirty' : 'clean',
  version: reply.version,
  savedAt: reply.savedAt,
  message: null,
  changedSince: false,
})

const refused = (state: SaveState, reply: { code: string; message: string }): SaveState => ({
  ...state,
  status: finalStatus[reply.code] ?? 'failed',
  message: reply.message,
})
