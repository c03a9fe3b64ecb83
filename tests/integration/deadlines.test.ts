import { beforeAll, describe, expect, it } from 'vitest'
import { GET } from '@/app/api/rules/deadlines/route'
import { database } from '@/lib/data/client'
import { planView } from '@/lib/views/deadlines/public'
import { freshDatabase } from '../support/database'
import { openWorld } from '../support/scenario'

beforeAll(async () => {
  await freshDatabase()
  await openWorld('2026-11-02T01:30:00.000Z')
}, 60_000)

let callers = 0

/** Each call from an address of its own, unless one is named. */
const ask = (query: Record<string, string>, address = `198.51.100.${(callers += 1)}`) =>
  GET(
    new Request(`http://127.0.0.1:3000/api/rules/deadlines?${new URLSearchParams(query)}`, {
      headers: { 'x-forwarded-for': address },
    }),
    { params: Promise.resolve({}) },
  )

describe('GET /api/rules/deadlines (S-90…S-92)', () => {
  it('T-01: answers the dates of 海淀 with rule and rows of each', async () => {
    const response = await ask({ district: 'haidian', validTo: '2021-08-06', on: '2021-07-01' })
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toContain('no-store')
    const { reasons, ...answer } = await response.json()
    expect(answer).toEqual({
      district: 'haidian',
      validTo: '2021-08-06',
      on: '2021-07-01',
      provisional: false,
      renewal: { opensOn: '2021-06-06', safeSubmitBy: '2021-07-08', mustBeApprovedBy: '2021-08-05' },
      employerChange: { safeSubmitBy: '2021-07-08', mustBeApprovedBy: '2021-08-05' },
      lapsesAfter: '2021-08-06',
    })
    expect(reasons).toHaveLength(6)
    expect(reasons[0]).toEqual({
      field: 'renewal.opensOn',
      rule: '自最后办结日往前 60 天起可以提交',
      rows: ['D-02', 'C-01', 'S-90', 'T-01'],
    })
  })

  it('T-02: 大兴 opens 60 working days before the printed end', async () => {
    const response = await ask({ district: 'daxing', validTo: '2021-08-06', on: '2021-07-01' })
    expect((await response.json()).renewal.opensOn).toBe('2021-05-13')
  })

  it('counts anew once a year is published: 预估 before, not after', async () => {
    const question = { district: 'chaoyang', validTo: '2027-03-01', on: '2026-12-01' }
    const before = await (await ask(question)).json()
    expect(before.provisional).toBe(true)
    const off = ['2027-02-08', '2027-02-09', '2027-02-10'].map((day) => new Date(`${day}T00:00:00Z`))
    await database().calendarYear.create({ data: { year: 2027, off, makeUp: [], source: '国务院办公厅通知' } })
    const after = await (await ask(question)).json()
    await database().calendarYear.delete({ where: { year: 2027 } })
    expect(after.provisional).toBe(false)
    // the guess had reckoned with the whole Spring Festival: it is never later than what is published
    expect(before.renewal.safeSubmitBy < after.renewal.safeSubmitBy).toBe(true)
  })

  it('answers a wrong question with 400 and a Chinese sentence for each field', async () => {
    const response = await ask({ district: 'atlantis', validTo: '2026-02-29' })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      ok: false,
      code: 'input.invalid',
      fieldErrors: {
        district: '没有这个区的办理规则，请从列表中选择',
        validTo: '证件有效期至须为存在的日期，格式如 2027-03-04',
        on: '请填写查询日期',
      },
    })
  })

  it('refuses days that no permit has', async () => {
    const response = await ask({ district: 'haidian', validTo: '0001-01-01', on: '9999-12-31' })
    const { fieldErrors } = await response.json()
    expect(fieldErrors).toEqual({
      validTo: '证件有效期至须在 2003 年至 2099 年之间',
      on: '查询日期须在 2003 年至 2099 年之间',
    })
  })

  it('lets one address ask 60 times a minute', async () => {
    const question = { district: 'haidian', validTo: '2026-12-01', on: '2026-11-02' }
    for (let count = 0; count < 60; count += 1) expect((await ask(question, '203.0.113.9')).status).toBe(200)
    const refused = await ask(question, '203.0.113.9')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})

describe('时间测算', () => {
  const wish = 'employer-change-then-renewal'

  it('says whether the wish fits, by the rules of the district that reviews', async () => {
    const form = { district: 'haidian', newDistrict: 'chaoyang', validTo: '2026-08-06', wish } as const
    const view = await planView(form, '2026-05-06')
    expect(view).toMatchObject({ districtName: '朝阳区', verdict: { kind: 'fits', first: '聘用单位变更' } })
    expect(view.mustBeApprovedBy).toBe('2026-08-05')
    expect(view.steps.map(({ title }) => title)).toEqual(['聘用单位变更', '续签'])
  })

  it.each([
    ['2026-08-05', 'late'],
    ['2026-08-06', 'over'],
    ['2026-08-07', 'lapsed'],
  ])('on %s it is %s', async (on, kind) => {
    const form = { district: 'haidian', newDistrict: '', validTo: '2026-08-06', wish } as const
    expect((await planView(form, on)).verdict.kind).toBe(kind)
  })

  it('a mere change of employer shows no dates of a renewal', async () => {
    const form = { district: 'haidian', newDistrict: '', validTo: '2026-08-06', wish: 'employer-change' } as const
    const { dates, renewal } = await planView(form, '2026-05-06')
    expect(renewal).toBeNull()
    expect(dates.map(({ label }) => label)).toEqual(['聘用单位变更最迟提交', '聘用单位变更须办结', '证件有效期至'])
  })
})
