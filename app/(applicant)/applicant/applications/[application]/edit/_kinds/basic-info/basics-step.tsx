'use client'

import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import type { SlotView } from '@/lib/views/attachment/slots'
import type { WizardPlace } from '../../_components/place'
import { SlotsCard } from '../../_components/slots-card'
import { StepFrame } from '../../_components/step-frame'

type BasicsStepProps = {
  place: WizardPlace
  changed: boolean
  slots: readonly SlotView[]
  comparison: ReactNode
  children: ReactNode
}

/** 请确认当前基础信息 (I-55): what stands on the permit against the profile, and the papers of what has changed. */
export function BasicsStep({ place, changed, slots, comparison, children }: BasicsStepProps) {
  const links = (
    <>
      <LinkButton href="/applicant/profile" size="sm">
        去个人信息修改
      </LinkButton>
      <LinkButton href="/applicant/attachments" size="sm">
        附件管理
      </LinkButton>
    </>
  )
  return (
    <StepFrame place={place}>
      <Note
        tone={changed ? 'info' : 'warn'}
        title={changed ? '请确认当前基础信息' : '个人信息与证件上的信息相同'}
        action={<div className="flex flex-wrap gap-2">{links}</div>}
      >
        {changed
          ? '办结后，证件上的信息更新为个人信息中的内容。'
          : '没有需要变更的事项。请先在个人信息中修改，再回到本页。'}
      </Note>
      {comparison}
      <SlotsCard
        title="本次变更需要的附件"
        sub="只列与变更事项有关的附件；请删除原有附件，上传新的"
        slots={slots.filter(({ need }) => need === 'required')}
      />
      {children}
    </StepFrame>
  )
}
