'use client'

import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { to } from '@/lib/addresses'
import { SlotPicker } from '@/components/appointments/slot-picker'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/choice'
import { dayText } from '@/components/ui/date-text'
import { Note } from '@/components/ui/note'
import { TextLink } from '@/components/ui/text-link'
import type { WaitingFile, WaitingGroup } from '@/lib/views/appointment/employer'
import { refusalText } from '../../_components/outcome'
import { bookManyAction } from '../actions'
import { Verbatim } from '@/components/ui/verbatim'

type RowProps = { file: WaitingFile; ticked: boolean; onTick: (on: boolean) => void }

function Row({ file: { id, name, kindLabel, number, submittedOn }, ticked, onTick }: RowProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 border-b border-line py-1 last:border-b-0">
      <Checkbox checked={ticked} onChange={(event) => onTick(event.target.checked)}>
        <b>
          <Verbatim>{name}</Verbatim>
        </b>{' '}
        · {kindLabel}
      </Checkbox>
      <span className="text-14 text-ink-3">
        <Verbatim>{number}</Verbatim>
        {submittedOn ? ` · ${dayText(submittedOn)} 提交` : ''}
      </span>
      <TextLink href={to.employer.application(id)} className="ml-auto" aria-label={`查看${name}的${kindLabel}`}>
        查看
      </TextLink>
    </li>
  )
}

/** Files that wait for one authority: one is booked into the chosen slot, several into it and the following (P-01). */
export function WaitingCard({ authority, files, offers, district }: WaitingGroup) {
  const { commandId, renew } = useCommandId()
  const [ticked, setTicked] = useState(files.map(({ id }) => id))
  const [from, setFrom] = useState(offers.proposals[0]?.startsAt ?? '')
  const [problem, setProblem] = useState('')
  const [pending, start] = useTransition()
  const chosen = files.filter(({ id }) => ticked.includes(id)).map(({ id }) => id)
  const book = () =>
    start(async () => {
      const reply = await bookManyAction({ applicationIds: chosen, from }, commandId)
      renew()
      if (!reply.ok) return setProblem(refusalText(reply))
      const { booked, refused } = reply.data
      setProblem(refused.length > 0 ? `有 ${refused.length} 项没有预约成功，请逐项查看后重新预约。` : '')
      if (booked.length > 0) toast.success(`已预约 ${booked.length} 项业务`)
    })
  return (
    <Card aria-labelledby={`waiting-${district}`}>
      <CardHeader id={`waiting-${district}`} title={`待预约（${files.length} 项）`} sub={authority} />
      <CardBody className="grid gap-4">
        <ul>
          {files.map((file) => (
            <Row
              key={file.id}
              file={file}
              ticked={ticked.includes(file.id)}
              onTick={(on) => setTicked(on ? [...ticked, file.id] : ticked.filter((id) => id !== file.id))}
            />
          ))}
        </ul>
        {offers.proposals.length > 0 ? (
          <SlotPicker offers={offers} value={from} onChange={setFrom} />
        ) : (
          <Note tone="warn">近期的时段都已约满。有空出的时段时可以预约，请稍后再来查看。</Note>
        )}
        {problem ? (
          <Note tone="bad" role="alert">
            {problem}
          </Note>
        ) : null}
      </CardBody>
      <CardFooter className="items-center justify-end gap-4">
        <p className="text-14 text-ink-3">所选时段坐满后，其余业务依次顺延到下一个有空的时段。</p>
        <Button
          intent="primary"
          pending={pending}
          pendingLabel="正在预约…"
          disabledReason={chosen.length === 0 ? '请先选择业务' : from ? undefined : '请先选择时段'}
          reasonPlace="below"
          onClick={book}
        >
          预约所选 {chosen.length} 项
        </Button>
      </CardFooter>
    </Card>
  )
}
