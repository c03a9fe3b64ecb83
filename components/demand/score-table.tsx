import { ProvisionalBadge } from '@/components/ui/badge'
import { Card, CardHeader } from '@/components/ui/card'
import { DataTable } from '@/components/ui/table'
import type { ScoreView } from '@/lib/views/demand/parts'

const percent = (weight: number): string => `${Math.round(weight * 1000) / 10}%`

/** The score sheet of one unit: every figure, what it is measured by, and the points that follow. */
export function ScoreTable({ score, provisional }: { score: ScoreView; provisional: boolean }) {
  return (
    <Card aria-labelledby="score">
      <CardHeader
        id="score"
        title="评估得分"
        badge={provisional ? <ProvisionalBadge>权重暂定</ProvisionalBadge> : null}
        sub={`得分 = 本单位数据 ÷ 各单位最高值 × 权重 × 100；共 ${score.of} 家单位，排名第 ${score.rank}`}
      />
      <div className="p-4 pt-1 sm:px-3">
        <DataTable
          caption="评估得分"
          rows={score.lines}
          rowKey={({ criterion }) => criterion}
          columns={[
            { key: 'label', head: '评估项目', phone: 'title', cell: (line) => line.label },
            { key: 'figure', head: '本单位', align: 'right', cell: (line) => `${line.figure} ${line.unit}` },
            { key: 'highest', head: '各单位最高', align: 'right', cell: (line) => `${line.highest} ${line.unit}` },
            { key: 'share', head: '比值', align: 'right', cell: (line) => line.share },
            { key: 'weight', head: '权重', align: 'right', cell: (line) => percent(line.weight) },
            { key: 'points', head: '得分', align: 'right', cell: (line) => <b>{line.points}</b> },
          ]}
        />
        <p className="flex justify-end gap-2 px-3 pt-3 text-15">
          总分 <b className="text-18">{score.total}</b>
        </p>
      </div>
    </Card>
  )
}
