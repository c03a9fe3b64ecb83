'use client'

import { FormCheckbox, FormSelectField, FormTextAreaField } from '@/components/forms/form-fields'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { KeyValueList } from '@/components/ui/key-value'
import type { AuthorityTransferForm } from '@/lib/domain/application/forms'
import { statementTexts } from '@/lib/labels/employer-statements'
import type { FiguresAsked } from '@/lib/views/employer/figures'
import { FiguresCard } from '../../../../_components/figures-card'
import { EditorForm, type EditorFormProps } from './editor-form'

type Props = EditorFormProps<AuthorityTransferForm> & {
  from: string
  to: string
  figures: FiguresAsked | null
  offices: { value: string; label: string }[] | null
}

/** 单位主管部门变更: from where to where, and why (U-110, U-111). */
export function TransferForm({ from, to, offices, figures, ...props }: Props) {
  return (
    <EditorForm {...props}>
      <Card aria-labelledby="transfer">
        <CardHeader id="transfer" title="单位填写" sub="带 * 的为必填项" />
        <CardBody className="grid gap-4">
          <KeyValueList
            layout="stacked"
            columns={2}
            items={[
              { label: '原主管部门', value: from },
              { label: '新主管部门', value: to },
            ]}
          />
          {offices ? <FormSelectField name="township" label="新属地部门" required options={offices} /> : null}
          <FormTextAreaField
            limit={1000}
            name="reason"
            label="变更原因"
            required
            help="写明单位迁入的时间和纳税登记地，例如“2026年9月纳税登记地迁入新的区”"
          />
          <FormCheckbox name="attachmentsUpdated">{statementTexts.transfer.attachmentsUpdated}</FormCheckbox>
          <FormCheckbox name="confirmed">{statementTexts.transfer.confirmed}</FormCheckbox>
        </CardBody>
      </Card>
      {figures ? <FiguresCard asked={figures} /> : null}
    </EditorForm>
  )
}
