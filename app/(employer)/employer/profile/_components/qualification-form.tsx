'use client'

import { useWatch } from 'react-hook-form'
import { SlotList, SlotRow } from '@/components/attachments/slot-row'
import { sectionField } from '@/components/forms/catalogue-field'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { certificateSlot } from '@/lib/domain/attachment/catalogue'
import { isCertifiedClass } from '@/lib/domain/employer/classifications'
import type { QualificationSection } from '@/lib/domain/employer/employer-profile'
import { codeLabel } from '@/lib/labels/codes'
import { employerClasses } from '@/lib/labels/employer-codes'
import { slotName } from '@/lib/labels/slots'
import type { SlotView } from '@/lib/views/attachment/slots'
import { ClassificationChoice } from './classification-choice'
import { strictQualification } from '@/lib/schemas/employer-profile'
import { SectionForm, type SectionFormProps } from './section-form'

const ProfileField = sectionField('employer', 'qualification')

type Papers = { certificates: SlotView[]; locked?: string }
type Props = Omit<SectionFormProps<QualificationSection>, 'children'> & Papers

/** 单位资质 (U-13, U-26, M-02): what the unit is classified as, and for each of it the certificate and its scan. */
export function QualificationForm({ certificates, ...props }: Props) {
  return (
    <SectionForm section="qualification" judged={strictQualification} {...props}>
      <Card aria-labelledby="qualification">
        <CardHeader id="qualification" title="请选择单位分类" sub="带 * 的为必填项" />
        <CardBody>
          <ClassificationChoice />
        </CardBody>
      </Card>
      <Certificates certificates={certificates} locked={props.locked} />
    </SectionForm>
  )
}

function Certificates({ certificates, locked }: Papers) {
  const entries = useWatch<QualificationSection, 'entries'>({ name: 'entries' }) ?? []
  const scan = (slot: SlotView['slot']) =>
    certificates
      .filter((view) => view.slot === slot)
      .map((view) => (
        <SlotList key={slot} label={`${slotName(slot)}扫描件`}>
          <SlotRow view={view} locked={locked} />
        </SlotList>
      ))
  return entries.map(({ classification }, index) => {
    const id = `certificate-${classification || index}-title`
    return isCertifiedClass(classification) ? (
      <Card key={classification} aria-labelledby={id}>
        <CardHeader id={id} title={`${codeLabel(employerClasses, classification)}证书`} sub="编号、日期按证书填写" />
        <CardBody className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
          <ProfileField name={`entries.${index}.certificateNumber`} autoComplete="off" />
          <ProfileField name={`entries.${index}.issuedOn`} />
          <ProfileField name={`entries.${index}.validUntil`} help="到期后请及时更新证书" />
        </CardBody>
        {scan(certificateSlot(classification))}
      </Card>
    ) : (
      <Card key="other" aria-labelledby={id}>
        <CardHeader id={id} title="证照扫描件" sub="选择“其他”的单位在此上传营业执照" className="pb-3" />
        {scan('unit-qualification')}
      </Card>
    )
  })
}
