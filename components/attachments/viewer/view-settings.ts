'use client'

import { useState } from 'react'

/** Percent of the width of the pane; 100 = the page fills it. */
export const zoomSteps = [50, 75, 100, 125, 150, 200, 300] as const

export type ViewSettings = {
  zoom: number
  rotation: number
  zoomIn: () => void
  zoomOut: () => void
  fit: () => void
  turn: () => void
}

/** Zoom and rotation of what is shown. Give the component a `key` per file so that each starts upright and whole. */
export function useViewSettings(): ViewSettings {
  const [zoom, setZoom] = useState(100)
  const [rotation, setRotation] = useState(0)
  return {
    zoom,
    rotation,
    zoomIn: () => setZoom((now) => zoomSteps.find((step) => step > now) ?? now),
    zoomOut: () => setZoom((now) => zoomSteps.findLast((step) => step < now) ?? now),
    fit: () => setZoom(100),
    turn: () => setRotation((now) => (now + 90) % 360),
  }
}

/** Keys while the focus is inside the viewer. Letters stay free for the page around it. */
export function viewerKey(settings: ViewSettings, key: string): boolean {
  const actions: Record<string, () => void> = {
    '+': settings.zoomIn,
    '=': settings.zoomIn,
    '-': settings.zoomOut,
    '0': settings.fit,
    ']': settings.turn,
  }
  const action = actions[key]
  action?.()
  return action !== undefined
}
