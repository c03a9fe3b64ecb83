'use client'

import { ArrowRight } from '@/components/ui/icons'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { useCommandId } from '@/components/forms/use-command-id'
import { WizardFrame } from '@/components/forms/wizard-frame'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { KeyValueList } from '@/components/ui/key-value'
import { Note } from '@/components/ui/note'
import { SelectField } from '@/components/ui/text-fields'
import { permitTypeLabels } from '@/lib/labels/applications'
import type { TransferChoices } from '@/lib/views/filing-right/employer'
import { editorHref, editorStepBar } from '../../../applications/[application]/edit/_components/steps'
import { refusalText } from '../../../_components/outcome'
import { RequirementsCard } from '../../../_components/requirements-card'
import { startTransferAction } from '../../actions'

const requirements = [
  '单位的纳税登记地、注册地已经迁入新主管部门所在区。',
  '单位附件已按新主管部门所在区的办理指南更新。',
  '没有员工业务正在主管部门审核；正在审核的，请等办结后再提交。',
  '由新主管部门多级审核。通过后，全部员工业务转到新主管部门办理，无须重新申请业务办理权限。',
]

/** The first step: which right moves, and where to (U-110…U-113). */
export function StartTransfer({ choices }: { choices: TransferChoices }) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const [right] = choices.rights
  const [district, setDistrict] = useState('')
  const [problem, setProblem] = useState<{ message: string; fields: Record<string, string> } | null>(null)
  const [pending, start] = useTransition()
  const goOn = () =>
    start(async () => {
      const reply = await startTransferAction({ permitType: right?.permitType, district }, commandId)
      if (reply.ok) return router.push(editorHref(reply.data.applicationId, 'check'))
      renew()
      setProblem({ message: refusalText(reply), fields: reply.fieldErrors ?? {} })
    })
  return (
    <WizardFrame
      title="申报单位变更"
      sub={<span>单位主管部门变更</span>}
      backHref="/employer/permits"
      steps={editorStepBar(null, 'authority-transfer', false, false)}
      current={0}
      submit={
        <Button
          intent="primary"
          pending={pending}
          pendingLabel="正在进入…"
          disabledReason={right ? undefined : '单位没有有效的业务办理权限'}
          onClick={goOn}
        >
          下一步
          <ArrowRight aria-hidden />
        </Button>
      }
    >
      {problem ? (
        <Note tone="bad" role="alert">
          {problem.message}
        </Note>
      ) : null}
      <RequirementsCard requirements={[...requirements, ...choices.conditions]} />
      {right ? (
        <Card aria-labelledby="choice">
          <CardHeader id="choice" title="请选择新主管部门" />
          <CardBody className="grid gap-5">
            <KeyValueList
              layout="stacked"
              columns={2}
              items={[
                { label: '工作居住证类型', value: permitTypeLabels[right.permitType] },
                { label: '原主管部门', value: right.authority },
              ]}
            />
            <SelectField
              id="district"
              label="新主管部门"
              required
              help="按单位迁入后的纳税登记地选择"
              placeholder="请选择"
              error={problem?.fields.district}
              value={district}
              onChange={(event) => setDistrict(event.target.value)}
              fieldClassName="max-w-md"
              options={choices.authorities
                .filter(({ district, permitType }) => permitType === right.permitType && district !== right.district)
                .map((authority) => ({ value: authority.district, label: authority.label }))}
            />
          </CardBody>
        </Card>
      ) : null}
    </WizardFrame>
  )
}
