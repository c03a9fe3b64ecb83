import { beforeAll, describe, expect, it } from 'vitest'
import { POST } from '@/app/api/rules/eligibility/route'
import { database } from '@/lib/data/client'
import { monthsUpTo } from '@/lib/domain/eligibility/months'
import { freshDatabase } from '../support/database'
import { openWorld } from '../support/scenario'

beforeAll(async () => {
  await freshDatabase()
  await openWorld('2026-11-22T01:30:00.000Z')
}, 60_000)

let callers = 0

/** Each call from an address of its own, unless one is named. */
const ask = (body: unknown, { address = `198.51.100.${(callers += 1)}`, type = 'application/json' } = {}) =>
  POST(
    new Request('http://127.0.0.1:3000/api/rules/eligibility', {
      method: 'POST',
      headers: { 'x-forwarded-for': address, 'content-type': type },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
    { params: Promise.resolve({}) },
  )

const months = (income: string, count = 12, to = '2026-10') =>
  monthsUpTo(to, count).map((month) => ({ month, income, employer: 'this', socialInsurance: 'paid' }))

const question = (more: Record<string, unknown> = {}) => ({
  district: 'chaoyang',
  on: '2026-11-22',
  category: 'A',
  person: {
    birth: '1990-05',
    sex: 'male',
    hukou: 'out-of-town',
    education: 'bachelor',
    degree: 'bachelor',
    workYears: 6,
    title: 'none',
  },
  months: months('17905.50'),
  housing: 'rented',
  ...more,
})

describe('POST /api/rules/eligibility', () => {
  it('answers exactly the agreed shape, with exact money', async () => {
    const response = await ask(question())
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toContain('no-store')
    expect(await response.json()).toEqual({
      eligible: true,
      categories: [
        { category: 'A', met: true },
        { category: 'B', met: false },
        { category: 'F', met: false },
      ],
      income: { from: '2025-11', to: '2026-10', average: '17905.50', threshold: '17905.50', met: true },
      socialInsurance: { required: 12, counted: 12, met: true },
      age: { met: true, lastDay: '2051-05-31' },
      findings: [],
      qualifiesFrom: '2026-11',
    })
  })

  it('a fen below the line is below it', async () => {
    const answer = await (await ask(question({ months: months('17905.49') }))).json()
    expect(answer).toMatchObject({ eligible: false, income: { average: '17905.49', met: false }, qualifiesFrom: null })
    expect(answer.findings).toEqual([
      {
        kind: 'blocking',
        code: 'income-below-standard',
        field: 'months',
        actual: '17905.49',
        threshold: '17905.50',
        rows: ['D-15', 'E-41', 'D-16', 'E-42', 'T-03', 'E-43', 'E-44'],
      },
    ])
  })

  it('names every field that is wrong, in Chinese, by its path', async () => {
    const wrong = question({
      district: 'atlantis',
      on: '2026-02-30',
      category: 'Z',
      housing: 'tent',
      months: [
        { month: '2026-13', income: '-1', employer: 'this', socialInsurance: 'paid' },
        { month: '2026-10', income: '1.234', employer: 'mine', socialInsurance: 'maybe', note: '' },
      ],
    })
    const response = await ask({ ...wrong, person: { ...wrong.person, workYears: -1, sex: 'x' } })
    expect(response.status).toBe(400)
    const { code, fieldErrors } = await response.json()
    expect(code).toBe('input.invalid')
    expect(Object.keys(fieldErrors).sort()).toEqual(
      [
        ...['category', 'district', 'housing', 'months.0.income', 'months.0.month', 'months.1', 'months.1.employer'],
        ...['months.1.income', 'months.1.socialInsurance', 'on', 'person.sex', 'person.workYears'],
      ].sort(),
    )
    for (const sentence of Object.values(fieldErrors)) expect(sentence).toMatch(/[\u4e00-\u9fa5]/)
    expect(fieldErrors['months.1']).toBe('不认识的项目：note')
  })

  it.each([
    [
      'a month twice',
      { months: [...months('1', 1), ...months('2', 1)] },
      'months.1.month',
      '2026-10 填写了不止一次，请合并为一行',
    ],
    ['more than 120 months', { months: months('1', 121) }, 'months', '最多填写 120 个月'],
    [
      'thirteen digits',
      { months: months('1234567890123', 1) },
      'months.0.income',
      '金额须为不小于 0 的数字，整数部分不超过 12 位，小数不超过 2 位',
    ],
    [
      'a number instead of a text',
      { months: [{ ...months('1', 1)[0], income: 1 }] },
      'months.0.income',
      '请填写金额，格式如 "12345.67"',
    ],
    [
      'a man by the age of women',
      { person: { ...question().person, retirementClass: '55' } },
      'person.retirementClass',
      '男性的法定退休年龄类别为 60，女性为 55 或 50',
    ],
    [
      'born after the day',
      { person: { ...question().person, birth: '2026-12' } },
      'person.birth',
      '出生年月不能晚于判定日期',
    ],
    ['before the first known wage', { on: '2019-06-30' }, 'on', '判定日期须在 2019-07-01 至 2099-12-31 之间'],
    ['a key of its own', { employerKind: 'enterprise' }, '', '不认识的项目：employerKind'],
  ])('refuses %s', async (_name, more, path, sentence) => {
    const response = await ask(question(more))
    expect(response.status).toBe(400)
    expect((await response.json()).fieldErrors).toMatchObject({ [path]: sentence })
  })

  it('refuses what is no JSON, or not said to be', async () => {
    expect((await ask('{')).status).toBe(400)
    expect((await ask(question(), { type: 'text/plain' })).status).toBe(415)
    expect((await ask('null')).status).toBe(400)
  })

  /** A figure that one administrator has proposed and another released. */
  const release = (
    district: string,
    code: string,
    value: string | Record<string, string | number | null>,
    effectiveFrom: string,
  ) =>
    database().proposal.create({
      data: {
        ...{
          id: crypto.randomUUID(),
          area: district,
          subject: code,
          value,
          effectiveFrom: new Date(`${effectiveFrom}T00:00:00Z`),
        },
        ...{ basis: '公布', status: 'released', proposedAt: new Date('2026-11-10T02:00:00Z') },
        ...{ proposedById: crypto.randomUUID(), proposedByName: '甲', decidedById: crypto.randomUUID() },
        ...{ decidedByName: '乙', decidedAt: new Date('2026-11-11T02:00:00Z') },
      },
    })

  const threshold = async (district: string, on: string) =>
    (await (await ask(question({ district, on }))).json()).income.threshold

  it('A-28, E-43: a wage that the city has released counts from its day on', async () => {
    await release('city', 'average-wage', { dataYear: 2025, monthly: '12000', annual: null }, '2026-11-20')
    expect(await threshold('chaoyang', '2026-11-19')).toBe('17905.50')
    expect(await threshold('chaoyang', '2026-11-20')).toBe('18000.00')
  })

  it('A-27, E-44: a multiple that a district has released counts there from its day on', async () => {
    await release('daxing', 'income-multiple', '1.25', '2026-11-15')
    expect(await threshold('daxing', '2026-11-14')).toBe('14324.40')
    expect(await threshold('daxing', '2026-11-15')).toBe('14921.25')
    expect(await threshold('chaoyang', '2026-11-15')).toBe('17905.50')
  })

  it('lets one address ask 60 times a minute', async () => {
    for (let count = 0; count < 60; count += 1)
      expect((await ask(question(), { address: '203.0.113.9' })).status).toBe(200)
    const refused = await ask(question(), { address: '203.0.113.9' })
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})
