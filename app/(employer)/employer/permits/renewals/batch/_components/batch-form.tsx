'use client'

import { Send } from '@/components/ui/icons'
import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/choice'
import { Note } from '@/components/ui/note'
import { Page, Stack } from '@/components/ui/page-head'
import { StickyBar } from '@/components/ui/sticky-bar'
import type { BatchRow } from '@/lib/views/batch/employer-renewal'
import { useOpenBatch } from '../../../_components/use-open-batch'
import { submitRenewalsAction } from '../../../batches/actions'
import { BatchPerson } from './batch-person'
import { liabilityText, namesText, statementTexts } from '@/lib/labels/employer-statements'

type StatementValues = { checked: boolean; lateAcknowledged: boolean; confirmed: boolean }

type StatementsProps = {
  values: StatementValues
  /** Names of those who are handed in after the last safe day. */
  late: string[]
  /** Others than those on this page are handed in too, and some may be late. */
  unseen: boolean
  disabled: boolean
  onChange: (values: StatementValues) => void
}

/** 单位声明, once for all (U-83, N-14). */
function Statements({ values, late, unseen, disabled, onChange }: StatementsProps) {
  const box = (name: keyof StatementValues, text: string) => (
    <Checkbox
      checked={values[name]}
      disabled={disabled}
      onChange={(event) => onChange({ ...values, [name]: event.target.checked })}
    >
      {text}
    </Checkbox>
  )
  return (
    <Card aria-labelledby="statements">
      <CardHeader id="statements" title="单位声明" sub="对选中的每一名员工分别记入申请" />
      <CardBody>
        {box('checked', statementTexts.renewal.checked)}
        {late.length > 0 || unseen ? (
          <Note tone="warn" title="责任提示" className="my-2">
            <p>
              {late.length > 0 ? <b>{namesText(late)}</b> : '其他页上的部分员工可能'}
              {late.length > 0 && unseen ? '和其他页上的部分员工可能' : null}已晚于建议的最迟提交日。
              {liabilityText('续签')}。
            </p>
            {box('lateAcknowledged', statementTexts.lateAcknowledged)}
          </Note>
        ) : null}
        {box('confirmed', statementTexts.renewal.confirmed)}
      </CardBody>
    </Card>
  )
}

type Props = {
  rows: BatchRow[]
  /** Of all pages. */
  total: number
  head: ReactNode
  notes: ReactNode
  empty: ReactNode
  pager: ReactNode
}

export const isComplete = ({ missing, unchanged }: BatchRow): boolean => missing.length === 0 && unchanged === 0

const nothingStated: StatementValues = { checked: false, lateAcknowledged: false, confirmed: false }

/** 批量提交: statements once, then one command per person, on the server (U-85, N-14). Whoever is incomplete stays behind, with why. */
export function BatchForm({ rows, total, head, notes, empty, pager }: Props) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [stated, setStated] = useState(nothingStated)
  const [everybody, setEverybody] = useState(false)
  const { open, pending, problem } = useOpenBatch()
  const complete = rows.filter(isComplete)
  const selected = complete.filter(({ id }) => !left.has(id))
  const late = selected.some((row) => row.late)
  const count = everybody ? total : selected.length
  const unstated = !stated.checked || !stated.confirmed || (late && !stated.lateAcknowledged)
  const reason = count === 0 ? '没有可以提交的续签' : unstated ? '请先勾选上面的单位声明' : undefined
  const choose = (id: string, on: boolean) =>
    setLeft((before) => {
      const next = new Set(before)
      if (on) next.delete(id)
      else next.add(id)
      return next
    })
  const submit = () => {
    const files = selected.map(({ id, version, formVersion }) => ({ id, version, formVersion }))
    open((commandId) => submitRenewalsAction({ chosen: everybody ? 'all' : files, statements: stated }, commandId))
  }
  return (
    <>
      <Page>
        {head}
        <Stack>
          {problem ? (
            <Note tone="bad" role="alert">
              {problem}
            </Note>
          ) : null}
          {notes}
          {rows.length === 0 ? (
            <Card aria-label="等待提交的续签">{empty}</Card>
          ) : (
            <>
              <Statements
                values={stated}
                late={selected.filter((row) => row.late).map(({ name }) => name)}
                unseen={everybody}
                disabled={pending}
                onChange={setStated}
              />
              <Card aria-label="等待提交的续签">
                <div className="flex flex-wrap items-center gap-x-6 px-4 pt-3 pb-1 sm:px-6">
                  <p className="text-15 font-semibold">
                    {complete.length} 人可以提交
                    {rows.length > complete.length ? `，${rows.length - complete.length} 人还有缺项` : ''}
                  </p>
                  {complete.length > 0 ? (
                    <Checkbox
                      checked={everybody || selected.length === complete.length}
                      disabled={pending || everybody}
                      onChange={(event) => setLeft(new Set(event.target.checked ? [] : complete.map(({ id }) => id)))}
                    >
                      全部选择
                    </Checkbox>
                  ) : null}
                  {total > rows.length ? (
                    <Checkbox
                      checked={everybody}
                      disabled={pending}
                      onChange={(event) => setEverybody(event.target.checked)}
                    >
                      全部 {total} 件，不只是本页（还有缺项的保持原样，结果中逐人列出）
                    </Checkbox>
                  ) : null}
                </div>
                <ul aria-label="等待提交的续签">
                  {rows.map((row) => (
                    <BatchPerson
                      key={row.id}
                      row={row}
                      chosen={isComplete(row) && (everybody || !left.has(row.id))}
                      disabled={pending || everybody || !isComplete(row)}
                      onChoose={(on) => choose(row.id, on)}
                    />
                  ))}
                </ul>
                {pager}
              </Card>
            </>
          )}
        </Stack>
      </Page>
      {rows.length > 0 ? (
        <StickyBar status={<span aria-live="polite">将提交 {count} 人</span>}>
          <Button intent="primary" pending={pending} pendingLabel="正在提交…" disabledReason={reason} onClick={submit}>
            <Send aria-hidden />
            批量提交
          </Button>
        </StickyBar>
      ) : null}
    </>
  )
}
