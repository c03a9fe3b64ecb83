'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { ArrowRight } from '@/components/ui/icons'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useMemo, type ReactNode } from 'react'
import { FormProvider, useForm, type DefaultValues, type FieldValues } from 'react-hook-form'
import { refusedSave } from '@/components/forms/refused-save'
import { FormErrors } from '@/components/forms/form-errors'
import { SaveState } from '@/components/forms/save-state'
import { SubmitButton } from '@/components/forms/submit-button'
import { useFormAutosave } from '@/components/forms/use-form-autosave'
import { WizardFrame } from '@/components/forms/wizard-frame'
import type { Step } from '@/components/ui/step-bar'
import type { z } from 'zod'
import type { TypedEmployerSection } from '@/lib/schemas/employer-profile'
import { saveSectionAction } from '../actions'

export type SectionFormProps<T> = {
  values: T
  version: number
  savedAt: string | null
  today: string
  steps: Step[]
  current: number
  previousHref?: Route
  nextHref: Route
  /** Why nothing can be changed now. */
  locked?: string
}

/** What the browser keeps of 单位资质 in its former shape cannot be filled in here: it lies under another key. */
const stashKeys: Record<TypedEmployerSection, string> = {
  general: 'employer-general',
  qualification: 'employer-classifications',
  operator: 'employer-operator',
}

/** One step of the wizard: saved while it is typed, judged when the reader goes on. Whoever leaves loses nothing. */
export function SectionForm<T extends FieldValues>(
  props: SectionFormProps<T> & {
    section: TypedEmployerSection
    /** What 下一步 accepts on the day. */
    judged: (today: string) => z.ZodType<T, T>
    children: ReactNode
  },
) {
  const { section, judged, values, version, savedAt, today, ...frame } = props
  const { steps, current, previousHref, nextHref, locked, children } = frame
  const router = useRouter()
  const resolver = useMemo(() => zodResolver(judged(today)), [judged, today])
  const form = useForm<T>({ defaultValues: values as DefaultValues<T>, resolver, mode: 'onTouched' })
  const autosave = useFormAutosave<T>(form, {
    version,
    savedAt,
    stashKey: stashKeys[section],
    save: async (data, seen) => {
      const reply = await saveSectionAction({ section, data, version: seen })
      return reply.ok ? { ok: true, ...reply.data } : refusedSave(reply)
    },
  })
  const goOn = form.handleSubmit(async () => {
    const state = await autosave.flush()
    if (state.status === 'clean') router.push(nextHref)
  })
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={goOn} onBlur={() => void autosave.flush()} className="flex flex-1 flex-col">
        <WizardFrame
          title="基础信息采集"
          backHref="/employer"
          steps={steps}
          current={current}
          previousHref={previousHref}
          status={locked ? locked : <SaveState autosave={autosave} entrance="employer" />}
          submit={
            <SubmitButton pending={form.formState.isSubmitting} pendingLabel="正在保存…">
              下一步
              <ArrowRight aria-hidden />
            </SubmitButton>
          }
        >
          <FormErrors />
          {children}
        </WizardFrame>
      </form>
    </FormProvider>
  )
}
