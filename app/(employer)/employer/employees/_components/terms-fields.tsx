'use client'

import { Checkbox } from '@/components/ui/choice'
import { DateField, TextField } from '@/components/ui/text-fields'

export type TermsValues = { startsOn: string; endsOn: string; openEnded: boolean; position: string }

export const emptyTerms: TermsValues = { startsOn: '', endsOn: '', openEnded: false, position: '' }

/** What the service is asked with; 无固定期限 has no end. */
export const termsOf = ({ startsOn, endsOn, openEnded, position }: TermsValues) => ({
  startsOn,
  endsOn: openEnded ? null : endsOn,
  position,
})

type Props = {
  id: string
  values: TermsValues
  errors: Record<string, string>
  onChange: (values: TermsValues) => void
}

/** 工作信息情况 (U-63): 合同开始日期, 合同结束日期 or 无固定期限, 担任职务. */
export function TermsFields({ id, values, errors, onChange }: Props) {
  const set = (part: Partial<TermsValues>) => onChange({ ...values, ...part })
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
      <DateField
        id={`${id}-starts`}
        label="合同开始日期"
        required
        error={errors['terms.startsOn']}
        value={values.startsOn}
        onChange={(event) => set({ startsOn: event.target.value })}
      />
      <div>
        <DateField
          id={`${id}-ends`}
          label="合同结束日期"
          required={!values.openEnded}
          error={errors['terms.endsOn']}
          value={values.openEnded ? '' : values.endsOn}
          disabled={values.openEnded}
          onChange={(event) => set({ endsOn: event.target.value })}
        />
        <Checkbox checked={values.openEnded} onChange={(event) => set({ openEnded: event.target.checked })}>
          无固定期限
        </Checkbox>
      </div>
      <TextField
        id={`${id}-position`}
        label="担任职务"
        required
        fieldClassName="sm:col-span-2"
        error={errors['terms.position']}
        value={values.position}
        onChange={(event) => set({ position: event.target.value })}
      />
    </div>
  )
}
