import type { Route } from 'next'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { KeyValueList, type KeyValue } from '@/components/ui/key-value'
import { TextLink } from '@/components/ui/text-link'
import { holdsAnyTitle, type EducationSection, type GeneralSection, type Profile } from '@/lib/domain/people/profile'
import {
  codeLabel,
  degreeDisciplines,
  degrees,
  districts,
  educationLevels,
  ethnicities,
  hukouKinds,
  housingKinds,
  idTypes,
  maritalStatuses,
  politicalStatuses,
  sexes,
  studyStages,
  titleAcquisitions,
  titleLevels,
  type CodeTable,
} from '@/lib/labels/codes'

const coded = (table: CodeTable, code: string) => codeLabel(table, code) || '—'
const typed = (text: string) => text || '—'
/** What was typed may be no date yet. */
const day = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? dayText(text) : typed(text))

const generalFacts = (general: GeneralSection, idNumber: string): KeyValue[] => [
  { label: '姓名', value: typed(general.name) },
  { label: '性别', value: coded(sexes, general.sex) },
  { label: '民族', value: coded(ethnicities, general.ethnicity) },
  { label: '政治面貌', value: coded(politicalStatuses, general.politicalStatus) },
  { label: '婚姻状况', value: coded(maritalStatuses, general.maritalStatus) },
  { label: '证件类型', value: coded(idTypes, general.idType) },
  { label: '证件号码', value: idNumber },
  { label: '联系电话', value: typed(general.mobile) },
  { label: '户口性质', value: coded(hukouKinds, general.hukouKind) },
  { label: '住所类型', value: coded(housingKinds, general.housing) },
  { label: '户籍所在地', value: typed(general.hukouAddress), wide: true },
  {
    label: '现居住地址',
    value: general.residenceAddress
      ? `北京市${codeLabel(districts, general.residenceDistrict)}${general.residenceAddress}`
      : '—',
    wide: true,
  },
  { label: '联系地址', value: typed(general.contactAddress), wide: true },
]

function educationFacts(education: EducationSection): KeyValue[] {
  const { title } = education
  const degree: KeyValue[] =
    education.degree === '' || education.degree === '0'
      ? []
      : [
          { label: '学位授予单位', value: typed(education.degreeIssuer) },
          { label: '学位证书编号', value: typed(education.degreeNumber) },
          { label: '学位授予门类', value: coded(degreeDisciplines, education.degreeDiscipline) },
          { label: '学位授予日期', value: day(education.degreeOn) },
          { label: '学位学科专业', value: typed(education.degreeMajor) },
        ]
  const titleFacts: KeyValue[] = holdsAnyTitle(education)
    ? [
        { label: '职称名称', value: typed(title.name) },
        { label: '职称级别', value: coded(titleLevels, title.level) },
        { label: '取得方式', value: coded(titleAcquisitions, title.acquisition) },
        { label: '证书编号', value: typed(title.certificateNumber) },
        { label: '取得日期', value: day(title.acquiredOn) },
        { label: '发证机构', value: typed(title.issuer) },
        { label: '查询路径', value: typed(title.queryPath), wide: true },
      ]
    : [{ label: '职称', value: '不持有' }]
  return [
    { label: '最高学历', value: coded(educationLevels, education.level) },
    { label: '毕业学校', value: typed(education.school) },
    { label: '入学日期', value: day(education.enrolledOn) },
    { label: '毕业日期', value: day(education.graduatedOn) },
    { label: '学科专业', value: typed(education.major) },
    { label: '最高学位', value: coded(degrees, education.degree) },
    ...degree,
    ...titleFacts,
  ]
}

function Section({
  title,
  step,
  editable,
  children,
}: {
  title: string
  step: string
  editable: boolean
  children: React.ReactNode
}) {
  return (
    <Card aria-labelledby={`facts-${step}`}>
      <CardHeader
        id={`facts-${step}`}
        title={title}
        more={
          editable ? (
            <TextLink href={`/applicant/profile?step=${step}` as Route}>
              修改
              <span className="sr-only">{title}</span>
            </TextLink>
          ) : null
        }
      />
      <CardBody>{children}</CardBody>
    </Card>
  )
}

function Stretches({ lines }: { lines: { when: string; what: string }[] }) {
  if (lines.length === 0) return <p className="text-15 text-ink-3">还没有填写</p>
  return (
    <ul className="grid gap-2 text-15">
      {lines.map(({ when, what }, index) => (
        <li key={index} className="grid gap-x-4 sm:grid-cols-[12rem_1fr]">
          <span className="text-14 text-ink-3">{when}</span>
          <span>{what}</span>
        </li>
      ))}
    </ul>
  )
}

/** The whole profile, read only: 预览提交 of the wizard and 核对基础信息 of an application (I-18). */
export function ProfileFacts({
  profile,
  idNumber,
  editable,
}: {
  profile: Profile
  idNumber: string
  editable: boolean
}) {
  const { general, education, studies, works } = profile
  return (
    <>
      <Section title="一般信息" step="general" editable={editable}>
        <KeyValueList items={generalFacts(general, idNumber)} columns={2} />
      </Section>
      <Section title="教育信息" step="education" editable={editable}>
        <KeyValueList items={educationFacts(education)} columns={2} />
      </Section>
      <Section title="学习经历" step="studies" editable={editable}>
        <Stretches
          lines={studies.entries.map(({ from, to, stage, school, major }) => ({
            when: `${typed(from)} 至 ${typed(to)}`,
            what: [coded(studyStages, stage), school, major].filter(Boolean).join(' · '),
          }))}
        />
      </Section>
      <Section title="工作经历" step="works" editable={editable}>
        <Stretches
          lines={works.entries.map(({ from, to, current, employer, position }) => ({
            when: `${typed(from)} 至 ${current ? '今' : typed(to)}`,
            what: [employer, position].filter(Boolean).join(' · '),
          }))}
        />
      </Section>
    </>
  )
}
