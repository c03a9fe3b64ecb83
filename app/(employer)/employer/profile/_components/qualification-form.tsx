'use client'

import { SlotList, SlotRow } from '@/components/attachments/slot-row'
import { sectionField } from '@/components/forms/catalogue-field'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { InfoHint } from '@/components/ui/popover'
import type { QualificationSection } from '@/lib/domain/employers/employer-profile'
import type { SlotView } from '@/lib/views/shared/slots'
import { SectionForm, type SectionFormProps } from './section-form'

const ProfileField = sectionField('employer', 'qualification')

type Props = Omit<SectionFormProps<QualificationSection>, 'children'> & { slot: SlotView }

/** 单位资质 (U-13, M-02): the classification, its certificate, and the scan of it. */
export function QualificationForm({ slot, ...props }: Props) {
  return (
    <SectionForm section="qualification" {...props}>
      <Card aria-labelledby="qualification">
        <CardHeader id="qualification" title="请选择单位分类" sub="带 * 的为必填项" />
        <CardBody className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
          <ProfileField
            name="classification"
            info={
              <InfoHint about="单位分类">
                持有有效期内高新技术企业证书的，选择“高新技术企业”并填写证书信息；没有资质证书的选择“其他”，单位相关资质证书处上传营业执照。
              </InfoHint>
            }
          />
          <ProfileField name="certificateNumber" autoComplete="off" />
          <ProfileField name="issuedOn" />
          <ProfileField name="validUntil" help="到期后请及时更新证书" />
        </CardBody>
      </Card>
      <Card aria-labelledby="qualification-file">
        <CardHeader
          id="qualification-file"
          title="证书扫描件"
          sub="选择“其他”的单位在此上传营业执照"
          className="pb-3"
        />
        <SlotList label="证书扫描件">
          <SlotRow view={slot} locked={props.locked} />
        </SlotList>
      </Card>
    </SectionForm>
  )
}
