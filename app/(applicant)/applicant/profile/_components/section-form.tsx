'use client'

import { ArrowRight } from '@/components/ui/icons'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useRef, useState, type ReactNode } from 'react'
import { FormProvider } from 'react-hook-form'
import { fieldId } from '@/components/forms/field-id'
import { SaveState } from '@/components/forms/save-state'
import { useEarlyTyping } from '@/components/forms/use-early-typing'
import { WizardFrame } from '@/components/forms/wizard-frame'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import type { Step } from '@/components/ui/step-bar'
import { useSectionForm, type SectionStart } from './use-section-form'

export type WizardPlace = { steps: Step[]; current: number; previousHref?: Route; nextHref: Route; nextLabel: string }

type SectionFormProps = {
  start: SectionStart
  place: WizardPlace
  locked: boolean
  lockedNote: ReactNode
  children: ReactNode
}

/** Who needs another way than this form is told at its head, before he fills in anything (A-30, I-43). */
const turning = ['id-number-residence-permit', 'id-type-not-accepted']
const isTurning = ({ code }: { code: string }): boolean => turning.includes(code)

/** One step of 基础信息采集: the form, its sentences, and the bar with 上一步 / 下一步. */
export function SectionForm({ start, place, locked, lockedNote, children }: SectionFormProps) {
  const router = useRouter()
  const { form, autosave, attempt, problems, shown, blocking, notes, check } = useSectionForm(start)
  const element = useRef<HTMLFormElement>(null)
  useEarlyTyping(form, element)
  const [checking, setChecking] = useState(false)
  const next = async () => {
    setChecking(true)
    const fine = await check()
    setChecking(false)
    if (fine) router.push(place.nextHref)
  }
  return (
    <FormProvider {...form}>
      <form
        ref={element}
        noValidate
        onSubmit={(event) => event.preventDefault()}
        onBlur={() => void autosave.flush()}
        className="contents"
      >
        <WizardFrame
          title="基础信息采集"
          sub={<span>请如实填写，内容须与佐证材料一致。带 * 的为必填项。</span>}
          backHref="/applicant"
          steps={place.steps}
          current={place.current}
          status={locked ? null : <SaveState autosave={autosave} entrance="person" />}
          previousHref={place.previousHref}
          submit={
            <>
              {attempt > 0 && blocking.length > 0 ? (
                <LinkButton href={place.nextHref} intent="text">
                  先填其他步骤
                </LinkButton>
              ) : null}
              {locked ? (
                <LinkButton href={place.nextHref} intent="primary">
                  {place.nextLabel}
                </LinkButton>
              ) : (
                <Button intent="primary" onClick={next} pending={checking} pendingLabel="正在保存…">
                  {place.nextLabel}
                  <ArrowRight aria-hidden />
                </Button>
              )}
            </>
          }
        >
          {lockedNote}
          {problems.filter(isTurning).map(({ message }) => (
            <Note key={message} tone="warn">
              {message}
            </Note>
          ))}
          {attempt > 0 ? (
            <ErrorSummary
              attempt={attempt}
              title="请填写或更正以下内容"
              problems={shown.map(({ field, message }) => ({ fieldId: fieldId(field), message }))}
            />
          ) : null}
          <fieldset disabled={locked} className="grid min-w-0 gap-3 sm:gap-6">
            {children}
          </fieldset>
          {notes
            .filter((note) => !isTurning(note))
            .map(({ message }) => (
              <Note key={message} tone="quiet">
                {message}
              </Note>
            ))}
        </WizardFrame>
      </form>
    </FormProvider>
  )
}
