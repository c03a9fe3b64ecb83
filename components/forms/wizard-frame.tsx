import { ArrowRight } from '@/components/ui/icons'
import type { Route } from 'next'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/link-button'
import { Page, PageHead } from '@/components/ui/page-head'
import { StepBar, type Step } from '@/components/ui/step-bar'
import { StickyBar } from '@/components/ui/sticky-bar'
import { TextLink } from '@/components/ui/text-link'

type WizardFrameProps = {
  title: ReactNode
  sub?: ReactNode
  badge?: ReactNode
  /** 返回上级. */
  backHref: Route
  steps: Step[]
  current: number
  progressTitle?: string
  /** The part of the district's guide that governs the step (G-12). */
  guideHref?: Route
  /** <SaveState …/> or what is still missing. */
  status?: ReactNode
  /** 上一步. */
  previousHref?: Route
  /** 下一步 / 预览提交: a link, or pass `submit` for a button of a form. */
  nextHref?: Route
  nextLabel?: string
  /** Replaces the forward link: SubmitButton, 提交给单位审核 with its reason, …; the primary comes last. */
  submit?: ReactNode
  children: ReactNode
}

/** Head, 当前填写进度, the step, and the bar with 上一步 / 下一步 (G-35). The blue button is always something that works now. */
export function WizardFrame(props: WizardFrameProps) {
  const { title, sub, badge, backHref, steps, current, progressTitle, status, previousHref, submit, children } = props
  const { guideHref } = props
  const last = current >= steps.length - 2
  const { nextHref, nextLabel = last ? '预览提交' : '下一步' } = props
  return (
    <>
      <Page className="sm:pb-10">
        <PageHead
          title={title}
          sub={
            guideHref ? (
              <>
                {sub}
                {/* in a tab of its own: what is typed here stays */}
                <TextLink href={guideHref} external target="_blank" rel="noopener">
                  办理指南<span className="sr-only">（在新标签页打开）</span>
                </TextLink>
              </>
            ) : (
              sub
            )
          }
          badge={badge}
          back={backHref}
        />
        <StepBar steps={steps} current={current} title={progressTitle} />
        <div className="mt-3 grid gap-3 sm:mt-6 sm:gap-6">{children}</div>
      </Page>
      <StickyBar status={status}>
        {previousHref ? <LinkButton href={previousHref}>上一步</LinkButton> : null}
        {submit}
        {nextHref ? (
          <LinkButton href={nextHref} intent="primary">
            {nextLabel}
            <ArrowRight aria-hidden />
          </LinkButton>
        ) : null}
      </StickyBar>
    </>
  )
}
