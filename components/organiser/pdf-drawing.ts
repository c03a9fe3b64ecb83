import type { PDFDocumentProxy } from 'pdfjs-dist'
import { loadPdf, type PdfLoading } from '@/components/attachments/viewer/load-pdf'
import { shown } from './engine/steps'

/** The PDFs of a pile, drawn by the viewer's own library: what is seen here is what the reviewer will see. */
export class PdfDrawings {
  private readonly loadings = new Map<string, PdfLoading>()

  private document(id: string, file: Blob): Promise<PDFDocumentProxy> {
    const known = this.loadings.get(id)
    if (known) return known.result
    const loading = loadPdf(file)
    this.loadings.set(id, loading)
    return loading.result
  }

  /** A page (counted from 0) as a picture; `turn` in degrees with the clock on top of what the file says. */
  async draw(
    file: { id: string; file: Blob },
    page: { index: number; turn: number },
    as: 'thumb' | 'page',
  ): Promise<Blob> {
    const document = await this.document(file.id, file.file)
    const sheet = await document.getPage(page.index + 1)
    const rotation = (sheet.rotate + page.turn) % 360
    const natural = sheet.getViewport({ scale: 1, rotation })
    const viewport = sheet.getViewport({ scale: shown[as] / Math.max(natural.width, natural.height), rotation })
    const canvas = window.document.createElement('canvas')
    canvas.width = Math.max(1, Math.floor(viewport.width))
    canvas.height = Math.max(1, Math.floor(viewport.height))
    await sheet.render({ canvas, viewport }).promise
    sheet.cleanup()
    return new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('not drawn'))), 'image/jpeg', 0.85),
    )
  }

  end(): void {
    for (const { cancel } of this.loadings.values()) cancel()
    this.loadings.clear()
  }
}
