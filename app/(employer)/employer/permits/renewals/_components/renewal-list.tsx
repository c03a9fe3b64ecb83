'use client'

import { ArrowRight } from 'lucide-react'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/choice'
import { Page, Stack } from '@/components/ui/page-head'
import { StickyBar } from '@/components/ui/sticky-bar'
import { DataTable } from '@/components/ui/table'
import type { HolderView } from '@/lib/views/employer/holders'
import { startRenewalAction } from '../../actions'
import { BatchProgress } from '../../_components/batch-progress'
import { Deadline, holderColumns, OpenOrObstacle } from '../../_components/holder-cells'
import { StartForHolder } from '../../_components/start-for-holder'
import { useBatch } from '../../_components/use-batch'

type Props = {
  rows: HolderView[]
  empty: ReactNode
  pager: ReactNode
  /** Why nothing can be started at all. */
  closed: string | null
  head: ReactNode
  notes: ReactNode
}

const mayStart = ({ business, obstacle }: HolderView): boolean => business === null && obstacle === null

/** 办理员工证件续签: choose one or many; for each a file of his own is opened (U-85). */
export function RenewalList({ rows, empty, pager, closed, head, notes }: Props) {
  const router = useRouter()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const batch = useBatch(({ id }, commandId) => startRenewalAction({ employmentId: id }, commandId))
  const startable = rows.filter(mayStart)
  const selected = startable.filter(({ employmentId }) => chosen.has(employmentId))
  const all = startable.length > 0 && selected.length === startable.length
  const toggle = (employmentId: string, on: boolean) =>
    setChosen((before) => {
      const next = new Set(before)
      if (on) next.add(employmentId)
      else next.delete(employmentId)
      return next
    })
  const start = async () => {
    const jobs = selected.map(({ employmentId, name }) => ({ id: employmentId, name }))
    const failures = await batch.start(jobs)
    setChosen(new Set())
    if (failures.length === 0) return router.push('/employer/permits/renewals/batch' as Route)
    router.refresh()
  }
  const running = batch.state.status === 'running'
  return (
    <>
      <Page wide>
        {head}
        <Stack>
          {notes}
          <BatchProgress state={batch.state} label="正在逐人开始续签" success="已开始续签" />
          <Card aria-label="可以续签的员工">
            {startable.length > 0 ? (
              <div className="px-4 pt-3 sm:px-6">
                <Checkbox
                  checked={all}
                  disabled={running}
                  onChange={(event) =>
                    setChosen(new Set(event.target.checked ? startable.map(({ employmentId }) => employmentId) : []))
                  }
                >
                  选择本页全部 {startable.length} 人
                </Checkbox>
              </div>
            ) : null}
            <div className="p-4 pt-1 sm:px-3">
              <DataTable
                caption="可以续签的员工，急的在前"
                rows={rows}
                rowKey={(row) => row.employmentId}
                isSelected={(row) => chosen.has(row.employmentId)}
                empty={empty}
                columns={[
                  {
                    key: 'choose',
                    head: <span className="sr-only">选择</span>,
                    label: '选择',
                    className: 'sm:w-12',
                    cell: (row) => (
                      <Checkbox
                        aria-label={`选择${row.name}`}
                        checked={chosen.has(row.employmentId)}
                        disabled={running || !mayStart(row)}
                        onChange={(event) => toggle(row.employmentId, event.target.checked)}
                      />
                    ),
                  },
                  ...holderColumns,
                  { key: 'deadline', head: '须办结', cell: (row) => <Deadline row={row} /> },
                  {
                    key: 'state',
                    head: '操作',
                    align: 'right',
                    cell: (row) =>
                      mayStart(row) && !closed ? (
                        <StartForHolder
                          employmentId={row.employmentId}
                          name={row.name}
                          business="renewal"
                          label="办理"
                        />
                      ) : (
                        <OpenOrObstacle row={row} />
                      ),
                  },
                ]}
              />
            </div>
            {pager}
          </Card>
        </Stack>
      </Page>
      {rows.length > 0 ? (
        <StickyBar wide status={<span aria-live="polite">已选 {selected.length} 人</span>}>
          <Button
            intent="primary"
            pending={running}
            pendingLabel={`正在开始 ${batch.state.done} / ${batch.state.total}`}
            disabledReason={closed ?? (selected.length === 0 ? '请先选择员工' : undefined)}
            onClick={() => void start()}
          >
            开始办理续签
            <ArrowRight aria-hidden />
          </Button>
        </StickyBar>
      ) : null}
    </>
  )
}
