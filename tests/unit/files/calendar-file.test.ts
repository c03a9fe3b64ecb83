import { describe, expect, it } from 'vitest'
import { calendarFile } from '@/lib/files/ics/calendar-file'

const entries = [
  {
    uid: 'permit-1-latest@portal',
    day: '2027-02-03',
    title: '最迟提交续签：周予安',
    text: '有效期至 2027-03-04；请备齐材料, 早些提交。\n这一天以前提交，审核期限内能够办结，之后提交由单位自行承担来不及办结的风险。',
  },
  { uid: 'permit-1-end@portal', day: '2028-02-29', title: '证件到期', text: '次日起失效' },
]
const stamp = new Date('2026-11-02T01:30:00Z')
const file = (list = entries) => calendarFile('工作居住证日期', list, stamp)

/** Lines as a calendar program reads them: folded ones put together again (RFC 5545 §3.1). */
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

describe('calendar file', () => {
  it('is a calendar with a name, and ends each line as the standard says', () => {
    const lines = unfolded(file())
    expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0'])
    expect(lines).toContain('X-WR-CALNAME:工作居住证日期')
    expect(lines.at(-1)).toBe('END:VCALENDAR')
    expect(file().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('has one all-day event for each date, on that very day', () => {
    const lines = unfolded(file())
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2)
    expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual([
      'DTSTART;VALUE=DATE:20270203',
      'DTSTART;VALUE=DATE:20280229',
    ])
    expect(lines.filter((line) => line.startsWith('UID'))).toEqual([
      'UID:permit-1-latest@portal',
      'UID:permit-1-end@portal',
    ])
    expect(lines.filter((line) => line === 'DTSTAMP:20261102T013000Z')).toHaveLength(2)
  })

  it('does not mark the reader as busy', () =>
    expect(unfolded(file()).filter((line) => line === 'TRANSP:TRANSPARENT')).toHaveLength(2))

  it('escapes what has a meaning of its own', () =>
    expect(unfolded(file()).find((line) => line.startsWith('DESCRIPTION'))).toBe(
      'DESCRIPTION:有效期至 2027-03-04；请备齐材料\\, 早些提交。\\n这一天以前提交，审核期限内能够办结，之后提交由单位自行承担来不及办结的风险。',
    ))

  it('folds at 75 bytes at the most, never inside a character', () => {
    for (const line of file().split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(file()).not.toContain('\uFFFD')
  })

  it('a person without dates gets an empty calendar', () => {
    const lines = unfolded(file([]))
    expect(lines).toContain('END:VCALENDAR')
    expect(lines).not.toContain('BEGIN:VEVENT')
  })
})
