'use client'

import { useRef, useState, useTransition, type FormEvent } from 'react'
import { toast } from 'sonner'
import { SubmitButton } from '@/components/forms/submit-button'
import { useCommandId } from '@/components/forms/use-command-id'
import { TextField } from '@/components/ui/text-fields'
import { requestLink } from '../actions'

/** The code in groups of four, the way it is printed; letters in capitals. */
const grouped = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/(.{4})(?=.)/g, '$1-')

type LinkCodeFormProps = {
  label: string
  submitLabel: string
  /** From the QR code of an employer; the person still asks himself. */
  given?: string
}

/** Asks an employer for a link by its 单位关联码 (I-40). Whatever is answered, what was typed stays. */
export function LinkCodeForm({ label, submitLabel, given = '' }: LinkCodeFormProps) {
  const { commandId, renew } = useCommandId()
  const [code, setCode] = useState(grouped(given))
  const [problem, setProblem] = useState<string>()
  const [pending, start] = useTransition()
  const field = useRef<HTMLInputElement>(null)

  // one transition until the page shows the request: while the form is there, it cannot be sent again
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (pending) return
    start(async () => {
      const reply = await requestLink({ linkCode: code }, commandId).catch(() => null)
      renew()
      if (reply?.ok) {
        setProblem(undefined)
        setCode('')
        toast.success(`已向${reply.data.employerName}申请关联`)
        return
      }
      setProblem(reply ? (reply.fieldErrors?.linkCode ?? reply.message) : '网络不通，没有提交成功，请重试。')
      field.current?.focus()
    })
  }
  return (
    <form onSubmit={send} noValidate className="grid max-w-xl gap-4">
      <TextField
        ref={field}
        id="link-code"
        name="linkCode"
        label={label}
        required
        value={code}
        error={problem}
        help="向单位业务经办人索取，不区分大小写，可以直接粘贴。"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        className="font-semibold tracking-wider"
        onChange={(event) => setCode(grouped(event.target.value))}
      />
      <div>
        <SubmitButton pending={pending}>{submitLabel}</SubmitButton>
      </div>
    </form>
  )
}
