'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { KeyValueList } from '@/components/ui/key-value'
import { Note } from '@/components/ui/note'
import { DateField } from '@/components/ui/text-fields'
import type { ActionState } from '@/lib/schemas/action-state'
import type { SettlementView } from '@/lib/views/permit/settlement'

type Act = (input: unknown, commandId?: string) => Promise<ActionState<unknown>>
type Props = {
  view: SettlementView
  today: string
  /** What this reader can do besides reporting: 注销 by the holder, 解除关联 by the unit. */
  otherWay: string
  report: Act
  takeBack: Act
}

/** 落户情况 of a holder: who has reported it, and one's own word on it (S-26). */
export function SettlementCard({ view, today, otherWay, report, takeBack }: Props) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const [on, setOn] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const act = (verb: Act, input: object, done: string) =>
    start(async () => {
      const reply = await verb({ permitId: view.permitId, ...input }, commandId).catch(() => null)
      renew()
      if (!reply?.ok) return setProblem(reply?.fieldErrors?.on ?? reply?.message ?? '网络不通，没有保存，请重试。')
      setProblem(null)
      setOn('')
      toast.success(done)
      router.refresh()
    })
  const reported = view.said.length > 0
  return (
    <Card aria-labelledby="settlement">
      <CardHeader id="settlement" title="落户情况" sub={`取得北京市户口的，应当即时注销工作居住证。${otherWay}`} />
      <CardBody className="grid gap-4">
        {reported ? (
          <>
            <Note>已报告落户，待主管部门核实。核实前证件状态不变，正在办理的业务照常审核。</Note>
            <KeyValueList
              items={view.said.map(({ side, on: day, saidOn }) => ({
                label: `${side}报告`,
                value: `${dayText(day)}落户（${dayText(saidOn)}报告）`,
              }))}
            />
          </>
        ) : null}
        {view.own || view.cancelling ? null : (
          <DateField
            id="settled-on"
            label="落户日期"
            max={today}
            value={on}
            onChange={(event) => setOn(event.target.value)}
          />
        )}
        {view.cancelling && !reported ? <p className="text-14 text-ink-2">注销业务已经提交，不用另行报告。</p> : null}
        {problem ? (
          <Note tone="bad" role="alert">
            {problem}
          </Note>
        ) : null}
      </CardBody>
      {view.own ? (
        <CardFooter className="justify-end">
          <Button
            intent="outline"
            pending={pending}
            pendingLabel="正在撤回…"
            onClick={() => act(takeBack, {}, '报告已撤回')}
          >
            撤回报告
          </Button>
        </CardFooter>
      ) : view.cancelling ? null : (
        <CardFooter className="justify-end">
          <Button
            intent="outline"
            pending={pending}
            pendingLabel="正在报告…"
            onClick={() => act(report, { on }, '已报告落户，待主管部门核实')}
          >
            报告落户
          </Button>
        </CardFooter>
      )}
    </Card>
  )
}
