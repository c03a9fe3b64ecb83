import { describe, expect, it } from 'vitest'
import { emptyRenewalForm, type ApplicationForm } from '@/lib/domain/application/forms'
import { judge } from '@/lib/domain/application/judge'
import { parsePolicy } from '@/lib/domain/policy/registry'
import { districts, fileOf } from '@/tests/support/policies'
import { officeFindings, officeFor } from '@/lib/domain/application/township'
import { availableSituationActions, judgeSituation, situationFindings } from '@/lib/domain/situation-report/moves'
import { clerk, contextFor, stateIn } from '@/tests/support/application-states'

const daxing = fileOf('daxing')
const haidian = fileOf('haidian')
const offices = daxing.townshipOffices ?? []

describe('the 21 属地部门 (D-50…D-70, R-06)', () => {
  it('are all there, each with where and how to reach it and its row', () => {
    expect(offices.map(({ rows }) => rows[0])).toEqual(Array.from({ length: 21 }, (_, index) => `D-${50 + index}`))
    for (const key of ['code', 'name', 'email'] as const) expect(new Set(offices.map((o) => o[key])).size).toBe(21)
    expect(offices.find(({ name }) => name === '大兴经开区')).toMatchObject({ phones: ['60216637', '60216535'] })
  })

  it('exist exactly where the chain has their level', () => {
    for (const { levels, townshipOffices } of districts())
      expect(levels.some(({ code }) => code === 'township')).toBe(townshipOffices !== null)
    expect(() => parsePolicy({ ...daxing, townshipOffices: null })).toThrow('属地')
    expect(() => parsePolicy({ ...haidian, townshipOffices: offices })).toThrow('属地')
    expect(() => parsePolicy({ ...haidian, situationReport: daxing.situationReport })).toThrow('情况表')
  })
})

describe('where a file goes (A-14)', () => {
  const right: ApplicationForm = {
    ...{
      kind: 'filing-right',
      permitType: 'beijing',
      district: 'daxing',
      mode: 'full',
      intention: '',
      confirmed: true,
    },
  }
  const standing = { rightDistrict: 'daxing', rightTownship: 'huangcun' }
  it.each<[string, ApplicationForm, string | null]>([
    ['a business of its people', emptyRenewalForm(), 'huangcun'],
    ['the unit’s own application', { ...right, township: 'yufa' }, 'yufa'],
    ['the same without a choice', right, null],
    ['the same with a code of nowhere', { ...right, township: 'nowhere' }, null],
  ])('%s', (_, form, code) => expect(officeFor(daxing, { form, ...standing })?.code ?? null).toBe(code))

  it('an office of another district’s right does not count', () =>
    expect(officeFor(daxing, { form: emptyRenewalForm(), rightDistrict: 'haidian', rightTownship: 'yufa' })).toBeNull())

  it('is asked for only where there are offices', () => {
    const none = { form: emptyRenewalForm(), rightDistrict: 'daxing', rightTownship: null }
    expect(officeFindings(daxing, none)).toMatchObject([
      { kind: 'blocking', code: 'township-not-chosen', rows: ['A-14'] },
    ])
    expect(officeFindings(daxing, { ...none, form: right })).toMatchObject([{ code: 'township-missing' }])
    expect(officeFindings(haidian, { ...none, rightDistrict: 'haidian' })).toEqual([])
  })
})

describe('who reviews at the level 属地 (A-13)', () => {
  const state = stateIn('awaiting-acceptance', 'new')
  if (!state) throw new Error('no such state')
  const atOffice = { ...state, district: 'daxing', level: 'township' as const, township: 'huangcun' }
  it.each([
    ['huangcun', true],
    ['yufa', false],
    [null, false],
    [undefined, false],
  ])('a reviewer of %s', (township, may) => {
    const mover = clerk({ district: 'daxing', level: 'township', township })
    expect(judge(atOffice, 'accept', contextFor(mover), null).ok).toBe(may)
  })
})

describe('情况表 (U-115, M-13)', () => {
  const report = { district: 'daxing', township: 'huangcun', status: 'handed-in' } as const
  const office = { district: 'daxing', level: 'township', township: 'huangcun' } as const
  const readers = [
    ['its office', office, true],
    ['another office', { ...office, township: 'yufa' }, false],
    ['a seat without an office', { ...office, township: null }, false],
    ['the district', { ...office, level: 'district', township: null }, false],
    ['the same code in another district', { ...office, district: 'haidian' }, false],
    ['the city', { district: null, level: 'city', township: null }, false],
  ] as const
  it.each(
    readers.flatMap(([who, reader, mine]) =>
      (['handed-in', 'received', 'returned'] as const).flatMap((status) =>
        (['receive', 'return'] as const).map((action) => ({ who, reader, mine, status, action })),
      ),
    ),
  )('$action of what is $status by $who', ({ reader, mine, status, action }) => {
    const verdict = judgeSituation({ ...report, status }, action, reader, '未加盖公章')
    expect(verdict.ok).toBe(mine && status === 'handed-in')
    expect(availableSituationActions({ ...report, status }, reader).length > 0).toBe(verdict.ok)
  })

  it('goes back only with a reason', () =>
    expect(judgeSituation(report, 'return', office, '  ')).toMatchObject({
      refusal: { code: 'situation.reason-required' },
    }))

  it('is missed on the desk of the office only, and holds nothing up', () => {
    const missing = { level: 'township', reported: false }
    expect(situationFindings(daxing, missing)).toMatchObject([{ kind: 'needs-review', rows: ['U-115', 'M-13'] }])
    expect(situationFindings(daxing, { ...missing, reported: true })).toEqual([])
    expect(situationFindings(daxing, { ...missing, level: 'district' })).toEqual([])
    expect(situationFindings(haidian, missing)).toEqual([])
  })
})
