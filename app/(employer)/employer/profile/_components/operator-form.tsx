'use client'

import { FormTextField } from '@/components/forms/form-fields'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { OperatorSection } from '@/lib/domain/employers/employer-profile'
import { SectionForm, type SectionFormProps } from './section-form'

/** 业务经办人 (U-14). */
export function OperatorForm(props: Omit<SectionFormProps<OperatorSection>, 'children'>) {
  return (
    <SectionForm section="operator" {...props}>
      <Card aria-labelledby="operator">
        <CardHeader id="operator" title="请填写业务经办人" sub="固定经办人，须与“单位业务经办人身份证”附件一致" />
        <CardBody className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
          <FormTextField name="name" label="经办人姓名" required autoComplete="name" />
          <FormTextField
            name="idNumber"
            limit={40}
            label="经办人身份证号码"
            required
            autoComplete="off"
            inputMode="text"
          />
          <FormTextField name="mobile" limit={40} label="联系电话" required type="tel" autoComplete="tel" />
          <FormTextField name="email" label="电子邮箱" mark="选填" type="email" autoComplete="email" />
          <FormTextField
            name="address"
            label="联系地址"
            required
            fieldClassName="sm:col-span-2"
            help="从北京市某区写起，写到门牌号"
          />
        </CardBody>
      </Card>
    </SectionForm>
  )
}
