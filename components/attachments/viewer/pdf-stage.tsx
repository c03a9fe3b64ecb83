'use client'

import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { PdfPage } from './pdf-page'
import { viewerKey, type ViewSettings } from './view-settings'
import { cn } from '@/components/ui/cn'

type PageStripProps = { document: PDFDocumentProxy; current: number; onChoose: (page: number) => void; ratio: number }

/** Small pages beside the large ones; each is drawn when it scrolls into view. */
function PageStrip({ document, current, onChoose, ratio }: PageStripProps) {
  return (
    <ol
      aria-label="页面缩略图"
      className="w-28 flex-none overflow-y-auto border-r border-line bg-surface-2 px-2 py-2 max-sm:hidden"
    >
      {Array.from({ length: document.numPages }, (_, index) => index + 1).map((number) => (
        <li key={number}>
          <button
            type="button"
            aria-label={`第 ${number} 页`}
            aria-current={number === current ? 'true' : undefined}
            onClick={() => onChoose(number)}
            className={cn(
              'grid w-full justify-items-center gap-1 rounded-md p-1.5 text-12 text-ink-2 hover:bg-surface-3',
              'aria-[current]:bg-blue-50 aria-[current]:font-semibold aria-[current]:text-blue-700 aria-[current]:ring-[1.5px] aria-[current]:ring-blue-600',
            )}
          >
            <span aria-hidden>
              <PdfPage document={document} number={number} width={72} rotation={0} label="" ratio={ratio} />
            </span>
            {number}
          </button>
        </li>
      ))}
    </ol>
  )
}

/** The inner width of an element as it changes; 0 before it is known. */
function useBoxWidth<E extends HTMLElement>() {
  const ref = useRef<E>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const box = ref.current
    if (!box) return
    const watcher = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)))
    watcher.observe(box)
    return () => watcher.disconnect()
  }, [])
  return { ref, width }
}

/** A4 upright, until the first page has told its shape. */
const a4 = 297 / 210

type PdfStageProps = {
  document: PDFDocumentProxy
  name: string
  settings: ViewSettings
  strip: boolean
  page: number
  onPage: (page: number) => void
}

/** All pages below each other; only those near the visible part are drawn. */
export function PdfStage({ document, name, settings, strip, page, onPage }: PdfStageProps) {
  const { ref, width } = useBoxWidth<HTMLDivElement>()
  const pages = useRef<HTMLOListElement>(null)
  const ratio = useRatio(document)
  const shown = Math.max(0, Math.floor((Math.min(width, 1100) * settings.zoom) / 100))
  const turnedRatio = settings.rotation % 180 === 0 ? ratio : 1 / ratio

  const goTo = (number: number) => {
    pages.current?.children[number - 1]?.scrollIntoView({ block: 'start' })
    onPage(number)
  }
  const watch = (stage: HTMLDivElement) => {
    const middle = stage.scrollTop + stage.clientHeight / 3
    const tops = [...(pages.current?.children ?? [])].map((child) =>
      child instanceof HTMLElement ? child.offsetTop : 0,
    )
    const current = tops.findLastIndex((top) => top <= middle) + 1
    if (current > 0 && current !== page) onPage(current)
  }

  return (
    <div className="flex min-h-0 flex-1">
      {strip ? <PageStrip document={document} current={page} onChoose={goTo} ratio={ratio} /> : null}
      <div
        role="region"
        aria-label={`${name} 页面内容`}
        tabIndex={0}
        onScroll={(event) => watch(event.currentTarget)}
        onKeyDown={(event) => {
          if (!event.ctrlKey && !event.metaKey && viewerKey(settings, event.key)) event.preventDefault()
        }}
        className="relative min-w-0 flex-1 overflow-auto bg-line-2/60 px-3 py-4 focus-visible:-outline-offset-3 sm:px-6"
      >
        <div ref={ref} className="w-full">
          <ol ref={pages} className="mx-auto grid w-fit gap-4">
            {shown > 0
              ? Array.from({ length: document.numPages }, (_, index) => (
                  <li key={index}>
                    <PdfPage
                      document={document}
                      number={index + 1}
                      width={shown}
                      rotation={settings.rotation}
                      label={`${name} 第 ${index + 1} 页，共 ${document.numPages} 页`}
                      ratio={turnedRatio}
                      eager={index === 0}
                      words
                    />
                  </li>
                ))
              : null}
          </ol>
        </div>
      </div>
    </div>
  )
}

function useRatio(document: PDFDocumentProxy): number {
  const [ratio, setRatio] = useState(a4)
  useEffect(() => {
    let left = false
    document.getPage(1).then(
      (page) => {
        const { width, height } = page.getViewport({ scale: 1 })
        if (!left) setRatio(height / width)
      },
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [document])
  return ratio
}
