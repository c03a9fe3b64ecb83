'use client'

import { useState } from 'react'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { SelectField } from '@/components/ui/text-fields'
import type { IncomeMonth } from '@/lib/domain/eligibility/months'
import type { SelfCheckForm } from '@/lib/views/eligibility/self-check'
import { shiftMonth } from './month-list'
import { MonthTable } from './month-table'
import { longestWindow, standardLines } from './standards'

/** 收入与社保月份表 on its own: what the months come to beside the standards; nothing leaves the page. */
export function MonthTool({ form: { districts, lastMonth, months } }: { form: SelfCheckForm }) {
  const [district, setDistrict] = useState('')
  const [value, setValue] = useState<IncomeMonth[]>([])
  const asked = districts.filter((one) => district === '' || one.value === district)
  return (
    <Card aria-labelledby="months">
      <CardHeader id="months" title="各月收入与社保" sub="只在本页计算，不保存；刷新或关闭后清除" />
      <CardBody className="grid gap-5">
        <SelectField
          id="months-district"
          label="对照哪个区的标准"
          placeholder="各区"
          options={districts.map(({ value: code, label }) => ({ value: code, label }))}
          value={district}
          onChange={(event) => setDistrict(event.target.value)}
          fieldClassName="sm:max-w-96"
        />
        <MonthTable
          id="month-tool"
          last={lastMonth}
          count={months}
          value={value}
          onChange={setValue}
          lines={standardLines(asked)}
          judged={{ from: shiftMonth(lastMonth, 1 - longestWindow(asked)), to: lastMonth }}
        />
      </CardBody>
    </Card>
  )
}
