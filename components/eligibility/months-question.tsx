'use client'

import { FieldError } from '@/components/ui/field'
import { RadioGroup } from '@/components/ui/choice'
import { shiftMonth } from './month-list'
import { MonthTable } from './month-table'
import { longestWindow, standardLines } from './standards'
import { monthsOptions, fieldIdOf, type FieldsProps } from './options'

/** The last question: the months, or a plain no. */
export function MonthsQuestion({ form, draft, problems, onChange }: FieldsProps) {
  const { months, allMonths, lastMonth } = form
  const asked = form.districts.filter(({ value }) => draft.district === 'all' || draft.district === value)
  const window = longestWindow(asked)
  const isTold = draft.withMonths === 'yes'
  return (
    <div className="grid gap-6">
      <RadioGroup
        id={fieldIdOf('withMonths')}
        name="withMonths"
        label="近几个月的收入与社保"
        layout="tiles"
        options={monthsOptions}
        value={draft.withMonths}
        inputProps={{ onChange: (event) => onChange({ withMonths: event.target.value }) }}
      />
      {isTold && allMonths > months ? (
        <RadioGroup
          id={fieldIdOf('span')}
          name="span"
          label="填写多长时间"
          help="以连续多年的高收入为条件申报的类别，需要近三年各月收入"
          layout="segments"
          options={[
            { value: 'recent', label: `近 ${months} 个月` },
            { value: 'years', label: `近 ${allMonths} 个月` },
          ]}
          value={draft.span}
          inputProps={{ onChange: (event) => onChange({ span: event.target.value }) }}
        />
      ) : null}
      {isTold ? (
        <div id={fieldIdOf('months')} tabIndex={-1}>
          <FieldError id={fieldIdOf('months')}>{problems.months}</FieldError>
          <MonthTable
            id="check-month"
            last={lastMonth}
            count={draft.span === 'years' ? allMonths : months}
            value={draft.months}
            onChange={(next) => onChange({ months: next })}
            lines={standardLines(asked)}
            judged={{ from: shiftMonth(lastMonth, 1 - window), to: lastMonth }}
            strict={problems.months !== undefined}
          />
        </div>
      ) : null}
    </div>
  )
}
