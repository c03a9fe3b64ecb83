'use client'

import { useRouter } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { toast } from 'sonner'
import { MissingList, type MissingItem } from '@/components/application/missing-list'
import { refusedSave } from '@/components/forms/refused-save'
import { FormTextAreaField, FormTextField } from '@/components/forms/form-fields'
import { SaveState } from '@/components/forms/save-state'
import { useCommandId } from '@/components/forms/use-command-id'
import { useFormAutosave } from '@/components/forms/use-form-autosave'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { monthDayText } from '@/components/ui/date-text'
import { Page, Stack } from '@/components/ui/page-head'
import { StickyBar } from '@/components/ui/sticky-bar'
import { findingText } from '@/lib/labels/findings'
import type { QuotaApplicationView } from '@/lib/views/quota/employer-application'
import { refusalText } from '../../../_components/outcome'
import { address } from '@/lib/addresses'
import { discardQuotaAction, saveQuotaAction, submitQuotaAction } from '../../actions'
import { toFields, toForm, yearField, type QuotaFields } from './form-state'
import { TaxCard } from './tax-card'

type Refused = Extract<Awaited<ReturnType<typeof submitQuotaAction>>, { ok: false }>

const missingOf = ({ findings = [] }: Refused): MissingItem[] =>
  findings.map((finding, index) => {
    const { what, cure } = findingText(finding)
    return { id: `${finding.code}-${index}`, title: what, text: cure }
  })

/** The refusal as the dialog says it; what is missing also stays on the page, with its cures. */
const inDialog = (reply: Refused): string =>
  reply.findings ? [reply.message, ...missingOf(reply).map(({ title }) => title)].join('') : refusalText(reply)

type Props = {
  view: QuotaApplicationView
  head: ReactNode
  /** What the district has answered, and when the window is. */
  notes: ReactNode
  /** Facts of the unit. */
  unit: ReactNode
  /** The slot of the tax papers. */
  papers: ReactNode
}

/** 新增指标申报: saved while it is typed, handed in in the window (Q-02, Q-03, S-95). */
export function QuotaEditor({ view, head, notes, unit, papers }: Props) {
  const router = useRouter()
  const form = useForm<QuotaFields>({ defaultValues: toFields(view.form), mode: 'onTouched' })
  const command = useCommandId()
  const [missing, setMissing] = useState<MissingItem[]>([])
  const [attempt, setAttempt] = useState(0)
  const autosave = useFormAutosave<QuotaFields>(form, {
    version: view.version,
    stashKey: `quota-${view.id}`,
    save: async (values, version) => {
      const reply = await saveQuotaAction({ quotaId: view.id, version, form: toForm(values) })
      return reply.ok
        ? { ok: true, version: reply.data.version, savedAt: new Date().toISOString() }
        : refusedSave(reply)
    },
  })
  const home = address('/employer/quota', { district: view.district })

  const submit = async () => {
    const state = await autosave.flush()
    if (state.status !== 'clean') return '内容还没有保存，请稍后再上报。'
    const reply = await submitQuotaAction({ quotaId: view.id, seenVersion: state.version }, command.commandId)
    command.renew()
    if (reply.ok) {
      toast.success('已上报')
      return router.push(home)
    }
    setMissing(missingOf(reply))
    setAttempt((count) => count + 1)
    return inDialog(reply)
  }
  const discard = async () => {
    const state = await autosave.flush()
    const reply = await discardQuotaAction({ quotaId: view.id, seenVersion: state.version }, command.commandId)
    command.renew()
    if (!reply.ok) return refusalText(reply)
    router.push(home)
  }
  return (
    <FormProvider {...form}>
      <form
        noValidate
        onSubmit={(event) => event.preventDefault()}
        onBlur={() => void autosave.flush()}
        className="flex flex-1 flex-col"
      >
        <Page>
          {head}
          <Stack>
            {notes}
            <MissingList groups={[{ title: '请您补充', mine: true, items: missing }]} attempt={attempt} />
            {unit}
            <TaxCard variants={view.variants} />
            {papers}
            <Card aria-labelledby="request">
              <CardHeader id="request" title="申请" />
              <CardBody className="grid gap-5">
                <FormTextField
                  name="requested"
                  limit={10}
                  label="申请数量"
                  required
                  inputMode="numeric"
                  help="本次拟新办的人数；只需要取得资格的填 0"
                  fieldClassName="max-w-60"
                />
                <FormTextAreaField
                  limit={1000}
                  name="explanation"
                  label="说明"
                  help="选填，例如拟新办员工的岗位和理由"
                />
              </CardBody>
            </Card>
          </Stack>
        </Page>
        <StickyBar status={<SaveState autosave={autosave} entrance="employer" idleText="内容自动保存" />}>
          <ConfirmDialog
            trigger={<Button>作废</Button>}
            title="作废此申报"
            description="作废后不能恢复，需要时可以重新新增申报。"
            confirmLabel="确认作废"
            tone="danger"
            onConfirm={discard}
          />
          <ConfirmDialog
            trigger={<Button intent="primary">上报</Button>}
            title={`上报${view.turn}`}
            description="上报后不能修改，也不能撤回；发现填错的，只能申请主管部门退回。"
            confirmLabel="确认上报"
            onConfirm={submit}
          >
            <Preview view={view} />
          </ConfirmDialog>
        </StickyBar>
      </form>
    </FormProvider>
  )
}

/** 预览: what will be handed in, read once more. */
function Preview({ view }: { view: QuotaApplicationView }) {
  const values = useWatch<QuotaFields>()
  const variant = view.variants.find(({ value }) => value === values.taxYears)
  const amounts = variant?.years.map((year) => `${year} 年 ${values.amounts?.[yearField(year)] || '—'} 万元`).join('，')
  const { isOpen, opensOn, closesOn } = view.window
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-15">
      <dt className="text-ink-3">纳税年度</dt>
      <dd>{variant?.label ?? '未选择'}</dd>
      <dt className="text-ink-3">纳税金额</dt>
      <dd>{amounts ?? '—'}</dd>
      <dt className="text-ink-3">申请数量</dt>
      <dd>{values.requested || '—'}</dd>
      <dt className="text-ink-3">申报时间</dt>
      <dd>
        {isOpen
          ? `本次到 ${monthDayText(closesOn)} 截止`
          : `现在不能上报，下一次 ${monthDayText(opensOn)} 至 ${monthDayText(closesOn)}`}
      </dd>
    </dl>
  )
}
