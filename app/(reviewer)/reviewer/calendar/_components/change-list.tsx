import { dayWeekText } from '@/components/ui/date-text'
import { KeyValueList } from '@/components/ui/key-value'
import type { CalendarChange } from '@/lib/domain/deadlines/calendar-year'

const texts = (days: readonly string[]) => days.map(dayWeekText).join('、')

/** What a correction adds and takes away, in words. */
export function ChangeList({ change: { off, makeUp } }: { change: CalendarChange }) {
  const lines = [
    { label: '新增放假', days: off.added },
    { label: '取消放假', days: off.removed },
    { label: '新增调休上班', days: makeUp.added },
    { label: '取消调休上班', days: makeUp.removed },
  ].filter(({ days }) => days.length > 0)
  return <KeyValueList items={lines.map(({ label, days }) => ({ label, value: texts(days) }))} />
}
