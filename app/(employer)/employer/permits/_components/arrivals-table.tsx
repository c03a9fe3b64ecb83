import type { ReactNode } from 'react'
import { DataTable } from '@/components/ui/table'
import type { HolderView } from '@/lib/views/permit/employer-holders'
import { Deadline, holderColumns, OpenOrObstacle } from './holder-cells'
import { StartForHolder } from './start-for-holder'

/** 待办理证件聘用单位变更员工: the columns of U-88, with the last day in time. */
export function ArrivalsTable({ rows, empty }: { rows: HolderView[]; empty: ReactNode }) {
  return (
    <DataTable
      caption="待办理证件聘用单位变更员工"
      rows={rows}
      rowKey={(row) => row.employmentId}
      empty={empty}
      columns={[
        ...holderColumns,
        { key: 'deadline', head: '须办结', cell: (row) => <Deadline row={row} /> },
        {
          key: 'action',
          head: '操作',
          align: 'right',
          cell: (row) =>
            row.business || row.obstacle ? (
              <OpenOrObstacle row={row} />
            ) : (
              <StartForHolder employmentId={row.employmentId} name={row.name} business="employer-change" label="办理" />
            ),
        },
      ]}
    />
  )
}
