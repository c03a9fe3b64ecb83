'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import {
  FormCheckbox,
  FormDateField,
  FormSelectField,
  FormTextAreaField,
  FormTextField,
} from '@/components/forms/form-fields'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { ServiceRequestForm } from '@/lib/domain/application/forms'
import { statementTexts } from '@/lib/labels/employer-statements'
import type { RequestTargetView } from '@/lib/views/employer/requests'
import { EditorForm, type EditorFormProps } from './editor-form'

type Props = EditorFormProps<ServiceRequestForm> & {
  topic: { label: string; help: string }
  targets: RequestTargetView[]
}

const mostHolders = 50
const noHolder = { name: '', idNumber: '', permitNumber: '', validFrom: '', validTo: '' }

/** 数据迁移: one block per holder of the former system. */
function Holders() {
  const { control } = useFormContext<ServiceRequestForm>()
  const { fields, append, remove } = useFieldArray({ control, name: 'holders', keyName: 'key' })
  return (
    <div id="f-holders" tabIndex={-1} className="grid gap-4">
      {fields.map(({ key }, index) => (
        <fieldset key={key} className="rounded-lg border border-line px-4 pt-2 pb-4">
          <legend className="px-1 text-15 font-semibold">持证人 {index + 1}</legend>
          <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
            <FormTextField name={`holders.${index}.name`} label="姓名" required />
            <FormTextField name={`holders.${index}.idNumber`} label="证件号码" required autoComplete="off" />
            <FormTextField name={`holders.${index}.permitNumber`} label="工作居住证编号" required />
            <FormDateField name={`holders.${index}.validFrom`} label="有效期起" required />
            <FormDateField name={`holders.${index}.validTo`} label="证件有效期至" required />
          </div>
          <Button size="sm" intent="text" className="mt-3" onClick={() => remove(index)}>
            <Trash2 aria-hidden />
            删除持证人 {index + 1}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button
          size="sm"
          disabledReason={fields.length >= mostHolders ? `一次最多填写 ${mostHolders} 名` : undefined}
          onClick={() => append(noHolder)}
        >
          <Plus aria-hidden />
          增加持证人
        </Button>
      </div>
    </div>
  )
}

/** 申请类请求: what its topic asks, the statement and the confirmation (S-79, U-96, A-33…A-35). */
export function RequestForm({ topic, targets, ...props }: Props) {
  const { stored } = props
  const aboutApplication = stored.topic === 'recall' || stored.topic === 'correction'
  return (
    <EditorForm {...props}>
      <Card aria-labelledby="request">
        <CardHeader id="request" title={topic.label} sub={topic.help} />
        <CardBody className="grid gap-4">
          {aboutApplication ? (
            <FormSelectField
              name="targetId"
              label="所涉业务"
              required
              help="只列出主管部门正在审核的业务"
              placeholder={targets.length > 0 ? '请选择' : '没有正在审核的业务'}
              options={targets.map(({ id, label }) => ({ value: id, label }))}
            />
          ) : null}
          {stored.topic === 'rename' ? (
            <FormTextField name="newName" label="新单位名称" required help="按更名后的营业执照填写全称" />
          ) : null}
          {stored.topic === 'migration' ? <Holders /> : null}
          <FormTextAreaField
            name="statement"
            label="情况说明"
            required
            help="用一两句话说明原因；有证明材料的，请先上传到附件管理的其他材料"
          />
          <FormCheckbox name="confirmed">{statementTexts.request.confirmed}</FormCheckbox>
        </CardBody>
      </Card>
    </EditorForm>
  )
}
