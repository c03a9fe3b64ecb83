'use client'

import { ArrowRight } from '@/components/ui/icons'
import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/choice'
import { Note } from '@/components/ui/note'
import { Page, Stack } from '@/components/ui/page-head'
import { StickyBar } from '@/components/ui/sticky-bar'
import { DataTable } from '@/components/ui/table'
import type { HolderView } from '@/lib/views/permit/employer-holders'
import { startRenewalsAction } from '../../batches/actions'
import { Deadline, holderColumns, OpenOrObstacle } from '../../_components/holder-cells'
import { StartForHolder } from '../../_components/start-for-holder'
import { useOpenBatch } from '../../_components/use-open-batch'

type Props = {
  rows: HolderView[]
  empty: ReactNode
  pager: ReactNode
  /** For how many a renewal can be started, on whichever page. */
  startableTotal: number
  /** Why nothing can be started at all. */
  closed: string | null
  head: ReactNode
  notes: ReactNode
}

const mayStart = ({ business, obstacle }: HolderView): boolean => business === null && obstacle === null

/** 办理员工证件续签: choose one or many; for each a file of his own is opened, on the server (U-85). */
export function RenewalList({ rows, empty, pager, startableTotal, closed, head, notes }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [everybody, setEverybody] = useState(false)
  const { open, pending, problem } = useOpenBatch()
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
  const start = () => {
    const ids = everybody ? ('all' as const) : selected.map(({ employmentId }) => employmentId)
    open((commandId) => startRenewalsAction({ chosen: ids }, commandId))
  }
  const count = everybody ? startableTotal : selected.length
  return (
    <>
      <Page wide>
        {head}
        <Stack>
          {notes}
          {problem ? (
            <Note tone="bad" role="alert">
              {problem}
            </Note>
          ) : null}
          <Card aria-label="可以续签的员工">
            {startable.length > 0 ? (
              <div className="flex flex-wrap gap-x-6 px-4 pt-3 sm:px-6">
                <Checkbox
                  checked={all || everybody}
                  disabled={pending || everybody}
                  onChange={(event) =>
                    setChosen(new Set(event.target.checked ? startable.map(({ employmentId }) => employmentId) : []))
                  }
                >
                  选择本页全部 {startable.length} 人
                </Checkbox>
                {startableTotal > startable.length ? (
                  <Checkbox
                    checked={everybody}
                    disabled={pending}
                    onChange={(event) => setEverybody(event.target.checked)}
                  >
                    选择可以续签的全部 {startableTotal} 人，不只是本页
                  </Checkbox>
                ) : null}
              </div>
            ) : null}
            <div className="p-4 pt-1 sm:px-3">
              <DataTable
                caption="可以续签的员工，急的在前"
                rows={rows}
                rowKey={(row) => row.employmentId}
                isSelected={(row) => chosen.has(row.employmentId) || (everybody && mayStart(row))}
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
                        checked={chosen.has(row.employmentId) || (everybody && mayStart(row))}
                        disabled={pending || everybody || !mayStart(row)}
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
        <StickyBar wide status={<span aria-live="polite">已选 {count} 人</span>}>
          <Button
            intent="primary"
            pending={pending}
            pendingLabel="正在开始…"
            disabledReason={closed ?? (count === 0 ? '请先选择员工' : undefined)}
            onClick={start}
          >
            开始办理续签
            <ArrowRight aria-hidden />
          </Button>
        </StickyBar>
      ) : null}
    </>
  )
}
