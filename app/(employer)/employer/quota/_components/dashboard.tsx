import { to } from '@/lib/addresses'
import { BalanceBar } from '@/components/quota/balance-bar'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { DateLeaf } from '@/components/ui/date-leaf'
import { dayText } from '@/components/ui/date-text'
import { DataTable, type Column } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { QuotaDashboard } from '@/lib/views/quota/employer'
import type { GrantView } from '@/lib/views/quota/ledger'
import { ReturnUnits } from './return-units'

const toneOf = (daysLeft: number | null) => {
  if (daysLeft === null || daysLeft > 30) return 'plain'
  return daysLeft > 7 ? 'warn' : 'bad'
}

/** What can be used now and until when; 0 granted still proves the qualification. */
export function BalanceCard({ view }: { view: QuotaDashboard }) {
  const { available, expiresOn, daysLeft, granted, grantedThisYear, parts, word, year } = view
  return (
    <Card aria-labelledby="balance">
      <CardHeader
        id="balance"
        title={`${year} 年${word}`}
        sub={grantedThisYear ? `共取得 ${granted} 个` : '今年还没有取得'}
      />
      <CardBody className="grid gap-5">
        <div className="flex flex-wrap items-center gap-x-8 gap-y-4">
          <p>
            <span className="block text-14 text-ink-2">现在可用</span>
            <span className="text-36 font-semibold tracking-[-0.01em]">
              {available}
              <span className="ml-1 text-15 font-normal text-ink-3">个</span>
            </span>
          </p>
          {expiresOn ? (
            <div className="flex items-center gap-4">
              <DateLeaf date={expiresOn} size="md" tone={toneOf(daysLeft)} foot="到期" decorative />
              <p className="text-15">
                最早一批到 {dayText(expiresOn)} 为止，
                <b className="font-semibold">{daysLeft === 0 ? '今天是最后一天' : `还有 ${daysLeft} 天`}</b>
                <span className="block text-14 text-ink-3">到期不能延续，也不能跨年使用。</span>
              </p>
            </div>
          ) : null}
        </div>
        {granted > 0 ? <BalanceBar parts={parts} all /> : null}
        {grantedThisYear && granted === 0 ? (
          <p className="text-15 text-ink-2">
            取得的数量为 0：本单位今年已具备办理聘用单位变更等业务的资格，不能申请新办。
          </p>
        ) : null}
      </CardBody>
    </Card>
  )
}

const columns = (word: string): Column<GrantView>[] => [
  {
    key: 'granted',
    head: '下达日期',
    phone: 'title',
    cell: (grant) => (
      <TextLink href={to.employer.grant(grant.id)} className="font-semibold">
        {dayText(grant.grantedOn)}
      </TextLink>
    ),
  },
  { key: 'count', head: '数量', align: 'right', cell: (grant) => grant.granted },
  {
    key: 'until',
    head: '有效期至',
    cell: (grant) => (
      <span className="inline-flex flex-wrap items-center gap-x-2">
        {dayText(grant.expiresOn)}
        {grant.available > 0 && grant.daysLeft <= 30 ? (
          <Badge plain tone={grant.daysLeft <= 7 ? 'bad' : 'warn'}>
            还有 {grant.daysLeft} 天
          </Badge>
        ) : null}
      </span>
    ),
  },
  {
    key: 'parts',
    head: `${word}去向`,
    cell: (grant) =>
      grant.granted === 0 ? (
        <span className="text-ink-3">仅资格</span>
      ) : (
        grant.parts
          .filter(({ count }) => count > 0)
          .map(({ label, count }) => `${label} ${count}`)
          .join(' · ')
      ),
  },
  { key: 'act', head: '操作', cell: (grant) => (grant.returnable ? <ReturnUnits grant={grant} /> : null) },
]

/** 台账: every grant, each opening the ledger of its units. */
export function GrantsCard({ view }: { view: QuotaDashboard }) {
  return (
    <Card aria-labelledby="grants">
      <CardHeader id="grants" title={`${view.word}台账`} sub="点击日期查看每一个的去向" />
      <CardBody>
        <DataTable
          caption={`${view.word}台账`}
          columns={columns(view.word)}
          rows={view.grants}
          rowKey={({ id }) => id}
        />
      </CardBody>
    </Card>
  )
}
