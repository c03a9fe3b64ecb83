import { describe, expect, it } from 'vitest'
import { phaseAt, remainingText, waitFor } from '@/components/portals/use-session-clock'

const deadline = 1_000_000

describe('the warning before a session ends', () => {
  it('comes 150 seconds before the end', () => {
    expect(phaseAt(deadline - 150_001, deadline)).toBe('calm')
    expect(phaseAt(deadline - 150_000, deadline)).toBe('warning')
    expect(phaseAt(deadline - 1, deadline)).toBe('warning')
    expect(phaseAt(deadline, deadline)).toBe('ended')
  })

  it('sleeps until the warning, then counts every second, then stops', () => {
    expect(waitFor(deadline - 1_000_000, deadline)).toBe(850_000)
    expect(waitFor(deadline - 90_000, deadline)).toBe(1000)
    expect(waitFor(deadline - 400, deadline)).toBe(400)
    expect(waitFor(deadline, deadline)).toBeNull()
  })

  it('says how long, in minutes and seconds', () => {
    expect(remainingText(deadline - 150_000, deadline)).toBe('2 分 30 秒')
    expect(remainingText(deadline - 61_000, deadline)).toBe('1 分 01 秒')
    expect(remainingText(deadline - 44_100, deadline)).toBe('45 秒')
    expect(remainingText(deadline + 5000, deadline)).toBe('0 秒')
  })
})
