import { describe, expect, it } from 'vitest'
import { isBeginningOfYear, isOutdated, renewSince } from '@/lib/domain/attachment/paper-dates'

describe('papers of a unit whose content is about a year (N-09, U-31)', () => {
  it.each([
    ['unit-tax', '2025-12-31', true],
    ['unit-integrity-declaration', '2024-03-01', true],
    ['unit-tax', '2026-01-01', false],
    // nothing is known of its day
    ['unit-tax', null, false],
    // ends by a date of its own
    ['unit-licence', '2020-05-06', false],
  ] as const)('%s of %s read on the first day of 2026: outdated %s', (slot, madeOn, outdated) =>
    expect(isOutdated(slot, madeOn, '2026-01-01')).toBe(outdated),
  )

  it('are to be renewed since the first day of the year, and units are reminded in its first month', () => {
    expect(renewSince('2026-11-30')).toBe('2026-01-01')
    expect(['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'].map(isBeginningOfYear)).toEqual([
      ...[false, true, true, false],
    ])
  })
})
