'use client'

import { type ReactNode, useTransition } from 'react'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { stampText } from '@/components/ui/date-text'
import type { CheckView } from '@/lib/views/check/results'
import { RefreshCw } from '@/components/ui/icons'
import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import type { ActionState } from '@/lib/schemas/action-state'

type CheckAgainProps = {
  applicationId?: string
  recheck: (input: unknown, commandId?: string) => Promise<ActionState<{ asked: number }>>
}

/** 重新比对: the registers are asked again behind the page; nobody waits for them. */
export function CheckAgain({ applicationId, recheck }: CheckAgainProps) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const [pending, start] = useTransition()
  const ask = () =>
    start(async () => {
      const reply = await recheck(applicationId ? { applicationId } : {}, commandId)
      renew()
      if (reply.ok) toast.success('已发起比对，结果稍后显示')
      else toast.error(reply.message)
      router.refresh()
    })
  return (
    <Button size="sm" pending={pending} pendingLabel="正在发起…" onClick={ask}>
      <RefreshCw aria-hidden />
      重新比对
    </Button>
  )
}

/** When and by whom; a rule that needs no register has neither. */
function Source({ view }: { view: CheckView }) {
  if (view.at === null) return <span>来源：{view.source}</span>
  return (
    <span>
      来源：{view.source} · <time dateTime={view.at}>{stampText(view.at)}</time>
      {view.retrying ? ' · 系统会自动再次比对' : ''}
    </span>
  )
}

/** One comparison: what, with which result, from whom and when, and what to do. */
export function CheckLine({ view }: { view: CheckView }) {
  return (
    <li className="@container grid gap-1 py-2.5 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center gap-x-3">
        <span className="mr-auto text-15 font-semibold">{view.title}</span>
        <span className="order-last w-full text-13 text-ink-3 @md:order-none @md:w-auto">
          <Source view={view} />
        </span>
        <Badge tone={view.tone}>{view.word}</Badge>
      </div>
      {view.sentences.map(({ what, cure }) => (
        <p key={what} className="text-14 text-ink-2">
          {what}
          {cure}
        </p>
      ))}
      {view.figures ? <p className="text-14 text-ink-2">{view.figures}</p> : null}
    </li>
  )
}

export function CheckList({ checks }: { checks: readonly CheckView[] }) {
  return (
    <ul className="divide-y divide-line">
      {checks.map((view) => (
        <CheckLine key={view.id} view={view} />
      ))}
    </ul>
  )
}

type CheckPanelProps = { checks: readonly CheckView[]; action?: ReactNode; children?: ReactNode }

/** 自动比对 of a file. It informs; no result ever stops a step. */
export function CheckPanel({ checks, action, children }: CheckPanelProps) {
  if (checks.length === 0) return null
  return (
    <Card aria-labelledby="checks">
      <CardHeader id="checks" title="自动比对" sub="供参考，不影响办理" more={action} />
      <CardBody className="grid gap-3">
        <CheckList checks={checks} />
        {children}
      </CardBody>
    </Card>
  )
}
