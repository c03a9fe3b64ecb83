'use client'

import { Badge, type Tone } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { dayText, stampText } from '@/components/ui/date-text'
import { Dialog } from '@/components/ui/dialog'
import type { ProposalStatus } from '@/lib/domain/proposal/moves'
import { proposalStatusLabel } from '@/lib/labels/proposals'
import type { VersionView } from '@/lib/views/proposal/parameters'

const tones: Record<ProposalStatus, Tone> = { proposed: 'run', released: 'ok', rejected: 'bad', withdrawn: 'off' }

function Version({ one }: { one: VersionView }) {
  return (
    <li className="grid gap-1 border-t border-line py-3 first:border-t-0">
      <p className="flex flex-wrap items-center gap-2 text-15">
        <span className="font-semibold">{one.value}</span>
        <span className="text-ink-2">自 {dayText(one.effectiveFrom)} 起</span>
        <Badge tone={tones[one.status]}>{proposalStatusLabel('parameter', one.status)}</Badge>
      </p>
      <p className="text-14 break-words text-ink-2">依据：{one.note}</p>
      <p className="text-14 text-ink-3">
        {one.proposedBy} 提出于 {stampText(one.proposedAt)}
        {one.decidedBy && one.decidedAt
          ? `；${one.decidedBy} ${proposalStatusLabel('parameter', one.status)}于 ${stampText(one.decidedAt)}`
          : ''}
      </p>
      {one.reason ? <p className="text-14 break-words text-ink-2">理由：{one.reason}</p> : null}
    </li>
  )
}

/** Every version of one figure, the newest first. */
export function HistoryDialog({ name, history }: { name: string; history: VersionView[] }) {
  if (history.length === 0) return null
  return (
    <Dialog
      size="lg"
      title={`修改记录：${name}`}
      trigger={
        <Button intent="text" size="sm">
          记录
          <span className="sr-only">：{name}</span>
        </Button>
      }
    >
      <ol>
        {history.map((one) => (
          <Version key={one.id} one={one} />
        ))}
      </ol>
    </Dialog>
  )
}
