import { describe, expect, it } from 'vitest'
import { noticeCategory, noticeCodes } from '@/lib/domain/notice/codes'
import { noticeTable, noticeText } from '@/lib/labels/notices'
import { allLines, codeOf } from '../../support/telling'

const codes = Object.values(noticeCodes)
  .flatMap((ofNoun) => Object.keys(ofNoun))
  .sort()
const bySms = new Set(allLines.filter((line) => line.endsWith(' + sms')).map(codeOf))

/** The table of telling and the texts are one list: nothing is written that is never said, nothing said without words. */
describe('the texts of notices', () => {
  it('every code is sent by something, and every one that is sent is a code', () => {
    expect([...new Set(allLines.map(codeOf))].sort()).toEqual(codes)
    expect(Object.keys(noticeTable).sort()).toEqual(codes)
  })

  it.each(codes)('%s has a text for the phone exactly when it is sent to one', (code) => {
    const entry = Object.entries(noticeTable).find(([known]) => known === code)?.[1]
    expect(entry && 'sms' in entry).toBe([...bySms].some((known) => known === code))
  })

  it.each(codes.filter((code) => noticeCategory(code) === 'work'))('%s has a name in the daily summary', (code) => {
    const text = noticeText('day-summary', { total: 2, counts: `${code}:2` })
    expect(text).toMatch(/^每日汇总：.+ 2 件。$/)
    expect(text).not.toContain('其他事项')
  })

  it('what lies on a desk is work, and nobody else is told of work', () => {
    for (const line of allLines) {
      const toDesk =
        /^(desk|hands|quota desk|demand desk|retirement desk|settlement desk|leaving desk|office|seconds):/.test(line)
      expect({ line, work: noticeCategory(codeOf(line)) === 'work' }).toEqual({ line, work: toDesk })
    }
  })
})
