'use client'

import { useEffect, useRef } from 'react'

/** Scrolls a list, and nothing around it, so far that its entry marked by aria-current can be seen. */
export function useCurrentInView<E extends HTMLElement>(current: string | null) {
  const ref = useRef<E>(null)
  useEffect(() => {
    const list = ref.current
    const entry = list?.querySelector('[aria-current]')
    if (!list || !entry) return
    const [outer, inner] = [list.getBoundingClientRect(), entry.getBoundingClientRect()]
    if (inner.top < outer.top || inner.bottom > outer.bottom)
      list.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2
    if (inner.left < outer.left || inner.right > outer.right)
      list.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2
  }, [current])
  return ref
}
