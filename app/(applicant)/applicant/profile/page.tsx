import type { Metadata, Route } from 'next'
import { to } from '@/lib/addresses'
import { WizardFrame } from '@/components/forms/wizard-frame'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import { Note } from '@/components/ui/note'
import type { Step } from '@/components/ui/step-bar'
import { now } from '@/lib/clock'
import { personSections, previewStep } from '@/lib/labels/fields'
import { profileStep } from '@/lib/schemas/applicant'
import { loadProfilePages, type ProfilePages } from '@/lib/views/person/applicant'
import { requirePerson } from '@/lib/web/page-guard'
import { LockedNote } from '../_components/locked-note'
import { Missing } from '../_components/missing'
import { ProfileFacts } from '../_components/profile-facts'
import { EducationForm } from './_components/education-form'
import { GeneralForm } from './_components/general-form'
import { StudiesForm, WorksForm } from './_components/history-forms'
import { PhotoStep } from './_components/photo-step'
import { SectionForm, type WizardPlace } from './_components/section-form'

export const metadata: Metadata = { title: '个人信息' }

const order = ['general', 'education', 'studies', 'works', 'photo', 'preview'] as const
type StepName = (typeof order)[number]

const hrefOf = (step: StepName): Route => to.applicant.profile(step)
const labelOf = (step: StepName): string => (step === 'preview' ? previewStep : personSections[step])

function stepsOf(pages: ProfilePages): Step[] {
  return order.map((name) => {
    const label = labelOf(name)
    if (name === 'preview') return { label, state: pages.ready ? 'done' : 'todo', href: hrefOf(name) }
    const gaps = pages.gaps[name]
    const begun = name === 'photo' ? pages.photo !== null : pages.versions[name].version > 0
    const state = gaps === 0 ? 'done' : begun ? 'part' : 'todo'
    return { label, state, href: hrefOf(name), ...(state === 'part' ? { hint: `${gaps} 项待补` } : {}) }
  })
}

function placeOf(pages: ProfilePages, name: StepName): WizardPlace {
  const current = order.indexOf(name)
  const [previous, next] = [order[current - 1], order[current + 1] ?? 'preview']
  return {
    steps: stepsOf(pages),
    current,
    ...(previous ? { previousHref: hrefOf(previous) } : {}),
    nextHref: hrefOf(next),
    nextLabel: next === 'preview' ? previewStep : '下一步',
  }
}

function TypedSection({ pages, name }: { pages: ProfilePages; name: Exclude<StepName, 'photo' | 'preview'> }) {
  const { profile, locked, maskedIdNumber } = pages
  const { version, savedAt } = pages.versions[name]
  // Whose number it is stands in the session: it needs not travel through the form.
  const values = name === 'general' ? { ...profile.general, idNumber: '' } : profile[name]
  return (
    <SectionForm
      key={name}
      start={{ section: name, values, version, savedAt, problems: pages.problems[name] }}
      place={placeOf(pages, name)}
      locked={locked}
      lockedNote={locked ? <LockedNote /> : null}
    >
      {name === 'general' ? <GeneralForm identity={{ ...profile.general, maskedIdNumber }} /> : null}
      {name === 'education' ? <EducationForm checks={pages.checks} /> : null}
      {name === 'studies' ? <StudiesForm education={profile.education} /> : null}
      {name === 'works' ? <WorksForm scope={pages.workHistory} /> : null}
    </SectionForm>
  )
}

function PhotoSection({ pages }: { pages: ProfilePages }) {
  const { steps, current, previousHref, nextHref, nextLabel } = placeOf(pages, 'photo')
  return (
    <WizardFrame title="基础信息采集" backHref="/applicant" {...{ steps, current, previousHref, nextHref, nextLabel }}>
      {pages.locked ? <LockedNote /> : null}
      <PhotoStep photo={pages.photo} locked={pages.locked} />
    </WizardFrame>
  )
}

/** 预览提交: everything at a glance, the complete list of what is missing, and the way on. */
function Preview({ pages }: { pages: ProfilePages }) {
  const { steps, current, previousHref } = placeOf(pages, 'preview')
  const first = pages.missing[0]?.items[0]
  const { openApplication } = pages
  const onward: { href: Route; label: string } = openApplication?.editable
    ? { href: to.applicant.edit(openApplication.id, 'preview'), label: '回到业务申请' }
    : { href: '/applicant', label: '提交' }
  return (
    <WizardFrame
      title="基础信息采集"
      backHref="/applicant"
      {...{ steps, current, previousHref }}
      submit={
        pages.ready ? (
          <LinkButton href={onward.href} intent="primary">
            {onward.label}
          </LinkButton>
        ) : first?.cure ? (
          <LinkButton href={first.cure.href} intent="primary">
            继续：填写{first.title}
          </LinkButton>
        ) : null
      }
    >
      {pages.locked ? <LockedNote /> : null}
      <Missing groups={pages.missing} title={`还差 ${pages.missing[0]?.items.length ?? 0} 项才算完善`} />
      {pages.ready ? (
        <Note tone="ok" title="个人信息已完善">
          内容已全部保存，以后有变化请及时更新。下一步可以
          <TextLink inline href="/applicant/employer">
            关联单位
          </TextLink>
          、
          <TextLink inline href="/applicant/attachments">
            上传附件
          </TextLink>
          。
        </Note>
      ) : null}
      {pages.notes.map((note) => (
        <Note key={note} tone="quiet">
          {note}
        </Note>
      ))}
      <ProfileFacts profile={pages.profile} idNumber={pages.maskedIdNumber} editable={!pages.locked} />
    </WizardFrame>
  )
}

export default async function ProfilePage({ searchParams }: PageProps<'/applicant/profile'>) {
  const actor = await requirePerson()
  const step = profileStep.parse((await searchParams).step)
  const pages = await loadProfilePages(actor, now())
  if (step === 'preview') return <Preview pages={pages} />
  if (step === 'photo') return <PhotoSection pages={pages} />
  return <TypedSection pages={pages} name={step} />
}
