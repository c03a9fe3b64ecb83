'use client'

import { useFormContext, useWatch } from 'react-hook-form'
import { MonthTable } from '@/components/eligibility/month-table'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { RenewalForm } from '@/lib/domain/application/forms'
import type { RenewalMonths } from '@/lib/views/batch/employer-renewal'

/** 持证期间收入 (E-45…E-47): optional; what is not stated is read from the documents. */
export function HeldMonths({ range }: { range: RenewalMonths }) {
  const { setValue } = useFormContext<RenewalForm>()
  const months = useWatch<RenewalForm, 'months'>({ name: 'months' })
  return (
    <Card aria-labelledby="held-months">
      <CardHeader id="held-months" title="持证期间收入和社会保险" sub="选填。不填写的，由审核人按材料核对" />
      <CardBody>
        <MonthTable
          id="f-months"
          last={range.last}
          count={range.count}
          value={months}
          onChange={(next) => setValue('months', next, { shouldDirty: true })}
        />
      </CardBody>
    </Card>
  )
}
