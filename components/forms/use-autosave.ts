'use client'

import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { isUnsaved, type SaveReply, type SaveState } from './autosave-state'
import { createAutosaver, type Autosaver } from './autosaver'
import { overPattern } from '@/lib/domain/typed'
import { dropOwn, readOwn, writeOwn } from '@/components/kept/own-storage'

/** Values of a form that could not be saved, kept in this tab for their account and only until they are saved. */

const stash = (key: string, values: unknown): void => writeOwn('unsaved', key, JSON.stringify(values))

const dropStash = (key: string): void => dropOwn('unsaved', key)

/** The values, which stay until they are saved: a second reload finds them too. */
function readStash(key: string): unknown {
  const text = readOwn('unsaved', key)
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    dropStash(key)
    return null
  }
}

type AutosaveOptions<T> = {
  /** Version of the stored draft. */
  version: number
  savedAt?: string | null
  /** The whole form as it stands now. */
  getValues: () => T
  save: (values: T, version: number) => Promise<SaveReply>
  /** Names the draft in this tab's storage, beside the account it belongs to. */
  stashKey: string
  /** Gets the values back that could not be saved before the page was left. */
  onRestore: (values: T) => void
  /** Pause in typing before a save, milliseconds. */
  delay?: number
}

export type Autosave = {
  state: SaveState
  /** Call on every change of a field. */
  changed: () => void
  /** Save now if anything is unsaved: on blur, before submitting. Resolves when the server has answered. */
  flush: () => Promise<SaveState>
}

/** Saves a form as it is typed; see autosaver.ts for the rules. */
export function useAutosave<T extends object>(options: AutosaveOptions<T>): Autosave {
  const [saver] = useState(() => createAutosaver(options.version, options.savedAt ?? null, options.delay ?? 800))
  const state = useSyncExternalStore(saver.subscribe, saver.current, saver.current)
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
    saver.use({
      save: (version) => options.save(options.getValues(), version),
      keep: () => stash(options.stashKey, options.getValues()),
      forget: () => dropStash(options.stashKey),
    })
  })
  useEffect(() => {
    const { stashKey, getValues, onRestore } = latest.current
    const left = readStash(stashKey)
    if (left === null) return
    onRestore(overPattern(getValues(), left))
    saver.changed()
  }, [saver])
  useLeaving(saver)
  return { state, changed: saver.changed, flush: saver.flush }
}

/**
 * Saves when the page is hidden, when a link is pressed, when the network is back and when the form goes away;
 * asks before a close that would lose something.
 */
function useLeaving(saver: Autosaver): void {
  useEffect(() => {
    const flush = () => void saver.flush()
    const hidden = () => document.visibilityState === 'hidden' && flush()
    const pressed = (event: MouseEvent) => event.target instanceof Element && event.target.closest('a[href]') && flush()
    const closing = (event: BeforeUnloadEvent) => {
      const state = saver.current()
      if (isUnsaved(state) && state.status !== 'signed-out') event.preventDefault()
    }
    document.addEventListener('visibilitychange', hidden)
    document.addEventListener('click', pressed, true)
    window.addEventListener('pagehide', flush)
    window.addEventListener('online', flush)
    window.addEventListener('beforeunload', closing)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      document.removeEventListener('click', pressed, true)
      window.removeEventListener('pagehide', flush)
      window.removeEventListener('online', flush)
      window.removeEventListener('beforeunload', closing)
      flush()
    }
  }, [saver])
}
