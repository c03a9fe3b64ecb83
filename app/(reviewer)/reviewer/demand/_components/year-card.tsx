import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { KeyValueList } from '@/components/ui/key-value'
import { ProgressBar } from '@/components/ui/progress'
import type { DemandPageView } from '@/lib/views/demand/reviewer'
import { EvaluateButton } from './evaluate-button'
import { TotalDialog } from './total-dialog'

type Props = {
  view: DemandPageView
  notice: NonNullable<DemandPageView['notice']>
  totals: NonNullable<DemandPageView['totals']>
}

const phases = { before: '未开始', open: '申报中', closed: '申报已截止' } as const

/** The bar of a year: what is wanted, what is fixed, and how much there is. */
function Bars({ notice, totals }: Omit<Props, 'view'>) {
  const { declared, approved } = totals
  const max = Math.max(declared, notice.total ?? 0, approved, 1)
  return (
    <div className="grid gap-4">
      <ProgressBar label="已申报" value={declared} max={max} text={`${declared} 个`} />
      <ProgressBar
        label="已核定"
        tone="ok"
        value={approved}
        max={max}
        text={
          notice.total === null
            ? `${approved} 个`
            : `${approved} / 总量 ${notice.total} 个，余 ${notice.total - approved} 个`
        }
      />
    </div>
  )
}

/** One year at a glance, with 评估 and 总量. */
export function YearCard({ view, notice, totals }: Props) {
  const { counts } = totals
  const waiting = counts.submitted + counts.evaluated
  return (
    <Card aria-labelledby="year">
      <CardHeader
        id="year"
        title={notice.title}
        badge={<Badge tone={notice.phase === 'open' ? 'run' : 'off'}>{phases[notice.phase]}</Badge>}
        sub={`申报时间 ${dayText(notice.opensOn)} 至 ${dayText(notice.closesOn)}，${notice.proposedByName ? `${notice.proposedByName} 提出，` : ''}${notice.publishedByName} 发布`}
      />
      <CardBody className="grid gap-5">
        <Bars notice={notice} totals={totals} />
        <KeyValueList
          layout="stacked"
          columns={3}
          items={[
            { label: '待评估', value: `${counts.submitted} 家` },
            { label: '已评估、待核定', value: `${counts.evaluated} 家` },
            { label: '已核定', value: `${counts.fixed} 家` },
            { label: '退回修改', value: `${counts.returned} 家` },
            { label: '年度总量', value: notice.total === null ? '未设置' : `${notice.total} 个` },
            {
              label: '评估项目',
              value: view.criteria.map(({ label, weight }) => `${label} ${Math.round(weight * 100)}%`).join('、'),
            },
          ]}
        />
      </CardBody>
      <CardFooter>
        <EvaluateButton
          noticeId={notice.id}
          year={notice.year}
          disabledReason={
            notice.phase !== 'closed'
              ? `${dayText(notice.closesOn)}申报截止后才能评估`
              : waiting === 0
                ? '没有需要评估的申报'
                : undefined
          }
        />
        <TotalDialog noticeId={notice.id} total={notice.total} />
      </CardFooter>
    </Card>
  )
}
