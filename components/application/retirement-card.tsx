'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { RadioGroup } from '@/components/ui/choice'
import { dayText } from '@/components/ui/date-text'
import { KeyValueList } from '@/components/ui/key-value'
import { Note } from '@/components/ui/note'
import { MonthField } from '@/components/ui/text-fields'
import { keysOf } from '@/lib/domain/typed'
import { postClassLabels, retirementPlanLabels } from '@/lib/labels/retirement'
import type { ActionState } from '@/lib/schemas/action-state'
import type { RetirementView } from '@/lib/views/permit/retirement'

type Props = {
  view: RetirementView
  state: (input: unknown, commandId?: string) => Promise<ActionState<unknown>>
}

const optionsOf = <Code extends string>(labels: Record<Code, string>) =>
  keysOf(labels).map((value) => ({ value, label: labels[value] }))

const posts = [...optionsOf(postClassLabels).reverse(), { value: '' as const, label: '不清楚，暂不说明' }]
const plans = optionsOf(retirementPlanLabels)

/** 退休情况 of a holder: what the schedule says, what was stated, and one's own word on it (E-54). */
export function RetirementCard({ view, state }: Props) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const [values, setValues] = useState(view.own)
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const set = (part: Partial<RetirementView['own']>) => setValues((before) => ({ ...before, ...part }))
  const save = () =>
    start(async () => {
      const month = values.plan === 'statutory' ? '' : values.month
      const reply = await state({ permitId: view.permitId, ...values, month }, commandId).catch(() => null)
      renew()
      if (!reply?.ok) return setProblem(reply?.fieldErrors?.month ?? reply?.message ?? '网络不通，没有保存，请重试。')
      setProblem(null)
      toast.success('退休情况已说明')
      router.refresh()
    })
  return (
    <Card aria-labelledby="retirement">
      <CardHeader id="retirement" title="退休情况" sub={view.consequence} />
      <CardBody className="grid gap-4">
        {view.doubt ? <Note>{view.doubt}。</Note> : null}
        <KeyValueList
          items={[
            { label: '法定退休月份至', value: view.lastDays },
            ...view.said.map(({ side, text, on }) => ({ label: `${side}说明`, value: `${text}（${dayText(on)}）` })),
          ]}
        />
        {view.asksPost ? (
          <RadioGroup
            id="post-class"
            name="post-class"
            label="岗位类别"
            options={posts}
            value={values.postClass}
            inputProps={{
              onChange: ({ target }) =>
                posts.forEach(({ value }) => value === target.value && set({ postClass: value })),
            }}
          />
        ) : null}
        <RadioGroup
          id="retirement-plan"
          name="retirement-plan"
          label="退休安排"
          options={plans}
          value={values.plan}
          inputProps={{
            onChange: ({ target }) => plans.forEach(({ value }) => value === target.value && set({ plan: value })),
          }}
        />
        {values.plan === 'statutory' ? null : (
          <MonthField
            id="retirement-month"
            label="约定的退休月份"
            help="还没有约定的可以不填"
            value={values.month}
            onChange={(event) => set({ month: event.target.value })}
          />
        )}
        {problem ? (
          <Note tone="bad" role="alert">
            {problem}
          </Note>
        ) : null}
      </CardBody>
      <CardFooter className="justify-end">
        <Button intent="outline" pending={pending} pendingLabel="正在保存…" onClick={save}>
          保存说明
        </Button>
      </CardFooter>
    </Card>
  )
}
