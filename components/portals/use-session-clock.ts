'use client'

import { useCallback, useEffect, useState } from 'react'
import { sessionStanding } from '@/components/kept/sign-in-beside'

/** The life of a session as a page sees it. Times in milliseconds of the browser's clock. */
const warnBeforeMs = 150_000

type SessionPhase = 'calm' | 'warning' | 'ended'

/** `deadline`: when the session ends unless it is used before; the end itself is "ended". */
export function phaseAt(now: number, deadline: number): SessionPhase {
  if (now >= deadline) return 'ended'
  return deadline - now <= warnBeforeMs ? 'warning' : 'calm'
}

/** How long until something changes: the warning, the next second of the countdown, or never (null). */
export function waitFor(now: number, deadline: number): number | null {
  const phase = phaseAt(now, deadline)
  if (phase === 'ended') return null
  return phase === 'calm' ? deadline - now - warnBeforeMs : Math.min(1000, deadline - now)
}

/** "2 分 30 秒", "45 秒". Rounded up, never negative. */
export function remainingText(now: number, deadline: number): string {
  const seconds = Math.max(0, Math.ceil((deadline - now) / 1000))
  const minutes = Math.floor(seconds / 60)
  return minutes > 0 ? `${minutes} 分 ${String(seconds % 60).padStart(2, '0')} 秒` : `${seconds} 秒`
}

type Times = { now: number; deadline: number }
type Answer = 'alive' | 'over' | 'unreachable'

const address = '/api/session'

/** Asks the server how long the session lasts; POST counts as use, GET does not. */
async function ask(method: 'GET' | 'POST'): Promise<{ answer: Answer; secondsLeft: number }> {
  try {
    const response = await fetch(address, { method, cache: 'no-store' })
    if (response.status === 401) return { answer: 'over', secondsLeft: 0 }
    const body: { data?: { secondsLeft?: number } } = await response.json()
    const secondsLeft = body.data?.secondsLeft
    return secondsLeft === undefined ? { answer: 'unreachable', secondsLeft: 0 } : { answer: 'alive', secondsLeft }
  } catch {
    return { answer: 'unreachable', secondsLeft: 0 }
  }
}

/**
 * Follows the session. Another tab or a click on this page may have used it meanwhile, so the server is asked before
 * the warning is shown.
 */
export function useSessionClock(secondsLeft: number) {
  const [times, setTimes] = useState<Times | null>(null)

  const renew = useCallback(async (method: 'GET' | 'POST'): Promise<Answer> => {
    const { answer, secondsLeft: left } = await ask(method)
    const now = Date.now()
    if (answer !== 'unreachable') setTimes({ now, deadline: now + left * 1000 })
    else setTimes((known) => known && { ...known, now })
    return answer
  }, [])

  useEffect(() => {
    const start = () => setTimes({ now: Date.now(), deadline: Date.now() + secondsLeft * 1000 })
    const timer = setTimeout(start, 0)
    return () => clearTimeout(timer)
  }, [secondsLeft])

  useEffect(() => {
    const wait = times && waitFor(times.now, times.deadline)
    if (times === null || wait === null) return
    const wasCalm = phaseAt(times.now, times.deadline) === 'calm'
    const timer = setTimeout(() => {
      if (wasCalm) void renew('GET')
      else setTimes({ now: Date.now(), deadline: times.deadline })
    }, wait)
    return () => clearTimeout(timer)
  }, [times, renew])

  const ended = times !== null && phaseAt(times.now, times.deadline) === 'ended'
  useEffect(() => {
    if (!ended) return
    // the same account may have signed in in another window meanwhile; somebody else must not find this page open
    const back = async () => {
      if ((await sessionStanding()) === 'same') void renew('GET')
    }
    const onFocus = () => void back()
    window.addEventListener('focus', onFocus)
    return () => window.removeEventListener('focus', onFocus)
  }, [ended, renew])

  const phase: SessionPhase = times ? phaseAt(times.now, times.deadline) : 'calm'
  return { phase, times, renew }
}
