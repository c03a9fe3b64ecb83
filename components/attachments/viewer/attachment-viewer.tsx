'use client'

import { useState, type ReactNode, useEffect } from 'react'
import { cn } from '@/components/ui/cn'
import { PdfStage } from './pdf-stage'
import { ViewerFailure, ViewerLoading } from './problem'
import { ViewerToolbar } from './toolbar'
import { useViewSettings, viewerKey, type ViewSettings } from './view-settings'
import type { ViewerFile } from './viewer-file'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { loadPdf, problemOf, type ViewerProblem } from './load-pdf'
import Image from 'next/image'

/** A photo: at 100 % it fits into the pane. */
function ImageStage({ file, settings }: { file: ViewerFile; settings: ViewSettings }) {
  const [attempt, setAttempt] = useState(0)
  const [failed, setFailed] = useState(false)
  if (failed) {
    const retry = () => {
      setFailed(false)
      setAttempt(attempt + 1)
    }
    return <ViewerFailure problem="gone" file={file} onRetry={retry} />
  }
  return (
    <div
      role="region"
      aria-label={`${file.name} 图片内容`}
      tabIndex={0}
      onKeyDown={(event) => {
        if (!event.ctrlKey && !event.metaKey && viewerKey(settings, event.key)) event.preventDefault()
      }}
      className="grid min-h-0 flex-1 place-items-center overflow-auto bg-line-2/60 p-4 focus-visible:-outline-offset-3"
    >
      <div
        className="relative aspect-[5/7] max-w-none"
        style={{ height: `${(settings.zoom * 0.6).toFixed(0)}vh`, rotate: `${settings.rotation}deg` }}
      >
        {/* Unoptimized: it lies behind a guarded address, nothing may fetch or keep a copy of it. */}
        <Image
          key={attempt}
          src={file.src}
          alt={file.name}
          fill
          unoptimized
          onError={() => setFailed(true)}
          className="object-contain"
        />
      </div>
    </div>
  )
}

type PdfState =
  { phase: 'loading' } | { phase: 'failed'; problem: ViewerProblem } | { phase: 'ready'; document: PDFDocumentProxy }

type Settled = { key: string; state: PdfState }

/** The document behind an address; `attempt` counts up to try again. The former one is freed when the address changes. */
function usePdf(src: string, attempt: number): PdfState {
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

type AttachmentViewerProps = {
  file: ViewerFile
  /** Further tools at the right of the bar. */
  extra?: ReactNode
  /** False inside a dialog, whose title says the name. */
  heading?: boolean
  className?: string
}

/** Looks at one file inside the page. It fills its parent (`flex` or a fixed height) and scrolls inside. */
export function AttachmentViewer({ className, ...props }: AttachmentViewerProps) {
  const View = props.file.kind === 'pdf' ? PdfView : ImageView
  return (
    <div className={cn('flex min-h-0 min-w-0 flex-1 flex-col bg-surface-3', className)}>
      <View key={props.file.src} {...props} />
    </div>
  )
}

function PdfView({ file, extra, heading }: AttachmentViewerProps) {
  const settings = useViewSettings()
  const [attempt, setAttempt] = useState(0)
  const [strip, setStrip] = useState(false)
  const [page, setPage] = useState(1)
  const pdf = usePdf(file.src, attempt)
  const pages = pdf.phase === 'ready' ? pdf.document.numPages : 0
  return (
    <>
      <ViewerToolbar
        file={file}
        settings={settings}
        heading={heading}
        place={pages > 0 ? `第 ${page} / ${pages} 页` : undefined}
        pages={pages > 1 ? { open: strip, toggle: () => setStrip(!strip) } : undefined}
        extra={extra}
      />
      {pdf.phase === 'loading' ? <ViewerLoading /> : null}
      {pdf.phase === 'failed' ? (
        <ViewerFailure problem={pdf.problem} file={file} onRetry={() => setAttempt(attempt + 1)} />
      ) : null}
      {pdf.phase === 'ready' ? (
        <PdfStage
          document={pdf.document}
          name={file.name}
          settings={settings}
          strip={strip}
          page={page}
          onPage={setPage}
        />
      ) : null}
    </>
  )
}

function ImageView({ file, extra, heading }: AttachmentViewerProps) {
  const settings = useViewSettings()
  return (
    <>
      <ViewerToolbar file={file} settings={settings} extra={extra} heading={heading} />
      <ImageStage file={file} settings={settings} />
    </>
  )
}
