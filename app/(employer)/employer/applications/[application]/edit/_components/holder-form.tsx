'use client'

import { FormCheckbox, FormTextAreaField, FormTextField } from '@/components/forms/form-fields'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Note } from '@/components/ui/note'
import type { EmployerChangeForm, RenewalForm } from '@/lib/domain/application/forms'
import type { PlainDate } from '@/lib/domain/dates'
import { statementTexts } from '@/lib/labels/employer-statements'
import type { RenewalMonths } from '@/lib/views/batch/employer-renewal'
import { LeftOnField } from './left-on-field'
import { EditorForm, type EditorFormProps } from './editor-form'
import { useFormContext, useWatch } from 'react-hook-form'
import { MonthTable } from '@/components/eligibility/month-table'
import { Checkbox } from '@/components/ui/choice'

const name = 'insuredMonths'

/** Months of social insurance at this unit, or that it cannot look them up (D-22, I-53). */
function InsuredMonths({ asked }: { asked: number }) {
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

/** 持证期间收入 (E-45…E-47): optional; what is not stated is read from the documents. */
function HeldMonths({ range }: { range: RenewalMonths }) {
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

type Props = EditorFormProps<RenewalForm | EmployerChangeForm> & {
  /** 责任提示, only when it is late (N-14). */
  liability: string | null
  insuranceText: string
  /** The day of the reading, and since when the permit was with the former unit (M-35). */
  leaving: { on: PlainDate; since: PlainDate | null }
  /** Months that the district asks of the new unit; 0: none are stated. */
  insuranceMonths: number
  /** Months of holding that may be stated; null for a business that does not ask. */
  monthTable: RenewalMonths | null
}

/** 续签 and 聘用单位变更: what the unit states about its holder (U-83, U-84, M-35, N-14). */
export function HolderForm({ liability, insuranceText, insuranceMonths, leaving, monthTable, ...props }: Props) {
  const change = props.stored.kind === 'employer-change'
  const texts = change ? statementTexts.employerChange : statementTexts.renewal
  return (
    <EditorForm {...props}>
      <Card aria-labelledby="statements">
        <CardHeader id="statements" title="单位填写" sub="带 * 的为必填项" />
        <CardBody className="grid gap-4">
          {change ? (
            <>
              <LeftOnField {...leaving} />
              <Note tone="quiet" title="社会保险">
                {insuranceText}
              </Note>
              {insuranceMonths > 0 ? <InsuredMonths asked={insuranceMonths} /> : null}
            </>
          ) : null}
          <FormCheckbox name="checked">{texts.checked}</FormCheckbox>
          {liability ? (
            <Note tone="warn" title="责任提示">
              <p>{liability}。</p>
              <FormCheckbox name="lateAcknowledged">{statementTexts.lateAcknowledged}</FormCheckbox>
            </Note>
          ) : null}
          <FormTextAreaField limit={500} name="remark" label="备注" mark="选填" rows={3} />
          <FormCheckbox name="confirmed">{texts.confirmed}</FormCheckbox>
        </CardBody>
      </Card>
      {monthTable ? <HeldMonths range={monthTable} /> : null}
    </EditorForm>
  )
}
