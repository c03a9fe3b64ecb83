'use client'

import { useState } from 'react'
import { fileSize } from '@/components/attachments/file-size'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/choice'
import { Note } from '@/components/ui/note'
import { ProgressBar } from '@/components/ui/progress'
import { legibleDpi } from '@/lib/domain/attachment/page-fit'
import type { PilePage } from '@/lib/domain/attachment/pile'
import { firstCoarse } from './engine/steps'
import type { PileState } from './use-pile'
import { usePicture } from './use-picture'

type OutcomeCardProps = {
  state: PileState
  limit: number
  /** A picture of the pile, for the look before and after. */
  page: PilePage | undefined
  /** The person would rather have it small than legible. */
  coarseIsFine: boolean
  onCoarse: () => void
}

/** 保存后的样子: how large, how fine, and what it looks like beside what came. */
export function OutcomeCard({ state, limit, page, coarseIsFine, onCoarse }: OutcomeCardProps) {
  const { weight: weighed, options, setOptions, pile, sources } = state
  const weight = weighed.status === 'known' ? weighed.weight : null
  const came = [...new Set(pile.map(({ source }) => source))].reduce(
    (sum, id) => sum + (sources[id]?.file.size ?? 0),
    0,
  )
  const pictures = pile.some(({ source }) => !sources[source]?.isPdf)
  const fits = weight && weight.step !== null
  const isCoarse = Boolean(fits && (weight.step ?? 0) >= firstCoarse)
  return (
    <Card aria-labelledby="pile-outcome">
      <CardHeader
        id="pile-outcome"
        title="保存后的样子"
        badge={
          weight ? (
            !fits ? (
              <Badge tone="bad">超过上限</Badge>
            ) : isCoarse && !coarseIsFine ? (
              <Badge tone="warn">请选择</Badge>
            ) : (
              <Badge tone="ok">可以保存</Badge>
            )
          ) : null
        }
        more={
          <Checkbox
            checked={options.uniform}
            onChange={(event) => setOptions({ ...options, uniform: event.target.checked })}
          >
            统一为 A4 竖版
          </Checkbox>
        }
      />
      <CardBody className="grid gap-4 sm:grid-cols-2">
        <div className="grid content-start gap-4" aria-live="polite">
          {weighed.status === 'weighing' ? (
            <ProgressBar
              label="正在计算大小"
              value={weighed.done}
              max={weighed.total}
              text={`${weighed.done} / ${weighed.total} 页`}
            />
          ) : null}
          {weighed.status === 'failed' ? (
            <Note tone="bad">暂时算不出大小，可以先保存试试，或移除有问题的页。</Note>
          ) : null}
          {weight ? (
            <>
              <div>
                <ProgressBar
                  label="文件大小"
                  value={weight.bytes}
                  max={limit}
                  tone={fits ? 'ok' : 'bad'}
                  text={`${fileSize(weight.bytes)} / ${fileSize(limit)}`}
                />
                <p className="mt-1 text-13 text-ink-3">选择的文件原来共 {fileSize(came)}</p>
              </div>
              {weight.dpi === null ? null : (
                <div>
                  <ProgressBar
                    label="图片清晰度"
                    value={Math.min(weight.dpi, 300)}
                    max={300}
                    tone={weight.dpi >= legibleDpi ? 'ok' : 'warn'}
                    text={`${weight.dpi} dpi`}
                  />
                  <p className="mt-1 text-13 text-ink-3">
                    {weight.dpi >= legibleDpi
                      ? `不低于 ${legibleDpi} dpi，小字看得清`
                      : isCoarse
                        ? `低于 ${legibleDpi} dpi，小字可能看不清`
                        : '有的图片本身就不够清晰，不会放大；能重拍时请离近一些重拍'}
                  </p>
                </div>
              )}
            </>
          ) : null}
          {pictures ? (
            <Checkbox
              checked={options.shadowless}
              onChange={(event) => setOptions({ ...options, shadowless: event.target.checked })}
              help="适合纸面文字；照片、证件不必勾选"
            >
              去阴影，提亮纸面
            </Checkbox>
          ) : null}
        </div>
        {page && fits && weight.step !== null ? <BeforeAfter state={state} page={page} step={weight.step} /> : null}
        {weight && isCoarse && !coarseIsFine ? (
          <Note
            tone="warn"
            className="sm:col-span-2"
            title={`清晰度和大小不能两全：要在 ${fileSize(limit)} 以内，清晰度会降到 ${weight.dpi ?? '150'} dpi`}
            action={
              <Button size="sm" onClick={onCoarse}>
                降低清晰度，仍要保存
              </Button>
            }
          >
            小字可能看不清，审核时可能要求重新上传。更好的办法：裁掉纸外的背景，勾选“去阴影”，或移除不需要的页。
          </Note>
        ) : null}
        {weight && !fits ? (
          <Note
            tone="bad"
            className="sm:col-span-2"
            title={`最小也有 ${fileSize(weight.bytes)}，超过上限 ${fileSize(limit)}`}
          >
            请移除不需要的页，或裁掉纸外的背景。
          </Note>
        ) : null}
      </CardBody>
    </Card>
  )
}

function BeforeAfter({ state, page, step }: { state: PileState; page: PilePage; step: number }) {
  const key = JSON.stringify([page, step, state.options])
  const [made, setMade] = useState<{ key: string; bytes: number; after: Blob }>()
  const before = usePicture(async () => {
    const pieces = await state.compare(page, step)
    if (!pieces) throw new Error('nothing to compare')
    setMade({ key, bytes: pieces.bytes, after: pieces.after })
    return pieces.before
  }, key)
  const known = made?.key === key ? made : null
  const after = usePicture(
    async () => {
      if (!known) throw new Error('not yet')
      return known.after
    },
    known ? key : 'none',
  )
  if (!before.src || !after.src || !known) return <div className="min-h-28 rounded-lg bg-surface-3" />
  return (
    <div className="grid grid-cols-2 content-start gap-2 text-13">
      {[
        { title: '原图', src: before.src, note: fileSize(state.sources[page.source]?.file.size ?? 0) },
        { title: '保存后', src: after.src, note: fileSize(known.bytes) },
      ].map(({ title, src, note }) => (
        <figure key={title} className="overflow-hidden rounded-lg border border-line">
          {/* eslint-disable-next-line @next/next/no-img-element -- a picture of this computer */}
          <img src={src} alt={`${title}的局部`} className="aspect-5/3 w-full object-cover" />
          <figcaption className="flex justify-between border-t border-line px-2 py-1">
            <span className="font-semibold">{title}</span>
            <span className="text-ink-3">{note}</span>
          </figcaption>
        </figure>
      ))}
    </div>
  )
}
