import { Card, CardHeader } from '@/components/ui/card'
import { DataTable } from '@/components/ui/table'
import type { DifferenceView } from '@/lib/views/application/differences'

/** 变更对照: what stands on the permit against what would stand there (U-87, I-55). Nothing when nothing changes. */
export function PermitChanges({ changes }: { changes: readonly DifferenceView[] }) {
  if (changes.length === 0) return null
  return (
    <Card aria-labelledby="permit-changes">
      <CardHeader id="permit-changes" title="变更对照" sub="证件现有信息与本次申请不同的内容" />
      <div className="p-4 pt-1 sm:px-3">
        <DataTable
          caption="变更对照"
          rows={[...changes]}
          rowKey={(row) => row.key}
          density="compact"
          columns={[
            { key: 'subject', head: '事项', phone: 'title', cell: (row) => row.subject },
            { key: 'before', head: '证件现有', cell: (row) => <span className="text-ink-3">{row.before}</span> },
            { key: 'after', head: '变更后', cell: (row) => <b className="font-semibold">{row.after}</b> },
          ]}
        />
      </div>
    </Card>
  )
}
