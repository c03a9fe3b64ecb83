'use client'

import { Plus, Undo2 } from '@/components/ui/icons'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { Note } from '@/components/ui/note'
import type { ChildEntry } from '@/lib/domain/permit/content'
import type { WizardPlace } from '../place'
import { StepFrame } from '../step-frame'
import { ChildDialog } from './child-dialog'
import { ChildrenTable, type ChildRow } from './children-table'
import { useChildren, type ChildrenView } from './use-children'
import { Verbatim } from '@/components/ui/verbatim'

const limit = 12

type ChildrenStepProps = {
  view: ChildrenView
  place: WizardPlace
  optional: boolean
  /** The children that stand on the permit: one that was removed can be brought back until the submission. */
  permitChildren?: ChildEntry[]
}

function Removed({ items, onRestore }: { items: ChildEntry[]; onRestore: (child: ChildEntry) => void }) {
  return (
    <Note tone="warn" title="办结后将从证件上删除">
      <ul className="grid gap-1">
        {items.map((child) => (
          <li key={child.id} className="flex flex-wrap items-center gap-x-3">
            <Verbatim>{child.name}</Verbatim>
            <Button size="sm" intent="text" onClick={() => onRestore(child)}>
              <Undo2 aria-hidden />
              恢复
              <span className="sr-only">
                ：<Verbatim>{child.name}</Verbatim>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </Note>
  )
}

/** 随往人员 (I-58…I-65): minors without Beijing hukou; a spouse is never taken along. */
export function ChildrenStep({ view, place, optional, permitChildren = [] }: ChildrenStepProps) {
  const { children, autosave, add, edit, remove, restore, slotsOf, problemsOf, dialog } = useChildren(view)
  const rows = children.map((child, index): ChildRow => {
    const slots = slotsOf(child.id)
    const gaps = problemsOf(child.id).filter(({ kind }) => kind === 'blocking').length
    const papers = { there: slots.filter(({ file }) => file).length, asked: slots.length }
    return { child, index, gaps, papers, known: view.known.includes(child.id) }
  })
  const removed = permitChildren.filter(({ id }) => children.every((child) => child.id !== id))
  return (
    <StepFrame place={place} autosave={autosave}>
      <Card aria-labelledby="children-title">
        <CardHeader
          id="children-title"
          title={optional ? '随往子女' : '随往人员'}
          sub={`${optional ? '选填。' : ''}只限未满 ${view.childAgeBelow} 周岁的非京籍子女，配偶不能随往${view.childAgeInPrinciple === null ? '' : `；原则上 ${view.childAgeInPrinciple} 周岁（含）以下，超过的由审核人员判断`}`}
        />
        <CardBody className="grid gap-3">
          {rows.length === 0 ? (
            <p className="text-15 text-ink-3">无随往人员信息</p>
          ) : (
            <ChildrenTable rows={rows} onEdit={edit} onRemove={remove} />
          )}
          {removed.length > 0 ? <Removed items={removed} onRestore={(child) => void restore(child)} /> : null}
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
      {dialog ? <ChildDialog key={dialog.child.id} {...dialog} /> : null}
    </StepFrame>
  )
}
