import type { Route } from 'next'
import { Badge } from '@/components/ui/badge'
import { stampText } from '@/components/ui/date-text'
import { TextLink } from '@/components/ui/text-link'
import type { UnitView } from '@/lib/views/quota/ledger'
import { Verbatim } from '@/components/ui/verbatim'

const tones = {
  available: 'ok',
  reserved: 'run',
  used: 'off',
  returned: 'off',
  expired: 'warn',
  voided: 'off',
} as const

/** Every unit of a grant with all that happened to it; `hrefOf` says where its application opens for the reader. */
export function UnitLedger({ units, hrefOf }: { units: UnitView[]; hrefOf: (id: string) => Route }) {
  return (
    <ol className="grid gap-3">
      {units.map((unit) => (
        <li
          key={unit.id}
          className="grid gap-2 rounded-lg border border-line px-4 py-3 md:grid-cols-[15rem_minmax(0,1fr)] md:gap-6"
        >
          <div className="grid content-start gap-1">
            <p className="flex items-center gap-2 text-15 font-semibold">
              第 {unit.ordinal} 个
              <Badge plain tone={tones[unit.state]}>
                {unit.stateLabel}
              </Badge>
            </p>
            {unit.application ? (
              <p className="text-14 text-ink-2">
                {unit.application.person}{' '}
                <TextLink inline href={hrefOf(unit.application.id)}>
                  <Verbatim>{unit.application.number}</Verbatim>
                </TextLink>
              </p>
            ) : null}
          </div>
          <ol className="grid gap-1 text-14 text-ink-2">
            {unit.movements.map((movement, index) => (
              <li key={index} className="flex flex-wrap gap-x-3">
                <span className="min-w-10 font-semibold text-ink">{movement.label}</span>
                <time dateTime={movement.at} className="whitespace-nowrap text-ink-3">
                  {stampText(movement.at)}
                </time>
                <span>{movement.by}</span>
                {movement.application ? <span className="text-ink-3">{movement.application}</span> : null}
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}
