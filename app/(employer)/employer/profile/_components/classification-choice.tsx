'use client'

import { useRef } from 'react'
import { useFieldArray, useFormContext, useFormState } from 'react-hook-form'
import { messageAt } from '@/components/forms/form-errors'
import { Checkbox } from '@/components/ui/choice'
import { FieldError as ErrorText, RequiredStar } from '@/components/ui/field'
import { InfoHint } from '@/components/ui/popover'
import { classificationFields, type ClassificationEntry, type EmployerClass } from '@/lib/domain/employer/fields'
import { emptyValues } from '@/lib/domain/field-catalogue'
import { employerClasses } from '@/lib/labels/employer-codes'
import type { QualificationSection } from '@/lib/domain/employer/employer-profile'

const blank = (classification: EmployerClass): ClassificationEntry => ({
  ...emptyValues(classificationFields),
  classification,
})

/** 单位分类 (U-13, U-26): every classification the unit holds is ticked; 其他 says that it holds none. */
export function ClassificationChoice() {
  const { control, getValues } = useFormContext<QualificationSection>()
  const { fields, append, remove, replace } = useFieldArray({ control, name: 'entries' })
  const { errors } = useFormState({ control, name: 'entries' })
  // whoever takes a tick back by mistake finds what he had typed
  const former = useRef(new Map<string, ClassificationEntry>())
  const message = messageAt(errors, 'entries.root') ?? messageAt(errors, 'entries') ?? null

  const tick = (classification: EmployerClass, ticked: boolean) => {
    const now = getValues('entries')
    for (const entry of now) former.current.set(entry.classification, entry)
    const kept = former.current.get(classification) ?? blank(classification)
    if (!ticked) return remove(now.flatMap((entry, index) => (entry.classification === classification ? [index] : [])))
    if (classification === 'other') return replace([kept])
    const none = now.flatMap((entry, index) => (entry.classification === 'other' ? [index] : []))
    if (none.length > 0) remove(none)
    append(kept, { shouldFocus: false })
  }

  return (
    <fieldset
      id="f-entries"
      tabIndex={-1}
      className="min-w-0"
      aria-describedby={message ? 'f-entries-error' : undefined}
    >
      <legend className="flex items-center gap-1.5 text-15 font-semibold">
        <span>
          <RequiredStar />
          单位分类
        </span>
        <InfoHint about="单位分类">
          持有多项有效资质的，请全部勾选，并为每一项填写证书信息、上传证书；没有资质证书的勾选“其他”，在单位相关资质证书处上传营业执照。
        </InfoHint>
      </legend>
      <p className="text-14 text-ink-3">可多选。持有有效期内高新技术企业证书的，请勾选“高新技术企业”。</p>
      <div className="mt-1 grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {employerClasses.map(([code, name]) => (
          <Checkbox
            key={code}
            checked={fields.some(({ classification }) => classification === code)}
            onChange={(event) => tick(code, event.target.checked)}
          >
            {code === 'other' ? '其他（没有资质证书）' : name}
          </Checkbox>
        ))}
      </div>
      <ErrorText id="f-entries">{message}</ErrorText>
    </fieldset>
  )
}
