'use client'

import { useState, type DragEvent } from 'react'

const carriesFile = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

/** A place where files can be dropped. */
export function useDrop(enabled: boolean, onFiles: (files: File[]) => void) {
  const [over, setOver] = useState(false)
  const handlers = enabled
    ? {
        onDragOver: (event: DragEvent) => {
          if (!carriesFile(event)) return
          event.preventDefault()
          setOver(true)
        },
        onDragLeave: (event: DragEvent) => {
          if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
            setOver(false)
        },
        onDrop: (event: DragEvent) => {
          if (!carriesFile(event)) return
          event.preventDefault()
          setOver(false)
          const files = [...event.dataTransfer.files]
          if (files.length > 0) onFiles(files)
        },
      }
    : {}
  return { over, handlers }
}
