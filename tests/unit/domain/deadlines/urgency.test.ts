import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/domain/dates'
import { byLoss, type Waiting } from '@/lib/domain/deadlines/urgency'

describe('a date that kills comes first', () => {
  it('a permit that dies in 16 days stands before a contract that ended 265 days ago, and what has no day is last', () => {
    const contract = { name: 'contract', date: '2026-03-10' }
    const permit = { name: 'permit', date: '2026-12-16', losesOn: '2026-12-16' }
    const quota = { name: 'quota', date: '2026-12-14', losesOn: '2026-12-14' }
    const review = { name: 'review', date: null }
    const sorted = [review, contract, permit, quota].sort(byLoss)
    expect(sorted.map(({ name }) => name)).toEqual(['quota', 'permit', 'contract', 'review'])
  })

  const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days))
  const waiting: fc.Arbitrary<Waiting> = fc.record({
    losesOn: fc.option(day, { nil: undefined }),
    date: fc.option(day, { nil: null }),
  })

  it('nothing that would be lost ever stands behind something that would not, or behind a later loss', () => {
    fc.assert(
      fc.property(fc.array(waiting, { maxLength: 20 }), (steps) => {
        const losses = [...steps].sort(byLoss).map(({ losesOn }) => losesOn ?? '9999-12-31')
        expect(losses).toEqual([...losses].sort())
      }),
    )
  })
})
