import { to } from '@/lib/addresses'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { KeyValueList, type KeyValue } from '@/components/ui/key-value'
import { TextLink } from '@/components/ui/text-link'
import type { Profile } from '@/lib/domain/person/profile'
import { codeLabel, studyStages } from '@/lib/labels/codes'
import { educationLines, generalLines, type Line } from '@/lib/views/application/dossier-view'

const typed = (text: string) => text || '—'
const facts = (lines: readonly Line[]): KeyValue[] => lines.map((line) => ({ ...line, value: typed(line.value) }))

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
            <TextLink href={to.applicant.profile(step)}>
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
  const { studies, works } = profile
  const shown = { ...profile, general: { ...profile.general, idNumber } }
  return (
    <>
      <Section title="一般信息" step="general" editable={editable}>
        <KeyValueList items={facts(generalLines(shown, 'full'))} columns={2} />
      </Section>
      <Section title="教育信息" step="education" editable={editable}>
        <KeyValueList items={facts(educationLines(profile))} columns={2} />
      </Section>
      <Section title="学习经历" step="studies" editable={editable}>
        <Stretches
          lines={studies.entries.map(({ from, to, stage, school, major }) => ({
            when: `${typed(from)} 至 ${typed(to)}`,
            what: [codeLabel(studyStages, stage), school, major].filter(Boolean).join(' · '),
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
