import { describe, expect, it } from 'vitest'
import { checkMeaning, type CheckedAs } from '@/lib/labels/checks'

const results: CheckedAs[] = ['valid', 'suspended', 'lapsed', 'cancelled', 'not-found']

describe('what a check of a permit says', () => {
  it('speaks of what was filled in only where something was', () => {
    for (const result of results) expect(checkMeaning(result, 'code'), result).not.toMatch(/所填|一致的|信息一致/)
    expect(checkMeaning('valid', 'form')).toContain('所填信息一致')
  })

  it('asks whoever scans to compare the holder himself', () =>
    expect(checkMeaning('valid', 'code')).toContain('请核对姓名、证件编号和身份证号码后 4 位与纸面和出示人是否一致'))

  it('says the same of a permit that is no longer good, however it was found', () => {
    for (const result of ['suspended', 'lapsed', 'cancelled'] as const)
      expect(checkMeaning(result, 'code')).toBe(checkMeaning(result, 'form'))
  })
})
