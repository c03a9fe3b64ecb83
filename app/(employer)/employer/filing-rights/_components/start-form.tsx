'use client'

import { ArrowRight } from 'lucide-react'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState, useTransition, type ReactNode } from 'react'
import { useCommandId } from '@/components/forms/use-command-id'
import { WizardFrame } from '@/components/forms/wizard-frame'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { RadioGroup } from '@/components/ui/choice'
import { Note } from '@/components/ui/note'
import { SelectField } from '@/components/ui/text-fields'
import { permitTypeLabels } from '@/lib/labels/applications'
import type { FilingRightChoices } from '@/lib/views/employer/permits'
import { refusalText } from '../../_components/outcome'
import { startAction } from '../actions'
import { rightStepBar, rightStepHref } from './steps'

type Problem = { message: string; fields: Record<string, string> }

/** The first step: which permit, which authority (U-44, U-45). Going on opens the draft. */
export function StartForm({ choices, children }: { choices: FilingRightChoices; children: ReactNode }) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [permitType, setPermitType] = useState('beijing')
  const [district, setDistrict] = useState(choices.suggested)
  const [pending, start] = useTransition()
  const goOn = () =>
    start(async () => {
      const reply = await startAction({ permitType, district }, commandId)
      if (reply.ok) return router.push(rightStepHref(reply.data.applicationId, 'unit'))
      renew()
      setProblem({ message: refusalText(reply), fields: reply.fieldErrors ?? {} })
    })
  return (
    <WizardFrame
      title="申请业务办理权限"
      backHref={'/employer/permits' as Route}
      steps={rightStepBar(null, false, false)}
      current={0}
      submit={
        <Button intent="primary" pending={pending} pendingLabel="正在进入…" onClick={goOn}>
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
      {children}
      <Card aria-labelledby="choice">
        <CardHeader id="choice" title="请选择要申请的工作居住证类型" />
        <CardBody className="grid gap-5">
          <RadioGroup
            id="permit-type"
            name="permitType"
            label="工作居住证类型"
            required
            layout="tiles"
            value={permitType}
            error={problem?.fields.permitType}
            inputProps={{ onChange: (event) => setPermitType(event.target.value) }}
            options={choices.permitTypes.map(({ value, available }) => ({
              value,
              label: permitTypeLabels[value],
              disabled: !available,
              help: available ? undefined : '由北京海外学人中心（留学业务）受理，本平台尚未开放申请',
            }))}
          />
          <SelectField
            id="district"
            label="所属主管部门"
            required
            help="按单位纳税登记地选择"
            error={problem?.fields.district}
            value={district}
            onChange={(event) => setDistrict(event.target.value)}
            fieldClassName="max-w-md"
            options={choices.authorities.map((authority) => ({ value: authority.district, label: authority.label }))}
          />
        </CardBody>
      </Card>
    </WizardFrame>
  )
}
