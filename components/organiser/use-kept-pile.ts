'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { accountOfPage } from '@/components/kept/own-storage'
import { dropPile, keepFile, keepPile, readPile } from '@/components/kept/own-piles'
import { turns } from '@/lib/domain/attachment/pile'
import type { PileSource, PileState } from './use-pile'

const place = z.object({ x: z.number(), y: z.number() })
/** What an earlier version of the portal may have left is read with care. */
const kept = z.object({
  pile: z.array(
    z.object({
      id: z.string(),
      source: z.string(),
      index: z.number().int(),
      turn: z.union(turns.map((turn) => z.literal(turn))),
      corners: z.tuple([place, place, place, place]).nullable(),
    }),
  ),
  names: z.record(z.string(), z.string()),
  options: z.object({ uniform: z.boolean(), shadowless: z.boolean() }),
})

/** One tab keeps: it holds this lock as long as the organiser is open. */
function useOnlyTab(name: string): boolean | null {
  // a browser without locks has no second tab that could be told of
  const [mine, setMine] = useState<boolean | null>(() => ('locks' in navigator ? null : true))
  useEffect(() => {
    if (!('locks' in navigator)) return
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    void navigator.locks.request(`pile ${accountOfPage()} ${name}`, { ifAvailable: true }, (lock) => {
      setMine(lock !== null)
      return lock ? held : undefined
    })
    return () => release()
  }, [name])
  return mine
}

/** Keeps the pile of a slot in this browser while it changes, and gives back what an earlier tab left. */
export function useKeptPile(slot: string, state: PileState) {
  const only = useOnlyTab(slot)
  const [at, setAt] = useState<Date | null>(null)
  const restored = useRef(false)
  const { pile, sources, options, take, setHistory, setOptions } = state

  const restore = useCallback(async () => {
    const found = await readPile(slot)
    const read = found ? kept.safeParse(JSON.parse(found.text)) : null
    if (found && read?.success) {
      const { names, pile: pages } = read.data
      const files = Object.entries(names).flatMap(([id, name]) => {
        const file = found.files.get(id)
        return file ? [{ id, name, file }] : []
      })
      const there = new Set((await take(files)).map(({ id }) => id))
      setOptions(read.data.options)
      setHistory({ pile: pages.filter(({ source }) => there.has(source)), before: [] })
    }
    restored.current = true
  }, [slot, take, setHistory, setOptions])

  useEffect(() => {
    if (!only || !restored.current) return
    const timer = setTimeout(() => {
      const names = Object.fromEntries(Object.values(sources).map(({ id, name }) => [id, name]))
      const text = JSON.stringify({ pile, names, options })
      void keepPile(slot, { text, pages: pile.length }).then(setAt)
    }, 400)
    return () => clearTimeout(timer)
  }, [only, slot, pile, sources, options])

  return {
    at,
    elsewhere: only === false,
    restore,
    keepFiles: async (taken: readonly PileSource[]) => {
      if (only !== false) for (const { id, file } of taken) await keepFile(slot, id, file)
    },
    drop: () => dropPile(slot),
  }
}
