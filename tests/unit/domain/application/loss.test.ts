import { describe, expect, it } from 'vitest'
import { applicationKinds } from '@/lib/domain/codes'
import { losesOn } from '@/lib/domain/application/loss'
import { authorities, policyOf } from '../../../support/policies'

const permit = { status: 'valid', validTo: '2026-12-22' } as const

describe('what is lost unless a file is granted in time (S-91)', () => {
  it.each(authorities().map((policy) => [policy.district, policy] as const))(
    '%s: renewal and employer change save the permit through the day before its printed end',
    (_district, policy) => {
      expect(losesOn('renewal', permit, policy)).toBe('2026-12-21')
      expect(losesOn('employer-change', { ...permit, status: 'suspended' }, policy)).toBe('2026-12-21')
    },
  )

  it('a district in which the printed end itself counts has the printed end', () => {
    const approvalDeadline = { value: 'printed-end', rows: ['C-02'] } as const
    expect(losesOn('renewal', permit, { approvalDeadline: { ...approvalDeadline, rows: ['C-02'] } })).toBe('2026-12-22')
  })

  it('no other business saves a permit, and a permit that has ended cannot be saved', () => {
    const policy = policyOf('haidian')
    const others = applicationKinds.filter((kind) => kind !== 'renewal' && kind !== 'employer-change')
    expect(others.map((kind) => losesOn(kind, permit, policy)).every((day) => day === null)).toBe(true)
    expect(losesOn('renewal', { ...permit, status: 'lapsed' }, policy)).toBeNull()
    expect(losesOn('renewal', null, policy)).toBeNull()
  })
})
