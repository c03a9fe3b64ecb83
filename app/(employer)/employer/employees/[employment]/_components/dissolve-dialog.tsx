'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { to } from '@/lib/addresses'
import { SlotList, SlotRow } from '@/components/attachments/slot-row'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choice'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { DateField } from '@/components/ui/text-fields'
import type { EmployeeBusiness, ReasonView } from '@/lib/views/employment/employer'
import type { EmployeePermit } from '@/lib/views/permit/employer-employee'
import type { SlotView } from '@/lib/views/attachment/slots'
import { refusalText } from '../../../_components/outcome'
import { dissolveAction } from '../../actions'
import { Consequence, RenewFirst, RunningBusiness } from './dissolve-consequence'

type Props = {
  employmentId: string
  name: string
  today: string
  /** Opened by the list's 解除关联. */
  open: boolean
  permit: EmployeePermit | null
  business: EmployeeBusiness | null
  proof: SlotView
  reasons: ReasonView[]
  /** The day of leaving as the employee says in his request. */
  leftOn: string | null
  withinDays: number | null
}

const optionsOf = (reasons: readonly ReasonView[]) =>
  reasons.map(({ value, label, paper, refused }) => {
    const help = refused ?? (paper ? `须附${paper}` : '')
    return { value, label, disabled: refused !== null, ...(help ? { help } : {}) }
  })

/** 解除关联: reason, date, proof, and what follows from it (U-72, U-73, U-77). */
export function DissolveDialog(props: Props) {
  const { employmentId, name, today, business, proof, reasons } = props
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const [open, setOpen] = useState(props.open)
  const [reason, setReason] = useState('')
  const [on, setOn] = useState(props.leftOn ?? today)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const paper = reasons.find(({ value }) => value === reason)?.paper ?? ''
  const unproved = paper !== '' && proof.file === null
  const dissolve = async (): Promise<string | void> => {
    setErrors({})
    const reply = await dissolveAction({ employmentId, reason, on }, commandId)
    if (!reply.ok) {
      renew()
      setErrors(reply.fieldErrors ?? (reply.code === 'employment.date-in-future' ? { on: reply.message } : {}))
      return refusalText(reply)
    }
    toast.success(`已解除与${name}的关联`)
    router.push(to.employer.employees('ended'))
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
      size="lg"
      disabledReason={business?.underReview ? '有业务正在审核' : unproved ? `请先上传${paper}` : undefined}
      onConfirm={dissolve}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <RenewFirst {...props} />
        <RunningBusiness name={name} business={business} />
        {business?.underReview ? null : (
          <>
            <RadioGroup
              id="dissolve-reason"
              name="reason"
              label="解除事由"
              required
              options={optionsOf(reasons)}
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
            {paper ? (
              <div className="-mx-4 rounded-lg border-line sm:mx-0 sm:border">
                <p className="px-4 pt-3 text-14 text-ink-2 sm:px-6">请上传{paper}的原件扫描件</p>
                <SlotList label="解除关联证明材料">
                  <SlotRow key={proof.file?.id ?? 'none'} view={proof} />
                </SlotList>
              </div>
            ) : null}
          </>
        )}
      </div>
    </ConfirmDialog>
  )
}
