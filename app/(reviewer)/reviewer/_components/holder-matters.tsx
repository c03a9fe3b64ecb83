import type { ReactNode } from 'react'
import { Page, PageHead } from '@/components/ui/page-head'
import { LinkTabs } from '@/components/ui/tabs'
import { Verbatim } from '@/components/ui/verbatim'
import { keysOf } from '@/lib/domain/typed'
import type { HolderMatters as Matters } from '@/lib/views/permit/reviewer-matters'

const tabs = {
  settlements: '落户核实',
  retirements: '退休核定',
  leaving: '离职未解除',
} as const
export type Matter = keyof typeof tabs

type Props = { current: Matter; matters: Matters; office: string; children: ReactNode }

/** 持证人事项: what somebody has said about a holder and a human looks into. One room, a page per question. */
export function HolderMatters({ current, matters, office, children }: Props) {
  const items = keysOf(tabs).flatMap((key) => {
    const count = matters[key]
    if (count === null && key !== current) return []
    return [
      {
        href: `/reviewer/${key}` as const,
        label: tabs[key],
        active: key === current,
        ...(count === null ? {} : { count }),
      },
    ]
  })
  return (
    <Page wide>
      <PageHead title="持证人事项" sub={<span>{office}</span>} />
      <LinkTabs label="持证人事项" items={items} />
      {children}
    </Page>
  )
}

/** What a page of this room does not list is said, never cut off silently. */
export function MoreMatters({ shown, total }: { shown: number; total: number }) {
  if (total <= shown) return null
  return (
    <p className="px-2 pt-2 text-14 text-ink-3">
      共 {total} 名，先列出等候最久的 {shown} 名。
    </p>
  )
}

/** Whom a case is about, with the masked number of the ID card and the number of the permit. */
export function MatterHolder({ of }: { of: { name: string; idNumber: string; number: string } }) {
  return (
    <span className="grid">
      <b className="text-15">
        <Verbatim>{of.name}</Verbatim>
      </b>
      <span className="font-mono text-13 font-normal text-ink-3">
        <Verbatim>{of.idNumber}</Verbatim>
      </span>
      <span className="text-13 font-normal text-ink-3">
        <Verbatim>{of.number}</Verbatim>
      </span>
    </span>
  )
}
