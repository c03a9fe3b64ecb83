import { PermitChanges } from '@/components/application/permit-versions'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { KeyValueList } from '@/components/ui/key-value'
import type { ApplicationView, HistoryView } from '@/lib/views/application/applicant'
import { Verbatim } from '@/components/ui/verbatim'
import { Printer } from '@/components/ui/icons'
import type { Route } from 'next'
import { Timeline } from '@/components/application/timeline'
import { LinkButton } from '@/components/ui/link-button'

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

/** 申报内容 and what the business changes on the permit. */
export function ContentCard({ view }: { view: ApplicationView }) {
  const { content, children, changes, byUnit, status } = view
  // what the unit has not filled in yet says nothing to the person
  if (byUnit && status === 'draft') return <PermitChanges changes={changes} />
  const lines = content.filter(({ value }) => value)
  if (lines.length === 0 && children.length === 0) return <PermitChanges changes={changes} />
  return (
    <>
      <PermitChanges changes={changes} />
      <Card aria-labelledby="content-title">
        <CardHeader id="content-title" title="申报内容" />
        <CardBody className="grid gap-4">
          {lines.length > 0 ? <KeyValueList items={lines} columns={2} /> : null}
          {children.length > 0 ? (
            <div>
              <h3 className="mb-1 text-15 font-semibold">随往子女</h3>
              <ul className="grid gap-1 text-15">
                {children.map(({ id, name, detail }) => (
                  <li key={id}>
                    <Verbatim>{name}</Verbatim> <span className="text-14 text-ink-3">{detail}</span>
                  </li>
                ))}
              </ul>
            </div>
          ) : null}
        </CardBody>
      </Card>
    </>
  )
}
