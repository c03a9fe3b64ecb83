'use client'

import { useState, type FormEvent } from 'react'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choice'
import { Note } from '@/components/ui/note'
import { TextAreaField, TextField } from '@/components/ui/text-fields'
import { proposeNumberAction } from '../../actions'

type Props = {
  id: string
  version: number
  declared: number
  approved: number | null
  total: number | null
  others: number
  agreedBy: string | null
}

/** 核定, first or increased, for a second officer to release: then the units are there, for the calendar year. */
export function FixForm({ id, version, declared, approved, total, others, agreedBy }: Props) {
  const { commandId, renew } = useCommandId()
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [agreed, setAgreed] = useState(false)
  const [pending, setPending] = useState(false)
  const left = total === null ? null : total - others
  const proposal = approved ?? (left === null ? declared : Math.min(declared, Math.max(0, left)))
  const fix = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const [typed, basis] = ['approved', 'basis'].map((name) => String(data.get(name) ?? ''))
    setPending(true)
    const input = { declarationId: id, seenVersion: version, approved: typed, agreed, basis }
    const reply = await proposeNumberAction(input, commandId).catch(() => null)
    setPending(false)
    renew()
    setErrors(reply && !reply.ok ? (reply.fieldErrors ?? {}) : {})
    setProblem(reply ? (reply.ok || reply.fieldErrors ? null : reply.message) : '网络不通，请重试。')
    if (!reply?.ok) return
    toast.success('已提出，等待另一人复核')
  }
  return (
    <form noValidate onSubmit={(event) => void fix(event)} className="grid gap-4">
      {problem ? (
        <Note tone="bad" role="alert">
          {problem}
        </Note>
      ) : null}
      <TextField
        id="f-approved"
        name="approved"
        label="核定数量（个）"
        required
        inputMode="numeric"
        defaultValue={String(proposal)}
        help={
          left === null
            ? '复核通过后立即通知单位；以后可以增加，不能减少'
            : `最多 ${Math.max(0, left)} 个；复核通过后立即通知单位，以后可以增加，不能减少`
        }
        error={errors.approved}
      />
      <TextAreaField
        id="f-basis"
        name="basis"
        label="依据"
        required
        rows={2}
        limit={500}
        help="文件名称、文号或会议纪要"
        error={errors.basis}
      />
      {agreedBy ? (
        <Checkbox checked={agreed} onChange={({ target }) => setAgreed(target.checked)}>
          已征得{agreedBy}同意
        </Checkbox>
      ) : null}
      <Button type="submit" intent="primary" pending={pending} pendingLabel="正在提出…">
        {approved === null ? '提出核定' : '提出增加核定数量'}
      </Button>
    </form>
  )
}
