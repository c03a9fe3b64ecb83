'use client'

import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { loadPdf, problemOf, type ViewerProblem } from './load-pdf'

export type PdfState =
  { phase: 'loading' } | { phase: 'failed'; problem: ViewerProblem } | { phase: 'ready'; document: PDFDocumentProxy }

type Settled = { key: string; state: PdfState }

/** The document behind an address; `attempt` counts up to try again. The former one is freed when the address changes. */
export function usePdf(src: string, attempt: number): PdfState {
  const key = `${attempt} ${src}`
  const [settled, setSettled] = useState<Settled | null>(null)
  useEffect(() => {
    let left = false
    const { result, cancel } = loadPdf(src)
    result.then(
      (document) => !left && setSettled({ key, state: { phase: 'ready', document } }),
      (error: unknown) => !left && setSettled({ key, state: { phase: 'failed', problem: problemOf(error) } }),
    )
    return () => {
      left = true
      cancel()
    }
  }, [src, key])
  return settled?.key === key ? settled.state : { phase: 'loading' }
}
