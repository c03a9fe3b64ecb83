import { describe, expect, it } from 'vitest'
import { applicationKinds } from '@/lib/domain/codes'
import { noticeCategory } from '@/lib/domain/notice/codes'
import { noticeTable, noticeText, smsText } from '@/lib/labels/notices'

const number = 'HD-XB-2026-000014'
const params = {
  ...{ kind: 'dependant-change', number, date: '2027-03-04', year: 2027, count: 8 },
  ...{ employer: '北京澄明智能科技有限公司', name: '周予安' },
  ...{ opensOn: '2026-10-09', closesOn: '2026-11-30', authority: '区人力社保局', office: '属地部门' },
  ...{ from: '09:00', to: '09:30', level: '区级', next: '市级', places: 'residence-proof works', count: 2 },
  ...{ reason: 'permit-lapsed', check: 'degree', figure: 'x', counts: 'file-arrived:2' },
}
const codes = Object.keys(noticeTable)
const hasSms = (code: string) => Object.entries(noticeTable).some(([known, entry]) => known === code && 'sms' in entry)

describe.each(codes)('the notice %s', (code) => {
  it('has a sentence for the inbox and, where one is sent, for the phone, with nothing left open', () => {
    for (const text of [noticeText(code, params), ...(hasSms(code) ? [smsText(code, params)] : [])]) {
      expect(text).not.toMatch(/[{}]|undefined|新消息/)
      expect(text).toMatch(/。$/)
    }
  })

  it('tells the phone nothing personal beyond the number of the file, in one part', () => {
    const sms = smsText(code, params)
    // a short message has no sender that a phone could show
    expect(sms).toMatch(/^【人才业务办理平台】[^【】]+。$/)
    expect(sms).not.toContain(params.employer)
    expect(sms).not.toContain(params.name)
    expect([...sms].length).toBeLessThanOrEqual(70)
  })

  it('stays readable when an optional date or name is not known', () => {
    const few = { kind: 'renewal', number, employer: params.employer, year: 2027, count: 8 }
    expect(noticeText(code, few)).not.toMatch(/[{}]|undefined/)
    if (hasSms(code)) expect(smsText(code, few)).not.toMatch(/[{}]|undefined/)
  })
})

describe('the texts of notices', () => {
  it('name the day before which a new employer has to be through with the change', () => {
    expect(noticeText('link-dissolved-suspended', params)).toContain('须在 2027年3月4日 以前由新单位办结聘用单位变更')
    expect(noticeText('link-dissolved-suspended', { employer: '甲公司' })).toContain('请尽快由新单位')
  })

  it.each(applicationKinds)('say 申请 once for %s', (kind) => {
    const text = noticeText('granted', { kind, number })
    expect(text).toContain(`（${number}）已办结。`)
    expect(text.match(/申请/g)).toHaveLength(1)
  })

  it('say what a code stands for', () => {
    const returned = noticeText('returned', {
      kind: 'renewal',
      number,
      name: '周予安',
      places: 'residence-proof works',
    })
    expect(returned).toBe(
      `周予安的续签申请（${number}）审批不通过（在京合法稳定住所证明、工作经历），请查看业务审批记录，修改后重新提交。`,
    )
    expect(noticeText('returned', { kind: 'renewal', number, places: '' })).toContain('审批不通过，请查看')
    expect(noticeText('terminated', { kind: 'renewal', number, reason: 'link-dissolved' })).toContain(
      '：单位已解除关联。',
    )
  })

  it('do without the number that a draft does not have yet', () => {
    expect(noticeText('started-by-employer', { kind: 'renewal' })).toContain('单位已为您启动续签申请，')
  })

  it('read neutral for a code that nobody knows', () => {
    expect(noticeText('toString', {})).toBe('您有一条新消息，请查看。')
    expect(smsText('no-such-code', {})).toContain('请登录查看。')
  })
})

describe('what can be declined', () => {
  it('are reminders, never a decision, a deadline that has begun, or a link', () => {
    const reminders = codes.filter((code) => noticeCategory(code) === 'reminder')
    expect(reminders).toContain('permit-end-60')
    for (const owed of ['granted', 'returned', 'permit-lapsed', 'link-dissolved', 'unknown'])
      expect(noticeCategory(owed)).not.toBe('reminder')
  })
})
