'use client'

import { useState } from 'react'
import { Checkbox } from '@/components/ui/choice'
import { FieldError, RequiredStar } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { SlotView } from '@/lib/views/shared/slots'
import { stateDates, type Stated } from './send-file'

type StatedDatesProps = {
  view: SlotView
  name: string
  value: Stated
  /** The days as they are stored with the file. */
  stored: Stated
  /** A file is on its way: what is typed now would belong to neither. */
  busy: boolean
  onChange: (value: Stated) => void
  onSaved: () => void
}

type Field = 'signedOn' | 'validUntil'
const labels: Record<Field, string> = { signedOn: '签署日期', validUntil: '有效期至' }
const hints: Record<Field, string> = { signedOn: '声明上写的日期', validUntil: '材料上写的到期日' }

const complete = ({ dates }: SlotView, { signedOn, validUntil, openEnded }: Stated): boolean =>
  (!dates.signedOn || signedOn !== '') && (dates.end === 'none' || validUntil !== '' || openEnded !== '')

const same = (a: Stated, b: Stated): boolean =>
  a.signedOn === b.signedOn && a.validUntil === b.validUntil && a.openEnded === b.openEnded

/**
 * 签署日期 of a declaration, 有效期至 or 长期 of a paper: what a scan cannot tell by itself (G-28, G-29). Every day shown
 * is owed. With a file in the slot a changed day is stored at once; without one it travels with the upload.
 */
export function StatedDates({ view, name, value, stored, busy, onChange, onSaved }: StatedDatesProps) {
  const [problem, setProblem] = useState<string>()
  const [saved, setSaved] = useState(stored)
  const { dates, file, problems, place, slot } = view
  const asked: Field[] = [
    ...(dates.signedOn ? (['signedOn'] as const) : []),
    ...(dates.end === 'none' ? [] : (['validUntil'] as const)),
  ]
  const store = async (next: Stated) => {
    if (!file || same(next, saved)) return
    if (!complete(view, next))
      return setProblem(complete(view, saved) ? '这个日期必须填写，请填写后再离开。' : undefined)
    const reply = await stateDates(view, next)
    setProblem(reply.ok ? undefined : reply.message)
    if (!reply.ok) return
    setSaved(next)
    onSaved()
  }
  const tick = (ticked: boolean) => {
    const next: Stated = { ...value, validUntil: '', openEnded: ticked ? 'true' : '' }
    onChange(next)
    void store(next)
  }
  if (asked.length === 0) return null
  const owed = file !== null && problems.length === 0 && !complete(view, value)
  const note = problem ?? (owed ? '文件已上传，还须填写日期才能提交。' : undefined)

  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
      {asked.map((field) => {
        const id = `${slot}-${place.childId ?? place.employmentId ?? 'own'}-${field}`
        const open = field === 'validUntil' && value.openEnded !== ''
        return (
          <div key={field} className="flex flex-wrap items-center gap-2">
            <label htmlFor={id} className="text-14 text-ink-2">
              <RequiredStar />
              {labels[field]}
              <span className="sr-only">：{name}（必填）</span>
              <span className="text-ink-3">（{hints[field]}）</span>
            </label>
            <Input
              id={id}
              small
              type="date"
              min="1900-01-01"
              max="2099-12-31"
              className="w-40"
              value={open ? '' : value[field]}
              disabled={busy || open}
              aria-invalid={note ? true : undefined}
              aria-describedby={note ? `${id}-error` : undefined}
              onChange={(event) => onChange({ ...value, [field]: event.target.value })}
              onBlur={() => void store(value)}
            />
            {field === 'validUntil' && dates.end === 'day-or-open' ? (
              <Checkbox
                checked={open}
                disabled={busy}
                className="min-h-0 items-center py-0 text-14"
                onChange={(event) => tick(event.target.checked)}
              >
                长期
                <span className="sr-only">：{name}没有期限</span>
              </Checkbox>
            ) : null}
            <FieldError id={id}>{note}</FieldError>
          </div>
        )
      })}
    </div>
  )
}
