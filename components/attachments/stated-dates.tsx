'use client'

import { useState } from 'react'
import { FieldError } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { slotOf } from '@/lib/domain/documents/catalogue'
import { stateDates, type Stated, type UploadTarget } from './send-file'

type StatedDatesProps = {
  target: UploadTarget
  name: string
  /** A file is there: a changed day is stored at once. Without one it travels with the upload. */
  hasFile: boolean
  value: Stated
  /** The days as they are stored with the file. */
  stored: Stated
  /** A file is on its way: what is typed now would belong to neither. */
  busy: boolean
  onChange: (value: Stated) => void
  onSaved: () => void
}

const labels = { signedOn: '签署日期', validUntil: '有效期至' } as const

/** 签署日期 of a declaration, 有效期至 of a paper that ends: what a scan cannot tell by itself (G-28, G-29). */
export function StatedDates({ target, name, hasFile, value, stored, busy, onChange, onSaved }: StatedDatesProps) {
  const [problem, setProblem] = useState<string>()
  const [saved, setSaved] = useState(stored)
  const { dated, expires } = slotOf(target.slot)
  const asked = [...(dated ? (['signedOn'] as const) : []), ...(expires ? (['validUntil'] as const) : [])]
  const store = async () => {
    if (!hasFile || (value.signedOn === saved.signedOn && value.validUntil === saved.validUntil)) return
    const reply = await stateDates(target, value)
    setProblem(reply.ok ? undefined : reply.message)
    if (!reply.ok) return
    setSaved(value)
    onSaved()
  }
  if (asked.length === 0) return null

  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
      {asked.map((field) => {
        const id = `${target.slot}-${target.place.childId ?? target.place.employmentId ?? 'own'}-${field}`
        return (
          <div key={field} className="flex flex-wrap items-center gap-2">
            <label htmlFor={id} className="text-14 text-ink-2">
              {labels[field]}
              <span className="sr-only">：{name}</span>
              <span className="text-ink-3">（{field === 'signedOn' ? '声明上写的日期' : '没有期限的不填'}）</span>
            </label>
            <Input
              id={id}
              small
              type="date"
              min="1900-01-01"
              max="2099-12-31"
              className="w-40"
              value={value[field]}
              disabled={busy}
              aria-invalid={problem ? true : undefined}
              aria-describedby={problem ? `${id}-error` : undefined}
              onChange={(event) => onChange({ ...value, [field]: event.target.value })}
              onBlur={() => void store()}
            />
            <FieldError id={id}>{problem}</FieldError>
          </div>
        )
      })}
    </div>
  )
}
