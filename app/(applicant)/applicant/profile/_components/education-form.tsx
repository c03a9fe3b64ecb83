'use client'

import { useFormContext, useWatch } from 'react-hook-form'
import {
  FormCheckbox,
  FormDateField,
  FormSelectField,
  FormTextAreaField,
  FormTextField,
} from '@/components/forms/form-fields'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Note } from '@/components/ui/note'
import { InfoHint } from '@/components/ui/popover'
import {
  codeOptions,
  degreeDisciplines,
  degrees,
  educationLevels,
  titleAcquisitions,
  titleLevels,
} from '@/lib/labels/codes'
import type { CheckView } from '@/lib/views/shared/checks'
import { CertificateChecks } from './certificate-checks'

const grid = 'grid gap-4 sm:grid-cols-2 sm:gap-x-8'

/** 教育信息 (I-08…I-11): the highest education and degree, wherever obtained; the title only when one is held. */
export function EducationForm({ checks }: { checks: readonly CheckView[] }) {
  const { control } = useFormContext()
  const degree = useWatch({ control, name: 'degree' }) as string
  const foreign = useWatch({ control, name: 'foreign' }) as boolean
  return (
    <>
      <Card aria-labelledby="education-title">
        <CardHeader id="education-title" title="学历" sub="填写最高学历，国（境）外取得的也填在这里" />
        <CardBody className={grid}>
          <FormSelectField
            name="level"
            label="国内最高学历"
            required
            options={codeOptions(educationLevels)}
            info={<InfoHint about="国内最高学历">虽然写作“国内”，实际填写最高学历，不论在哪里取得。</InfoHint>}
          />
          <FormTextField name="school" label="毕业学校名称" required />
          <FormDateField name="enrolledOn" label="入学日期" required />
          <FormDateField name="graduatedOn" label="毕业日期" required />
          <FormTextField name="major" label="学科专业" required />
          <div className="self-end">
            <FormCheckbox name="foreign">国（境）外学历学位</FormCheckbox>
          </div>
        </CardBody>
      </Card>
      <Card aria-labelledby="degree-title">
        <CardHeader id="degree-title" title="学位" />
        <CardBody className={grid}>
          <FormSelectField name="degree" label="国内最高学位" required options={codeOptions(degrees)} />
          {degree === '' || degree === '0' ? null : <DegreeFields foreign={foreign} />}
        </CardBody>
      </Card>
      <CertificateChecks first={checks} />
      <TitleCard />
    </>
  )
}

function DegreeFields({ foreign }: { foreign: boolean }) {
  return (
    <>
      <FormTextField name="degreeIssuer" label="学位授予单位" required />
      <FormTextField
        name="degreeNumber"
        label="学位证书编号"
        required
        help={foreign ? '填写教育部留学服务中心完整认证报告的编号。' : undefined}
      />
      <FormSelectField name="degreeDiscipline" label="学位授予门类" required options={codeOptions(degreeDisciplines)} />
      <FormDateField name="degreeOn" label="学位授予日期" required />
      <FormTextField name="degreeMajor" label="学位学科专业" required />
    </>
  )
}

function TitleCard() {
  const { control } = useFormContext()
  const ticks = useWatch({ control, name: ['holdsTechnicalPost', 'holdsTitle', 'holdsQualification'] }) as boolean[]
  const holds = ticks.some(Boolean)
  return (
    <Card aria-labelledby="title-title">
      <CardHeader id="title-title" title="职称" sub="不以职称申报的不要勾选，否则系统会要求上传职称材料" />
      <CardBody className="grid gap-4">
        <fieldset className="grid gap-x-6 sm:flex sm:flex-wrap">
          <legend className="sr-only">持有的证书</legend>
          <FormCheckbox name="holdsTechnicalPost">持有专业技术职务证书</FormCheckbox>
          <FormCheckbox name="holdsTitle">持有职称证书</FormCheckbox>
          <FormCheckbox name="holdsQualification">持有职业资格证书</FormCheckbox>
        </fieldset>
        {holds ? (
          <>
            <Note>勾选后需要填写职称信息，并在附件管理中上传“职称证书或评审材料”。</Note>
            <TitleFields />
          </>
        ) : null}
      </CardBody>
    </Card>
  )
}

function TitleFields() {
  const { control } = useFormContext()
  const acquisition = useWatch({ control, name: 'title.acquisition' }) as string
  const online = useWatch({ control, name: 'title.verifiableOnline' }) as boolean
  return (
    <div className={grid}>
      <FormTextField name="title.name" label="职称名称" required />
      <FormSelectField name="title.level" label="职称级别" required options={codeOptions(titleLevels)} />
      <FormSelectField name="title.acquisition" label="取得方式" required options={codeOptions(titleAcquisitions)} />
      <FormTextField name="title.certificateNumber" label="证书编号" required />
      <FormDateField name="title.acquiredOn" label="取得日期" required />
      <FormTextField name="title.issuer" label="发证机构" required />
      <div className="sm:col-span-2">
        <FormCheckbox name="title.verifiableOnline">可在政府网站查验</FormCheckbox>
      </div>
      <FormTextAreaField
        name="title.queryPath"
        limit={600}
        label="查询路径及查询方式"
        required={acquisition === 'exam' || online}
        help="写明网站、栏目和查询所需的信息。"
        fieldClassName="sm:col-span-2"
        rows={2}
      />
    </div>
  )
}
