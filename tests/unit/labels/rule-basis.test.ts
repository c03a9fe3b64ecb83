import { describe, expect, it } from 'vitest'
import { basisText, basisWords } from '@/lib/labels/rule-basis'

describe('依据 of a finding', () => {
  it.each([
    [['D-15', 'E-40', 'E-44'], '应税收入标准、以受理当日为准（D-15、E-40、E-44）'],
    [['E-49', 'D-18'], '社会保险要求（E-49、D-18）'],
    [['E-25'], '申报条件类别（E-25）'],
    [['M-32'], '附件要求（M-32）'],
    [['D-99'], '所在区政策（D-99）'],
    [['D-15', 'facts §2.1'], '应税收入标准（D-15）'],
    [['facts §2.1'], ''],
    [[], ''],
  ])('%j', (rows, text) => expect(basisText(rows)).toBe(text))

  it('has no numbers of ours for applicants and employers', () => {
    expect(basisWords(['D-15', 'E-40', 'E-44'])).toBe('应税收入标准、以受理当日为准')
    expect(basisWords(['D-99'])).toBe('所在区政策')
    expect(basisWords(['facts §2.1'])).toBe('')
  })
})
