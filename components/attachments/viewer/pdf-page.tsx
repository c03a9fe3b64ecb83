'use client'

import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { cn } from '@/components/ui/cn'
import { fieldsOf } from '@/lib/domain/typed'

/** Beyond this many dots a canvas is refused by phones. */
const maxDots = 12_000_000

type PdfPageProps = {
  document: PDFDocumentProxy
  number: number
  /** Width of the drawn page in CSS pixels, before rotation is applied. */
  width: number
  rotation: number
  /** 「学历证书 第 1 页，共 3 页」. */
  label: string
  /** Height ÷ width until the page itself is known. */
  ratio: number
  eager?: boolean
  /** Also offers the words of the page to screen readers. */
  words?: boolean
  className?: string
}

function useNear(eager: boolean | undefined) {
  const ref = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(Boolean(eager))
  useEffect(() => {
    const box = ref.current
    if (!box || near) return
    const watcher = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setNear(true),
      { rootMargin: '400px' },
    )
    watcher.observe(box)
    return () => watcher.disconnect()
  }, [near])
  return { ref, near }
}

async function draw(page: PDFPageProxy, canvas: HTMLCanvasElement, width: number, rotation: number) {
  const turned = (page.rotate + rotation) % 360
  const natural = page.getViewport({ scale: 1, rotation: turned })
  const scale = width / natural.width
  const dots = Math.min(window.devicePixelRatio || 1, 2)
  const sharp = Math.min(dots, Math.sqrt(maxDots / (natural.width * natural.height * scale * scale)))
  const viewport = page.getViewport({ scale: scale * sharp, rotation: turned })
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  return page.render({ canvas, viewport })
}

async function wordsOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent()
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .trim()
    .slice(0, 4000)
}

/** One page, drawn when it comes near the visible part. Scans have no words; born-digital pages are readable aloud. */
export function PdfPage(props: PdfPageProps) {
  const { document, number, width, rotation, label, ratio, eager, words, className } = props
  const { ref, near } = useNear(eager)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [shape, setShape] = useState<{ ratio: number; text: string } | null>(null)
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    let task: RenderTask | undefined
    let left = false
    const run = async () => {
      const target = canvas.current
      if (!near || !target || width < 1) return
      const page = await document.getPage(number)
      const { width: w, height: h } = page.getViewport({ scale: 1, rotation: (page.rotate + rotation) % 360 })
      const text = words ? await wordsOf(page) : ''
      if (left) return
      setShape({ ratio: h / w, text })
      task = await draw(page, target, width, rotation)
      await task.promise
    }
    run().catch((error: unknown) => {
      if (!left && fieldsOf(error).name !== 'RenderingCancelledException') setFailed(true)
    })
    return () => {
      left = true
      task?.cancel()
    }
  }, [document, number, width, rotation, near, words])

  return (
    <div
      ref={ref}
      className={cn('relative bg-white shadow-float', className)}
      style={{ width, height: Math.round(width * (shape?.ratio ?? ratio)) }}
    >
      <canvas ref={canvas} role="img" aria-label={label} className="block size-full" />
      {shape?.text ? <p className="sr-only">{shape.text}</p> : null}
      {failed ? (
        <p className="absolute inset-0 grid place-items-center bg-white p-4 text-center text-14 text-bad-ink">
          第 {number} 页无法显示，请下载后查看。
        </p>
      ) : null}
    </div>
  )
}
