'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, type ReactNode } from 'react'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { toast } from 'sonner'
import { refusedSave } from '@/components/forms/refused-save'
import { FormTextAreaField, FormTextField } from '@/components/forms/form-fields'
import { fieldId } from '@/components/forms/field-id'
import { SaveState } from '@/components/forms/save-state'
import { SubmitButton } from '@/components/forms/submit-button'
import { useCommandId } from '@/components/forms/use-command-id'
import { useEarlyTyping } from '@/components/forms/use-early-typing'
import { useFormAutosave } from '@/components/forms/use-form-autosave'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Note } from '@/components/ui/note'
import { Page, Stack } from '@/components/ui/page-head'
import { StickyBar } from '@/components/ui/sticky-bar'
import { declaredNumber, type DemandForm } from '@/lib/domain/demand/form'
import type { DeclarationView } from '@/lib/views/demand/employer'
import { refusalText } from '../../../_components/outcome'
import { saveDeclarationAction, submitDeclarationAction } from '../../actions'

type Props = { view: DeclarationView; head: ReactNode }

/** Every field has a value, so that what is typed before the page is awake is recognised. */
const allFields = ({ form, categories, criteria }: DeclarationView): DemandForm => ({
  ...form,
  counts: Object.fromEntries(categories.map(({ code }) => [code, form.counts[code] ?? ''])),
  figures: Object.fromEntries(criteria.map(({ code }) => [code, form.figures[code] ?? ''])),
})

/** The form of 年度需求申报: saved while it is typed; what is missing is told when it is handed in. */
export function DeclarationForm({ view, head }: Props) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const [attempt, setAttempt] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)
  // what is handed in is what was saved last
  const saved = useRef(view.version)
  const box = useRef<HTMLFormElement>(null)
  const form = useForm<DemandForm>({ defaultValues: allFields(view), mode: 'onTouched' })
  const autosave = useFormAutosave<DemandForm>(form, {
    version: view.version,
    stashKey: `demand-${view.id}`,
    save: async (values, seenVersion) => {
      const reply = await saveDeclarationAction({ declarationId: view.id, seenVersion, form: values })
      if (!reply.ok) return refusedSave(reply)
      saved.current = reply.data.version
      return { ok: true, ...reply.data }
    },
  })
  useEarlyTyping(form, box)
  const handIn = async () => {
    const state = await autosave.flush()
    if (state.status !== 'clean') return
    const reply = await submitDeclarationAction({ declarationId: view.id, seenVersion: saved.current }, commandId)
    renew()
    if (reply.ok) toast.success('已提交，等待主管部门评估和核定')
    setProblem(reply.ok ? null : refusalText(reply))
    setAttempt((count) => (reply.ok ? 0 : count + 1))
    if (!reply.ok) router.refresh()
  }
  const missing = attempt > 0 ? view.missing : []
  return (
    <FormProvider {...form}>
      <form
        ref={box}
        noValidate
        onSubmit={(event) => void form.handleSubmit(handIn)(event)}
        onBlur={() => void autosave.flush()}
        className="flex flex-1 flex-col"
      >
        <Page>
          {head}
          <Stack>
            {problem && missing.length === 0 ? (
              <Note tone="bad" role="alert">
                {problem}
              </Note>
            ) : null}
            <ErrorSummary
              attempt={attempt}
              problems={missing.map(({ field, title, text }) => ({
                fieldId: fieldId(field === 'counts' ? `counts.${view.categories[0]?.code ?? 'A'}` : field),
                message: `${title}${text}`,
              }))}
            />
            <Counts view={view} />
            <Figures view={view} />
          </Stack>
        </Page>
        <StickyBar status={<SaveState autosave={autosave} entrance="employer" />}>
          <SubmitButton pending={form.formState.isSubmitting} pendingLabel="正在提交…">
            {view.status.status === 'returned' ? '重新提交' : '提交申报'}
          </SubmitButton>
        </StickyBar>
      </form>
    </FormProvider>
  )
}

function Counts({ view }: { view: DeclarationView }) {
  const counts = useWatch<DemandForm, 'counts'>({ name: 'counts' })
  const sum = declaredNumber({ ...view.form, counts: counts ?? {} })
  return (
    <Card aria-labelledby="counts">
      <CardHeader id="counts" title={`${view.year} 年度新办需求`} sub={`按申报条件类别填写人数，合计 ${sum} 人`} />
      <CardBody className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
        {view.categories.map(({ code, label }) => (
          <FormTextField key={code} name={`counts.${code}`} limit={20} label={`${label}（人）`} inputMode="numeric" />
        ))}
      </CardBody>
    </Card>
  )
}

function Figures({ view }: { view: DeclarationView }) {
  return (
    <Card aria-labelledby="figures">
      <CardHeader id="figures" title="贡献情况" sub="主管部门据此评估，计算方法对所有单位相同；带 * 的为必填项" />
      <CardBody className="grid gap-5 sm:grid-cols-2">
        {view.criteria.map(({ code, label, unit, help }) => (
          <FormTextField
            key={code}
            name={`figures.${code}`}
            label={`${label}（${unit}）`}
            help={`${help}，没有的填 0`}
            inputMode="decimal"
            required
          />
        ))}
        <div className="sm:col-span-2">
          <FormTextAreaField
            limit={2000}
            name="reason"
            label="申报理由"
            required
            rows={4}
            help="用一两句话说明新办需求的来由"
          />
        </div>
      </CardBody>
    </Card>
  )
}
