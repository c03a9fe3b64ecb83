import { describe, expect, it } from 'vitest'
import type { ApplicationView, OpinionView } from '@/lib/views/application/applicant'
import { beforeNew } from '@/lib/views/portal/next-step/before-new'
import { withApplication } from '@/lib/views/portal/next-step/running'
import type { Situation } from '@/lib/views/portal/applicant-situation'

const newcomer = (rejectReason: string) =>
  ({
    findings: [],
    active: null,
    pending: null,
    links: [{ status: 'rejected', employerName: '北京云岫示例科技有限公司', rejectReason }],
  }) as unknown as Situation

const right = { permitType: 'beijing', district: 'haidian', status: 'full', mode: 'full' }

const item = (mine: boolean, changed: boolean | null): OpinionView => ({
  ...{ subject: '在京合法稳定住所证明', owner: mine ? '您' : '单位', mine, text: '请补充委托书。', changed },
})

const returned = (items: OpinionView[], more: Partial<ApplicationView> = {}) =>
  withApplication(
    {
      ...{ id: 'a1', kind: '新办', code: 'new', byUnit: false, status: 'returned', ...more },
      returned: { by: '区级一级 审批不通过', at: '2026-11-16T02:00:00.000Z', items, hint: '', open: 1 },
    } as unknown as ApplicationView,
    '2026-11-30',
  )

describe('what comes next', () => {
  it('promises no number of steps that the wizard does not have (m1)', () => {
    const linked = { findings: [], pending: null, links: [], active: { employerName: '某公司', rights: [right] } }
    expect(beforeNew(linked as unknown as Situation).why).toContain('申请分步填写')
  })

  it('says the refusal of a unit as one sentence, however the unit ended it', () => {
    for (const reason of ['请核对单位关联码。', '请核对单位关联码'])
      expect(beforeNew(newcomer(reason)).why).toBe(
        '北京云岫示例科技有限公司没有通过您的申请：请核对单位关联码。核对后可以重新申请，或改选其他单位。',
      )
    expect(beforeNew(newcomer('')).why).toContain('没有通过您的申请。核对后')
  })

  it('says who returned a file as a sentence, and not as a heading of the record', () => {
    expect(returned([item(true, false)]).why).toMatch(/^2026年11月16日，区级一级审批不通过。请按审核意见逐项修改/)
  })

  it('says whose the figure is where the list below shows more', () => {
    expect(returned([item(true, false)]).title).toBe('修改 1 项，再重新提交')
    const both = returned([item(true, false), item(false, false)])
    expect(both.items).toHaveLength(2)
    expect(both.title).toBe('您这边还要修改 1 项，再重新提交')
    expect(returned([item(true, false), item(true, true)]).title).toBe('您这边还要修改 1 项，再重新提交')
  })
})
