'use client'

import { Plus, Trash2 } from '@/components/ui/icons'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { hintDisclaimer } from '@/components/application/opinion'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Note } from '@/components/ui/note'
import { SelectField, TextAreaField } from '@/components/ui/text-fields'
import type { SlotCode } from '@/lib/domain/attachment/catalogue'
import type { FindingOwner } from '@/lib/domain/findings'
import { isKeyOf } from '@/lib/domain/typed'
import { ownerLabels } from '@/lib/labels/applications'
import { refusalText } from '../../../_components/outcome'
import { returnAction } from '../../actions'
import { placeChoices, type PlaceChoice } from './opinion-places'

type Item = { key: number; place: string; owner: FindingOwner; text: string }

const blank = (key: number): Item => ({ key, place: '', owner: 'person', text: '' })
const owners = Object.entries(ownerLabels).map(([value, label]) => ({ value, label }))

type Errors = Record<string, string>

type ReturnDialogProps = { applicationId: string; version: number; moreSlots: readonly SlotCode[] }

/** 审批不通过: 审核意见 item by item with owner and text, 温馨提示 apart (U-80, A-04, A-05). What is typed stays. */
export function ReturnDialog({ applicationId, version, moreSlots }: ReturnDialogProps) {
  const router = useRouter()
  const choices = placeChoices(moreSlots)
  const { commandId, renew } = useCommandId()
  const [open, setOpen] = useState(false)
  const [items, setItems] = useState<Item[]>([blank(0)])
  const [hint, setHint] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [errors, setErrors] = useState<Errors>({})
  const [pending, start] = useTransition()
  const change = (key: number, part: Partial<Item>) =>
    setItems((before) => before.map((item) => (item.key === key ? { ...item, ...part } : item)))
  const add = () => setItems((before) => [...before, blank(Math.max(...before.map(({ key }) => key)) + 1)])
  const remove = (key: number) => setItems((before) => before.filter((item) => item.key !== key))
  const send = () => {
    const unplaced = items.flatMap(({ place }, index): [string, string][] =>
      place ? [] : [[`opinion.items.${index}.at`, '请选择事项。']],
    )
    if (unplaced.length > 0) return setErrors(Object.fromEntries(unplaced))
    const opinion = {
      items: items.map(({ place, owner, text }) => ({
        owner,
        at: choices.find(({ value }) => value === place)?.at ?? null,
        text,
      })),
      hint,
    }
    start(async () => {
      setProblem(null)
      setErrors({})
      const reply = await returnAction({ applicationId, seenVersion: version, opinion }, commandId)
      if (reply.ok) {
        toast.success('已退回员工修改')
        return router.push('/employer/reviews')
      }
      renew()
      setErrors(reply.fieldErrors ?? {})
      setProblem(refusalText(reply))
    })
  }
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      size="lg"
      trigger={<Button intent="danger">审批不通过</Button>}
      title="审批不通过"
      description="请逐项写明问题和修改要求，员工修改后重新提交，从单位审核重新开始。"
      footer={
        <>
          <DialogClose>
            <Button>取消</Button>
          </DialogClose>
          <Button intent="danger-solid" pending={pending} pendingLabel="正在提交…" onClick={send}>
            提交审批不通过
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {items.map((item, index) => (
          <ItemFields
            key={item.key}
            {...{ item, index, errors, choices }}
            onChange={(part) => change(item.key, part)}
            onRemove={items.length > 1 ? () => remove(item.key) : undefined}
          />
        ))}
        <Button size="sm" className="w-fit" onClick={add}>
          <Plus aria-hidden />
          添加一项意见
        </Button>
        <TextAreaField
          limit={500}
          id="opinion-hint"
          label="温馨提示"
          mark="选填"
          help={hintDisclaimer}
          error={errors['opinion.hint']}
          value={hint}
          onChange={(event) => setHint(event.target.value)}
        />
        {problem ? (
          <Note tone="bad" role="alert">
            {problem}
          </Note>
        ) : null}
      </div>
    </Dialog>
  )
}

type ItemFieldsProps = {
  item: Item
  index: number
  errors: Errors
  choices: PlaceChoice[]
  onChange: (part: Partial<Item>) => void
  onRemove?: () => void
}

function ItemFields({ item, index, errors, choices, onChange, onRemove }: ItemFieldsProps) {
  const id = `opinion-${item.key}`
  const error = (field: string) => errors[`opinion.items.${index}.${field}`]
  const place = (chosen: string) =>
    onChange({ place: chosen, owner: choices.find(({ value }) => value === chosen)?.owner ?? item.owner })
  return (
    <fieldset className="grid gap-3 rounded-lg border border-line px-4 pt-2 pb-4 sm:grid-cols-[minmax(0,1fr)_9rem]">
      <legend className="px-1 text-14 font-semibold">第 {index + 1} 项审核意见</legend>
      <SelectField
        id={`${id}-place`}
        label="事项"
        required
        error={error('at')}
        value={item.place}
        onChange={(event) => place(event.target.value)}
        options={choices.map(({ value, label, group }) => ({ value, label, group }))}
      />
      <SelectField
        id={`${id}-owner`}
        label="责任方"
        required
        error={error('owner')}
        value={item.owner}
        onChange={({ target }) => isKeyOf(ownerLabels, target.value) && onChange({ owner: target.value })}
        options={owners}
      />
      <TextAreaField
        limit={500}
        id={`${id}-text`}
        label="意见"
        required
        fieldClassName="sm:col-span-2"
        error={error('text')}
        value={item.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      {onRemove ? (
        <Button size="sm" intent="text" className="w-fit text-ink-2 hover:text-blue-700" onClick={onRemove}>
          <Trash2 aria-hidden />
          删除第 {index + 1} 项
        </Button>
      ) : null}
    </fieldset>
  )
}
