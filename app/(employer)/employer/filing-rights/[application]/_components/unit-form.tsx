'use client'

import { ArrowRight } from '@/components/ui/icons'
import { useRouter } from 'next/navigation'
import { useForm, FormProvider, useWatch } from 'react-hook-form'
import { to } from '@/lib/addresses'
import { refusedSave } from '@/components/forms/refused-save'
import { FormCheckbox, FormRadioGroup, FormSelectField, FormTextAreaField } from '@/components/forms/form-fields'
import { SaveState } from '@/components/forms/save-state'
import { SubmitButton } from '@/components/forms/submit-button'
import { useFormAutosave } from '@/components/forms/use-form-autosave'
import { WizardFrame } from '@/components/forms/wizard-frame'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Note } from '@/components/ui/note'
import type { Step } from '@/components/ui/step-bar'
import { TextLink } from '@/components/ui/text-link'
import type { FilingRightForm } from '@/lib/domain/application/forms'
import type { FiguresAsked } from '@/lib/views/employer/figures'
import { FiguresCard } from '../../../_components/figures-card'
import { statementTexts } from '@/lib/labels/employer-statements'
import { saveFormAction } from '../../actions'
import { rightStepHref } from '../../_components/steps'

type Props = {
  applicationId: string
  form: FilingRightForm
  version: number
  steps: Step[]
  authority: string
  /** The district opens a right that only receives holders (D-10). */
  receiveOnly: boolean
  /** 属地部门 to choose from; null where the district has none. */
  offices: { value: string; label: string }[] | null
  /** 承诺书 is there (其他材料). */
  commitment: boolean
  figures: FiguresAsked | null
}

const modes = (receiveOnly: boolean) => [
  {
    value: 'full',
    label: '全部业务（含新办）',
    help: '单位符合所在区用人单位新办条件',
  },
  {
    value: 'receive-only',
    label: '仅接收持证人',
    help: receiveOnly
      ? '不符合新办条件，但需要为新入职持证人办理聘用单位变更、续签或信息变更；须在其他材料中上传《承诺书》'
      : '所选主管部门不受理此类权限',
    disabled: !receiveOnly,
  },
]

/** 申报单位信息 (U-43, U-46, U-50): what is applied for and for what; saved while it is typed. */
export function UnitForm({
  applicationId,
  form: stored,
  version,
  steps,
  authority,
  receiveOnly,
  offices,
  commitment,
  figures,
}: Props) {
  const router = useRouter()
  const form = useForm<FilingRightForm>({ defaultValues: stored, mode: 'onTouched' })
  const autosave = useFormAutosave<FilingRightForm>(form, {
    version,
    stashKey: `filing-right-${applicationId}`,
    save: async (values, seen) => {
      const reply = await saveFormAction({ applicationId, version: seen, form: { ...stored, ...values } })
      return reply.ok ? { ok: true, ...reply.data } : refusedSave(reply)
    },
  })
  // What is missing is told by the preview; here only the last words have to be stored before it is read.
  const goOn = form.handleSubmit(async () => {
    const state = await autosave.flush()
    if (state.status === 'clean') router.push(rightStepHref(applicationId, 'preview'))
  })
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={goOn} onBlur={() => void autosave.flush()} className="flex flex-1 flex-col">
        <WizardFrame
          title="申请业务办理权限"
          sub={<span>{authority}</span>}
          backHref="/employer/permits"
          steps={steps}
          current={1}
          previousHref={rightStepHref(applicationId, 'requirements')}
          submit={
            <SubmitButton pending={form.formState.isSubmitting} pendingLabel="正在保存…">
              预览提交
              <ArrowRight aria-hidden />
            </SubmitButton>
          }
          status={<SaveState autosave={autosave} entrance="employer" />}
        >
          <Card aria-labelledby="application">
            <CardHeader id="application" title="申报事项" sub="带 * 的为必填项" />
            <CardBody className="grid gap-5">
              <FormRadioGroup name="mode" label="申请权限" required layout="tiles" options={modes(receiveOnly)} />
              <Commitment attached={commitment} />
              {offices ? (
                <FormSelectField
                  name="township"
                  label="属地部门"
                  required
                  options={offices}
                  help="按单位所在的镇、街道或园区选择；开通后员工业务先由属地部门审核"
                />
              ) : null}
              <FormTextAreaField
                limit={1000}
                name="intention"
                label="拟办事项"
                required
                help="写明开通后拟办理的业务，例如“为 3 名员工新办证件”“为新入职员工办理聘用单位变更”"
              />
              <FormCheckbox name="confirmed">{statementTexts.filingRight.confirmed}</FormCheckbox>
            </CardBody>
          </Card>
          <Figures asked={figures} />
        </WizardFrame>
      </form>
    </FormProvider>
  )
}

/** Who only receives holders is not held to the conditions (U-50). */
function Figures({ asked }: { asked: FiguresAsked | null }) {
  const mode = useWatch<FilingRightForm, 'mode'>({ name: 'mode' })
  return asked && mode === 'full' ? <FiguresCard asked={asked} /> : null
}

function Commitment({ attached }: { attached: boolean }) {
  const mode = useWatch<FilingRightForm, 'mode'>({ name: 'mode' })
  if (mode !== 'receive-only') return null
  return (
    <Note tone={attached ? 'ok' : 'warn'} title="《承诺书》">
      {attached
        ? '其他材料已上传。请确认其中包含《承诺书》（办理指南附件4）。'
        : '请在其他材料中上传《承诺书》（办理指南附件4）。'}{' '}
      <TextLink href={to.employer.attachments('unit-other')} inline>
        去附件管理
      </TextLink>
    </Note>
  )
}
