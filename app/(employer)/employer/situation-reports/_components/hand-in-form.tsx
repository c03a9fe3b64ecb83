'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { to } from '@/lib/addresses'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { CardBody, CardFooter } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/choice'
import { dayText } from '@/components/ui/date-text'
import { Note } from '@/components/ui/note'
import type { SituationLineView } from '@/lib/views/situation-report/parts'
import { refusalText } from '../../_components/outcome'
import { handInAction } from '../actions'
import { Verbatim } from '@/components/ui/verbatim'

/** The lines to hand in; all of them unless somebody takes one out. */
export function HandInForm({ lines, hasCopy }: { lines: SituationLineView[]; hasCopy: boolean }) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const [chosen, setChosen] = useState(() => new Set(lines.map(({ applicationId }) => applicationId)))
  const [sealedCopy, setSealedCopy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, setPending] = useState(false)
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  const handIn = async () => {
    setPending(true)
    const input = { applicationIds: [...chosen], sealedCopy: sealedCopy && hasCopy }
    const reply = await handInAction(input, commandId).catch(() => null)
    setPending(false)
    renew()
    if (reply?.ok) {
      toast.success('情况表已报送')
      return router.push(to.employer.situationReport(reply.data.reportId))
    }
    setProblem(reply ? refusalText(reply) : '网络不通，请重试。')
  }
  return (
    <>
      <CardBody className="grid gap-4">
        {problem ? (
          <Note tone="bad" role="alert">
            {problem}
          </Note>
        ) : null}
        <fieldset className="grid gap-2">
          <legend className="sr-only">待报送的业务</legend>
          {lines.map(({ applicationId, personName, idNumber, kindLabel, number, submittedOn, state }) => (
            <Checkbox
              key={applicationId}
              checked={chosen.has(applicationId)}
              onChange={({ target }) => toggle(applicationId, target.checked)}
              help={`${idNumber} · ${number} · 提交于 ${dayText(submittedOn)} · ${state}`}
            >
              <Verbatim>{personName}</Verbatim>，{kindLabel}
            </Checkbox>
          ))}
        </fieldset>
        {hasCopy ? (
          <Checkbox checked={sealedCopy} onChange={({ target }) => setSealedCopy(target.checked)}>
            附上盖章件
          </Checkbox>
        ) : null}
      </CardBody>
      <CardFooter>
        <Button
          intent="primary"
          pending={pending}
          pendingLabel="正在报送…"
          disabledReason={chosen.size === 0 ? '请至少选择一项业务' : undefined}
          onClick={() => void handIn()}
        >
          在线报送（{chosen.size} 项）
        </Button>
      </CardFooter>
    </>
  )
}
