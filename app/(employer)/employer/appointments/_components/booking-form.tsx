'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { SlotPicker, type Offers } from '@/components/appointments/slot-picker'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { CardBody, CardFooter } from '@/components/ui/card'
import { Note } from '@/components/ui/note'
import { refusalText } from '../../_components/outcome'
import { bookAction } from '../actions'

type BookingFormProps = { applicationId: string; seenVersion: number; offers: Offers }

/** Three free slots at once, any other below; one button (P-01). */
export function BookingForm({ offers, ...file }: BookingFormProps) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const [startsAt, setStartsAt] = useState(offers.proposals[0]?.startsAt ?? '')
  const [problem, setProblem] = useState('')
  const [pending, start] = useTransition()
  const book = () =>
    start(async () => {
      const reply = await bookAction({ ...file, startsAt }, commandId)
      renew()
      if (!reply.ok) {
        setProblem(refusalText(reply))
        return router.refresh()
      }
      toast.success('预约成功')
    })
  if (offers.proposals.length === 0)
    return (
      <CardBody>
        <Note tone="warn">近期的时段都已约满。有空出的时段时可以预约，请稍后再来查看。</Note>
      </CardBody>
    )
  return (
    <>
      <CardBody className="grid gap-4">
        <SlotPicker offers={offers} value={startsAt} onChange={setStartsAt} />
        {problem ? (
          <Note tone="bad" role="alert">
            {problem}
          </Note>
        ) : null}
      </CardBody>
      <CardFooter className="justify-end">
        <Button intent="primary" pending={pending} pendingLabel="正在预约…" onClick={book}>
          确认预约
        </Button>
      </CardFooter>
    </>
  )
}
