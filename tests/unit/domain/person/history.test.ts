import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapsIn } from '@/lib/domain/person/history'
import { isPlainMonth, monthsBetween } from '@/lib/domain/dates'

describe('months', () => {
  it.each([
    ['2026-02', true],
    ['2026-2', false],
    ['2026-13', false],
    ['2026-00', false],
    ['2026-02-01', false],
    ['', false],
  ])('%j is a month: %s', (text, is) => expect(isPlainMonth(text)).toBe(is))

  it.each([
    ['2026-02', '2026-02', 0],
    ['2025-12', '2026-01', 1],
    ['2026-01', '2025-12', -1],
    ['2020-01', '2026-11', 82],
  ])('from %s to %s are %i months', (from, to, count) => expect(monthsBetween(from, to)).toBe(count))
})

describe('gapsIn', () => {
  it('tells first and last uncovered month', () => {
    expect(
      gapsIn(
        [
          { from: '2010-09', to: '2014-06' },
          { from: '2015-01', to: '2016-12' },
        ],
        '2017-04',
        2,
      ),
    ).toEqual([
      { from: '2014-07', to: '2014-12', months: 6 },
      { from: '2017-01', to: '2017-04', months: 4 },
    ])
  })

  it('knows no gaps without any stretch, nor before the first', () => {
    expect(gapsIn([], '2017-04', 2)).toEqual([])
    expect(gapsIn([{ from: '2017-01', to: '2017-04' }], '2017-04', 0)).toEqual([])
  })

  it('a long stretch covers the short ones inside it', () => {
    const stretches = [
      { from: '2010-01', to: '2020-12' },
      { from: '2011-01', to: '2011-03' },
    ]
    expect(gapsIn(stretches, '2020-12', 0)).toEqual([])
  })

  it('does not depend on the order of the lines', () => {
    const month = fc
      .integer({ min: 0, max: 239 })
      .map((n) => `${2000 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`)
    const stretch = fc.tuple(month, month).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 8 }), fc.nat(6), (stretches, allowed) => {
        expect(gapsIn([...stretches].reverse(), '2020-06', allowed)).toEqual(gapsIn(stretches, '2020-06', allowed))
        for (const gap of gapsIn(stretches, '2020-06', allowed)) expect(gap.months).toBeGreaterThan(allowed)
      }),
    )
  })
})
