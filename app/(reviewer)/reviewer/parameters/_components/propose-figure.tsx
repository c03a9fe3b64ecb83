'use client'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-fields'
import type { ParameterRow } from '@/lib/views/proposal/parameters'
import { ProposeDialog } from './propose-dialog'
import { useProposal } from './use-proposal'

const helps = {
  whole: '填写整数',
  decimal: '填写数字，可以有两位小数',
  list: '多个月数用“、”隔开，任一满足即可',
} as const

type Figure = Pick<ParameterRow, 'code' | 'name' | 'unit' | 'entry' | 'value'>

/** A new version of one figure of the district. */
export function ProposeFigure({
  row: { code, name, unit, entry, value },
  earliest,
}: {
  row: Figure
  earliest: string
}) {
  const proposal = useProposal({ code, value: '', effectiveFrom: '', note: '' })
  const { values, change, problems } = proposal
  return (
    <ProposeDialog
      formId={`propose-${code}`}
      name={name}
      proposal={proposal}
      earliest={earliest}
      trigger={
        <Button intent="outline" size="sm">
          修改
          <span className="sr-only">：{name}</span>
        </Button>
      }
    >
      <TextField
        id="f-value"
        label={`新的数值（${unit.replace(/^个/, '')}）`}
        required
        inputMode={entry === 'list' ? 'text' : 'decimal'}
        autoComplete="off"
        help={`现行值 ${value}；${helps[entry]}`}
        error={problems.errors.value}
        value={values.value}
        onChange={(event) => change({ value: event.target.value })}
      />
    </ProposeDialog>
  )
}
