import { describe, expect, it } from 'vitest'
import { emptyNewForm, emptyRenewalForm, type NewForm } from '@/lib/domain/application/forms'
import { currentForm } from '@/lib/domain/application/stored-form'

const month = { month: '2026-04', income: '1', employer: 'this', socialInsurance: 'paid' } as const

describe('forms stored before the categories', () => {
  it.each([
    ['degree', 'A'],
    ['title', 'B'],
    ['', ''],
  ])('申报途径 %j is category %j', (path, category) => {
    const form = currentForm({
      kind: 'new',
      applicantType: 'domestic',
      path,
      children: [],
      remark: '',
      confirmed: true,
    })
    expect(form).toEqual({ ...emptyNewForm(), applicantType: 'domestic', category, confirmed: true })
  })

  it('today’s forms stay as they are; an old 续签 has an empty table', () => {
    const form: NewForm = { ...emptyNewForm(), category: 'G', founding: 'tax', months: [month] }
    expect(currentForm(form)).toEqual(form)
    const { months: _months, ...old } = emptyRenewalForm()
    expect(currentForm(old)).toEqual(emptyRenewalForm())
  })
})
