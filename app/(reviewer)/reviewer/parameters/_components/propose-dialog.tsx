'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { dayText } from '@/components/ui/date-text'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { ErrorSummary } from '@/components/ui/error-summary'
import { KeyValueList } from '@/components/ui/key-value'
import { Note } from '@/components/ui/note'
import { DateField, TextAreaField } from '@/components/ui/text-fields'
import type { ParameterPreview } from '@/lib/services/proposal/preview'
import type { Common, Proposal } from './use-proposal'

const count = (files: number, more: boolean): string => (more && files >= 1000 ? `${files} 件以上` : `${files} 件`)

function Preview({ preview }: { preview: ParameterPreview }) {
  const { before, after, effectiveFrom, usedBy, waiting, accepted, more } = preview
  return (
    <div className="grid gap-4" role="status">
      <KeyValueList
        items={[
          { label: '现行值', value: before },
          { label: '改为', value: <b>{after}</b> },
          { label: '生效日期', value: `${dayText(effectiveFrom)}起` },
          { label: '用于', value: usedBy.join('、') },
          { label: '尚未受理的申请', value: `${count(waiting, more)}，生效日及以后受理的按新值办理` },
          { label: '已受理的申请', value: `${count(accepted, more)}，仍按受理当日的数值办理` },
        ]}
      />
      <Note>提出后由另一名参数管理员发布；发布以前现行值不变，您可以撤回。</Note>
    </div>
  )
}

type Props<Values extends Common> = {
  formId: string
  name: string
  proposal: Proposal<Values>
  earliest: string
  trigger: ReactNode
  /** The fields of the value itself. */
  children: ReactNode
}

/** 提出修改: what, from when, why; then what it changes; then it is proposed. */
export function ProposeDialog<Values extends Common>({
  formId,
  name,
  proposal,
  earliest,
  trigger,
  children,
}: Props<Values>) {
  const { open, setOpen, values, change, preview, back, problems, pending, look, propose } = proposal
  const { errors, general, attempt } = problems
  const listed = [
    ...(general ? [{ message: general }] : []),
    ...Object.entries(errors).map(([field, message]) => ({ fieldId: `f-${field}`, message })),
  ]
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={trigger}
      title={`提出修改：${name}`}
      footer={
        preview ? (
          <>
            <Button intent="outline" onClick={back}>
              返回修改
            </Button>
            <Button intent="primary" pending={pending} pendingLabel="正在提出…" onClick={propose}>
              提出
            </Button>
          </>
        ) : (
          <>
            <DialogClose>
              <Button intent="outline">取消</Button>
            </DialogClose>
            <Button intent="primary" type="submit" form={formId} pending={pending} pendingLabel="正在预览…">
              预览
            </Button>
          </>
        )
      }
    >
      {preview ? (
        <Preview preview={preview} />
      ) : (
        <form
          id={formId}
          noValidate
          className="grid gap-5"
          onSubmit={(event) => {
            event.preventDefault()
            look()
          }}
        >
          <ErrorSummary problems={listed} attempt={attempt} />
          {children}
          <DateField
            id="f-effectiveFrom"
            label="生效日期"
            required
            min={earliest}
            help={`最早 ${dayText(earliest)}`}
            error={errors.effectiveFrom}
            value={values.effectiveFrom}
            onChange={(event) => change({ effectiveFrom: event.target.value })}
          />
          <TextAreaField
            limit={500}
            id="f-note"
            label="修改依据"
            required
            rows={3}
            help="写明文件名称、文号或公布日期"
            error={errors.note}
            value={values.note}
            onChange={(event) => change({ note: event.target.value })}
          />
        </form>
      )}
    </Dialog>
  )
}
