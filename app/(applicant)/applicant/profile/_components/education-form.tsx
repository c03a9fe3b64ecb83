'use client'

import { useFormContext, useWatch } from 'react-hook-form'
import { sectionField } from '@/components/forms/catalogue-field'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Note } from '@/components/ui/note'
import { InfoHint } from '@/components/ui/popover'
import { degreeFromEducation } from '@/lib/domain/person/carry-over'
import type { EducationSection } from '@/lib/domain/person/profile'
import { keysOf } from '@/lib/domain/typed'
import type { CheckView } from '@/lib/views/check/results'
import { CertificateChecks } from './certificate-checks'

const ProfileField = sectionField('person', 'education')

const grid = 'grid gap-4 sm:grid-cols-2 sm:gap-x-8'

/** 教育信息 (I-08…I-11): the highest education and degree, wherever obtained; the title only when one is held. */
export function EducationForm({ checks }: { checks: readonly CheckView[] }) {
  const { control } = useFormContext<EducationSection>()
  const foreign = useWatch({ control, name: 'foreign' })
  return (
    <>
      <Card aria-labelledby="education-title">
        <CardHeader id="education-title" title="学历" sub="填写最高学历，国（境）外取得的也填在这里" />
        <CardBody className={grid}>
          <ProfileField
            name="level"
            info={<InfoHint about="国内最高学历">虽然写作“国内”，实际填写最高学历，不论在哪里取得。</InfoHint>}
          />
          <ProfileField name="school" />
          <ProfileField name="enrolledOn" />
          <ProfileField name="graduatedOn" />
          <ProfileField name="major" />
          <div className="self-end">
            <ProfileField name="foreign" />
          </div>
        </CardBody>
      </Card>
      <Card aria-labelledby="degree-title">
        <CardHeader id="degree-title" title="学位" more={<SameAsEducation />} />
        <CardBody className={grid}>
          <ProfileField name="degree" />
          <ProfileField name="degreeIssuer" />
          <ProfileField name="degreeNumber" help={foreign ? '填写教育部留学服务中心完整认证报告的编号。' : undefined} />
          <ProfileField name="degreeDiscipline" />
          <ProfileField name="degreeOn" />
          <ProfileField name="degreeMajor" />
        </CardBody>
      </Card>
      <CertificateChecks first={checks} />
      <TitleCard />
    </>
  )
}

/** 学位授予单位 and 学科专业 are nearly always those of the education above. */
function SameAsEducation() {
  const { control, setValue } = useFormContext<EducationSection>()
  const [school, major, degreeIssuer, degreeMajor] = useWatch({
    control,
    name: ['school', 'major', 'degreeIssuer', 'degreeMajor'],
  })
  const facts = degreeFromEducation({ school, major, degreeIssuer, degreeMajor })
  if (!facts) return null
  const take = () => {
    for (const name of keysOf(facts)) setValue(name, facts[name], { shouldDirty: true, shouldTouch: true })
  }
  return (
    <Button size="sm" onClick={take}>
      带入毕业学校和专业
    </Button>
  )
}

function TitleCard() {
  const { control } = useFormContext<EducationSection>()
  const ticks = useWatch({ control, name: ['holdsTechnicalPost', 'holdsTitle', 'holdsQualification'] })
  const holds = ticks.some(Boolean)
  return (
    <Card aria-labelledby="title-title">
      <CardHeader id="title-title" title="职称" sub="不以职称申报的不要勾选，否则系统会要求上传职称材料" />
      <CardBody className="grid gap-4">
        <fieldset className="grid gap-x-6 sm:flex sm:flex-wrap">
          <legend className="sr-only">持有的证书</legend>
          <ProfileField name="holdsTechnicalPost" />
          <ProfileField name="holdsTitle" />
          <ProfileField name="holdsQualification" />
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

const TitleFields = () => (
  <div className={grid}>
    <ProfileField name="title.name" autoComplete="off" />
    <ProfileField name="title.level" />
    <ProfileField name="title.acquisition" />
    <ProfileField name="title.certificateNumber" />
    <ProfileField name="title.acquiredOn" />
    <ProfileField name="title.issuer" />
    <div className="sm:col-span-2">
      <ProfileField name="title.verifiableOnline" />
    </div>
    <ProfileField name="title.queryPath" help="写明网站、栏目和查询所需的信息。" rows={2} />
  </div>
)
