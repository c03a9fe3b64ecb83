import { describe, expect, it } from 'vitest'
import { correctYearInput } from '@/lib/schemas/proposals'

const good = { year: 2027, off: ['2027-01-01'], makeUp: ['2027-02-06'], note: '国办发明电' }
const messages = (input: object) => {
  const parsed = correctYearInput.safeParse({ ...good, ...input })
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
}

describe('更正工作日历', () => {
  it('takes days of the year', () => {
    expect(messages({})).toEqual([])
    expect(messages({ off: [], makeUp: [] })).toEqual([])
  })

  it('says everything that is wrong at once, beside its field and with the day', () => {
    const found = messages({
      off: ['2026-12-31', '2027-02-30', '2027-01-01', '2027-01-01'],
      makeUp: ['2027-02-05'],
      note: ' ',
    })
    expect(found).toEqual([
      'note 请写明依据，不少于 5 个字',
      'off 2026-12-31 不在 2027 年内',
      'off 2027-02-30 不是存在的日期，请按 2027-01-01 的格式填写',
      'off 2027-01-01 重复填写',
      'makeUp 2027-02-05 是周一至周五，本来就要上班，不是调休上班日',
    ])
  })

  it('knows no year without a calendar of its time', () => {
    expect(messages({ year: 1999, off: [], makeUp: [] })).toEqual(['year 年份须在 2018 年至 2099 年之间'])
  })
})
