import { beforeAll, describe, expect, it } from 'vitest'
import { GET } from '@/app/(public)/guides/[district]/templates/[template]/route'
import { database } from '@/lib/data/client'
import { type IncomeMonth, monthsUpTo } from '@/lib/domain/eligibility/months'
import { findGuide, guideList } from '@/lib/views/guide/guide'
import { selfCheck, type SelfCheckQuestion } from '@/lib/views/eligibility/self-check'
import { freshDatabase } from '../../support/database'
import { openWorld } from '../../support/scenario'

beforeAll(async () => {
  await freshDatabase()
  await openWorld('2026-11-20T01:30:00.000Z')
  const decided = {
    status: 'released',
    basis: '调整',
    ...{ proposedById: crypto.randomUUID(), proposedByName: '甲', proposedAt: new Date('2026-11-10T02:00:00Z') },
    ...{ decidedById: crypto.randomUUID(), decidedByName: '乙', decidedAt: new Date('2026-11-11T02:00:00Z') },
    effectiveFrom: new Date('2026-12-01T00:00:00Z'),
  }
  await database().proposal.createMany({
    data: [
      { ...decided, id: crypto.randomUUID(), area: 'daxing', subject: 'review-days', value: 15 },
      { ...decided, id: crypto.randomUUID(), area: 'daxing', subject: 'income-multiple', value: '1.8' },
    ],
  })
}, 60_000)

const guideText = async (district: string, on: string) => JSON.stringify(await findGuide(district, on))

describe('办理指南 on a day', () => {
  it('says a released figure from its first day on, in its district only', async () => {
    expect(await guideText('daxing', '2026-11-30')).toContain('审核期限为 20 个工作日')
    expect(await guideText('daxing', '2026-12-01')).toContain('审核期限为 15 个工作日')
    expect(await guideText('chaoyang', '2026-12-01')).toContain('审核期限为 20 个工作日')
  })

  it('makes the amount from the multiple and the wage of the day', async () => {
    expect(await guideText('daxing', '2026-11-30')).toContain('14,324.40 元')
    expect(await guideText('daxing', '2026-12-01')).toContain('21,486.60 元')
    expect(await guideText('daxing', '2025-07-01')).toContain('14,113.20 元')
  })

  it('exists for every authority and for nobody else', async () => {
    for (const { district } of guideList('2026-11-20')) expect(await findGuide(district, '2026-11-20')).not.toBeNull()
    expect(await findGuide('nowhere', '2026-11-20')).toBeNull()
  })
})

const question: SelfCheckQuestion = {
  district: null,
  person: {
    birth: '1992-03',
    sex: 'male',
    hukou: 'out-of-town',
    education: 'bachelor',
    degree: 'bachelor',
    workYears: 5,
    title: 'none',
  },
  months: monthsUpTo('2026-10', 13).map((month): IncomeMonth => ({
    month,
    income: '16000.00',
    employer: 'this',
    socialInsurance: 'paid',
  })),
  housing: 'rented',
}

describe('资格自测', () => {
  it('answers once for every district with conditions, by the figures of the day', async () => {
    const now = await selfCheck(question, '2026-11-20')
    const verdicts = Object.fromEntries(now.results.map(({ district, verdict }) => [district, verdict]))
    expect(verdicts).toMatchObject({ haidian: 'not-met', daxing: 'met', chaoyang: 'not-met' })
    expect(Object.keys(verdicts)).toHaveLength(now.results.length)
    const later = await selfCheck({ ...question, district: 'daxing' }, '2026-12-01')
    expect(later.results).toHaveLength(1)
    expect(later.results[0]).toMatchObject({ verdict: 'not-met', income: { threshold: '21486.60' } })
  })

  it('leaves no trace of the answers', async () => {
    const before = await database().event.count()
    await selfCheck(question, '2026-11-20')
    expect(await database().event.count()).toBe(before)
  })
})

let callers = 0
const download = (district: string, template: string) =>
  GET(
    new Request(`http://127.0.0.1:3000/guides/${district}/templates/${template}`, {
      headers: { 'x-forwarded-for': `198.51.100.${(callers += 1)}` },
    }),
    { params: Promise.resolve({ district, template }) },
  )

describe('the templates of a guide (C-27)', () => {
  it('are PDFs named by the district’s own annex number', async () => {
    const response = await download('haidian', 'commitment')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain('海淀区附件4 承诺书.pdf')
    expect(new TextDecoder().decode((await response.arrayBuffer()).slice(0, 5))).toBe('%PDF-')
  })

  it('of every guide can be downloaded', async () => {
    for (const { district } of guideList('2026-11-20')) {
      const guide = await findGuide(district, '2026-11-20')
      for (const { href } of guide?.templates ?? []) {
        const response = await download(district, href.split('/').at(-1) ?? '')
        expect(response.status).toBe(200)
      }
    }
  })

  it('of another district are not found', async () => {
    expect((await download('daxing', 'commitment')).status).toBe(404)
    expect((await download('nowhere', 'lodging')).status).toBe(404)
    expect((await download('daxing', '../secret')).status).toBe(404)
  })
})
