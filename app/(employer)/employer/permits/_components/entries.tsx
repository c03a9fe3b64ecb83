import { ChevronRight, ClipboardCheck, FilePen, FileStack, ListChecks, RefreshCw, Replace } from '@/components/ui/icons'
import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { to } from '@/lib/addresses'
import { CountPill } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'

type Entry = {
  label: string
  icon: ReactNode
  href?: Route
  count?: number
  hot?: boolean
  unit?: string
  reason?: string
}

type EntriesProps = {
  /** 新办 and 变更 that wait for the unit, holders in their window. */
  counts: { reviews: number; changes: number; renewable: number }
  /** 申报单位变更: where it starts or goes on, or why it is not possible. */
  transfer: { href: Route; obstacle: string | null }
}

/** The six entries of U-41, in their order and their words. */
const entriesOf = ({ counts, transfer }: EntriesProps): Entry[] => [
  {
    label: '审核员工证件申请',
    icon: <ClipboardCheck aria-hidden />,
    href: '/employer/reviews',
    count: counts.reviews,
    unit: '项待审核',
  },
  {
    label: '审核员工证件变更',
    icon: <FilePen aria-hidden />,
    href: to.employer.reviews('changes'),
    count: counts.changes,
    unit: '项待审核',
  },
  {
    label: '办理员工证件续签',
    icon: <RefreshCw aria-hidden />,
    href: '/employer/permits/renewals',
    count: counts.renewable,
    hot: true,
    unit: '人在续签时间内',
  },
  {
    label: '申报单位变更',
    icon: <Replace aria-hidden />,
    ...(transfer.obstacle ? { reason: transfer.obstacle } : { href: transfer.href }),
  },
  { label: '查询员工业务申请', icon: <ListChecks aria-hidden />, href: '/employer/applications' },
  { label: '查询单位业务申请', icon: <FileStack aria-hidden />, href: '/employer/unit-applications' },
]

const look = 'flex min-h-16 items-center gap-3 rounded-lg border px-4 py-3 text-15 [&>svg]:size-6'

/** 您可以办理的业务: what is not possible now is there as well and says why. */
export function Entries(props: EntriesProps) {
  return (
    <Card aria-labelledby="entries">
      <CardHeader id="entries" title="您可以办理的业务" />
      <CardBody>
        <ul className="grid gap-2 sm:grid-cols-2 sm:gap-3 lg:grid-cols-3">
          {entriesOf(props).map((entry) => (
            <li key={entry.label}>
              {entry.href ? (
                <Link
                  href={entry.href}
                  className={`${look} h-full border-line bg-surface font-semibold hover:border-blue-600 focus-visible:rounded-lg [&>svg:first-child]:text-blue-600`}
                >
                  {entry.icon}
                  <span className="min-w-0 flex-1">{entry.label}</span>
                  {entry.count ? (
                    <CountPill hot={entry.hot}>
                      {entry.count}
                      <span className="sr-only">{entry.unit}</span>
                    </CountPill>
                  ) : null}
                  <ChevronRight aria-hidden className="size-4! text-ink-3" />
                </Link>
              ) : (
                <p className={`${look} h-full border-line bg-surface-2 text-ink-3`}>
                  {entry.icon}
                  <span className="min-w-0">
                    <span className="block">{entry.label}</span>
                    <span className="block text-13">{entry.reason}</span>
                  </span>
                </p>
              )}
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}
