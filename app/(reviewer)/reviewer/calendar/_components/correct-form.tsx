'use client'

import { useState, type FormEvent } from 'react'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextAreaField } from '@/components/ui/text-fields'
import type { CalendarYear } from '@/lib/domain/deadlines/calendar'
import { calendarChange, isUnchanged } from '@/lib/domain/deadlines/calendar-year'
import { correctYearInput, type CorrectYearInput } from '@/lib/schemas/proposals'
import { proposeYearAction } from '../actions'
import { ChangeList } from './change-list'

const fields = ['off', 'makeUp', 'note'] as const
type Field = (typeof fields)[number]
type Problems = Partial<Record<Field, string>>

const linesOf = (text: FormDataEntryValue | null): string[] =>
  String(text ?? '')
    .split(/[\s,，、;；]+/)
    .filter(Boolean)

/** What was typed, checked like the server checks it; several sentences of one field stand together. */
function check(form: HTMLFormElement, year: number): { input: CorrectYearInput | null; problems: Problems } {
  const data = new FormData(form)
  const typed = {
    year,
    off: linesOf(data.get('off')),
    makeUp: linesOf(data.get('makeUp')),
    note: data.get('note') ?? '',
  }
  const parsed = correctYearInput.safeParse(typed)
  if (parsed.success) return { input: parsed.data, problems: {} }
  const problems: Problems = {}
  for (const { path, message } of parsed.error.issues) {
    const field = fields.find((name) => name === path[0]) ?? 'note'
    problems[field] = problems[field] ? `${problems[field]}；${message}` : message
  }
  return { input: null, problems }
}

type Props = { year: number; lists: CalendarYear; isPublished: boolean; provisionalFiles: string }

/** 更正: the two lists as text, one day per line; what changes is shown before it is written. */
export function CorrectForm({ year, lists, isPublished, provisionalFiles }: Props) {
  const { commandId, renew } = useCommandId()
  const [attempt, setAttempt] = useState(0)
  const [problems, setProblems] = useState<Problems>({})
  const [wish, setWish] = useState<CorrectYearInput | null>(null)
  const before = isPublished ? lists : null

  const preview = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { input, problems: found } = check(event.currentTarget, year)
    const same = input !== null && before !== null && isUnchanged(calendarChange(before, input))
    setProblems(same ? { off: '填写的内容与现有日历相同，没有需要更正的日期' } : found)
    setAttempt((count) => count + 1)
    setWish(same ? null : input)
  }
  const save = async (): Promise<string | void> => {
    const reply = await proposeYearAction(wish, commandId).catch(() => null)
    if (!reply) return '网络不通，请重试。'
    renew()
    if (!reply.ok) return reply.message
    toast.success(`已提出，等待另一名参数管理员发布`)
  }
  const shown = fields.flatMap((field) => (problems[field] ? [{ fieldId: field, message: problems[field] }] : []))
  return (
    <form onSubmit={preview} noValidate className="grid gap-5">
      <ErrorSummary problems={shown} attempt={attempt} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextAreaField
          id="off"
          name="off"
          label="放假日期"
          rows={10}
          defaultValue={lists.off.join('\n')}
          help="每行一个日期，如 2027-01-01；周末可以不填。"
          error={problems.off}
        />
        <TextAreaField
          id="makeUp"
          name="makeUp"
          label="调休上班日期"
          rows={10}
          defaultValue={lists.makeUp.join('\n')}
          help="每行一个日期，只填周六、周日。"
          error={problems.makeUp}
        />
      </div>
      <TextAreaField
        id="note"
        name="note"
        label="依据"
        required
        rows={2}
        limit={200}
        help="通知的名称和文号。"
        error={problems.note}
      />
      <Button type="submit" intent="primary" className="justify-self-start">
        预览更正
      </Button>
      <ConfirmDialog
        open={wish !== null}
        onOpenChange={(open) => (open ? undefined : setWish(null))}
        title={`提出更正${year}年的工作日历`}
        description={`由另一名参数管理员发布后生效，届时 ${provisionalFiles} 件按预估计算期限的在办业务会重新计算；发布以前现行日历不变。`}
        confirmLabel="提出更正"
        onConfirm={save}
      >
        {wish ? <ChangeList change={calendarChange(before, wish)} /> : null}
      </ConfirmDialog>
    </form>
  )
}
