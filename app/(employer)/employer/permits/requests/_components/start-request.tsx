'use client'

import { ArrowRight } from '@/components/ui/icons'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { useCommandId } from '@/components/forms/use-command-id'
import { WizardFrame } from '@/components/forms/wizard-frame'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { RadioGroup } from '@/components/ui/choice'
import { Note } from '@/components/ui/note'
import { SelectField } from '@/components/ui/text-fields'
import { TextLink } from '@/components/ui/text-link'
import { requestTopics, type RequestTopic } from '@/lib/domain/application/forms'
import { requestTopicLabels } from '@/lib/labels/businesses'
import type { RequestChoices } from '@/lib/views/application/employer-requests'
import { editorStepBar, editorHref } from '../../../applications/[application]/edit/_components/steps'
import { refusalText } from '../../../_components/outcome'
import { startRequestAction } from '../../actions'

type Props = { choices: RequestChoices; topic: RequestTopic | ''; target: string }

const options = requestTopics.map((value) => ({ value, ...requestTopicLabels[value] }))
const withoutRight = options.filter(({ value }) => value === 'migration')
const aboutApplication = (topic: string): boolean => topic === 'recall' || topic === 'correction'

/** The first step: what is asked for, and about which business. Going on opens the draft. */
export function StartRequest({ choices, ...asked }: Props) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const [topic, setTopic] = useState<string>(asked.topic)
  const [target, setTarget] = useState(asked.target)
  const [district, setDistrict] = useState('')
  const mayAsk = choices.authority !== null || (topic === 'migration' && district !== '')
  const [problem, setProblem] = useState<{ message: string; fields: Record<string, string> } | null>(null)
  const [pending, start] = useTransition()
  const goOn = () =>
    start(async () => {
      const targetId = aboutApplication(topic) && target ? target : undefined
      const reply = await startRequestAction({ topic, targetId, ...(district ? { district } : {}) }, commandId)
      if (reply.ok) return router.push(editorHref(reply.data.applicationId, 'form'))
      renew()
      setProblem({ message: refusalText(reply), fields: reply.fieldErrors ?? {} })
    })
  return (
    <WizardFrame
      title="申请类请求"
      sub={choices.authority ? <span>{choices.authority}</span> : undefined}
      backHref="/employer/permits"
      steps={editorStepBar(null, 'service-request', false, false)}
      current={0}
      submit={
        <Button
          intent="primary"
          pending={pending}
          pendingLabel="正在进入…"
          disabledReason={mayAsk ? undefined : '单位没有有效的业务办理权限，只能选择主管部门后请求数据迁移'}
          onClick={goOn}
        >
          下一步
          <ArrowRight aria-hidden />
        </Button>
      }
    >
      {choices.authority ? null : (
        <Note tone="warn" title="单位没有有效的业务办理权限，只能请求数据迁移">
          单位或持证人的数据还在原系统的，请选择原主管部门。新单位请先申请业务办理权限。
          <TextLink href="/employer/permits" inline>
            去工作居住证首页
          </TextLink>
        </Note>
      )}
      {problem ? (
        <Note tone="bad" role="alert">
          {problem.message}
        </Note>
      ) : null}
      <Card aria-labelledby="topic-title">
        <CardHeader id="topic-title" title="请选择请求事项" sub="在线提出，由主管部门办理，不必邮寄或到场" />
        <CardBody className="grid gap-5">
          <RadioGroup
            id="topic"
            name="topic"
            label="请求事项"
            required
            layout="tiles"
            options={choices.authority ? options : withoutRight}
            value={topic}
            error={problem?.fields.topic}
            inputProps={{ onChange: (event) => setTopic(event.target.value) }}
          />
          {!choices.authority && topic === 'migration' ? (
            <SelectField
              id="district"
              label="原主管部门"
              required
              placeholder="请选择"
              value={district}
              onChange={(event) => setDistrict(event.target.value)}
              options={choices.districts}
            />
          ) : null}
          {aboutApplication(topic) ? (
            <SelectField
              id="target"
              label="所涉业务"
              help="只列出主管部门正在审核的业务；单位或员工手上的业务可以直接撤回或修改"
              placeholder={choices.targets.length > 0 ? '请选择' : '没有正在审核的业务'}
              value={target}
              onChange={(event) => setTarget(event.target.value)}
              options={choices.targets.map(({ id, label }) => ({ value: id, label }))}
            />
          ) : null}
        </CardBody>
      </Card>
    </WizardFrame>
  )
}
