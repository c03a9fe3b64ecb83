'use client'

import { sectionField } from '@/components/forms/catalogue-field'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { OperatorSection } from '@/lib/domain/employer/employer-profile'
import { strictOperator } from '@/lib/schemas/employer-profile'
import { SectionForm, type SectionFormProps } from './section-form'

const ProfileField = sectionField('employer', 'operator')

/** 业务经办人 (U-14). */
export function OperatorForm(props: Omit<SectionFormProps<OperatorSection>, 'children'>) {
  return (
    <SectionForm section="operator" judged={strictOperator} {...props}>
      <Card aria-labelledby="operator">
        <CardHeader id="operator" title="请填写业务经办人" sub="固定经办人，须与“单位业务经办人身份证”附件一致" />
        <CardBody className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
          <ProfileField name="name" />
          <ProfileField name="idNumber" />
          <ProfileField name="mobile" />
          <ProfileField name="email" />
          <ProfileField name="address" help="从北京市某区写起，写到门牌号" />
        </CardBody>
      </Card>
    </SectionForm>
  )
}
