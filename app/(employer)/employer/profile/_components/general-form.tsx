'use client'

import { CheckAgain, CheckList } from '@/components/application/check-panel'
import { sectionField } from '@/components/forms/catalogue-field'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { KeyValueList } from '@/components/ui/key-value'
import { Note } from '@/components/ui/note'
import { InfoHint } from '@/components/ui/popover'
import type { EmployerGeneralSection } from '@/lib/domain/employer/employer-profile'
import type { CheckView } from '@/lib/views/check/results'
import type { ClaimView } from '@/lib/views/employer/claims'
import type { Line } from '@/lib/views/application/field-lines'
import { recheckRegistrationAction } from '../actions'
import { ClaimNote } from './claim-note'
import { strictEmployerGeneral } from '@/lib/schemas/employer-profile'
import { SectionForm, type SectionFormProps } from './section-form'

type Props = Omit<SectionFormProps<EmployerGeneralSection>, 'children'> & {
  registered: string[]
  /** What the register has delivered, as it is shown. */
  known: Line[]
  checks: readonly CheckView[]
  claims: readonly ClaimView[]
}

const ProfileField = sectionField('employer', 'general')

/** 单位信息（一般信息） (U-04…U-12): what the registration authority knows is shown, the rest is asked. */
export function GeneralForm({ registered, known, checks, claims, ...props }: Props) {
  return (
    <SectionForm section="general" judged={strictEmployerGeneral} {...props}>
      {claims.map((claim) => (
        <ClaimNote key={claim.id} claim={claim} locked={props.locked} />
      ))}
      <Card aria-labelledby="registered">
        <CardHeader id="registered" title="市场监管登记信息" sub="由统一身份认证带入，只读" />
        <CardBody className="grid gap-4">
          <KeyValueList layout="stacked" columns={2} items={known} />
          <Note tone="quiet">
            单位名称、统一社会信用代码、注册地等基础信息由北京市市场监督管理局提供。如有误，请联系北京市市场监督管理局更新；更新后重新登录，系统会列出不一致之处请单位核对，单位名称须申请单位更名。
          </Note>
          <Registration checks={checks} />
        </CardBody>
      </Card>
      <Card aria-labelledby="general">
        <CardHeader id="general" title="请填写单位信息" sub="带 * 的为必填项" />
        <CardBody className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
          <Asked registered={registered} />
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

function Asked({ registered }: { registered: string[] }) {
  const asks = (field: keyof EmployerGeneralSection) => !registered.includes(field)
  return (
    <>
      {asks('kind') ? <ProfileField name="kind" /> : null}
      {asks('registeredCapital') ? <ProfileField name="registeredCapital" unit="万" /> : null}
      <ProfileField name="currency" />
      <ProfileField name="paidInCapital" unit="万" help="与验资报告一致，与注册资本分别填写" />
      {asks('establishedOn') ? <ProfileField name="establishedOn" /> : null}
      {asks('legalRepresentative') ? (
        <ProfileField
          name="legalRepresentative"
          autoComplete="off"
          info={<InfoHint about="法定代表人">与营业执照一致；分支机构填写负责人。</InfoHint>}
        />
      ) : null}
      {asks('registeredDistrict') ? <ProfileField name="registeredDistrict" help="营业执照上的住所所在区" /> : null}
      <ProfileField name="taxDistrict" help="主管税务机关所在区，决定向哪个区申报" />
      <ProfileField name="socialInsuranceDistrict" help="单位社会保险登记所在区" />
      {asks('registeredAddress') ? <ProfileField name="registeredAddress" /> : null}
      {asks('businessScope') ? (
        <ProfileField name="businessScope" info={<InfoHint about="经营范围">按营业执照填写。</InfoHint>} />
      ) : null}
    </>
  )
}
