'use client'

import { Send } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/choice'
import { Page, Stack } from '@/components/ui/page-head'
import { StickyBar } from '@/components/ui/sticky-bar'
import type { BatchRow } from '@/lib/views/employer/renewal-batch'
import { submitRenewalAction } from '../../../actions'
import { BatchProgress } from '../../../_components/batch-progress'
import { useBatch, type BatchJob } from '../../../_components/use-batch'
import { BatchPerson } from './batch-person'
import { Statements, type StatementValues } from './statements'

type Props = { rows: BatchRow[]; head: ReactNode; empty: ReactNode; pager: ReactNode }
type Job = BatchJob & Pick<BatchRow, 'version' | 'formVersion'>

export const isComplete = ({ missing, unchanged }: BatchRow): boolean => missing.length === 0 && unchanged === 0

const nothingStated: StatementValues = { checked: false, lateAcknowledged: false, confirmed: false }

/** 批量提交: statements once, then one command per person (U-85, N-14). Whoever is incomplete stays behind, with why. */
export function BatchForm({ rows, head, empty, pager }: Props) {
  const router = useRouter()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [stated, setStated] = useState(nothingStated)
  const batch = useBatch<Job>(({ id, version, formVersion }, commandId) =>
    submitRenewalAction({ applicationId: id, seenVersion: version, formVersion, statements: stated }, commandId),
  )
  const complete = rows.filter(isComplete)
  const selected = complete.filter(({ id }) => !left.has(id))
  const late = selected.some((row) => row.late)
  const running = batch.state.status === 'running'
  const unstated = !stated.checked || !stated.confirmed || (late && !stated.lateAcknowledged)
  const reason = selected.length === 0 ? '没有可以提交的续签' : unstated ? '请先勾选上面的单位声明' : undefined
  const choose = (id: string, on: boolean) =>
    setLeft((before) => {
      const next = new Set(before)
      if (on) next.delete(id)
      else next.add(id)
      return next
    })
  const submit = async () => {
    await batch.start(selected.map(({ id, name, version, formVersion }) => ({ id, name, version, formVersion })))
    window.scrollTo({ top: 0 })
    router.refresh()
  }
  return (
    <>
      <Page>
        {head}
        <Stack>
          <BatchProgress state={batch.state} label="正在逐人提交" success="已提交" />
          {rows.length === 0 ? (
            <Card aria-label="等待提交的续签">{empty}</Card>
          ) : (
            <>
              <Statements
                values={stated}
                late={selected.filter((row) => row.late).map(({ name }) => name)}
                disabled={running}
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
                      checked={selected.length === complete.length}
                      disabled={running}
                      onChange={(event) => setLeft(new Set(event.target.checked ? [] : complete.map(({ id }) => id)))}
                    >
                      全部选择
                    </Checkbox>
                  ) : null}
                </div>
                <ul aria-label="等待提交的续签">
                  {rows.map((row) => (
                    <BatchPerson
                      key={row.id}
                      row={row}
                      chosen={isComplete(row) && !left.has(row.id)}
                      disabled={running || !isComplete(row)}
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
        <StickyBar status={<span aria-live="polite">将提交 {selected.length} 人</span>}>
          <Button
            intent="primary"
            pending={running}
            pendingLabel={`正在提交 ${batch.state.done} / ${batch.state.total}`}
            disabledReason={reason}
            onClick={() => void submit()}
          >
            <Send aria-hidden />
            批量提交
          </Button>
        </StickyBar>
      ) : null}
    </>
  )
}
