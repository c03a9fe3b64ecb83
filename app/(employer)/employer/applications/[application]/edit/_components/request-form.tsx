'use client'

import { FormCheckbox, FormSelectField, FormTextAreaField, FormTextField } from '@/components/forms/form-fields'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { ServiceRequestForm } from '@/lib/domain/application/forms'
import { statementTexts } from '@/lib/labels/employer-statements'
import type { RequestTargetView } from '@/lib/views/application/employer-requests'
import { MigratedHolders } from './migrated-holders'
import { EditorForm, type EditorFormProps } from './editor-form'

type Props = EditorFormProps<ServiceRequestForm> & {
  topic: { label: string; help: string }
  targets: RequestTargetView[]
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
          {stored.topic === 'migration' ? (
            <>
              <FormCheckbox name="unitHadRight">{statementTexts.request.unitHadRight}</FormCheckbox>
              <MigratedHolders />
            </>
          ) : null}
          <FormTextAreaField
            limit={1000}
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
