'use client'

import type { ReactNode } from 'react'
import { to } from '@/lib/addresses'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import type { WizardPlace } from '../../_components/place'
import { StepFrame } from '../../_components/step-frame'

/** 核对基础信息 (I-18): read only here, edited in 个人信息. */
export function BasicsStep({ place, gaps, children }: { place: WizardPlace; gaps: number; children: ReactNode }) {
  return (
    <StepFrame place={place}>
      <Note
        tone={gaps > 0 ? 'warn' : 'info'}
        title={gaps > 0 ? `基础信息还有 ${gaps} 项需要补充` : '请核对基础信息'}
        action={
          <LinkButton href={to.applicant.profile(gaps > 0 ? 'preview' : 'general')} size="sm">
            去个人信息修改
          </LinkButton>
        }
      >
        内容来自个人信息，在这里只能查看。修改后回到本页，申请随之更新。
      </Note>
      {children}
    </StepFrame>
  )
}
