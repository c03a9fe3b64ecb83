'use client'

import { cn } from '@/components/ui/cn'
import type { BalancePart } from '@/lib/views/quota/ledger'

const fills: Record<BalancePart['state'], string> = {
  available: 'bg-ok',
  reserved: 'bg-blue-200',
  used: 'bg-blue-600',
  returned: 'bg-surface-3 inset-ring inset-ring-line-2',
  expired: 'hatch-bad',
  voided: 'bg-off',
}

/** What became of all units, in proportion, with every number in words below. */
export function BalanceBar({
  parts,
  all,
}: {
  parts: BalancePart[]
  /** Show states that nothing is in, too. */ all?: boolean
}) {
  const shown = all ? parts : parts.filter(({ count }) => count > 0)
  return (
    <div>
      <div aria-hidden className="mb-2.5 flex h-2.5 gap-[3px] overflow-hidden rounded-full bg-surface-3">
        {parts.map(({ state, count }) =>
          count > 0 ? <span key={state} className={fills[state]} style={{ flexGrow: count }} /> : null,
        )}
      </div>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-13 text-ink-2">
        {shown.map(({ state, label, count }) => (
          <li key={state} className="inline-flex items-center gap-1.5">
            <span aria-hidden className={cn('size-2.5 rounded-[2px]', fills[state])} />
            {label} <b className="font-semibold">{count}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}
