'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useId, useState, type FormEvent } from 'react'
import { toast } from 'sonner'
import { v4 as newId } from 'uuid'
import { Button } from '@/components/ui/button'
import { DateField } from '@/components/ui/text-fields'
import { advanceAction } from '../actions'

const steps = [1, 7, 30]

/** Sends one wish to move on; answers the sentence of a refusal, or null. */
function useAdvance() {
  const router = useRouter()
  const [pending, setPending] = useState<string | null>(null)
  const advance = async (wish: { days: number } | { to: string }): Promise<string | null> => {
    setPending('days' in wish ? String(wish.days) : 'to')
    const reply = await advanceAction(wish, newId()).catch(() => null)
    setPending(null)
    if (!reply?.ok) return reply?.message ?? '网络不通，请重试。'
    toast.success(`已前进 ${reply.data.days} 天`)
    router.refresh()
    return null
  }
  return { pending, advance }
}

/** 前进 1 天 · 7 天 · 30 天 · 到某日. */
export function Presenter({ today }: { today: string }) {
  const { pending, advance } = useAdvance()
  const [problem, setProblem] = useState<string>()
  const id = useId()
  const step = async (days: number) => {
    const refused = await advance({ days })
    if (refused) toast.error(refused)
  }
  const toDay = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const to = String(new FormData(event.currentTarget).get('to') ?? '')
    setProblem(to > today ? undefined : '请选择今天以后的日期。')
    if (to > today) setProblem((await advance({ to })) ?? undefined)
  }
  return (
    <div className="grid gap-5">
      <div role="group" aria-label="前进" className="flex flex-wrap gap-3">
        {steps.map((days) => (
          <Button
            key={days}
            intent={days === 1 ? 'primary' : 'outline'}
            pending={pending === String(days)}
            onClick={() => void step(days)}
          >
            前进 {days} 天
          </Button>
        ))}
      </div>
      <form onSubmit={toDay} noValidate className="flex flex-wrap items-end gap-3">
        <DateField id={id} name="to" label="前进到某日" min={today} error={problem} />
        <Button type="submit" pending={pending === 'to'}>
          前进
        </Button>
      </form>
    </div>
  )
}

const EVERY_MS = 2000
const MOST_LOOKS = 90

/** Looks again while the worker catches up, three minutes at most. */
export function WatchSweep({ sweeping }: { sweeping: boolean }) {
  const router = useRouter()
  useEffect(() => {
    if (!sweeping) return
    let looks = 0
    const timer = setInterval(() => {
      looks += 1
      if (looks > MOST_LOOKS) clearInterval(timer)
      else router.refresh()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [sweeping, router])
  return null
}
