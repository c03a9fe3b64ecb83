'use client'

import { useRef, useState } from 'react'
import { CalendarInput, noSuchDay } from '@/components/ui/calendar-input'
import { Checkbox } from '@/components/ui/choice'
import { FieldError, RequiredStar } from '@/components/ui/field'
import type { SlotView } from '@/lib/views/attachment/slots'
import { stateDates, unstated, type Stated } from './send-file'
import { StatedSigner } from './stated-signer'

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

type Owed = Field | 'signer'

/** What the paper owes and is not typed, in the order of the page. */
const owedOf = ({ dates }: SlotView, { signedOn, signedBy, signedAs, validUntil, openEnded }: Stated): Owed[] => [
  ...(dates.signedOn && signedOn === '' ? (['signedOn'] as const) : []),
  ...(dates.signer && (signedBy.trim() === '' || signedAs === '') ? (['signer'] as const) : []),
  ...(dates.end !== 'none' && validUntil === '' && openEnded === '' ? (['validUntil'] as const) : []),
]

const names = ['signedOn', 'signedBy', 'signedAs', 'validUntil', 'openEnded'] as const
const same = (a: Stated, b: Stated): boolean => names.every((name) => a[name] === b[name])

/** Told where something is taken back that was there. */
const needed: Record<Owed, string> = {
  signedOn: '这个日期必须填写，请填写后再离开。',
  signer: '签署人的姓名和身份都必须填写，请填写后再离开。',
  validUntil: '这个日期必须填写，请填写后再离开。',
}
const waiting: Record<Owed, string> = {
  signedOn: '文件已上传，还须填写日期才能提交。',
  signer: '文件已上传，还须填写签署人的姓名和身份才能提交。',
  validUntil: '文件已上传，还须填写日期才能提交。',
}

/**
 * 签署日期 and 签署人 of a declaration, 有效期至 or 长期 of a paper: what a scan cannot tell by itself (G-28, G-29, C-38). Everything
 * shown is owed. With a file in the slot a change is stored at once; without one it travels with the upload.
 */
export function StatedDates({ view, name, value, stored, busy, onChange, onSaved }: StatedDatesProps) {
  const [problem, setProblem] = useState<{ at: Owed; text: string }>()
  const saved = useRef(stored)
  // one after another: an answer that comes late must not take back what was typed since
  const queue = useRef(Promise.resolve())
  const { dates, file, problems, place, slot } = view
  const asked: Field[] = [
    ...(dates.signedOn ? (['signedOn'] as const) : []),
    ...(dates.end === 'none' ? [] : (['validUntil'] as const)),
  ]
  const send = async (at: Owed, next: Stated) => {
    if (same(next, saved.current)) return
    const back = owedOf(view, next).find((what) => !owedOf(view, saved.current).includes(what))
    if (back) return setProblem({ at: back, text: needed[back] })
    if (same(next, unstated)) return
    const reply = await stateDates(view, next)
    setProblem(reply.ok ? undefined : { at, text: reply.message })
    if (!reply.ok) return
    saved.current = next
    onSaved()
  }
  const store = (at: Owed, next: Stated) => {
    if (file) queue.current = queue.current.then(() => send(at, next))
  }
  const tick = (ticked: boolean) => {
    const next: Stated = { ...value, validUntil: '', openEnded: ticked ? 'true' : '' }
    onChange(next)
    store('validUntil', next)
  }
  if (asked.length === 0) return null
  const owed = file !== null && problems.length === 0 ? owedOf(view, value) : []
  const noteOf = (at: Owed): string | undefined =>
    problem?.at === at ? problem.text : owed.includes(at) ? waiting[at] : undefined
  const idOf = (at: Owed): string => `${slot}-${place.childId ?? place.employmentId ?? 'own'}-${at}`
  const signerNote = noteOf('signer')

  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
      {asked.map((field) => {
        const id = idOf(field)
        const note = noteOf(field)
        const open = field === 'validUntil' && value.openEnded !== ''
        return (
          <div key={field} className="flex flex-wrap items-center gap-2">
            <label htmlFor={id} className="text-14 text-ink-2">
              <RequiredStar />
              {labels[field]}
              <span className="sr-only">：{name}（必填）</span>
              <span className="text-ink-3">（{hints[field]}）</span>
            </label>
            <CalendarInput
              type="date"
              id={id}
              small
              className="w-40"
              value={open ? '' : value[field]}
              disabled={busy || open}
              aria-invalid={note ? true : undefined}
              aria-describedby={note ? `${id}-error` : undefined}
              onChange={(event) => onChange({ ...value, [field]: event.target.value })}
              onUnreadable={(unreadable) => setProblem(unreadable ? { at: field, text: noSuchDay.date } : undefined)}
              onBlur={(event) => (event.currentTarget.validity.badInput ? undefined : store(field, value))}
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
      {dates.signer ? (
        <div className="flex flex-wrap items-center gap-2">
          <StatedSigner
            {...{ id: idOf('signer'), name, value, busy, onChange }}
            error={signerNote ? `${idOf('signer')}-error` : undefined}
            onLeave={(next) => store('signer', next)}
          />
          <FieldError id={idOf('signer')}>{signerNote}</FieldError>
        </div>
      ) : null}
    </div>
  )
}
