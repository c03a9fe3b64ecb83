'use client'

import { useEffect, useRef, useState } from 'react'

/** The inner width of an element as it changes; 0 before it is known. */
export function useBoxWidth<E extends HTMLElement>() {
  const ref = useRef<E>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const box = ref.current
    if (!box) return
    const watcher = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)))
    watcher.observe(box)
    return () => watcher.disconnect()
  }, [])
  return { ref, width }
}
