'use client'

import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { DateLeaf } from '@/components/ui/date-leaf'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import type { NextStep } from '@/lib/views/portal/employer-step'

const inks = {
  plain: 'text-ink-2',
  run: 'text-ink-2',
  warn: 'font-semibold text-warn-ink',
  bad: 'font-semibold text-bad-ink',
}
const leafTones = { plain: 'plain', run: 'plain', warn: 'warn', bad: 'bad' } as const

/** The one thing before all others: large, with its date and a button. */
function First({ step }: { step: NextStep }) {
  const urgent = step.tone === 'bad'
  return (
    <div
      className={cn(
        'flex flex-wrap items-center gap-x-6 gap-y-3 rounded-t-xl border-b px-4 py-5 sm:px-6',
        urgent ? 'border-bad-line bg-bad-wash' : step.tone === 'warn' ? 'border-warn-line bg-warn-wash' : 'border-line',
      )}
    >
      {step.date ? <DateLeaf date={step.date} tone={leafTones[step.tone]} decorative /> : null}
      <div className="min-w-0 flex-1 basis-56">
        {step.days ? <p className={cn('text-14', inks[step.tone])}>{step.days}</p> : null}
        <h2 id="next-steps" className="text-22 font-semibold">
          {step.title}
        </h2>
        <p className="text-15 text-ink-2">{step.text}</p>
      </div>
      <LinkButton href={step.href} intent="primary" className="max-sm:w-full">
        {step.action}
      </LinkButton>
    </div>
  )
}

function Line({ step }: { step: NextStep }) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-3 first:border-t-0">
      <DateLeaf date={step.date} size="sm" tone={leafTones[step.tone]} decorative />
      <div className="min-w-0 flex-1 basis-44">
        <p className="text-15 font-semibold">{step.title}</p>
        <p className="text-14 text-ink-3">{step.text}</p>
      </div>
      {step.days ? <span className={cn('text-14 whitespace-nowrap', inks[step.tone])}>{step.days}</span> : null}
      <TextLink href={step.href} arrow className="text-15 font-semibold">
        {step.action}
        <span className="sr-only">：{step.title}</span>
      </TextLink>
    </li>
  )
}

/** So many lines stand open below the first step; the others are one press away, with their number. */
const shown = 7

/** 接下来，按日期: what the unit has to do, what would be lost first. */
export function NextSteps({ steps }: { steps: NextStep[] }) {
  const [first, ...rest] = steps
  if (!first)
    return (
      <Card aria-labelledby="next-steps">
        <CardHeader id="next-steps" title="接下来，按日期" />
        <EmptyState title="没有等您办理的事项">员工申请关联、提交新办或材料到期时，会按日期排在这里。</EmptyState>
      </Card>
    )
  return (
    <Card aria-labelledby="next-steps">
      <First step={first} />
      {rest.length > 0 ? (
        <CardBody>
          <p className="text-14 text-ink-3">接下来，按日期</p>
          <ul aria-label="接下来，按日期">
            {rest.slice(0, shown).map((step) => (
              <Line key={step.id} step={step} />
            ))}
          </ul>
          {rest.length > shown ? (
            <details className="border-t border-line pt-3">
              <summary className="inline-flex min-h-11 cursor-pointer items-center text-15 font-semibold text-blue-600">
                还有 {rest.length - shown} 项
              </summary>
              <ul aria-label="其余事项">
                {rest.slice(shown).map((step) => (
                  <Line key={step.id} step={step} />
                ))}
              </ul>
            </details>
          ) : null}
        </CardBody>
      ) : null}
    </Card>
  )
}
