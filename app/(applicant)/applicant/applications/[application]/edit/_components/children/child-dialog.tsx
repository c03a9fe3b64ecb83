'use client'

import { SlotList, SlotRow } from '@/components/attachments/slot-row'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { InfoHint } from '@/components/ui/popover'
import { SelectField, TextField } from '@/components/ui/text-fields'
import type { ChildEntry } from '@/lib/domain/permit/content'
import type { ChildProblem } from '@/lib/views/application/wizard/children'
import type { SlotView } from '@/lib/views/attachment/slots'

type ChildDialogProps = {
  child: ChildEntry
  isNew: boolean
  slots: SlotView[]
  /** The child is stored: its papers can be uploaded. */
  stored: boolean
  problems: ChildProblem[]
  onChange: (part: Partial<ChildEntry>) => void
  onSubmit: () => void
  onDiscard: () => void
}

const relations = [
  { value: '21', label: '儿子' },
  { value: '31', label: '女儿' },
  { value: '27', label: '养子或继子' },
  { value: '37', label: '养女或继女' },
]

/** 随往人员 (I-60, I-61): fields and the child's own papers. */
export function ChildDialog(props: ChildDialogProps) {
  const { child, isNew, slots, stored, problems, onChange, onSubmit, onDiscard } = props
  const errorOf = (field: string) =>
    problems.find((problem) => problem.field === field && problem.kind === 'blocking')?.message
  const field = (name: keyof ChildEntry) => ({
    id: `child-${name}`,
    value: child[name],
    error: errorOf(name),
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? null : onDiscard())}
      size="lg"
      title={isNew ? '添加随往子女' : `修改 ${child.name || '随往子女'}`}
      description={
        slots.length > 0 ? '填写的内容随时保存；材料都传好后点“提交”。' : '填写的内容随时保存，改好后点“提交”。'
      }
      footer={
        <>
          <Button onClick={onDiscard}>{isNew ? '放弃填写并关闭' : '关闭'}</Button>
          <Button intent="primary" onClick={onSubmit}>
            提交
          </Button>
        </>
      }
    >
      <div className="grid gap-4 pb-4 sm:grid-cols-2 sm:gap-x-8">
        <TextField {...field('name')} label="随往人员姓名" required help="与户口本一致。" />
        <TextField
          {...field('idNumber')}
          label="证件号码"
          required
          autoComplete="off"
          inputMode="text"
          help="18 位居民身份证号码。"
        />
        <SelectField {...field('relation')} label="与本人关系" required options={relations} />
        <TextField
          {...field('birthCertificateNumber')}
          label="出生证明编号"
          required
          autoComplete="off"
          info={<InfoHint about="出生证明编号">《出生医学证明》右上角的编号，由一位字母和数字组成。</InfoHint>}
        />
        <div className="grid content-start gap-2">
          <TextField {...field('institution')} label="工作（学习）单位" required />
          <div>
            <Button size="sm" onClick={() => onChange({ institution: '无' })}>
              还没有上学，填“无”
            </Button>
          </div>
        </div>
      </div>
      <div className="-mx-4 border-t border-line sm:-mx-6">
        {stored && slots.length === 0 ? (
          <p className="px-4 py-3 text-14 text-ink-3 sm:px-6">证件上已有的子女，不需要补充附件。</p>
        ) : stored ? (
          <SlotList label="子女材料">
            {slots.map((slot) => (
              <SlotRow key={slot.slot} view={slot} />
            ))}
          </SlotList>
        ) : (
          <p className="px-4 py-3 text-14 text-ink-3 sm:px-6">正在保存，保存后即可上传材料…</p>
        )}
      </div>
    </Dialog>
  )
}
