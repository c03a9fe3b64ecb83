'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { v4 } from 'uuid'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Note } from '@/components/ui/note'
import type { ChildEntry } from '@/lib/domain/application/forms'
import { maskIdNumber } from '@/lib/domain/people/mask'
import type { NewWizardView } from '@/lib/views/applicant/new-wizard'
import type { SlotView } from '@/lib/views/shared/slots'
import { ChildDialog } from './child-dialog'
import { StepFrame, type NewPlace } from './step-frame'
import { useNewForm } from './use-new-form'

type ChildrenView = Pick<
  NewWizardView,
  'id' | 'form' | 'formVersion' | 'childSlots' | 'childProblems' | 'childAgeBelow'
>

const blank = (): ChildEntry => ({
  id: v4(),
  name: '',
  idNumber: '',
  relation: '',
  birthCertificateNumber: '',
  institution: '',
  birth: '',
})

/** A child that the page was drawn without has two empty slots. */
const emptySlots = (applicationId: string, childId: string): SlotView[] =>
  (['child-birth-certificate', 'child-household-register'] as const).map((slot) => ({
    slot,
    place: { applicationId, childId },
    need: 'required',
    reason: '',
    file: null,
    problems: [],
  }))

/** `closing`: 提交 was pressed on these problems; the dialog closes once newer ones hold nothing that blocks. */
type Opened = { id: string; isNew: boolean; judged: boolean; closing: unknown }

const limit = 12

/** 随往子女 (I-59…I-64), optional: minors without Beijing hukou; a spouse is never taken along. */
export function ChildrenStep({ view, place }: { view: ChildrenView; place: NewPlace }) {
  const router = useRouter()
  const { form, change, autosave } = useNewForm({
    applicationId: view.id,
    form: view.form,
    formVersion: view.formVersion,
  })
  const [open, setOpen] = useState<Opened | null>(null)
  const { children } = form
  const put = (next: ChildEntry[]) => change({ children: next })

  const settle = () => autosave.flush()
  const add = async () => {
    const child = blank()
    put([...children, child])
    setOpen({ id: child.id, isNew: true, judged: false, closing: null })
    // its papers can only be uploaded once the child is stored
    await settle()
  }
  const remove = async (id: string) => {
    put(children.filter((child) => child.id !== id))
    await settle()
  }
  const placeOf = (id: string) => view.form.children.findIndex((child) => child.id === id)
  const slotsOf = (id: string) => view.childSlots[placeOf(id)] ?? emptySlots(view.id, id)
  const problemsOf = (id: string) => view.childProblems[placeOf(id)] ?? []
  const current = children.find((child) => child.id === open?.id)

  const submit = async () => {
    if (!open) return
    setOpen({ ...open, judged: true, closing: view.childProblems })
    await settle()
    router.refresh()
  }
  const renewed = open?.closing && open.closing !== view.childProblems
  const blocked = open !== null && problemsOf(open.id).some(({ kind }) => kind === 'blocking')
  const finished = renewed && !blocked
  // the answer was no: what is put right afterwards closes nothing before 提交 is pressed again
  if (renewed && blocked) setOpen({ ...open, closing: null })
  return (
    <StepFrame place={place} autosave={autosave}>
      <Card aria-labelledby="children-title">
        <CardHeader
          id="children-title"
          title="随往子女"
          sub={`选填。只限未满 ${view.childAgeBelow} 周岁的非京籍子女，配偶不能随往`}
        />
        <CardBody className="grid gap-3">
          {children.length === 0 ? <p className="text-15 text-ink-3">无随往人员信息</p> : null}
          {children.map((child, index) => (
            <ChildLine
              key={child.id}
              child={child}
              index={index}
              problems={problemsOf(child.id)}
              onEdit={() => setOpen({ id: child.id, isNew: false, judged: true, closing: null })}
              onRemove={() => remove(child.id)}
            />
          ))}
        </CardBody>
        <CardFooter>
          <Button onClick={add} disabledReason={children.length >= limit ? `最多 ${limit} 名` : undefined}>
            <Plus aria-hidden />
            添加
          </Button>
        </CardFooter>
      </Card>
      <Note title="婚姻和抚养材料">
        已婚已育的在附件管理上传结婚证；离婚已育的上传离婚协议，协议中应写明子女抚养权归申请人；再婚、领养的上传能证明关系的材料。未婚已育的不需要婚姻材料，请在补充说明中写明。
      </Note>
      {open && current && !finished ? (
        <ChildDialog
          key={open.id}
          child={current}
          isNew={open.isNew}
          slots={slotsOf(open.id)}
          stored={placeOf(open.id) >= 0}
          problems={open.judged ? problemsOf(open.id) : []}
          onChange={(part) => put(children.map((child) => (child.id === open.id ? { ...child, ...part } : child)))}
          onSubmit={() => void submit()}
          onDiscard={() => {
            if (open.isNew) void remove(open.id)
            else void settle()
            setOpen(null)
          }}
        />
      ) : null}
    </StepFrame>
  )
}

type ChildLineProps = {
  child: ChildEntry
  index: number
  problems: { message: string; kind: string }[]
  onEdit: () => void
  onRemove: () => Promise<void>
}

function ChildLine({ child, index, problems, onEdit, onRemove }: ChildLineProps) {
  const gaps = problems.filter(({ kind }) => kind === 'blocking').length
  const name = child.name || `第 ${index + 1} 名子女`
  const relation = child.relation.startsWith('2') ? '儿子' : child.relation.startsWith('3') ? '女儿' : '关系未选'
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line px-4 py-3">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2 text-16 font-semibold">
          {name}
          <Badge tone={gaps > 0 ? 'warn' : 'ok'}>{gaps > 0 ? `${gaps} 项待补` : '已填好'}</Badge>
        </p>
        <p className="text-14 text-ink-3">
          {[relation, child.idNumber ? maskIdNumber(child.idNumber) : '', child.institution]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <Button size="sm" onClick={onEdit}>
        修改<span className="sr-only">：{name}</span>
      </Button>
      <ConfirmDialog
        trigger={
          <Button size="sm" intent="text" className="text-ink-2">
            <Trash2 aria-hidden />
            删除<span className="sr-only">：{name}</span>
          </Button>
        }
        title={`删除${name}？`}
        description="将从这次申请中删除这名子女和已上传的材料。"
        confirmLabel="删除"
        tone="danger"
        onConfirm={onRemove}
      />
    </div>
  )
}
