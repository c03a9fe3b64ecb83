'use client'

import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/choice'
import type { ActionState } from '@/lib/schemas/action-state'
import { useSavedSwitch } from './use-saved-switch'

type DailySummaryProps = {
  dailySummary: boolean
  save: (input: { dailySummary: boolean }) => Promise<ActionState<{ dailySummary: boolean }>>
}

/** Single messages, or one a working day; saved at once. */
export function DailySummary({ dailySummary, save }: DailySummaryProps) {
  const [wanted, change] = useSavedSwitch(
    dailySummary,
    (next) => save({ dailySummary: next }),
    (next) => (next ? '已改为每日汇总' : '已改为逐条通知'),
  )
  return (
    <Card aria-labelledby="daily-summary">
      <CardHeader id="daily-summary" title="通知方式" />
      <CardBody className="grid gap-2">
        <Checkbox
          checked={wanted}
          onChange={(event) => void change(event.currentTarget.checked)}
          help="每个工作日一条，列出各类新到事项的件数和审核期限最近的一件"
        >
          新到待办只发每日汇总
        </Checkbox>
        <p className="text-14 text-ink-3">您已认领的业务被撤回、退回或终止时，仍会立即通知您。</p>
      </CardBody>
    </Card>
  )
}
