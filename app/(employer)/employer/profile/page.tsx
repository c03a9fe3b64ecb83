import type { Metadata } from 'next'
import { anchored } from '@/lib/addresses'
import type { MissingItem } from '@/components/application/missing-list'
import { z } from 'zod'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Note } from '@/components/ui/note'
import { Page } from '@/components/ui/page-head'
import { TextLink } from '@/components/ui/text-link'
import { now } from '@/lib/clock'
import { dayOf } from '@/lib/domain/dates'
import { fieldIdOf } from '@/lib/views/application/field-lines'
import { employerSections } from '@/lib/labels/fields'
import { findingText } from '@/lib/labels/findings'
import { loadEmployerProfileView, stepOf, type EmployerProfileView } from '@/lib/views/employer/profile'
import { operatorLines, qualificationLines, registeredLines, unitGeneralLines } from '@/lib/views/employer/dossier'
import { requireEmployer } from '@/lib/web/page-guard'
import { Lines } from '../_components/lines'
import { GeneralForm } from './_components/general-form'
import { OperatorForm } from './_components/operator-form'
import { PreviewStep } from './_components/preview-step'
import { QualificationForm } from './_components/qualification-form'
import { isWizardStep, stepHref, stepsOf, wizardSteps, type WizardStep } from './_components/steps'
import { SlotList, SlotRow } from '@/components/attachments/slot-row'
import { WizardFrame } from '@/components/forms/wizard-frame'
import { licenceNames } from '@/lib/labels/employer-codes'

/** 营业执照 (U-15, M-01): which paper is asked depends on the kind of unit. */
function LicenceStep({ view, locked }: { view: EmployerProfileView; locked?: string }) {
  const { kind } = view.profile.general
  const paper = kind ? licenceNames[kind] : '营业执照'
  return (
    <WizardFrame
      title="基础信息采集"
      backHref="/employer"
      steps={stepsOf(view)}
      current={3}
      previousHref={stepHref('operator')}
      nextHref={stepHref('preview')}
    >
      <Card aria-labelledby="licence">
        <CardHeader id="licence" title={`请上传${paper}`} />
        <SlotList label="营业执照">
          <SlotRow view={view.licence} locked={locked} prominent />
        </SlotList>
      </Card>
      <Note tone="quiet">请上传原件的彩色扫描件：四边轮廓完整、信息清晰有效、方向端正，PDF 格式。</Note>
    </WizardFrame>
  )
}

export const metadata: Metadata = { title: '单位信息' }

const query = z.object({ step: z.string().optional().catch(undefined) })

const lockedText = '单位业务申请正在审核，审核期间单位信息和附件不能修改。退回或办结后可以修改。'

/** The first step that still lacks something; without any, the preview. */
const firstOpen = ({ sections }: EmployerProfileView): WizardStep =>
  wizardSteps.find((step) => step !== 'preview' && sections[step].missing > 0) ?? 'preview'

const missingItems = ({ findings }: EmployerProfileView): MissingItem[] =>
  findings.map((finding, index) => {
    const { what, cure } = findingText(finding)
    const step = stepOf(finding)
    const field = finding.at !== null && 'section' in finding.at ? finding.at.field : undefined
    const href = anchored(stepHref(step), field && fieldIdOf(field))
    return {
      id: `${finding.code}-${index}`,
      title: what,
      text: cure,
      cure: { href, label: `去${employerSections[step]}` },
    }
  })

function Preview({ view }: { view: EmployerProfileView }) {
  const { profile } = view
  const cards = [
    { id: 'general', title: '单位信息', lines: unitGeneralLines(profile) },
    { id: 'qualification', title: '单位资质', lines: qualificationLines(profile) },
    { id: 'operator', title: '业务经办人', lines: operatorLines(profile) },
    {
      id: 'licence',
      title: '营业执照',
      lines: [{ label: '当前状态', value: view.licence.file ? `已上传：${view.licence.file.fileName}` : '未上传' }],
    },
  ] as const
  return cards.map(({ id, title, lines }) => (
    <Card key={id} aria-labelledby={`preview-${id}`}>
      <CardHeader id={`preview-${id}`} title={title} more={<TextLink href={stepHref(id)}>修改</TextLink>} />
      <CardBody>
        <Lines lines={[...lines]} />
      </CardBody>
    </Card>
  ))
}

/** 单位信息修改 (U-03, U-17): the wizard of the first sign-in, and the same page for later changes. */
export default async function ProfilePage({ searchParams }: PageProps<'/employer/profile'>) {
  const actor = await requireEmployer()
  const at = now()
  const view = await loadEmployerProfileView(actor, at)
  const { step: asked } = query.parse(await searchParams)
  const step = isWizardStep(asked) ? asked : firstOpen(view)
  const locked = view.locked ? lockedText : undefined
  const shared = { steps: stepsOf(view), today: dayOf(at.toISOString()), locked }
  return (
    <>
      {locked ? (
        <Page className="pb-0! sm:pb-0!">
          <Note tone="warn">{lockedText}</Note>
        </Page>
      ) : null}
      <StepPage {...{ step, view, shared }} />
    </>
  )
}

type Shared = { steps: ReturnType<typeof stepsOf>; today: string; locked?: string }

function StepPage({ step, view, shared }: { step: WizardStep; view: EmployerProfileView; shared: Shared }) {
  const { profile, sections } = view
  switch (step) {
    case 'general':
      return (
        <GeneralForm
          {...shared}
          {...sections.general}
          values={profile.general}
          registered={view.registered}
          known={registeredLines(profile.general, view.registered)}
          checks={view.checks}
          claims={view.claims}
          current={0}
          nextHref={stepHref('qualification')}
        />
      )
    case 'qualification':
      return (
        <QualificationForm
          {...shared}
          {...sections.qualification}
          values={profile.qualification}
          certificates={view.certificates}
          current={1}
          previousHref={stepHref('general')}
          nextHref={stepHref('operator')}
        />
      )
    case 'operator':
      return (
        <OperatorForm
          {...shared}
          {...sections.operator}
          values={profile.operator}
          current={2}
          previousHref={stepHref('qualification')}
          nextHref={stepHref('licence')}
        />
      )
    case 'licence':
      return <LicenceStep view={view} locked={shared.locked} />
    case 'preview':
      return (
        <PreviewStep steps={shared.steps} previousHref={stepHref('licence')} missing={missingItems(view)}>
          <Preview view={view} />
        </PreviewStep>
      )
  }
}
