import { SlotList, SlotRow } from '@/components/attachments/slot-row'
import { WizardFrame } from '@/components/forms/wizard-frame'
import { Card, CardHeader } from '@/components/ui/card'
import { Note } from '@/components/ui/note'
import type { EmployerProfileView } from '@/lib/views/employer/profile'
import { licenceNames } from '@/lib/labels/employer-codes'
import { stepHref, stepsOf } from './steps'

/** 营业执照 (U-15, M-01): which paper is asked depends on the kind of unit. */
export function LicenceStep({ view, locked }: { view: EmployerProfileView; locked?: string }) {
  const { kind } = view.profile.general
  const paper = kind ? licenceNames[kind] : '营业执照'
  return (
    <WizardFrame
      title="基础信息采集"
      backHref="/employer"
      steps={stepsOf(view)}
      current={3}
      previousHref={stepHref('operator')}
      nextHref={stepHref('preview')}
    >
      <Card aria-labelledby="licence">
        <CardHeader id="licence" title={`请上传${paper}`} />
        <SlotList label="营业执照">
          <SlotRow view={view.licence} locked={locked} prominent />
        </SlotList>
      </Card>
      <Note tone="quiet">请上传原件的彩色扫描件：四边轮廓完整、信息清晰有效、方向端正，PDF 格式。</Note>
    </WizardFrame>
  )
}
