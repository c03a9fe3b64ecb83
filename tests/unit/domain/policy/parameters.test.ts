import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/domain/dates'
import { wageForYear, wageOn } from '@/lib/domain/policy/average-wages'
import { effectivePolicy, effectiveWages, type Release } from '@/lib/domain/policy/effective'
import { parameters } from '@/lib/domain/policy/parameters'
import { parsePolicy } from '@/lib/domain/policy/registry'
import { policiesOn } from '@/lib/domain/policy/resolve'
import type { PolicyFile } from '@/lib/domain/policy/schema'
import { averageWageCode, cityWide, parameterCodes, type ParameterCode } from '@/lib/domain/policy/sections/parameters'

const files = policiesOn('2026-11-30')
const [first, second] = files
if (!first || !second) throw new Error('two districts are needed')

const release = (code: string, value: unknown, effectiveFrom: string, district = first.district): Release => ({
  ...{ district, code, value, effectiveFrom },
})

/** A value that the parameter allows and that differs from the one in the file. */
const otherThan = (policy: PolicyFile, code: ParameterCode) => {
  const candidates = ['1.7', '2.5', '9', 7, 11, 12.5]
  const now = parameters[code].read(policy)?.value
  const found = candidates.find((value) => value !== now && parameters[code].schema.safeParse(value).success)
  if (found === undefined) throw new Error(`no candidate for ${code}`)
  return found
}

const openOf = files.flatMap((policy) => policy.parameters.map((code) => [policy.district, code] as const))
const byDistrict = new Map(files.map((policy) => [policy.district, policy]))

describe('a parameter is one figure of the policy (A-27)', () => {
  it.each(openOf)('%s: %s is read, laid over, and leaves everything else as it was', (district, code) => {
    const policy = byDistrict.get(district)
    if (!policy) throw new Error(district)
    const value = otherThan(policy, code)
    const laid = parameters[code].lay(policy, value)
    expect(parameters[code].read(laid)).toEqual({ value, rows: parameters[code].read(policy)?.rows })
    for (const other of policy.parameters.filter((one) => one !== code))
      expect(parameters[other].read(laid)).toEqual(parameters[other].read(policy))
    expect(parsePolicy(laid)).toEqual(laid)
  })

  it('what is in force is always a value that could be released', () => {
    for (const [district, code] of openOf) {
      const policy = byDistrict.get(district)
      expect(parameters[code].schema.safeParse(policy && parameters[code].read(policy)?.value).success).toBe(true)
    }
  })

  it('a released figure is the word of the district: no longer 暂定', () => {
    const laid = effectivePolicy(first, [release('acceptance-days', 6, '2026-11-01')], '2026-11-01')
    expect(first.acceptanceWorkingDays.provisional).toBe(true)
    expect(laid.acceptanceWorkingDays).toEqual({ value: 6, rows: first.acceptanceWorkingDays.rows })
  })

  it('a file that opens a figure which it does not have stops the start', () => {
    const broken = { ...first, dissolveWithinDays: { value: null, rows: ['D-23'] } }
    expect(() => parsePolicy(broken)).toThrow('dissolve-days')
  })

  it.each<[ParameterCode, unknown]>([
    ['review-days', 0],
    ['review-days', 12.5],
    ['review-days', '20'],
    ['income-multiple', '1.234'],
    ['income-multiple', 1.5],
    ['income-months', '6,12'],
    ['income-months', '0'],
    ['employer-capital', -1],
  ])('%s is never %s', (code, value) => {
    expect(parameters[code].schema.safeParse(value).success).toBe(false)
  })
})

describe('the figures of a day', () => {
  it('begin on the first day of use and end with the next version', () => {
    const releases = [release('review-days', 15, '2026-11-01'), release('review-days', 18, '2026-12-01')]
    const on = (day: string) => effectivePolicy(first, releases, day).reviewWorkingDays.value
    expect([on('2026-10-31'), on('2026-11-01'), on('2026-11-30'), on('2026-12-01')]).toEqual([20, 15, 15, 18])
  })

  it('are those of the own district, and of what the file opens', () => {
    const closed = { ...first, parameters: [] }
    const own = release('review-days', 15, '2026-11-01')
    expect(effectivePolicy(second, [own], '2026-11-02')).toEqual({ ...second, on: '2026-11-02' })
    expect(effectivePolicy(closed, [own], '2026-11-02')).toEqual({ ...closed, on: '2026-11-02' })
  })

  it('a stored value that no parameter allows is a broken row', () => {
    expect(() => effectivePolicy(first, [release('review-days', 'soon', '2026-11-01')], '2026-11-02')).toThrow()
  })

  const releases = fc.uniqueArray(
    fc.record({
      code: fc.constantFrom('review-days', 'acceptance-days', 'child-age'),
      value: fc.integer({ min: 1, max: 18 }),
      effectiveFrom: fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days)),
    }),
    { selector: ({ code, effectiveFrom }) => `${code}${effectiveFrom}`, maxLength: 12 },
  )
  const day = fc.integer({ min: -10, max: 420 }).map((days) => addDays('2026-01-01', days))

  it('do not depend on the order of the releases', () => {
    fc.assert(
      fc.property(releases, day, (list, on) => {
        const all = list.map((one) => ({ ...one, district: first.district }))
        const shuffled = [...all].sort((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom))
        expect(effectivePolicy(first, shuffled, on)).toEqual(effectivePolicy(first, all, on))
      }),
    )
  })

  it('do not change by what begins later: a day that has begun keeps its figures', () => {
    fc.assert(
      fc.property(releases, day, (list, on) => {
        const all = list.map((one) => ({ ...one, district: first.district }))
        const later = all.filter(({ effectiveFrom }) => effectiveFrom <= on)
        expect(effectivePolicy(first, later, on)).toEqual(effectivePolicy(first, all, on))
      }),
    )
  })

  it('laying the same releases twice changes nothing', () => {
    fc.assert(
      fc.property(releases, day, (list, on) => {
        const all = list.map((one) => ({ ...one, district: first.district }))
        const once = effectivePolicy(first, all, on)
        expect(effectivePolicy(once, all, on)).toEqual(once)
      }),
    )
  })
})

describe('the average wage of the city (E-43, A-28)', () => {
  const published = release(averageWageCode, { dataYear: 2025, monthly: '12500', annual: null }, '2026-11-20', cityWide)

  it('2026 dates use the 2024 figure until the next one begins', () => {
    const before = effectiveWages([published], '2026-11-19')
    expect(wageOn(before, '2026-11-19')).toMatchObject({ dataYear: 2024, monthly: '11937' })
    expect(wageForYear(before, 2025)).toMatchObject({ dataYear: 2024 })
    const from = effectiveWages([published], '2026-11-20')
    expect(wageOn(from, '2026-11-20')).toMatchObject({ dataYear: 2025, monthly: '12500' })
    expect(wageForYear(from, 2024)).toMatchObject({ monthly: '11937' })
  })

  it('a correction of a year counts from its own day on, in any order', () => {
    const corrected = release(
      averageWageCode,
      { dataYear: 2025, monthly: '12600', annual: null },
      '2026-12-01',
      cityWide,
    )
    for (const releases of [
      [published, corrected],
      [corrected, published],
    ]) {
      expect(wageOn(effectiveWages(releases, '2026-12-31'), '2026-11-30')).toMatchObject({ monthly: '12500' })
      expect(wageOn(effectiveWages(releases, '2026-12-31'), '2026-12-01')).toMatchObject({ monthly: '12600' })
    }
  })

  it('figures of a district never reach it', () => {
    expect(effectiveWages([{ ...published, district: first.district }], '2026-12-31')).toEqual(
      effectiveWages([], '2026-12-31'),
    )
  })
})

it('every parameter is open in at least one district, or nobody could ever change it', () => {
  const open = new Set(openOf.map(([, code]) => code))
  expect(parameterCodes.filter((code) => !open.has(code))).toEqual([])
})
