'use client'

import { Button } from '@/components/ui/button'
import { MoneyField, TextField } from '@/components/ui/text-fields'
import { averageWageCode } from '@/lib/domain/policy/sections/parameters'
import { ProposeDialog } from './propose-dialog'
import { useProposal } from './use-proposal'

/** The average wage of a year as it was published, or corrected. */
export function ProposeWage({ year, earliest }: { year: number; earliest: string }) {
  const proposal = useProposal({
    ...{ code: averageWageCode, dataYear: String(year), monthly: '', annual: '' },
    ...{ effectiveFrom: '', note: '' },
  })
  const { values, change, problems } = proposal
  const { errors } = problems
  return (
    <ProposeDialog
      formId="propose-wage"
      name="平均工资"
      proposal={proposal}
      earliest={earliest}
      trigger={<Button intent="primary">录入平均工资</Button>}
    >
      <TextField
        id="f-dataYear"
        label="数据年度"
        required
        inputMode="numeric"
        fieldClassName="max-w-56"
        error={errors.dataYear ?? errors.value}
        value={values.dataYear}
        onChange={(event) => change({ dataYear: event.target.value })}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <MoneyField
          id="f-monthly"
          label="月平均工资"
          required
          error={errors.monthly}
          value={values.monthly}
          onChange={(event) => change({ monthly: event.target.value })}
        />
        <MoneyField
          id="f-annual"
          label="年平均工资"
          help="没有公布可不填，不由月平均工资推算"
          error={errors.annual}
          value={values.annual}
          onChange={(event) => change({ annual: event.target.value })}
        />
      </div>
    </ProposeDialog>
  )
}
