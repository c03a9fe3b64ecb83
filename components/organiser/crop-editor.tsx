'use client'

import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { Button } from '@/components/ui/button'
import { LoaderCircle } from '@/components/ui/icons'
import { type Corners, type PilePage, type Place, placeTurned, turnedBack } from '@/lib/domain/attachment/pile'
import { usePicture } from './use-picture'

type CropEditorProps = {
  page: PilePage
  /** Where the program sees the sheet; a little within the edges where it sees none. */
  proposal: Corners | null
  draw: (page: PilePage, as: 'page', whole: boolean) => Promise<Blob>
  onCut: (corners: Corners | null) => void
}

const inside: Corners = [
  { x: 0.06, y: 0.06 },
  { x: 0.94, y: 0.06 },
  { x: 0.94, y: 0.94 },
  { x: 0.06, y: 0.94 },
]
const nameOf = (place: Place, all: readonly Place[]) => {
  const middle = (side: 'x' | 'y') => all.reduce((sum, one) => sum + one[side], 0) / all.length
  return `${place.x < middle('x') ? '左' : '右'}${place.y < middle('y') ? '上' : '下'}角`
}
const share = (value: number) => Math.min(1, Math.max(0, value))

/** Four corners that are laid on those of the sheet, by pointer or with the arrow keys. */
export function CropEditor({ page, proposal, draw, onCut }: CropEditorProps) {
  const [corners, setCorners] = useState<Corners>(page.corners ?? proposal ?? inside)
  const stage = useRef<HTMLDivElement>(null)
  const { src } = usePicture(() => draw(page, 'page', true), `${page.source} ${page.turn} whole`)
  const back = turnedBack(page.turn)
  // the corners are kept as they lie on the upright picture and shown as they are seen
  const seen = corners.map((corner) => placeTurned(corner, page.turn))
  const put = (index: number, place: Place) => {
    const next = placeTurned({ x: share(place.x), y: share(place.y) }, back)
    setCorners((before) => {
      const [a, b, c, d] = before.map((corner, at) => (at === index ? next : corner))
      return a && b && c && d ? [a, b, c, d] : before
    })
  }
  const dragged = (index: number) => (event: PointerEvent<HTMLButtonElement>) => {
    const box = stage.current?.getBoundingClientRect()
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    put(index, { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height })
  }
  const pressed = (index: number, place: Place) => (event: KeyboardEvent) => {
    const step = event.shiftKey ? 0.02 : 0.004
    const moves: Record<string, [number, number]> = {
      ArrowLeft: [-step, 0],
      ArrowRight: [step, 0],
      ArrowUp: [0, -step],
      ArrowDown: [0, step],
    }
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    put(index, { x: place.x + move[0], y: place.y + move[1] })
  }
  return (
    <>
      <div className="grid min-h-72 place-items-center bg-ink-2 p-5 sm:p-6">
        {src ? (
          <div ref={stage} className="relative touch-none select-none">
            {/* eslint-disable-next-line @next/next/no-img-element -- a picture of this computer */}
            <img src={src} alt="要裁剪的图片" draggable={false} className="max-h-[56dvh] max-w-full" />
            <svg aria-hidden viewBox="0 0 1 1" preserveAspectRatio="none" className="absolute inset-0 size-full">
              <polygon
                points={seen.map(({ x, y }) => `${x},${y}`).join(' ')}
                className="fill-blue-600/10 stroke-blue-600"
                strokeWidth={2}
                vectorEffect="non-scaling-stroke"
              />
            </svg>
            {seen.map((place, index) => (
              <button
                key={index}
                type="button"
                aria-label={`${nameOf(place, seen)}：横 ${Math.round(place.x * 100)}%，竖 ${Math.round(place.y * 100)}%，用方向键移动`}
                style={{ left: `${place.x * 100}%`, top: `${place.y * 100}%` }}
                onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
                onPointerMove={dragged(index)}
                onKeyDown={pressed(index, place)}
                className="absolute grid size-11 -translate-1/2 cursor-move place-items-center rounded-full after:size-5 after:rounded-full after:border-4 after:border-blue-600 after:bg-surface"
              />
            ))}
          </div>
        ) : (
          <LoaderCircle aria-hidden className="size-6 animate-spin text-surface" />
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2 px-4 py-3 sm:px-6">
        <p className="mr-auto text-14 text-ink-2">拖动四个圆点，对准纸角。</p>
        <Button intent="text" size="sm" onClick={() => onCut(null)}>
          不裁剪
        </Button>
        <Button intent="outline" size="sm" onClick={() => onCut(corners)}>
          应用裁剪
        </Button>
      </div>
    </>
  )
}
