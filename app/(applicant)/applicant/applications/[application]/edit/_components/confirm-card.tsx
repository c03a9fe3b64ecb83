'use client'

import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/choice'
import type { WizardBase } from '@/lib/views/application/wizard/base'

type ConfirmCardProps = WizardBase['explained'] & {
  sub: string
  confirmed: boolean
  onChange: (confirmed: boolean) => void
}

/** 申请说明, read and confirmed (I-55, I-58). */
export function ConfirmCard({ sub, points, confirmed, statement, onChange }: ConfirmCardProps) {
  return (
    <Card aria-labelledby="about-title">
      <CardHeader id="about-title" title="申请说明" sub={sub} />
      <CardBody className="grid gap-4">
        <dl className="grid gap-3 text-15 sm:grid-cols-[7rem_1fr]">
          {points.map(({ title, text }) => (
            <div key={title} className="sm:contents">
              <dt className="font-semibold">{title}</dt>
              <dd className="text-ink-2">{text}</dd>
            </div>
          ))}
        </dl>
        <Checkbox id="f-confirmed" checked={confirmed} onChange={(event) => onChange(event.target.checked)}>
          {statement}
        </Checkbox>
      </CardBody>
    </Card>
  )
}
