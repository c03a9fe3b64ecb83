'use client'

import { useWatch } from 'react-hook-form'
import { FormMoneyField, FormRadioGroup } from '@/components/forms/form-fields'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Note } from '@/components/ui/note'
import type { QuotaApplicationView } from '@/lib/views/quota/employer-application'
import { yearField, type QuotaFields } from './form-state'

const yearsText = (years: number[]): string =>
  years.length === 1 ? `${years[0]} 年` : `${years.at(-1)} 至 ${years[0]} 年`

/** An amount of more than a hundred million was probably typed in 元. */
function YuanWarning() {
  const amounts = useWatch<QuotaFields, 'amounts'>({ name: 'amounts' })
  const large = Object.values(amounts ?? {}).some((text) => Number((text ?? '').replaceAll(',', '')) >= 10_000)
  return large ? (
    <Note tone="warn" role="status">
      填写的金额超过一亿元，请核对单位是否为“万元”：20 万元填 20，不填 200000。
    </Note>
  ) : null
}

/** 纳税年度 and 纳税金额: first the years, then one amount for each. */
export function TaxCard({ variants }: Pick<QuotaApplicationView, 'variants'>) {
  const chosen = useWatch<QuotaFields, 'taxYears'>({ name: 'taxYears' })
  const years = variants.find(({ value }) => value === chosen)?.years ?? []
  return (
    <Card aria-labelledby="tax">
      <CardHeader id="tax" title="纳税情况" sub="按税款所属期、自然年度填写，所有由本单位申报的税种合计" />
      <CardBody className="grid gap-5">
        <FormRadioGroup
          name="taxYears"
          label="纳税年度"
          required
          layout="tiles"
          options={variants.map(({ value, label, years: shown, threshold }) => ({
            value,
            label: `${label}（${yearsText(shown)}）`,
            help: `合计不低于 ${threshold} 万元`,
          }))}
        />
        {years.length > 0 ? (
          <div className="grid gap-4 sm:grid-cols-3">
            {years.map((year) => (
              <FormMoneyField
                key={year}
                name={`amounts.${yearField(year)}`}
                label={`${year} 年纳税金额`}
                required
                unit="万元"
              />
            ))}
          </div>
        ) : null}
        <YuanWarning />
      </CardBody>
    </Card>
  )
}
