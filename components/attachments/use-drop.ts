'use client'

import { useState, type DragEvent } from 'react'

const carriesFile = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

/** A place where a file can be dropped. The first file counts: a slot holds one. */
export function useDrop(enabled: boolean, onFile: (file: File) => void) {
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
          const file = event.dataTransfer.files[0]
          if (file) onFile(file)
        },
      }
    : {}
  return { over, handlers }
}
