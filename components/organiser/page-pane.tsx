'use client'

import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import {
  ArrowLeft,
  ArrowRight,
  ChevronLeft,
  ChevronRight,
  Crop,
  type IconShape,
  LoaderCircle,
  RotateCcw,
  RotateCw,
  SquareSplitHorizontal,
  Trash2,
} from '@/components/ui/icons'
import { Verbatim } from '@/components/ui/verbatim'
import type { PileAct, PilePage } from '@/lib/domain/attachment/pile'
import { CropEditor } from './crop-editor'
import { findingTexts, type FoundOnPage } from './findings'
import type { PileState } from './use-pile'
import { usePicture } from './use-picture'

type PagePaneProps = {
  state: PileState
  page: PilePage
  finding: FoundOnPage | undefined
  onChoose: (id: string) => void
}

/** The page that is chosen, large, with everything that can be done to it. */
export function PagePane({ state, page, finding, onChoose }: PagePaneProps) {
  const { pile, sources, looks, act, draw } = state
  // of the page as it was when the cutting began: once it is cut in another way there is nothing left to cut
  const [cutting, setCutting] = useState<PilePage | null>(null)
  const index = pile.findIndex(({ id }) => id === page.id)
  const source = sources[page.source]
  const isPdf = source?.isPdf ?? false
  const { src, failed } = usePicture(
    () => draw(page, 'page'),
    JSON.stringify([page.source, page.index, page.turn, page.corners]),
  )
  const [shape, setShape] = useState({ key: '', wide: false })
  const go = (to: number) => {
    const next = pile[to]
    if (next) onChoose(next.id)
  }
  const remove = () => {
    const next = pile[index + 1] ?? pile[index - 1]
    act({ act: 'remove', id: page.id })
    if (next) onChoose(next.id)
  }
  const inPdf = isPdf ? 'PDF 里的页不能裁剪或拆分；需要时请改用图片。' : undefined
  const split = (): PileAct => ({
    act: 'split',
    id: page.id,
    half: crypto.randomUUID(),
    along: shape.key === src && shape.wide ? 'columns' : 'rows',
  })
  const cut = cutting?.id === page.id && cutting.corners === page.corners && !isPdf
  return (
    <section aria-labelledby="pile-page" className="rounded-xl border border-line bg-surface shadow-card">
      <div className="flex items-center gap-2 px-4 pt-3 sm:px-6">
        <h2 id="pile-page" className="text-18 font-semibold" aria-live="polite">
          第 {index + 1} 页
        </h2>
        {finding ? <Badge tone="warn">{findingTexts[finding.finding].mark}</Badge> : null}
        <div className="ml-auto flex gap-2">
          <Button
            iconOnly
            size="sm"
            aria-label="看上一页"
            disabledReason={index === 0 ? '已是第一页' : undefined}
            reasonPlace="hidden"
            onClick={() => go(index - 1)}
          >
            <ArrowLeft aria-hidden />
          </Button>
          <Button
            iconOnly
            size="sm"
            aria-label="看下一页"
            disabledReason={index === pile.length - 1 ? '已是最后一页' : undefined}
            reasonPlace="hidden"
            onClick={() => go(index + 1)}
          >
            <ArrowRight aria-hidden />
          </Button>
        </div>
      </div>
      <p className="truncate px-4 text-13 text-ink-3 sm:px-6">
        <Verbatim>{source?.name}</Verbatim>
      </p>
      <div role="group" aria-label="这一页" className="grid grid-cols-4 gap-1 px-2 py-2 sm:px-4">
        <Tool sign={RotateCcw} label="左转" onPress={() => act({ act: 'turn', id: page.id, by: 270 })} />
        <Tool sign={RotateCw} label="右转" onPress={() => act({ act: 'turn', id: page.id, by: 90 })} />
        <Tool sign={Crop} label="裁剪" pressed={cut} blocked={inPdf} onPress={() => setCutting(cut ? null : page)} />
        <Tool sign={SquareSplitHorizontal} label="拆分" blocked={inPdf} onPress={() => act(split())} />
        <Tool
          sign={ChevronLeft}
          label="前移"
          blocked={index === 0 ? '已是第一页' : undefined}
          onPress={() => act({ act: 'move', id: page.id, to: index - 1 })}
        />
        <Tool
          sign={ChevronRight}
          label="后移"
          blocked={index === pile.length - 1 ? '已是最后一页' : undefined}
          onPress={() => act({ act: 'move', id: page.id, to: index + 1 })}
        />
        <Tool sign={Trash2} label="移除" onPress={remove} />
      </div>
      {cut ? (
        <CropEditor
          key={`${page.id} ${page.turn}`}
          page={page}
          proposal={looks[page.source]?.corners ?? null}
          draw={draw}
          onCut={(corners) => {
            act({ act: 'cut', id: page.id, corners })
            setCutting(null)
          }}
        />
      ) : (
        <div className="grid min-h-72 place-items-center rounded-b-xl bg-surface-3 p-4">
          {src ? (
            // eslint-disable-next-line @next/next/no-img-element -- a picture of this computer
            <img
              src={src}
              alt={`第 ${index + 1} 页保存后的样子`}
              className="max-h-[60dvh] max-w-full shadow-card"
              onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
                setShape({ key: src, wide: naturalWidth > naturalHeight })
              }
            />
          ) : failed ? (
            <p className="text-14 text-ink-3">这一页无法预览，保存时会检查。</p>
          ) : (
            <LoaderCircle aria-hidden className="size-6 animate-spin text-ink-3" />
          )}
        </div>
      )}
    </section>
  )
}

type ToolProps = { sign: IconShape; label: string; pressed?: boolean; blocked?: string; onPress: () => void }

function Tool({ sign: Sign, label, pressed, blocked, onPress }: ToolProps) {
  return (
    <Button
      intent="text"
      disabledReason={blocked}
      reasonPlace="hidden"
      aria-pressed={pressed}
      onClick={onPress}
      title={blocked ?? label}
      className={cn(
        'h-auto w-full flex-col gap-0.5 px-1 py-2 text-13 text-ink-2 hover:text-blue-700',
        'aria-pressed:bg-blue-50 aria-pressed:font-semibold aria-pressed:text-blue-700',
      )}
    >
      <Sign aria-hidden />
      {label}
    </Button>
  )
}
