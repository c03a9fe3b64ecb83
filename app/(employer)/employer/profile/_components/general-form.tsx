'use client'

import { useWatch } from 'react-hook-form'
import { CheckAgain } from '@/components/application/check-again'
import { CheckList } from '@/components/application/check-panel'
import {
  FormDateField,
  FormMoneyField,
  FormSelectField,
  FormTextAreaField,
  FormTextField,
} from '@/components/forms/form-fields'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { KeyValueList } from '@/components/ui/key-value'
import { Note } from '@/components/ui/note'
import { InfoHint } from '@/components/ui/popover'
import { asksCapital, type EmployerGeneralSection } from '@/lib/domain/employers/employer-profile'
import { codeLabel, codeOptions } from '@/lib/labels/codes'
import { dateText } from '@/lib/labels/dates'
import { currencies, employerKinds, employerPlaces } from '@/lib/labels/employer-codes'
import type { CheckView } from '@/lib/views/shared/checks'
import { recheckRegistrationAction } from '../actions'
import { SectionForm, type SectionFormProps } from './section-form'

type Field = keyof EmployerGeneralSection
type Props = Omit<SectionFormProps<EmployerGeneralSection>, 'children'> & {
  registered: string[]
  checks: readonly CheckView[]
}

const shown: { field: Field; label: string; text?: (value: string) => string; wide?: boolean }[] = [
  { field: 'name', label: '单位名称', wide: true },
  { field: 'uscc', label: '统一社会信用代码' },
  { field: 'kind', label: '单位类型', text: (code) => codeLabel(employerKinds, code) },
  { field: 'registeredCapital', label: '注册资本（万元）' },
  { field: 'establishedOn', label: '成立日期', text: dateText },
  { field: 'legalRepresentative', label: '法定代表人' },
  { field: 'registeredDistrict', label: '注册地', text: (code) => codeLabel(employerPlaces, code) },
  { field: 'registeredAddress', label: '注册地址', wide: true },
  { field: 'businessScope', label: '经营范围', wide: true },
]

/** 单位信息（一般信息） (U-04…U-12): what the registration authority knows is shown, the rest is asked. */
export function GeneralForm({ registered, checks, ...props }: Props) {
  const { values } = props
  const known = shown.filter(({ field }) => registered.includes(field) && values[field])
  return (
    <SectionForm section="general" {...props}>
      <Card aria-labelledby="registered">
        <CardHeader id="registered" title="市场监管登记信息" sub="由统一身份认证带入，只读" />
        <CardBody className="grid gap-4">
          <KeyValueList
            layout="stacked"
            columns={2}
            items={known.map(({ field, label, text, wide }) => ({
              label,
              value: text ? text(values[field]) : values[field],
              wide,
            }))}
          />
          <Note tone="quiet">
            单位名称、统一社会信用代码、注册地等基础信息由北京市市场监督管理局提供。如有误，请联系北京市市场监督管理局更新，更新后重新登录即可带入。
          </Note>
          <Registration checks={checks} />
        </CardBody>
      </Card>
      <Card aria-labelledby="general">
        <CardHeader id="general" title="请填写单位信息" sub="带 * 的为必填项" />
        <CardBody className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
          <Asked registered={registered} values={values} />
        </CardBody>
      </Card>
    </SectionForm>
  )
}

/** 自动比对 with the register; it can be asked again once the correction has been made there. */
function Registration({ checks }: { checks: readonly CheckView[] }) {
  if (checks.length === 0) return null
  return (
    <div className="grid gap-3 border-t border-line pt-3">
      <CheckList checks={checks} />
      <div>
        <CheckAgain recheck={recheckRegistrationAction} />
      </div>
    </div>
  )
}

function Asked({ registered, values }: { registered: string[]; values: EmployerGeneralSection }) {
  const kind = useWatch<EmployerGeneralSection, 'kind'>({ name: 'kind' }) ?? values.kind
  const asks = (field: Field) => !registered.includes(field)
  const branch = kind === 'foreign-branch' || kind === 'out-of-town-branch'
  return (
    <>
      {asks('kind') ? (
        <FormSelectField
          name="kind"
          label="单位类型"
          required
          options={codeOptions(employerKinds)}
          placeholder="请选择"
        />
      ) : null}
      <Capital kind={kind} registered={registered} />
      {asks('establishedOn') ? <FormDateField name="establishedOn" label="成立日期" required /> : null}
      {asks('legalRepresentative') ? (
        <FormTextField
          name="legalRepresentative"
          label={branch ? '负责人' : '法定代表人'}
          required
          info={<InfoHint about="法定代表人">与营业执照一致；分支机构填写负责人。</InfoHint>}
        />
      ) : null}
      {asks('registeredDistrict') ? (
        <Place name="registeredDistrict" label="注册地" help="营业执照上的住所所在区" />
      ) : null}
      <Place name="taxDistrict" label="纳税登记地" help="主管税务机关所在区，决定向哪个区申报" />
      <Place name="socialInsuranceDistrict" label="社保缴纳地" help="单位社会保险登记所在区" />
      {asks('registeredAddress') ? (
        <FormTextField name="registeredAddress" label="注册地址" required fieldClassName="sm:col-span-2" />
      ) : null}
      {asks('businessScope') ? (
        <FormTextAreaField
          limit={4000}
          name="businessScope"
          label="经营范围"
          required
          fieldClassName="sm:col-span-2"
          info={<InfoHint about="经营范围">按营业执照填写。</InfoHint>}
        />
      ) : null}
    </>
  )
}

const Place = ({ name, label, help }: { name: Field; label: string; help: string }) => (
  <FormSelectField
    name={name}
    label={label}
    required
    help={help}
    options={codeOptions(employerPlaces)}
    placeholder="请选择"
  />
)

/** Branches and public institutions have no capital that could be asked for (U-07). */
function Capital({ kind, registered }: { kind: EmployerGeneralSection['kind']; registered: string[] }) {
  if (!asksCapital(kind)) return null
  return (
    <>
      {registered.includes('registeredCapital') ? null : (
        <FormMoneyField name="registeredCapital" label="注册资本" required unit="万" />
      )}
      <FormSelectField name="currency" label="币种" required options={codeOptions(currencies)} placeholder="请选择" />
      <FormMoneyField
        name="paidInCapital"
        label="实缴资本"
        unit="万"
        mark="选填"
        help="与验资报告一致，与注册资本分别填写"
      />
    </>
  )
}
