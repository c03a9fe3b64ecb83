'use client'

import { ArrowRight } from '@/components/ui/icons'
import type { Route } from 'next'
import type { ReactNode } from 'react'
import { WizardFrame } from '@/components/forms/wizard-frame'
import { LinkButton } from '@/components/ui/link-button'
import { SubmitApplication, type Submission } from '../../_components/submit-button'
import type { WizardPlace } from './place'

type PreviewFrameProps = {
  place: WizardPlace
  submission: Submission
  /** How many items stop the submission; 0 when nothing does. */
  missing: number
  /** Said beside the submit button while something stops it. */
  reason?: string
  /** 继续：上传诚信声明. */
  first?: { href: Route; title: string }
  children: ReactNode
}

/** 预览提交: what still lacks is the blue button until nothing lacks; then it is 提交. */
export function PreviewFrame({ place, submission, missing, reason, first, children }: PreviewFrameProps) {
  const { sub, nextHref: _next, returned: _returned, detailHref: _detail, ...frame } = place
  return (
    <WizardFrame
      {...frame}
      progressTitle="当前申请进度"
      sub={sub.map((line) => (
        <span key={line}>{line}</span>
      ))}
      status={<span className="text-ink-3">填写的内容都已保存，关闭页面也不会丢失</span>}
      submit={
        <>
          <SubmitApplication {...submission} disabledReason={reason} />
          {missing > 0 && first ? (
            <LinkButton href={first.href} intent="primary">
              继续：{first.title}
              <ArrowRight aria-hidden />
            </LinkButton>
          ) : null}
        </>
      }
    >
      {children}
    </WizardFrame>
  )
}
