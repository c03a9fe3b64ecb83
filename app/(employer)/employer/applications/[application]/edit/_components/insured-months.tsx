'use client'

import { useFormContext, useWatch } from 'react-hook-form'
import { FormTextField } from '@/components/forms/form-fields'
import { Checkbox } from '@/components/ui/choice'

const name = 'insuredMonths'

/** Months of social insurance at this unit, or that it cannot look them up (D-22, I-53). */
export function InsuredMonths({ asked }: { asked: number }) {
  const { control, setValue } = useFormContext<{ insuredMonths: string }>()
  const unknown = useWatch({ control, name }) === 'unknown'
  return (
    <div className="max-w-sm">
      {unknown ? null : (
        <FormTextField
          name={name}
          label="员工在本单位的社会保险缴费月数"
          required
          inputMode="numeric"
          maxLength={3}
          help={`按社会保险记录填写，所在区要求 ${asked} 个月以上`}
        />
      )}
      <Checkbox
        checked={unknown}
        help={unknown ? '由审核人员核对' : undefined}
        onChange={(event) => setValue(name, event.target.checked ? 'unknown' : '', { shouldDirty: true })}
      >
        暂时查不到缴费月数
      </Checkbox>
    </div>
  )
}
