'use client'

import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { rectSortingStrategy, SortableContext, sortableKeyboardCoordinates, useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { useId, useMemo, type ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { GripVertical, LoaderCircle, TriangleAlert } from '@/components/ui/icons'
import type { Pile, PilePage } from '@/lib/domain/attachment/pile'
import { findingTexts, type FoundOnPage } from './findings'
import { usePicture } from './use-picture'

type PageGridProps = {
  pile: Pile
  current: string | undefined
  findings: readonly FoundOnPage[]
  draw: (page: PilePage, as: 'thumb') => Promise<Blob>
  onChoose: (id: string) => void
  onMove: (id: string, to: number) => void
  /** The last field: where more can be added. */
  more: ReactNode
}

/** What a screen reader says while a page is moved. */
function announcementsFor(pile: Pile): Announcements {
  const placeOf = (id: unknown) => pile.findIndex((page) => page.id === id) + 1
  let away = false
  return {
    onDragStart: ({ active }) => {
      away = false
      return `已拿起第 ${placeOf(active.id)} 页。用方向键移动，空格键放下，Esc 键取消。`
    },
    // its own place is told only when it comes back to it
    onDragOver: ({ active, over }) => {
      away ||= over !== null && over.id !== active.id
      return over && away ? `移到第 ${placeOf(over.id)} 页的位置，共 ${pile.length} 页。` : undefined
    },
    onDragEnd: ({ over }) => (over ? `已放在第 ${placeOf(over.id)} 页的位置。` : '没有移动。'),
    onDragCancel: () => '已取消，页面顺序没有变。',
  }
}

/** The pages in their order: by mouse or finger at the handle, by keyboard on it. */
export function PageGrid({ pile, current, findings, draw, onChoose, onMove, more }: PageGridProps) {
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 120, tolerance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const id = useId()
  const announcements = useMemo(() => announcementsFor(pile), [pile])
  const dropped = ({ active, over }: DragEndEvent) => {
    if (over && over.id !== active.id)
      onMove(
        String(active.id),
        pile.findIndex((page) => page.id === over.id),
      )
  }
  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={dropped}
      accessibility={{
        announcements,
        screenReaderInstructions: { draggable: '按空格键拿起这一页，用方向键移动，再按空格键放下，按 Esc 键取消。' },
      }}
    >
      <SortableContext items={pile.map((page) => page.id)} strategy={rectSortingStrategy}>
        <ol aria-label="页面顺序" className="grid grid-cols-3 gap-2 sm:grid-cols-4 sm:gap-3 lg:grid-cols-5">
          {pile.map((page, index) => (
            <PageTile
              key={page.id}
              page={page}
              place={index + 1}
              total={pile.length}
              chosen={page.id === current}
              finding={findings.find((found) => found.page === page.id)}
              draw={draw}
              onChoose={onChoose}
            />
          ))}
          <li className="min-h-40 max-sm:col-span-3 max-sm:min-h-0">{more}</li>
        </ol>
      </SortableContext>
    </DndContext>
  )
}

type PageTileProps = {
  page: PilePage
  place: number
  total: number
  chosen: boolean
  finding: FoundOnPage | undefined
  draw: PageGridProps['draw']
  onChoose: (id: string) => void
}

function PageTile({ page, place, total, chosen, finding, draw, onChoose }: PageTileProps) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: page.id,
  })
  const { source, index, turn, corners } = page
  const { src, failed } = usePicture(() => draw(page, 'thumb'), JSON.stringify([source, index, turn, corners]))
  const mark = finding ? findingTexts[finding.finding].mark : null
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Transform.toString(transform), transition }}
      className={cn(
        'relative overflow-hidden rounded-lg border bg-surface',
        chosen ? 'border-blue-600 outline-2 outline-blue-600' : mark ? 'border-warn-line' : 'border-line',
        isDragging && 'z-10 shadow-float',
      )}
    >
      <button
        type="button"
        aria-pressed={chosen}
        aria-label={`第 ${place} 页，共 ${total} 页${mark ? `，${mark}` : ''}`}
        onClick={() => onChoose(page.id)}
        className="grid h-32 w-full place-items-center overflow-hidden bg-surface-3 p-2 focus-visible:-outline-offset-2 sm:h-40"
      >
        {src ? (
          // a picture of this computer: nothing fetches it, nothing may optimise it
          // eslint-disable-next-line @next/next/no-img-element
          <img src={src} alt="" draggable={false} className="max-h-full max-w-full object-contain shadow-card" />
        ) : failed ? (
          <span className="text-13 text-ink-3">无法预览</span>
        ) : (
          <LoaderCircle aria-hidden className="size-5 animate-spin text-ink-3" />
        )}
      </button>
      {mark ? (
        <span
          aria-hidden
          className="absolute inset-x-0 top-0 flex items-center justify-center gap-1 bg-warn-bg py-0.5 text-13 font-semibold text-warn-ink [&_svg]:size-4"
        >
          <TriangleAlert aria-hidden />
          {mark}
        </span>
      ) : null}
      <div className="flex items-center justify-between pl-3 text-15 font-semibold">
        <span aria-hidden className={chosen ? 'text-blue-700' : undefined}>
          {place}
        </span>
        <button
          type="button"
          ref={setActivatorNodeRef}
          {...attributes}
          {...listeners}
          aria-roledescription="可移动的页"
          aria-label={`移动第 ${place} 页`}
          className="grid size-9 cursor-grab touch-none place-items-center text-ink-3 hover:text-blue-700 active:cursor-grabbing pointer-coarse:size-11 [&_svg]:size-4.5"
        >
          <GripVertical aria-hidden />
        </button>
      </div>
    </li>
  )
}
