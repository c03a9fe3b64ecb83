'use client'

import Image from 'next/image'
import { useState } from 'react'
import { ViewerFailure } from './problem'
import type { ViewerFile } from './viewer-file'
import { viewerKey, type ViewSettings } from './view-settings'

/** A photo: at 100 % it fits into the pane. */
export function ImageStage({ file, settings }: { file: ViewerFile; settings: ViewSettings }) {
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
