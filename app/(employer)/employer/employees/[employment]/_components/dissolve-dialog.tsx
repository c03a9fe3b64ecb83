'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choice'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Note } from '@/components/ui/note'
import { DateField } from '@/components/ui/text-fields'
import { TextLink } from '@/components/ui/text-link'
import { dateText } from '@/lib/labels/dates'
import { dissolveReasonLabels } from '@/lib/labels/dissolve-reasons'
import { refusalText } from '../../../_components/outcome'
import { dissolveAction } from '../../actions'

type Props = {
  employmentId: string
  name: string
  today: string
  /** Opened by the list's 解除关联. */
  open: boolean
  /** Last day of the valid permit, or null without one. */
  permitEndsOn: string | null
  daysLeft: number | null
  /** A business under way: nothing can be dissolved under it (S-60). */
  business: { id: string; label: string } | null
}

const reasons = Object.entries(dissolveReasonLabels).map(([value, { label, paper }]) => ({
  value,
  label,
  ...(paper ? { help: `请留存${paper}备查` } : {}),
}))

/** What dissolving means, with its real dates (U-72, U-77). */
function Consequence({ name, permitEndsOn, daysLeft }: Pick<Props, 'name' | 'permitEndsOn' | 'daysLeft'>) {
  if (!permitEndsOn || daysLeft === null) return <p>解除后，{name}不再是本单位在职员工，可以申请关联其他单位。</p>
  return (
    <>
      <p>
        {name}持有有效的工作居住证（有效期至 <b>{dateText(permitEndsOn)}</b>，还剩 {daysLeft} 天）。解除后证件
        <b>挂起</b>；须在 <b>{dateText(permitEndsOn)}</b> 前由新单位办结聘用单位变更，逾期失效且不能恢复。
      </p>
      {daysLeft <= 60 ? (
        <Note tone="warn" className="mt-3" title="证件即将到期">
          新单位来不及办理的，建议先由本单位办结续签，再解除关联。
        </Note>
      ) : null}
    </>
  )
}

/** 解除关联: reason, date, and what follows from it. */
export function DissolveDialog(props: Props) {
  const { employmentId, name, today, business } = props
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const [open, setOpen] = useState(props.open)
  const [reason, setReason] = useState('')
  const [on, setOn] = useState(today)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const dissolve = async (): Promise<string | void> => {
    setErrors({})
    const reply = await dissolveAction({ employmentId, reason, on }, commandId)
    if (!reply.ok) {
      renew()
      setErrors(reply.fieldErrors ?? (reply.code === 'employment.date-in-future' ? { on: reply.message } : {}))
      return refusalText(reply)
    }
    toast.success(`已解除与${name}的关联`)
    router.push('/employer/employees?tab=active' as Route)
    router.refresh()
  }
  return (
    <ConfirmDialog
      trigger={<Button intent="danger">解除关联</Button>}
      open={open}
      onOpenChange={setOpen}
      title={`解除与${name}的关联`}
      description={<Consequence {...props} />}
      confirmLabel="解除关联"
      tone="danger"
      disabledReason={business ? '有业务正在办理' : undefined}
      onConfirm={dissolve}
    >
      {business ? (
        <Note tone="bad" title={`${name}有业务正在办理：${business.label}`}>
          办结或撤回后才能解除关联。{' '}
          <TextLink href={`/employer/applications/${business.id}` as Route} inline>
            查看这项业务
          </TextLink>
        </Note>
      ) : (
        <div className="grid gap-4">
          <RadioGroup
            id="dissolve-reason"
            name="reason"
            label="解除事由"
            required
            options={reasons}
            value={reason}
            error={errors.reason}
            inputProps={{ onChange: (event) => setReason(event.target.value) }}
          />
          <DateField
            id="dissolve-on"
            label="离职或事由发生日期"
            required
            max={today}
            value={on}
            error={errors.on}
            onChange={(event) => setOn(event.target.value)}
          />
        </div>
      )}
    </ConfirmDialog>
  )
}
