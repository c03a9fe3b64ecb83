'use client'

import { Download, PanelLeft, RotateCw, ZoomIn, ZoomOut } from '@/components/ui/icons'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { buttonStyle } from '@/components/ui/button-style'
import { cn } from '@/components/ui/cn'
import type { ViewerFile } from './viewer-file'
import { zoomSteps, type ViewSettings } from './view-settings'

type ViewerToolbarProps = {
  file: ViewerFile
  settings: ViewSettings
  /** 第 1 / 3 页. */
  place?: string
  pages?: { open: boolean; toggle: () => void }
  /** Further tools of the page around it. */
  extra?: ReactNode
  heading?: boolean
}

/** Name, page, zoom, rotation, page thumbnails, download. */
export function ViewerToolbar({ file, settings, place, pages, extra, heading = true }: ViewerToolbarProps) {
  const { zoom } = settings
  const Name = heading ? 'h2' : 'p'
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-2.5 gap-y-1 border-b border-line bg-surface py-1 pr-2 pl-4">
      <Name className="text-14 font-semibold">{file.name}</Name>
      <p className="min-w-0 text-13 text-ink-3">{[place, file.note].filter(Boolean).join(' · ')}</p>
      <div role="group" aria-label="查看工具" className="ml-auto flex flex-wrap items-center justify-end gap-0.5">
        {pages ? (
          <Tool label="页面缩略图" pressed={pages.open} onClick={pages.toggle}>
            <PanelLeft aria-hidden />
          </Tool>
        ) : null}
        <Tool label="缩小" blocked={zoom <= zoomSteps[0] ? '已是最小' : undefined} onClick={settings.zoomOut}>
          <ZoomOut aria-hidden />
        </Tool>
        <button
          type="button"
          onClick={settings.fit}
          className="min-h-8 min-w-10 rounded-md text-center text-13 text-ink-2 hover:bg-surface-3 pointer-coarse:min-h-11"
          aria-label={`当前 ${zoom}%，恢复适合宽度`}
        >
          {zoom}%
        </button>
        <Tool label="放大" blocked={zoom >= 300 ? '已是最大' : undefined} onClick={settings.zoomIn}>
          <ZoomIn aria-hidden />
        </Tool>
        <Tool label="旋转" onClick={settings.turn}>
          <RotateCw aria-hidden />
        </Tool>
        <a
          href={file.downloadSrc ?? file.src}
          download
          aria-label={`下载 ${file.name}`}
          className={cn(buttonStyle({ intent: 'text', size: 'sm', iconOnly: true }), 'text-ink-2 hover:text-blue-700')}
        >
          <Download aria-hidden />
        </a>
        {extra}
      </div>
    </div>
  )
}

type ToolProps = { label: string; pressed?: boolean; blocked?: string; onClick: () => void; children: ReactNode }

function Tool({ label, pressed, blocked, onClick, children }: ToolProps) {
  return (
    <Button
      intent="text"
      size="sm"
      iconOnly
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      disabledReason={blocked}
      reasonPlace="hidden"
      onClick={onClick}
      className="text-ink-2 hover:text-blue-700 aria-pressed:bg-blue-50 aria-pressed:text-blue-700"
    >
      {children}
    </Button>
  )
}
