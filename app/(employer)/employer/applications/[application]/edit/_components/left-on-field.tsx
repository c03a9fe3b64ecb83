'use client'

import { useFormContext, useFormState, useWatch } from 'react-hook-form'
import { fieldId } from '@/components/forms/field-id'
import { messageAt } from '@/components/forms/form-errors'
import { DateField } from '@/components/ui/text-fields'
import { leftOnFindings } from '@/lib/domain/application/rules/left-on'
import type { PlainDate } from '@/lib/domain/dates'
import { findingText } from '@/lib/labels/findings'

type LeftOnFieldProps = { on: PlainDate; since: PlainDate | null }

const name = 'leftOn'

/** 原单位离职日期 (M-35): what the rules will say of it is said beside it, as soon as it is left. */
export function LeftOnField({ on, since }: LeftOnFieldProps) {
  const { register, control } = useFormContext()
  const { errors, touchedFields } = useFormState({ control, name })
  const typed = String(useWatch({ control, name }) ?? '')
  const [finding] = typed === '' ? [] : leftOnFindings(typed, { on, since })
  const text = finding ? findingText(finding) : null
  const said = text && touchedFields[name] ? text.what + text.cure : undefined
  const wrong = finding?.kind === 'blocking' ? said : undefined
  return (
    <DateField
      {...register(name)}
      id={fieldId(name)}
      label="原单位离职日期"
      required
      help={said && !wrong ? said : '按离职证明填写；离职证明由员工上传到其他材料'}
      error={wrong ?? messageAt(errors, name)}
      fieldClassName="max-w-sm"
    />
  )
}
