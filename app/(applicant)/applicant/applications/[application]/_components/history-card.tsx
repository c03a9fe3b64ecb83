import { Printer } from '@/components/ui/icons'
import type { Route } from 'next'
import { Timeline } from '@/components/application/timeline'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { HistoryView } from '@/lib/views/application/applicant'

/** 业务审批记录 (G-36), newest first; 审核意见 apart from 温馨提示. */
export function HistoryCard({ history, recordHref }: { history: HistoryView[]; recordHref: Route }) {
  return (
    <Card aria-labelledby="history-title">
      <CardHeader
        id="history-title"
        title="业务审批记录"
        more={
          history.length > 0 ? (
            <LinkButton href={recordHref} size="sm" className="print:hidden">
              <Printer aria-hidden />
              打印记录
            </LinkButton>
          ) : null
        }
      />
      <CardBody>
        {history.length === 0 ? (
          <p className="text-15 text-ink-3">提交后，每一步的审核结果和意见都会记录在这里。</p>
        ) : (
          <Timeline
            entries={history.map(({ id, kind, title, actor, at, round, remark, hint, opinions }) => ({
              id,
              kind,
              title,
              actor,
              at,
              ...(round > 1 ? { round: `第 ${round} 轮` } : {}),
              ...(remark ? { text: remark } : {}),
              ...(hint ? { hint } : {}),
              opinions: opinions.map(({ subject, owner, mine, text }) => ({ subject, owner, mine, text })),
            }))}
          />
        )}
      </CardBody>
    </Card>
  )
}
