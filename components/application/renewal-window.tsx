'use client'

import { cn } from '@/components/ui/cn'
import { dayNumber, monthDayText } from '@/components/ui/date-text'

export type WindowPoint = {
  /** `opens` and `closes` span the bar; after `latest` it is hatched. */
  kind: 'opens' | 'latest' | 'closes'
  date: string
  /** 可续签 · 最迟提交 · 须办结. */
  label: string
}

type RenewalWindowProps = { points: WindowPoint[]; today: string; title: string }

/** The last 60 days of a permit, magnified: three years would hide the days that matter. */
export function RenewalWindow({ points, today, title }: RenewalWindowProps) {
  const dateOf = (kind: WindowPoint['kind']) => points.find((point) => point.kind === kind)?.date
  const opens = dateOf('opens')
  const closes = dateOf('closes')
  const latest = dateOf('latest')
  if (!opens || !closes) return null
  const place = (date: string) => {
    const share = (dayNumber(date) - dayNumber(opens)) / (dayNumber(closes) - dayNumber(opens))
    return `${Math.min(1, Math.max(0, share)) * 100}%`
  }
  const isInside = today >= opens && today <= closes
  const marks: { kind: string; date: string; label: string }[] = [
    ...points,
    ...(isInside ? [{ kind: 'today', date: today, label: '今天' }] : []),
  ]
  marks.sort((a, b) => a.date.localeCompare(b.date))
  return (
    <div className="mt-1">
      <svg aria-hidden viewBox="0 0 100 12" preserveAspectRatio="none" className="block h-3 w-full fill-surface-3">
        <path d="M94 0H100V12H0Z" />
      </svg>
      <div className="rounded-b-lg bg-surface-3 px-3 pt-1 pb-2.5">
        <p className="text-13 leading-6 text-ink-2">{title}</p>
        <div aria-hidden className="relative mt-1 h-2.5 rounded-[2px] bg-surface inset-ring inset-ring-line-2">
          <span className="absolute inset-y-0 left-0 rounded-l-[2px] bg-blue-600" style={{ width: place(today) }} />
          {latest ? (
            <span
              className="absolute inset-y-0 right-0 rounded-r-[2px] border-l-2 border-warn hatch-warn"
              style={{ left: place(latest) }}
            />
          ) : null}
          {isInside ? (
            <span
              className="absolute -inset-y-[5px] w-1 -translate-x-0.5 rounded-[2px] bg-ink ring-2 ring-surface-3"
              style={{ left: place(today) }}
            />
          ) : null}
        </div>
        <ol className="mt-2 flex justify-between gap-1 text-13 leading-[1.125rem] whitespace-nowrap text-ink-3">
          {marks.map((mark) => (
            <li
              key={mark.kind}
              className={cn(
                'last:text-right',
                mark.kind === 'today' && 'font-semibold text-ink',
                mark.kind === 'latest' && 'font-semibold text-warn-ink',
              )}
            >
              <time
                dateTime={mark.date}
                className={cn('block', mark.kind !== 'today' && mark.kind !== 'latest' && 'text-ink-2')}
              >
                {monthDayText(mark.date)}
              </time>
              {mark.label}
            </li>
          ))}
        </ol>
      </div>
    </div>
  )
}
