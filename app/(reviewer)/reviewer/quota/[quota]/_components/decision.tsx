'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { dayText } from '@/components/ui/date-text'
import { TextAreaField, TextField } from '@/components/ui/text-fields'
import type { QuotaReview } from '@/lib/views/quota/reviewer-application'
import { feedBackQuotaAction, proposeGrantAction } from '../../actions'

type Errors = Record<string, string>

/** 下达, for a second officer to release, or 问题反馈: the number may be 0, the feedback says what is to be put right. */
export function Decision({ review }: { review: QuotaReview }) {
  const { commandId, renew } = useCommandId()
  const [count, setCount] = useState(review.requested)
  const [remark, setRemark] = useState('')
  const [basis, setBasis] = useState('')
  const [text, setText] = useState('')
  const [errors, setErrors] = useState<Errors>({})
  const step = { quotaId: review.id, seenVersion: review.version }

  const settle = (
    reply: { ok: true } | { ok: false; message: string; fieldErrors?: Errors },
    done: string,
  ): string | void => {
    renew()
    setErrors(reply.ok ? {} : (reply.fieldErrors ?? {}))
    if (!reply.ok) return Object.values(reply.fieldErrors ?? {})[0] ?? reply.message
    toast.success(done)
  }
  const grant = async () =>
    settle(
      await proposeGrantAction({ ...step, count: count.trim() === '' ? undefined : count, remark, basis }, commandId),
      '已提出，等待另一人复核',
    )
  const feedBack = async () => settle(await feedBackQuotaAction({ ...step, text }, commandId), '已退回单位')

  return (
    <Card aria-labelledby="decision">
      <CardHeader id="decision" title="下达指标" />
      <CardBody className="grid gap-5">
        <TextField
          id="count"
          label="下达数量"
          required
          inputMode="numeric"
          help={`单位申请 ${review.requested} 个；可以为 0，只作为办理资格`}
          error={errors.count}
          value={count}
          onChange={(event) => setCount(event.target.value)}
          fieldClassName="max-w-48"
        />
        <TextAreaField
          limit={1000}
          id="remark"
          label="给单位的说明"
          help="选填"
          error={errors.remark}
          value={remark}
          onChange={(event) => setRemark(event.target.value)}
        />
        <TextAreaField
          limit={500}
          id="basis"
          label="依据"
          required
          rows={2}
          help="下达数量的依据，不对单位公开"
          error={errors.basis}
          value={basis}
          onChange={(event) => setBasis(event.target.value)}
        />
        <div className="flex flex-wrap gap-3">
          <ConfirmDialog
            trigger={<Button intent="primary">提出下达</Button>}
            title={`提出下达 ${count || '—'} 个指标`}
            description={`${review.employer}：由另一人复核后下达，自复核当日起计算；今天复核的有效期至 ${dayText(review.expiresOn)}。下达后不能更改。`}
            confirmLabel="提出下达"
            onConfirm={grant}
          />
          <ConfirmDialog
            trigger={<Button>问题反馈（退回）</Button>}
            title="问题反馈（退回）"
            description="单位在申报时间内修改后可以重新上报，超过申报时间的须在次月重新上报。"
            confirmLabel="确认退回"
            onConfirm={feedBack}
          >
            <TextAreaField
              limit={1000}
              id="feedback"
              label="反馈的问题"
              required
              error={errors.text}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </ConfirmDialog>
        </div>
      </CardBody>
    </Card>
  )
}
