'use client'

import { proxy } from 'comlink'
import { useCallback, useEffect, useRef, useState } from 'react'
import {
  acting,
  inNaturalOrder,
  type PileAct,
  type PileHistory,
  type PilePage,
  undone,
} from '@/lib/domain/attachment/pile'
import { maxPdfPages } from '@/lib/domain/attachment/inspection'
import type { Size } from '@/lib/domain/attachment/page-fit'
import type { OpenedFile, PictureLook } from './engine/engine'
import { type RunningEngine, startEngine } from './engine/start'
import type { Options, Weight } from './engine/write'
import { PdfDrawings } from './pdf-drawing'

export type PileSource = { id: string; name: string; file: Blob; isPdf: boolean; signed: boolean; sizes: Size[] }
export type PileProblem = { id: string; name: string; text: string }

const problemTexts: Record<Extract<OpenedFile, { ok: false }>['why'], string> = {
  empty: '是空的（0 字节），没有加入。请检查后重新选择。',
  'not-paper': '不是图片，也不是 PDF，没有加入。请拍照，或另存为 PDF、JPG 后再选择。',
  password: '有打开密码，没有加入。请回到附件处单独上传它，届时可以输入密码；也可以先用密码打开，打印为新的 PDF。',
  damaged: '不完整或已损坏，打不开，没有加入。请重新拍照、扫描或下载。',
}

/** The engine lives as long as the organiser is open. */
function useEngine() {
  const running = useRef<{ engine: RunningEngine; pdfs: PdfDrawings } | null>(null)
  const get = useCallback(() => {
    running.current ??= { engine: startEngine(), pdfs: new PdfDrawings() }
    return running.current
  }, [])
  useEffect(
    () => () => {
      running.current?.engine.end()
      running.current?.pdfs.end()
      running.current = null
    },
    [],
  )
  return get
}

/** The pile of one slot: its files, its pages, what was seen on them, and how large the PDF becomes. */
export function usePile(limit: number) {
  const engine = useEngine()
  const [history, setHistory] = useState<PileHistory>({ pile: [], before: [] })
  const [sources, setSources] = useState<Record<string, PileSource>>({})
  const [looks, setLooks] = useState<Record<string, PictureLook>>({})
  const [problems, setProblems] = useState<PileProblem[]>([])
  const [opening, setOpening] = useState<{ done: number; total: number } | null>(null)
  const [options, setOptions] = useState<Options>({ uniform: true, shadowless: false })
  const { pile } = history

  const act = useCallback((...acts: PileAct[]) => setHistory((before) => acting(before, acts)), [])
  const undo = useCallback(() => setHistory(undone), [])

  /** Reads files one after the other; what cannot be read is named, the others stay. Answers the sources that were taken. */
  const take = useCallback(
    async (files: readonly { id: string; name: string; file: Blob }[]): Promise<PileSource[]> => {
      const taken: PileSource[] = []
      setOpening({ done: 0, total: files.length })
      for (const [at, { id, name, file }] of files.entries()) {
        const answer = await engine().engine.engine.open(id, file)
        if (answer.ok) {
          const source = { id, name, file, isPdf: answer.kind === 'pdf', signed: answer.signed, sizes: answer.sizes }
          taken.push(source)
          setSources((known) => ({ ...known, [id]: source }))
          if (!source.isPdf) {
            const look = await engine().engine.engine.look(id)
            setLooks((known) => ({ ...known, [id]: look }))
          }
        } else setProblems((known) => [...known, { id, name, text: problemTexts[answer.why] }])
        setOpening({ done: at + 1, total: files.length })
      }
      setOpening(null)
      return taken
    },
    [engine],
  )

  const add = useCallback(
    async (files: readonly File[]): Promise<PileSource[]> => {
      const named = inNaturalOrder(files).map((file) => ({ id: crypto.randomUUID(), name: file.name, file }))
      const taken = await take(named)
      const pages = taken.flatMap(({ id, sizes }) =>
        sizes.map((_, index): PilePage => ({ id: crypto.randomUUID(), source: id, index, turn: 0, corners: null })),
      )
      act({ act: 'add', pages: pages.slice(0, maxPdfPages) })
      if (pages.length > maxPdfPages)
        setProblems((known) => [
          ...known,
          { id: crypto.randomUUID(), name: '页数', text: `一份材料最多 ${maxPdfPages} 页，其余的没有加入。` },
        ])
      return taken
    },
    [take, act],
  )

  const draw = useCallback(
    (page: PilePage, as: 'thumb' | 'page', whole = false): Promise<Blob> => {
      const source = sources[page.source]
      if (!source) return Promise.reject(new Error('no such file'))
      return source.isPdf ? engine().pdfs.draw(source, page, as) : engine().engine.engine.draw(page, { as, whole })
    },
    [engine, sources],
  )

  /** The same piece of a picture as it came and as the PDF will have it at a step. */
  const compare = useCallback(
    (page: PilePage, step: number) => engine().engine.engine.compare(page, { ...options, step }),
    [engine, options],
  )

  const weight = useWeight({ engine, pile, options, limit, waiting: opening !== null })

  /** The PDF as it was weighed; null where it was cancelled. */
  const write = (weighed: Weight & { step: number }, onProgress: (done: number, total: number) => void) =>
    engine().engine.engine.write({ pile, options, step: weighed.step, shrunk: weighed.shrunk }, proxy(onProgress))

  return {
    ...{ pile, sources, looks, problems, opening, options, weight, act, undo, add, take, draw, write, compare },
    ...{ setOptions, setHistory },
    canUndo: history.before.length > 0,
    stop: () => void engine().engine.engine.stop(),
    forgetProblem: (id: string) => setProblems((known) => known.filter((problem) => problem.id !== id)),
  }
}

export type PileState = ReturnType<typeof usePile>

export type Weighed =
  | { status: 'none' }
  | { status: 'weighing'; done: number; total: number }
  | { status: 'known'; weight: Weight }
  | { status: 'failed' }

type WeighingOf = {
  engine: () => { engine: RunningEngine }
  pile: PileHistory['pile']
  options: Options
  limit: number
  waiting: boolean
}

/** Weighs the pile a moment after it last changed; what was weighed of a former pile is dropped. */
function useWeight({ engine, pile, options, limit, waiting }: WeighingOf): Weighed {
  const [last, setLast] = useState<{ pile: unknown; options: unknown; weighed: Weighed }>()
  const none = pile.length === 0 || waiting
  useEffect(() => {
    if (none) return
    let left = false
    const say = (weighed: Weighed) => void (left || setLast({ pile, options, weighed }))
    const timer = setTimeout(() => {
      const onProgress = proxy((done: number, total: number) => say({ status: 'weighing', done, total }))
      engine()
        .engine.engine.weigh({ pile, options, limit }, onProgress)
        .then(
          (weight) => weight && say({ status: 'known', weight }),
          () => say({ status: 'failed' }),
        )
    }, 600)
    return () => {
      left = true
      clearTimeout(timer)
      void engine().engine.engine.stop()
    }
  }, [engine, pile, options, limit, none])
  if (none) return { status: 'none' }
  const isOfThis = last?.pile === pile && last.options === options
  return isOfThis ? last.weighed : { status: 'weighing', done: 0, total: pile.length }
}
