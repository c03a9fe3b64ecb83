'use client'

import { ArrowRight } from '@/components/ui/icons'
import { useRouter } from 'next/navigation'
import { useRef, type ReactNode } from 'react'
import { FormProvider, useForm, type DefaultValues, type FieldValues } from 'react-hook-form'
import { refusedSave } from '@/components/forms/refused-save'
import { SaveState } from '@/components/forms/save-state'
import { SubmitButton } from '@/components/forms/submit-button'
import { useEarlyTyping } from '@/components/forms/use-early-typing'
import { useFormAutosave } from '@/components/forms/use-form-autosave'
import { WizardFrame } from '@/components/forms/wizard-frame'
import { saveEditorAction } from '../actions'
import { type EditorFrame, editorHref } from './steps'

export type EditorFormProps<Form> = {
  applicationId: string
  stored: Form
  version: number
  frame: EditorFrame
  authority: string
  head: ReactNode
}

/** The second step: saved while it is typed; what is missing is told by the preview (G-14). */
export function EditorForm<Form extends FieldValues>(props: EditorFormProps<Form> & { children: ReactNode }) {
  const { applicationId, stored, version, frame, authority, head, children } = props
  const router = useRouter()
  const box = useRef<HTMLFormElement>(null)
  const form = useForm<Form>({ defaultValues: stored as DefaultValues<Form>, mode: 'onTouched' })
  const autosave = useFormAutosave<Form>(form, {
    version,
    stashKey: `employer-application-${applicationId}`,
    save: async (values, seen) => {
      const reply = await saveEditorAction({ applicationId, version: seen, form: { ...stored, ...values } })
      return reply.ok ? { ok: true, ...reply.data } : refusedSave(reply)
    },
  })
  useEarlyTyping(form, box)
  const goOn = form.handleSubmit(async () => {
    const state = await autosave.flush()
    if (state.status === 'clean') router.push(editorHref(applicationId, 'preview'))
  })
  return (
    <FormProvider {...form}>
      <form ref={box} noValidate onSubmit={goOn} onBlur={() => void autosave.flush()} className="flex flex-1 flex-col">
        <WizardFrame
          {...frame}
          sub={<span>{authority}</span>}
          current={1}
          previousHref={editorHref(applicationId, 'check')}
          status={<SaveState autosave={autosave} entrance="employer" />}
          submit={
            <SubmitButton pending={form.formState.isSubmitting} pendingLabel="正在保存…">
              预览提交
              <ArrowRight aria-hidden />
            </SubmitButton>
          }
        >
          {head}
          {children}
        </WizardFrame>
      </form>
    </FormProvider>
  )
}
