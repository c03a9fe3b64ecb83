'use client'

import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { SlotList, SlotRow } from '@/components/attachments/slot-row'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choice'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { KeyValueList } from '@/components/ui/key-value'
import { Note } from '@/components/ui/note'
import type { Finding } from '@/lib/domain/findings'
import { findingText } from '@/lib/labels/findings'
import type { SlotView } from '@/lib/views/attachment/slots'
import { fieldWord } from '@/lib/labels/fields'
import { refusalText } from '../../_components/outcome'
import { acceptAction } from '../actions'
import { contractSlotAction } from '../contract-slot'
import { emptyTerms, TermsFields, termsOf } from './terms-fields'
import { Verbatim } from '@/components/ui/verbatim'

type Props = { employmentId: string; name: string; sex: string; idNumber: string }

/** 通过: 「请填写工作信息情况」, with the contract (U-63, U-64). Closing keeps what is typed. */
export function AcceptButton({ employmentId, name, sex, idNumber }: Props) {
  const { commandId, renew } = useCommandId()
  const [open, setOpen] = useState(false)
  const [terms, setTerms] = useState(emptyTerms)
  const [slot, setSlot] = useState<SlotView | null>(null)
  const [record, setRecord] = useState<string | null>(null)
  const [seen, setSeen] = useState(false)
  const [problem, setProblem] = useState<{ message: string; findings: Finding[] } | null>(null)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [pending, start] = useTransition()
  const readSlot = async () => {
    const reply = await contractSlotAction({ employmentId })
    if (reply.ok) {
      setSlot(reply.data.slot)
      setRecord(reply.data.insuranceRecord)
    } else setProblem({ message: refusalText(reply), findings: [] })
  }
  const toggle = (next: boolean) => {
    setOpen(next)
    if (next && !slot) void readSlot()
  }
  const submit = () =>
    start(async () => {
      setProblem(null)
      setErrors({})
      const reply = await acceptAction({ employmentId, terms: termsOf(terms), insuranceRecord: seen }, commandId)
      if (reply.ok) {
        setOpen(false)
        toast.success(`已通过${name}的关联申请`)
        return
      }
      renew()
      setErrors(reply.fieldErrors ?? {})
      setProblem({ message: refusalText(reply), findings: reply.findings ?? [] })
    })
  return (
    <Dialog
      open={open}
      onOpenChange={toggle}
      size="lg"
      trigger={
        <Button size="sm" intent="outline">
          通过
          <span className="sr-only">
            ：<Verbatim>{name}</Verbatim>
          </span>
        </Button>
      }
      title="请填写工作信息情况"
      description="通过后，该员工成为本单位当前在职员工，可以提交工作居住证申请。"
      footer={
        <>
          <DialogClose>
            <Button>取消</Button>
          </DialogClose>
          <Button
            intent="primary"
            pending={pending}
            pendingLabel="正在提交…"
            disabledReason={slot?.file ? undefined : '请先上传有效劳动合同'}
            onClick={submit}
          >
            提交
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <KeyValueList
          layout="stacked"
          columns={3}
          items={[
            { label: '申请人姓名', value: <Verbatim>{name}</Verbatim> },
            { label: fieldWord('person', 'general', 'sex'), value: sex || '—' },
            { label: fieldWord('person', 'general', 'idNumber'), value: <Verbatim>{idNumber}</Verbatim> },
          ]}
        />
        <TermsFields id={`accept-${employmentId}`} values={terms} errors={errors} onChange={setTerms} />
        {record ? (
          <Note tone="warn" title="社会保险">
            <p>{record}</p>
            <Checkbox checked={seen} onChange={(event) => setSeen(event.target.checked)}>
              已查到该员工在本单位的社会保险缴费记录
            </Checkbox>
          </Note>
        ) : null}
        <div className="-mx-4 rounded-lg border-line sm:mx-0 sm:border">
          {slot ? (
            <SlotList label="劳动合同">
              <SlotRow key={slot.file?.id ?? 'none'} view={slot} prominent onChanged={() => void readSlot()} />
            </SlotList>
          ) : (
            <p className="px-4 py-3 text-14 text-ink-3">正在载入…</p>
          )}
        </div>
        {problem ? (
          <Note tone="bad" role="alert" title={problem.message}>
            {problem.findings.length > 0 ? (
              <ul className="list-disc pl-5">
                {problem.findings.map((finding, index) => (
                  <li key={index}>{findingText(finding).what}</li>
                ))}
              </ul>
            ) : null}
          </Note>
        ) : null}
      </div>
    </Dialog>
  )
}
