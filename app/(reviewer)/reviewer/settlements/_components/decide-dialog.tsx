'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choice'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { TextAreaField } from '@/components/ui/text-fields'
import { settlementConclusions } from '@/lib/domain/permit/settlement'
import { settlementConclusionLabels } from '@/lib/labels/settlement'
import type { SettlementCase } from '@/lib/views/permit/reviewer-matters'
import { decideSettlementAction } from '../actions'
import { Verbatim } from '@/components/ui/verbatim'

const options = settlementConclusions.map((value) => ({ value, label: settlementConclusionLabels[value] }))

/** 核实 of one report: what was found, and the paper or the way it was found out. */
export function DecideDialog({ of }: { of: Pick<SettlementCase, 'id' | 'name' | 'cancelling'> }) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const [values, setValues] = useState({ conclusion: '', basis: '' })
  const set = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }))
  const confirm = async () => {
    const reply = await decideSettlementAction({ permitId: of.id, ...values }, commandId).catch(() => null)
    renew()
    if (!reply) return '网络不通，没有保存，请重试。'
    if (!reply.ok) return Object.values(reply.fieldErrors ?? {})[0] ?? reply.message
    toast.success('已记录核实结论')
    router.refresh()
  }
  return (
    <ConfirmDialog
      trigger={
        <Button block="phone">
          核实
          <span className="sr-only">
            ：<Verbatim>{of.name}</Verbatim>
          </span>
        </Button>
      }
      title={`落户核实：${of.name}`}
      description={
        of.cancelling
          ? '此证件的注销业务正在办理，请按注销业务审核；报告有误的，可以在这里记录。'
          : '结论会告知持证人和单位。证件注销后不能恢复，证件上的随往子女信息一并终止。'
      }
      confirmLabel="记录结论"
      tone={values.conclusion === 'settled' ? 'danger' : 'normal'}
      onConfirm={confirm}
    >
      <RadioGroup
        id={`conclusion-${of.id}`}
        name={`conclusion-${of.id}`}
        label="核实结论"
        required
        options={options}
        value={values.conclusion}
        inputProps={{ onChange: (event) => set({ conclusion: event.target.value }) }}
      />
      <TextAreaField
        id={`basis-${of.id}`}
        label="依据材料或核实经过"
        required
        rows={3}
        help="写明材料名称、文号和日期，例如户口本首页、本人页和变更页"
        value={values.basis}
        onChange={(event) => set({ basis: event.target.value })}
      />
    </ConfirmDialog>
  )
}
