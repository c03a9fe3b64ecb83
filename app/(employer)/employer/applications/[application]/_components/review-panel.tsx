'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/choice'
import { Note } from '@/components/ui/note'
import { TextAreaField } from '@/components/ui/text-fields'
import { reviewDuties } from '@/lib/labels/review-duties'
import { refusalText } from '../../../_components/outcome'
import { approveAction } from '../../actions'
import { ReturnDialog } from './return-dialog'
import type { ReviewState } from './review-state'
import { TextLink } from '@/components/ui/text-link'
import type { FindingView } from '@/lib/views/application/employer-findings'

const ofKind = (findings: readonly FindingView[], kind: FindingView['kind']): FindingView[] =>
  findings.filter((finding) => finding.kind === kind)

/** What the rules say about the file, as the reviewer will read it: what blocks, what a human judges, advice. */
function ReviewFindings({ findings }: { findings: FindingView[] }) {
  const blocking = ofKind(findings, 'blocking')
  const judged = ofKind(findings, 'needs-review')
  const advice = ofKind(findings, 'advice')
  return (
    <>
      {blocking.length > 0 ? (
        <Note tone="bad" title={`系统核对：${blocking.length} 项不符合要求`}>
          <Items findings={blocking} />
        </Note>
      ) : (
        <Note tone="ok">系统核对：资料和附件齐全，没有发现不符合要求的内容。</Note>
      )}
      {judged.length > 0 ? (
        <Note tone="warn" title="需人工判断，请重点核对">
          <Items findings={judged} />
        </Note>
      ) : null}
      {advice.length > 0 ? (
        <Note tone="info" title="提示">
          <Items findings={advice} />
        </Note>
      ) : null}
    </>
  )
}

const Items = ({ findings }: { findings: FindingView[] }) => (
  <ul className="mt-1 grid list-disc gap-1 pl-4">
    {findings.map(({ id, what, basis, ownerLabel, link }) => (
      <li key={id}>
        {what}
        <span className="text-ink-3">
          （{ownerLabel}
          {basis ? `；依据 ${basis}` : ''}）
        </span>
        {link ? (
          <TextLink href={link.href} inline className="ml-1">
            {link.label}
          </TextLink>
        ) : null}
      </li>
    ))}
  </ul>
)

/** 初审: the duties of the unit to tick, then 审批通过 or 审批不通过 (U-80, U-82…U-84, U-97). */
export function ReviewPanel(review: ReviewState) {
  const { applicationId, version, moreSlots, approveRefusal, remarkRequired, findings } = review
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const [ticked, setTicked] = useState<string[]>([])
  const [remark, setRemark] = useState('')
  const [problem, setProblem] = useState<{ message: string; remark?: string } | null>(null)
  const [pending, start] = useTransition()
  const missing = reviewDuties.length - ticked.length
  const tick = (code: string, on: boolean) =>
    setTicked((before) => (on ? [...before, code] : before.filter((other) => other !== code)))
  const approve = () =>
    start(async () => {
      setProblem(null)
      const reply = await approveAction({ applicationId, seenVersion: version, duties: ticked, remark }, commandId)
      if (reply.ok) {
        if (reply.data.status === 'awaiting-appointment') {
          toast.success('审批通过，请预约办理时间')
          return
        }
        toast.success('审批通过，已转主管部门受理')
        return router.push('/employer/reviews')
      }
      renew()
      const remarkError = ['application.remark-required', 'application.exception-reason-required'].includes(reply.code)
        ? reply.message
        : reply.fieldErrors?.remark
      setProblem({ message: refusalText(reply), ...(remarkError ? { remark: remarkError } : {}) })
    })
  const reason = approveRefusal ?? (missing > 0 ? `还有 ${missing} 项未勾选` : undefined)
  return (
    <Card aria-labelledby="review">
      <CardHeader id="review" title="单位初审" />
      <CardBody className="grid gap-4">
        <ReviewFindings findings={findings} />
        <fieldset>
          <legend className="text-15 font-semibold">请逐项核对</legend>
          {reviewDuties.map(({ code, title, text }) => (
            <Checkbox
              key={code}
              checked={ticked.includes(code)}
              onChange={(event) => tick(code, event.target.checked)}
              help={text}
            >
              {title}
            </Checkbox>
          ))}
        </fieldset>
        <TextAreaField
          limit={500}
          id="remark"
          label="备注"
          required={remarkRequired}
          mark={remarkRequired ? undefined : '选填'}
          help={remarkRequired ? '该员工未婚且有随往子女，请说明情况' : undefined}
          error={problem?.remark}
          value={remark}
          rows={2}
          className="min-h-16"
          onChange={(event) => setRemark(event.target.value)}
        />
        {problem ? (
          <Note tone="bad" role="alert">
            {problem.message}
          </Note>
        ) : null}
      </CardBody>
      <CardFooter className="justify-end">
        <ReturnDialog {...{ applicationId, version, moreSlots }} />
        <Button
          intent="primary"
          pending={pending}
          pendingLabel="正在提交…"
          disabledReason={reason}
          reasonPlace="below"
          onClick={approve}
        >
          审批通过
        </Button>
      </CardFooter>
    </Card>
  )
}
