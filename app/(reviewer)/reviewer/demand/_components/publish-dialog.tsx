'use client'

import { useState, type FormEvent } from 'react'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { ErrorSummary } from '@/components/ui/error-summary'
import { DateField, SelectField, TextAreaField, TextField } from '@/components/ui/text-fields'
import { proposeNoticeAction } from '../actions'

type Props = { years: number[]; declareMonths: number[] | null; fixMonths: number[] | null }

const monthsText = (months: number[]): string => `${months.join('、')} 月`

/** 发布年度需求申报通知, for a second officer to publish: every unit with a right in the district is told then. */
export function PublishDialog({ years, declareMonths, fixMonths }: Props) {
  const { commandId, renew } = useCommandId()
  const [open, setOpen] = useState(false)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  const [pending, setPending] = useState(false)
  const publish = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setPending(true)
    const reply = await proposeNoticeAction(new FormData(event.currentTarget), commandId).catch(() => null)
    setPending(false)
    renew()
    if (reply?.ok) {
      setOpen(false)
      toast.success('已提出，等待另一人发布')
      return
    }
    setErrors(reply?.fieldErrors ?? {})
    setProblem(reply ? (reply.fieldErrors ? null : reply.message) : '网络不通，请重试。')
    setAttempt((count) => count + 1)
  }
  const problems = [
    ...(problem ? [{ message: problem }] : []),
    ...Object.entries(errors).map(([field, message]) => ({ fieldId: `f-${field}`, message })),
  ]
  const latest = years.at(-1)
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      size="lg"
      trigger={<Button intent="primary">发布通知</Button>}
      title="发布年度需求申报通知"
      description="由另一人发布；发布后立即通知在本区有业务办理权限的单位，通知不能撤回。"
      footer={
        <>
          <DialogClose>
            <Button intent="outline">取消</Button>
          </DialogClose>
          <Button intent="primary" type="submit" form="publish-notice" pending={pending} pendingLabel="正在提出…">
            提出
          </Button>
        </>
      }
    >
      <form id="publish-notice" noValidate onSubmit={(event) => void publish(event)} className="grid gap-5">
        <ErrorSummary problems={problems} attempt={attempt} />
        <div className="grid gap-5 sm:grid-cols-2">
          <SelectField
            id="f-year"
            name="year"
            label="年度"
            required
            defaultValue={latest}
            options={years.map((year) => ({ value: String(year), label: `${year} 年度` }))}
            error={errors.year}
          />
          <TextField
            id="f-total"
            name="total"
            label="年度总量（个）"
            inputMode="numeric"
            help="没有总量的留空，以后可以设置"
            error={errors.total}
          />
        </div>
        <TextField
          id="f-title"
          name="title"
          label="标题"
          required
          defaultValue={latest ? `${latest} 年度工作居住证需求申报` : ''}
          error={errors.title}
        />
        <TextAreaField limit={4000} id="f-text" name="text" label="通知内容" required rows={5} error={errors.text} />
        <div className="grid gap-5 sm:grid-cols-2">
          <DateField
            id="f-opensOn"
            name="opensOn"
            label="开始日期"
            required
            help={declareMonths ? `一般在 ${monthsText(declareMonths)}申报` : undefined}
            error={errors.opensOn}
          />
          <DateField
            id="f-closesOn"
            name="closesOn"
            label="截止日期"
            required
            help={fixMonths ? `一般在 ${monthsText(fixMonths)}核定` : undefined}
            error={errors.closesOn}
          />
        </div>
        <TextAreaField
          id="f-basis"
          name="basis"
          label="依据"
          required
          rows={2}
          limit={500}
          help="文件名称、文号或会议纪要，不对单位公开"
          error={errors.basis}
        />
      </form>
    </Dialog>
  )
}
