'use client'

import { Plus, Trash2 } from '@/components/ui/icons'
import { emptyMigratedHolder } from '@/lib/domain/permit/content'
import type { ReactNode } from 'react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { FormDateField, FormSelectField, FormTextField } from '@/components/forms/form-fields'
import { Button } from '@/components/ui/button'
import { type ServiceRequestForm } from '@/lib/domain/application/forms'
import { districts } from '@/lib/labels/codes'

const mostHolders = 50
const mostChildren = 10
const relations = [
  { value: '20', label: '儿子' },
  { value: '30', label: '女儿' },
]
const districtOptions = districts.map(([value, label]) => ({ value, label }))

/** 随往子女 of one holder, as his old sheet names them; no spouse. `children`: what else can be done with him. */
function Children({ index, children }: { index: number; children: ReactNode }) {
  const { control } = useFormContext<ServiceRequestForm>()
  const { fields, append, remove } = useFieldArray({ control, name: `holders.${index}.children`, keyName: 'key' })
  const name = (child: number, field: string) => `holders.${index}.children.${child}.${field}`
  return (
    <div id={`f-holders-${index}-children`} tabIndex={-1} className="mt-4 grid gap-3">
      {fields.map(({ key }, child) => (
        <div
          key={key}
          className="grid gap-x-6 gap-y-3 rounded-lg bg-surface-2 px-4 py-3 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_auto] lg:items-end"
        >
          <FormTextField name={name(child, 'name')} label={`随往子女 ${child + 1} 姓名`} required />
          <FormTextField name={name(child, 'idNumber')} label="证件号码" required autoComplete="off" />
          <FormSelectField
            name={name(child, 'relation')}
            label="与持证人关系"
            required
            placeholder="请选择"
            options={relations}
          />
          <div>
            <Button size="sm" intent="text" onClick={() => remove(child)}>
              <Trash2 aria-hidden />
              删除随往子女 {child + 1}
            </Button>
          </div>
        </div>
      ))}
      <div className="flex flex-wrap justify-between gap-2">
        <Button
          size="sm"
          intent="text"
          disabledReason={fields.length >= mostChildren ? `最多填写 ${mostChildren} 名` : undefined}
          onClick={() => append({ name: '', idNumber: '', relation: '' })}
        >
          <Plus aria-hidden />
          增加随往子女
        </Button>
        {children}
      </div>
    </div>
  )
}

/** 数据迁移: one block per holder of the former system, as his old sheet has it. */
export function MigratedHolders() {
  const { control } = useFormContext<ServiceRequestForm>()
  const { fields, append, remove } = useFieldArray({ control, name: 'holders', keyName: 'key' })
  return (
    <div id="f-holders" tabIndex={-1} className="grid gap-4">
      {fields.map(({ key }, index) => (
        <fieldset key={key} className="rounded-lg border border-line px-4 pt-2 pb-4">
          <legend className="px-1 text-15 font-semibold">持证人 {index + 1}</legend>
          <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
            <FormTextField name={`holders.${index}.name`} limit={60} label="姓名" required />
            <FormTextField name={`holders.${index}.idNumber`} limit={40} label="证件号码" required autoComplete="off" />
            <FormTextField name={`holders.${index}.permitNumber`} limit={60} label="工作居住证编号" required />
            <FormDateField name={`holders.${index}.validFrom`} label="有效期起" required />
            <FormDateField name={`holders.${index}.validTo`} label="证件有效期至" required />
            <FormDateField
              name={`holders.${index}.leftOn`}
              label="离职日期"
              help="已离职的填写，证件按挂起迁移；在职的留空"
            />
            <FormTextField
              name={`holders.${index}.hukouAddress`}
              label="户籍所在地"
              required
              help="按原确认单填写全称"
            />
            <FormSelectField
              name={`holders.${index}.residenceDistrict`}
              label="现居住地（区）"
              required
              placeholder="请选择"
              options={districtOptions}
            />
            <FormTextField name={`holders.${index}.residenceAddress`} label="现居住地详细地址" required />
          </div>
          <Children index={index}>
            <Button size="sm" intent="text" onClick={() => remove(index)}>
              <Trash2 aria-hidden />
              删除持证人 {index + 1}
            </Button>
          </Children>
        </fieldset>
      ))}
      <div>
        <Button
          size="sm"
          disabledReason={fields.length >= mostHolders ? `一次最多填写 ${mostHolders} 名` : undefined}
          onClick={() => append(emptyMigratedHolder())}
        >
          <Plus aria-hidden />
          增加持证人
        </Button>
      </div>
    </div>
  )
}
