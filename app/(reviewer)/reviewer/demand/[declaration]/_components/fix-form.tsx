'use client'

import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choice'
import { Note } from '@/components/ui/note'
import { TextField } from '@/components/ui/text-fields'
import { fixNumberAction } from '../../actions'

type Props = {
  id: string
  version: number
  declared: number
  approved: number | null
  total: number | null
  others: number
  agreedBy: string | null
}

/** 核定, first or increased: the units are there for the unit at once, for the calendar year. */
export function FixForm({ id, version, declared, approved, total, others, agreedBy }: Props) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const [error, setError] = useState<string>()
  const [problem, setProblem] = useState<string | null>(null)
  const [agreed, setAgreed] = useState(false)
  const [pending, setPending] = useState(false)
  const left = total === null ? null : total - others
  const proposal = approved ?? (left === null ? declared : Math.min(declared, Math.max(0, left)))
  const fix = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('approved') ?? '')
    setPending(true)
    const input = { declarationId: id, seenVersion: version, approved: typed, agreed }
    const reply = await fixNumberAction(input, commandId).catch(() => null)
    setPending(false)
    renew()
    setError(reply && !reply.ok ? reply.fieldErrors?.approved : undefined)
    setProblem(reply ? (reply.ok || reply.fieldErrors ? null : reply.message) : '网络不通，请重试。')
    if (!reply?.ok) return
    toast.success(`已核定 ${typed} 个`)
    router.refresh()
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
            ? '核定后立即通知单位；以后可以增加，不能减少'
            : `最多 ${Math.max(0, left)} 个；核定后立即通知单位，以后可以增加，不能减少`
        }
        error={error}
      />
      {agreedBy ? (
        <Checkbox checked={agreed} onChange={({ target }) => setAgreed(target.checked)}>
          已征得{agreedBy}同意
        </Checkbox>
      ) : null}
      <Button type="submit" intent="primary" pending={pending} pendingLabel="正在核定…">
        {approved === null ? '核定' : '增加核定数量'}
      </Button>
    </form>
  )
}
