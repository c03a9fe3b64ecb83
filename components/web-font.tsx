'use client'

import { useEffect } from 'react'

/**
 * Noto Sans SC for machines without a Chinese font. Its style sheet (100 slices) is fetched after the page stands, so that the
 * many who have PingFang or YaHei never wait for it; the slices themselves load only where a glyph is missing.
 */
export function WebFont() {
  useEffect(() => {
    void import('@fontsource-variable/noto-sans-sc/index.css')
  }, [])
  return null
}
