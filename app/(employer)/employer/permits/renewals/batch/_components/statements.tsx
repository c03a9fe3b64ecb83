'use client'

import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/choice'
import { Note } from '@/components/ui/note'
import { liabilityText, namesText, statementTexts } from '@/lib/labels/employer-statements'

export type StatementValues = { checked: boolean; lateAcknowledged: boolean; confirmed: boolean }

type Props = {
  values: StatementValues
  /** Names of those who are handed in after the last safe day. */
  late: string[]
  /** Others than those on this page are handed in too, and some may be late. */
  unseen: boolean
  disabled: boolean
  onChange: (values: StatementValues) => void
}

/** 单位声明, once for all (U-83, N-14). */
export function Statements({ values, late, unseen, disabled, onChange }: Props) {
  const box = (name: keyof StatementValues, text: string) => (
    <Checkbox
      checked={values[name]}
      disabled={disabled}
      onChange={(event) => onChange({ ...values, [name]: event.target.checked })}
    >
      {text}
    </Checkbox>
  )
  return (
    <Card aria-labelledby="statements">
      <CardHeader id="statements" title="单位声明" sub="对选中的每一名员工分别记入申请" />
      <CardBody>
        {box('checked', statementTexts.renewal.checked)}
        {late.length > 0 || unseen ? (
          <Note tone="warn" title="责任提示" className="my-2">
            <p>
              {late.length > 0 ? <b>{namesText(late)}</b> : '其他页上的部分员工可能'}
              {late.length > 0 && unseen ? '和其他页上的部分员工可能' : null}已晚于建议的最迟提交日。
              {liabilityText('续签')}。
            </p>
            {box('lateAcknowledged', statementTexts.lateAcknowledged)}
          </Note>
        ) : null}
        {box('confirmed', statementTexts.renewal.confirmed)}
      </CardBody>
    </Card>
  )
}
