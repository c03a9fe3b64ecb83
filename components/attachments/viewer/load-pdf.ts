import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist'
import { fieldsOf } from '@/lib/domain/typed'

/** Why nothing can be shown: not there (any more), not signed in any more, no connection, or not drawable. */
export type ViewerProblem = 'gone' | 'signed-out' | 'offline' | 'unreadable'

export type PdfLoading = { result: Promise<PDFDocumentProxy>; cancel: () => void }

/**
 * Loads the library only when a PDF is opened (it weighs more than the rest of the page). The legacy build, because
 * many offices do not have the newest browser. Its worker is a file of our own origin, as the policy asks.
 */
async function library() {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  pdfjs.GlobalWorkerOptions.workerSrc = new URL(
    'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
    import.meta.url,
  ).toString()
  return pdfjs
}

/** Starts loading a PDF from its address, or one that has not left this computer. Reject reasons go through `problemOf`. */
export function loadPdf(src: string | Blob): PdfLoading {
  let task: PDFDocumentLoadingTask | undefined
  let cancelled = false
  const data = `${window.location.origin}/api/viewer-data/`
  const open = async (): Promise<PDFDocumentProxy> => {
    const { getDocument } = await library()
    const from =
      typeof src === 'string'
        ? { url: new URL(src, window.location.href).toString() }
        : { data: await src.arrayBuffer() }
    if (cancelled) throw new Error('cancelled')
    task = getDocument({
      ...from,
      disableRange: true,
      isEvalSupported: false,
      enableXfa: false,
      cMapUrl: `${data}cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${data}standard_fonts/`,
      wasmUrl: `${data}wasm/`,
    })
    return task.promise
  }
  const cancel = () => {
    cancelled = true
    void task?.destroy()
  }
  return { result: open(), cancel }
}

/** What the user is told about a failed load. */
export function problemOf(error: unknown): ViewerProblem {
  const { status, name } = fieldsOf(error)
  if (status === 401) return 'signed-out'
  if (name === 'ResponseException' && status === 0) return 'offline'
  if (typeof status === 'number' && status >= 400) return 'gone'
  if (name === 'UnknownErrorException' && !navigator.onLine) return 'offline'
  return 'unreadable'
}
