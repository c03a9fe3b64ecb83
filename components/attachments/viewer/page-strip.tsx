'use client'

import type { PDFDocumentProxy } from 'pdfjs-dist'
import { cn } from '@/components/ui/cn'
import { PdfPage } from './pdf-page'

type PageStripProps = { document: PDFDocumentProxy; current: number; onChoose: (page: number) => void; ratio: number }

/** Small pages beside the large ones; each is drawn when it scrolls into view. */
export function PageStrip({ document, current, onChoose, ratio }: PageStripProps) {
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
