'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choice'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { MonthField, TextAreaField } from '@/components/ui/text-fields'
import { retirementConclusions, type RetirementConclusion } from '@/lib/domain/permit/retirement'
import { retirementConclusionLabels } from '@/lib/labels/retirement'
import type { RetirementCase } from '@/lib/views/permit/reviewer-matters'
import { decideRetirement } from '../actions'
import { Verbatim } from '@/components/ui/verbatim'

const aboutPosts: readonly RetirementConclusion[] = ['post-55', 'post-50']

/** 核定 of one holder's retirement: the conclusion and the paper that shows it. */
export function DecideDialog({ of }: { of: Pick<RetirementCase, 'id' | 'name' | 'retirement'> }) {
  const { commandId, renew } = useCommandId()
  const [values, setValues] = useState({ conclusion: '', month: '', basis: '' })
  const set = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }))
  const options = retirementConclusions
    .filter((value) => of.retirement.asksPost || !aboutPosts.includes(value))
    .map((value) => ({ value, label: retirementConclusionLabels[value] }))
  const confirm = async () => {
    const month = values.conclusion === 'late' ? values.month : ''
    const reply = await decideRetirement({ permitId: of.id, ...values, month }, commandId).catch(() => null)
    renew()
    if (!reply) return '网络不通，没有保存，请重试。'
    if (!reply.ok) return Object.values(reply.fieldErrors ?? {})[0] ?? reply.message
    toast.success('已记录核定结论')
  }
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" block="phone">
          核定
          <span className="sr-only">
            ：<Verbatim>{of.name}</Verbatim>
          </span>
        </Button>
      }
      title={`退休核定：${of.name}`}
      description="按材料记录结论，持证人和单位都会收到。结论不追溯：证件在核定当日仍然有效。"
      confirmLabel="记录结论"
      tone={values.conclusion === 'retired' ? 'danger' : 'normal'}
      onConfirm={confirm}
    >
      <RadioGroup
        id={`conclusion-${of.id}`}
        name={`conclusion-${of.id}`}
        label="核定结论"
        required
        options={options}
        value={values.conclusion}
        inputProps={{ onChange: (event) => set({ conclusion: event.target.value }) }}
      />
      {values.conclusion === 'late' ? (
        <MonthField
          id={`month-${of.id}`}
          label="约定的退休月份"
          required
          value={values.month}
          onChange={(event) => set({ month: event.target.value })}
        />
      ) : null}
      <TextAreaField
        id={`basis-${of.id}`}
        label="依据材料"
        required
        rows={3}
        help="写明材料名称、文号和日期，例如劳动合同、退休审批表、弹性退休申请"
        value={values.basis}
        onChange={(event) => set({ basis: event.target.value })}
      />
    </ConfirmDialog>
  )
}
