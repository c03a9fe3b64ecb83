'use client'

import { FormMoneyField } from '@/components/forms/form-fields'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { FiguresAsked } from '@/lib/views/employer/figures'

/** 近年纳税、贡献和用工 (E-05, E-09): judged beside the certificates, a shortfall holds nothing up (C-37). */
export function FiguresCard({ asked }: { asked: FiguresAsked }) {
  return (
    <Card aria-labelledby="figures">
      <CardHeader
        id="figures"
        title="近年纳税（贡献）情况"
        sub={`所在区一般要求${asked.standard}；未达到的也可以提交，由主管部门判断`}
      />
      <CardBody className="grid gap-4">
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {asked.fields.map(({ name, label, unit }) => (
            <FormMoneyField key={name} name={name} label={label} unit={unit} />
          ))}
        </div>
        <p className="text-14 text-ink-3">{asked.note}；须与上传的单位缴纳税费凭证一致。</p>
      </CardBody>
    </Card>
  )
}
