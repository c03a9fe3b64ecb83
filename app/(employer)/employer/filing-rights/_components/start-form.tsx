'use client'

import { ArrowRight } from '@/components/ui/icons'
import { useRouter } from 'next/navigation'
import { useState, useTransition, type ReactNode } from 'react'
import { useCommandId } from '@/components/forms/use-command-id'
import { WizardFrame } from '@/components/forms/wizard-frame'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { RadioGroup } from '@/components/ui/choice'
import { Note } from '@/components/ui/note'
import { SelectField } from '@/components/ui/text-fields'
import { permitTypes } from '@/lib/domain/codes'
import { permitTypeLabels } from '@/lib/labels/applications'
import type { FilingRightChoices } from '@/lib/views/filing-right/employer'
import { refusalText } from '../../_components/outcome'
import { startAction } from '../actions'
import { rightStepBar, rightStepHref } from './steps'

const permitTypeHelp = { beijing: '为国内人员办理', returnee: '为留学回国人员办理' } as const
const typeOf = (value: string) => permitTypes.find((type) => type === value) ?? ''

type Problem = { message: string; fields: Record<string, string> }

/** The first step: which permit, which authority (U-44, U-45). Going on opens the draft. */
export function StartForm({ choices, children }: { choices: FilingRightChoices; children: ReactNode }) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [permitType, setPermitType] = useState(choices.permitTypes.find(({ available }) => available)?.value ?? '')
  const offered = choices.authorities.filter((authority) => authority.permitType === permitType)
  const [chosen, setDistrict] = useState(choices.suggested)
  // another type has other authorities: what was chosen for the former one is not carried over
  const district = offered.some((authority) => authority.district === chosen) ? chosen : (offered[0]?.district ?? '')
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
      backHref="/employer/permits"
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
            inputProps={{ onChange: (event) => setPermitType(typeOf(event.target.value)) }}
            options={choices.permitTypes.map(({ value, available }) => ({
              value,
              label: permitTypeLabels[value],
              disabled: !available,
              help: available ? permitTypeHelp[value] : '单位已经取得或正在申请此类业务办理权限',
            }))}
          />
          <SelectField
            id="district"
            label="所属主管部门"
            required
            help={offered.length > 1 ? '按单位纳税登记地选择' : undefined}
            error={problem?.fields.district}
            value={district}
            onChange={(event) => setDistrict(event.target.value)}
            fieldClassName="max-w-md"
            options={offered.map((authority) => ({ value: authority.district, label: authority.label }))}
          />
        </CardBody>
      </Card>
    </WizardFrame>
  )
}
