import { describe, expect, it } from 'vitest'
import { attachmentFindings } from '@/lib/domain/attachment/attachment-findings'
import { requiredSlots } from '@/lib/domain/attachment/checklist'
import { employerProfileFindings } from '@/lib/domain/employer/employer-findings'
import { emptyEmployerProfile } from '@/lib/domain/employer/employer-profile'
import type { FindingCode } from '@/lib/domain/finding-codes'
import type { Finding } from '@/lib/domain/findings'
import { emptyProfile } from '@/lib/domain/person/profile'
import { profileFindings } from '@/lib/domain/person/profile-findings'
import { keysOf } from '@/lib/domain/typed'
import { attachmentTexts } from '@/lib/labels/finding-texts/attachments'
import { checkTexts } from '@/lib/labels/finding-texts/checks'
import { employerTexts } from '@/lib/labels/finding-texts/employer'
import { fieldTexts } from '@/lib/labels/finding-texts/fields'
import { personTexts } from '@/lib/labels/finding-texts/person'
import { findingMessage, findingPlace, findingText } from '@/lib/labels/findings'
import { completeProfile, sampleRules } from '@/tests/support/profiles'

const today = '2026-11-20'
const codes = keysOf({ ...fieldTexts, ...personTexts, ...employerTexts, ...attachmentTexts, ...checkTexts })

const params = {
  ...{
    min: 2,
    max: 50,
    length: 60,
    months: 3,
    value: '2027-01-01',
    after: 'enrolledOn',
    from: '2014-07',
    to: '2014-12',
  },
  ...{ suggestion: '学院南路33号', documentDate: '2026-10-01', validUntil: '2026-12-01', birth: '1990-02-30' },
  ...{ onFile: '北京甲有限公司', claimed: '北京乙有限公司' },
  ...{ gaps: 2, backPaid: 1, paidInCapital: '100', differing: 1, firstDiffering: '2026-03' },
}
const finding = (code: FindingCode, more: Partial<Finding> = {}): Finding => ({
  kind: 'blocking',
  code,
  owner: 'person',
  at: { section: 'education', field: 'graduatedOn' },
  params,
  rows: ['I-08'],
  ...more,
})

describe('sentences of findings', () => {
  it.each(codes)('%s has a sentence and a cure in Chinese', (code) => {
    const { what, cure } = findingText(finding(code))
    for (const sentence of [what, cure]) {
      expect(sentence).toMatch(/[\u4e00-\u9fa5].*[。]$/)
      expect(sentence).not.toMatch(/undefined|NaN|\[object|field-|“”/)
    }
    expect(what).not.toBe(cure)
  })

  it('names every field that the rules can complain about', () => {
    const findings = [
      ...profileFindings(emptyProfile(), today, sampleRules),
      ...employerProfileFindings(emptyEmployerProfile(), today),
    ]
    for (const each of findings) {
      const { what, cure } = findingText(each)
      expect(what + cure).not.toMatch(/“”|undefined|[a-z]{3}/)
      for (const row of each.rows) expect(row).toMatch(/^[A-Z]+-\d+$/)
    }
  })

  it.each<[string, Finding, string]>([
    [
      'an empty field',
      finding('field-required', { at: { section: 'education', field: 'school' } }),
      '请填写毕业学校名称。',
    ],
    [
      'an empty choice',
      finding('field-required', { at: { section: 'general', field: 'hukouKind' } }),
      '请选择户口性质。',
    ],
    [
      'a line of a list',
      finding('field-required', { at: { section: 'works', field: 'entries.1.employer' } }),
      '请填写第 2 条工作单位。',
    ],
    [
      'the employer’s own field',
      finding('field-required', { owner: 'employer', at: { section: 'general', field: 'kind' } }),
      '请选择单位类型。',
    ],
    [
      'a day that does not exist',
      finding('date-nonexistent', { params: { value: '2014-06-31' } }),
      '“毕业日期”的 2014-06-31 不是存在的日期。请按“2026-03-05”的格式填写日历上有的日期。',
    ],
    [
      'dates the wrong way round',
      finding('date-order', { params: { after: 'enrolledOn' } }),
      '“毕业日期”不晚于“入学日期”。请核对两个日期，毕业日期须在入学日期之后。',
    ],
    [
      'a lease that ends too soon',
      finding('attachment-expiring', {
        at: { slot: 'residence-proof' },
        params: { validUntil: '2027-01-05', months: 3 },
      }),
      '“在京合法稳定住所证明”到 2027年1月5日 为止，剩余不足 3 个月。请续签或更换后，上传期限足够的材料。',
    ],
  ])('%s reads as a person would say it', (_, each, message) => expect(findingMessage(each)).toBe(message))

  it('tells the place in which it is cured (U-93)', () => {
    expect(findingPlace(finding('field-required'))).toBe('教育信息')
    expect(
      findingPlace(finding('field-required', { owner: 'employer', at: { section: 'general', field: 'kind' } })),
    ).toBe('单位信息')
    expect(findingPlace(finding('attachment-missing', { at: { slot: 'other' } }))).toBe('附件管理')
    expect(findingPlace(finding('attachment-missing', { owner: 'contract', at: { slot: 'labour-contract' } }))).toBe(
      '员工列表',
    )
  })

  it('sends the contract to the employer', () => {
    const required = requiredSlots([{ slot: 'labour-contract', need: 'required', rows: ['M-29'] }], [])
    const [missing] = attachmentFindings(required, [], today)
    expect(missing && findingMessage(missing)).toBe(
      '还没有上传“有效劳动合同”。请由单位在员工列表中上传或更新劳动合同。',
    )
  })

  it('an unknown code still names the place and no code', () =>
    expect(findingMessage({ ...finding('field-required'), code: 'brand-new-code' })).toBe(
      '“毕业日期”需要核对。请核对后重新保存；仍有问题请联系所在区客服。',
    ))

  it('says nothing about a complete profile', () =>
    expect(profileFindings(completeProfile(), today, sampleRules)).toEqual([]))
})
