/** The life of a session as a page sees it. Times in milliseconds of the browser's clock. */
export const warnBeforeMs = 150_000

export type SessionPhase = 'calm' | 'warning' | 'ended'

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
