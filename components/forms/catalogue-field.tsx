'use client'

import type { ComponentProps, ReactNode } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { employerConditions } from '@/lib/domain/employer/fields'
import { isAsked, isRequired, storedLength, valueAt, type Field } from '@/lib/domain/field-catalogue'
import { fieldsOf } from '@/lib/domain/typed'
import { personConditions } from '@/lib/domain/person/fields'
import { codeOptions } from '@/lib/labels/codes'
import { offeredCodes } from '@/lib/labels/field-codes'
import { fieldAt, fieldWord } from '@/lib/labels/fields'
import {
  FormCheckbox,
  FormDateField,
  FormMoneyField,
  FormMonthField,
  FormSelectField,
  FormTextAreaField,
  FormTextField,
} from './form-fields'

type Own = Pick<ComponentProps<'input'>, 'autoComplete' | 'inputMode'> & {
  help?: ReactNode
  info?: ReactNode
  fieldClassName?: string
  rows?: number
  unit?: ReactNode
}

export type CatalogueFieldProps = Own & {
  side: 'person' | 'employer'
  section: string
  /** As the catalogue and findings write it: "ethnicity", "title.name", "entries.0.school". */
  name: string
}

const typed: Partial<Record<Field['kind'], ComponentProps<typeof FormTextField>>> = {
  name: { name: '', label: '', autoComplete: 'name' },
  mobile: { name: '', label: '', type: 'tel', inputMode: 'tel', autoComplete: 'tel' },
  email: { name: '', label: '', type: 'email', inputMode: 'email', autoComplete: 'email' },
  'id-number': { name: '', label: '', autoComplete: 'off' },
}

/** Typing habits (blanks in a number, a country prefix) need room: only free text is stopped at what is right. */
const stopped: readonly Field['kind'][] = ['text', 'prose', 'address', 'detail-address', 'name']

function Control({
  spec,
  side,
  section,
  name,
  required,
  ...own
}: CatalogueFieldProps & { spec: Field; required: boolean }) {
  const label = fieldWord(side, section, name)
  const { rows, unit, autoComplete, inputMode, ...rest } = own
  const fieldClassName = own.fieldClassName ?? (spec.wide ? 'sm:col-span-2' : undefined)
  const framed = { ...rest, name, label, required, fieldClassName }
  const mark = spec.required === 'never' ? '选填' : undefined
  switch (spec.kind) {
    case 'standard':
    case 'choice':
      return <FormSelectField {...framed} options={codeOptions(offeredCodes(side, section, name))} />
    case 'date':
      return <FormDateField {...framed} />
    case 'month':
      return <FormMonthField {...framed} />
    case 'tick':
      return <FormCheckbox name={name}>{label}</FormCheckbox>
    case 'amount':
      return <FormMoneyField {...framed} mark={mark} unit={unit} />
    case 'prose':
      return <FormTextAreaField {...framed} mark={mark} rows={rows} limit={spec.max} />
    default: {
      const { name: _name, label: _label, ...look } = typed[spec.kind] ?? { name: '', label: '' }
      const limit = stopped.includes(spec.kind) ? spec.max : storedLength(spec)
      const more = { ...(autoComplete ? { autoComplete } : {}), ...(inputMode ? { inputMode } : {}) }
      return <FormTextField {...framed} {...look} {...more} mark={mark} limit={limit} />
    }
  }
}

const conditions = { person: personConditions, employer: employerConditions }

/** Follows what the section says: a field that is not asked is not there, one that becomes a duty gets its star. */
function Following(props: CatalogueFieldProps & { spec: Field }) {
  const { control } = useFormContext()
  const values = useWatch({ control })
  const line = /^(entries)\.(\d+)\./.exec(props.name)
  const around = line ? fieldsOf(valueAt(values, `${line[1]}.${line[2]}`)) : values
  if (!isAsked(props.spec, conditions[props.side], around)) return null
  return <Control {...props} required={isRequired(props.spec, conditions[props.side], around)} />
}

const fixed: readonly string[] = ['always', 'never']

/** One field of the catalogue as its kind is typed: label, list, limit, star and name come from there. */
function CatalogueField(props: CatalogueFieldProps) {
  const spec = fieldAt(props.side, props.section, props.name)
  if (!spec) throw new Error(`no field ${props.side} ${props.section} ${props.name}`)
  return fixed.includes(spec.asked) && fixed.includes(spec.required) ? (
    <Control {...props} spec={spec} required={spec.required === 'always'} />
  ) : (
    <Following {...props} spec={spec} />
  )
}

export type PlacedField = Omit<CatalogueFieldProps, 'side' | 'section'>

/** The fields of one section, to be placed by name: `const Field = sectionField('person', 'general')`. */
export const sectionField = (side: CatalogueFieldProps['side'], section: string) =>
  function SectionField(props: PlacedField) {
    return <CatalogueField side={side} section={section} {...props} />
  }
