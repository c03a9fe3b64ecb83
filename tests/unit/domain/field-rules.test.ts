import { describe, expect, it } from 'vitest'
import { choice, emptyValues, field, standard, storedLength, type Fields } from '@/lib/domain/field-catalogue'
import { fieldChecks } from '@/lib/domain/field-checks'
import { checkFields, settledValues, tidyValues } from '@/lib/domain/field-rules'

const today = '2026-11-20'
const rows = ['I-03']

/** What one check says of a value: its code, '' where it has nothing to say; and whether the value may be used. */
function said(check: (checks: ReturnType<typeof fieldChecks>) => boolean): [string, boolean] {
  const checks = fieldChecks('person', 'general')
  const usable = check(checks)
  return [checks.found.map(({ code }) => code).join(' '), usable]
}

describe('one field', () => {
  it.each<[string, object, string, boolean]>([
    ['', {}, 'field-required', false],
    ['  ', {}, 'field-required', false],
    ['  ', { optional: true }, '', false],
    ['一', { min: 2 }, 'field-too-short', false],
    [' 一二 ', { min: 2 }, '', true],
    ['一二三四', {}, '', true],
    ['一二三四五', {}, 'field-too-long', false],
    ['一二三四五', { optional: true }, 'field-too-long', false],
  ])('the text %o with %o: %s', (value, bounds, code, usable) =>
    expect(said((checks) => checks.text('name', value, rows, { max: 4, ...bounds }))).toEqual([code, usable]),
  )

  it.each<[string, object, string, boolean]>([
    ['', {}, 'field-required', false],
    ['', { optional: true }, '', false],
    ['2026-02-29', {}, 'date-nonexistent', false],
    ['1899-12-31', {}, 'date-too-early', false],
    ['1900-01-01', {}, '', true],
    ['2026-11-20', { notAfter: today }, '', true],
    ['2026-11-21', { notAfter: today }, 'date-in-future', false],
    ['2026-11-21', {}, '', true],
  ])('the day %o with %o: %s', (value, bounds, code, usable) =>
    expect(said((checks) => checks.date('on', value, rows, bounds))).toEqual([code, usable]),
  )

  it.each([
    ['', 'field-required', false],
    ['c', 'choice-unknown', false],
    ['b', '', true],
  ])('the choice %o among a and b: %s', (value, code, usable) =>
    expect(said((checks) => checks.choice('kind', value, ['a', 'b'], rows))).toEqual([code, usable]),
  )
})

const fields: Fields = {
  name: field('name', rows),
  id: field('id-number', rows),
  uscc: field('uscc', rows),
  mobile: field('mobile', rows),
  home: field('address', rows),
  flat: field('detail-address', rows),
  email: field('email', rows),
  school: field('text', rows, { min: 2, max: 5 }),
  paper: field('certificate', rows, { min: 4, max: 8 }),
  about: field('prose', rows, { min: 4, max: 8 }),
  level: standard(['1', '2'], rows),
  district: standard(['110108'], rows, { unknown: 'residence-district-unknown' }),
  kind: choice(['a', 'b'], rows),
  past: field('date', rows, { past: true }),
  any: field('date', rows),
  sum: field('amount', rows),
  month: field('month', rows),
  tick: field('tick', rows),
  given: field('text', rows, { given: true }),
  spare: field('text', rows, { required: 'never' }),
  only: field('text', rows, { asked: 'ticked' }),
}
const conditions = { ticked: ({ tick }: { tick: boolean }) => tick }
const right = {
  ...{ name: '周予安', id: '110105199003072311', uscc: '911103027404017237', mobile: '13900001234' },
  ...{ home: '北京市海淀区知春路 27 号 3 号楼 2 单元 501 室', flat: '知春路 27 号 3 号楼 2 单元 501 室' },
  ...{ email: 'a@example.org', school: '北京大学', paper: 'ZJ2020', about: '软件开发', level: '2', district: '110108' },
  ...{ kind: 'a', past: today, any: '2030-01-01', sum: '12', month: '', tick: false, given: '', spare: '', only: '' },
}
function judged(change: object) {
  const checks = fieldChecks('person', 'general')
  const usable = checkFields(checks, fields, { values: { ...right, ...change }, conditions, today })
  return { codes: checks.found.map(({ at, code }) => `${at && 'field' in at ? at.field : ''} ${code}`), usable }
}

describe('the fields of a section by their kinds (decision 0017)', () => {
  it('have nothing to be said of when each is right, and all that was typed may be used', () => {
    const { codes, usable } = judged({})
    expect(codes).toEqual([])
    const typed = ['name', 'id', 'mobile', 'home', 'flat', 'email', 'school', 'paper', 'about', 'level', 'district']
    expect([...usable]).toEqual(expect.arrayContaining([...typed, 'kind', 'past', 'any', 'sum']))
    for (const other of ['month', 'tick', 'given', 'spare', 'only']) expect(usable).not.toContain(other)
  })

  it.each([
    ...Object.keys(right)
      .filter((name) => !['month', 'tick', 'given', 'spare', 'only', 'uscc'].includes(name))
      .flatMap((name): [string, string, RegExp][] => [
        [name, '', /field-required$/],
        [name, '  ', /field-required$/],
      ]),
    ['name', '7', /name-/],
    ['id', '110105199003072312', /id-/],
    ['uscc', '9', /uscc-/],
    ['mobile', '1390', /mobile-/],
    ['home', '知春路', /address-/],
    ['flat', '路', /address-/],
    ['email', 'a@b', /email-format/],
    ['school', '北', /field-too-short/],
    ['paper', 'ZJ20202020', /field-too-long/],
    ['about', '软件', /field-too-short/],
    ['level', '3', /choice-unknown/],
    ['district', '1', /residence-district-unknown/],
    ['kind', 'c', /choice-unknown/],
    ['past', '2026-11-21', /date-in-future/],
    ['any', '2026-13-01', /date-nonexistent/],
  ] as [string, string, RegExp][])('%s %o is told once and not used: %s', (name, value, code) => {
    const { codes, usable } = judged({ [name]: value })
    const own = codes.filter((one) => one.startsWith(`${name} `))
    expect(own).toHaveLength(1)
    expect(own[0]).toMatch(code)
    expect(usable).not.toContain(name)
  })

  it('what is asked only beside a tick is asked beside the tick', () => {
    expect(judged({ tick: true }).codes).toContain('only field-required')
    expect(judged({ tick: true, only: '有' }).usable).toContain('only')
    expect(judged({ only: '有' }).usable).not.toContain('only')
  })

  it('are named with their line, under the rows of the district where it decides', () => {
    const checks = fieldChecks('person', 'works')
    const values = { ...right, school: '' }
    checkFields(checks, fields, { values, conditions, today, prefix: 'entries.2', rows: ['I-14'] })
    const told = checks.found.find(({ code }) => code === 'field-required')
    expect(told).toMatchObject({ at: { section: 'works', field: 'entries.2.school' }, rows: ['I-14'] })
  })
})

describe('what a kind of field brings by itself', () => {
  it('is asked, a duty, typed by hand, and of any day; a tick is never a duty', () => {
    const usual = { asked: 'always', given: false, past: false, min: 1, max: 100 }
    expect(field('text', rows)).toMatchObject({ ...usual, required: 'always' })
    expect(field('tick', rows)).toMatchObject({ asked: 'always', required: 'never', given: false })
    const kinds = ['name', 'address', 'detail-address', 'text', 'prose', 'date', 'amount'] as const
    expect(kinds.filter((kind) => field(kind, rows).wide)).toEqual(['address', 'detail-address', 'prose'])
  })

  it('is as long as its longest code, and stored twice as long and some', () => {
    expect([standard(['1', '110108'], rows).max, choice(['a', 'bcd'], rows).max]).toEqual([6, 3])
    expect(storedLength(field('text', rows, { max: 50 }))).toBe(120)
  })

  it('a section begins empty, its ticks not ticked', () =>
    expect(emptyValues({ name: field('name', rows), tick: field('tick', rows) })).toEqual({ name: '', tick: false }))

  it('a field under an unknown condition is not asked', () => {
    const odd: Fields = { name: field('name', rows, { asked: 'nobody-knows' }) }
    expect(settledValues(odd, { name: '周予安' }, conditions)).toEqual({ name: '' })
  })
})

describe('a section as it is read and kept', () => {
  const typed = { ...right, name: ' 周予安 ', only: '有', tick: false, other: ' x ', list: [' y '] }

  it('is read with typing habits evened out, what is no field left alone', () =>
    expect(tidyValues(fields, typed)).toEqual({ ...typed, name: '周予安' }))

  it('is kept without what its own ticks say is not asked (C-35)', () => {
    expect(settledValues(fields, typed, conditions)).toEqual({ ...typed, name: '周予安', only: '' })
    expect(settledValues(fields, { ...typed, tick: true }, conditions)).toMatchObject({ tick: true, only: '有' })
    const box: Fields = { tick: field('tick', rows), inner: field('tick', rows, { asked: 'ticked' }) }
    expect(settledValues(box, { tick: false, inner: true }, conditions)).toEqual({ tick: false, inner: false })
  })
})
