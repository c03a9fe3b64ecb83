'use client'

import { useRouter } from 'next/navigation'
import { SelectField } from '@/components/ui/text-fields'

type Props = { months: string[]; month: string | null; state: string }

const label = (month: string): string => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`

/** 上报月份: the list is read anew for another month. */
export function MonthFilter({ months, month, state }: Props) {
  const router = useRouter()
  const go = (chosen: string) => router.push(`/reviewer/quota?state=${state}${chosen ? `&month=${chosen}` : ''}`)
  return (
    <SelectField
      id="month"
      label="上报月份"
      small
      placeholder="全部月份"
      value={month ?? ''}
      onChange={(event) => go(event.target.value)}
      options={months.map((value) => ({ value, label: label(value) }))}
      fieldClassName="w-44"
    />
  )
}
