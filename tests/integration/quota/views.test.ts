import { v4 as uuid } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { currentAttachments, unsafeFindFile } from '@/lib/data/attachment/attachments'
import { database } from '@/lib/data/client'
import { reserveUnit } from '@/lib/data/quota/ledger'
import type { QuotaForm } from '@/lib/domain/quota/form'
import { openAttachment } from '@/lib/services/attachment/open'
import { startQuotaApplication, saveQuotaForm, submitQuotaApplication } from '@/lib/services/quota/application'
import { loadEmployerHome } from '@/lib/views/portal/employer-home'
import { loadEmployerQuota } from '@/lib/views/quota/employer'
import { loadQuotaApplication } from '@/lib/views/quota/employer-application'
import { loadQuotaGrant } from '@/lib/views/quota/ledger'
import { loadEmployerShell } from '@/lib/views/portal/employer-shell'
import { loadQuotaBooks, loadQuotaDesk, quotaDeskOf } from '@/lib/views/quota/reviewer'
import { loadEmployerLedger, loadQuotaReview } from '@/lib/views/quota/reviewer-application'
import { reviewerInstruments } from '@/lib/views/portal/reviewer-shell'
import { freshDatabase } from '../../support/database'
import { castEmployer, type CastEmployer } from '../../support/model/cast'
import {
  giveQuota,
  openWorld,
  refusalOf,
  signInChain,
  upload,
  value,
  type Chain,
  type World,
} from '../../support/scenario'

let world: World
let chain: Chain
let employer: CastEmployer
let number = 0

const desk = async () => {
  const found = await quotaDeskOf(chain.district, world.now)
  if (!found) throw new Error('no desk')
  return found
}

beforeAll(async () => {
  await freshDatabase()
})

beforeEach(async () => {
  world = await openWorld('2026-11-03T01:30:00.000Z', (number += 100))
  chain = await signInChain(world, 'chaoyang')
  employer = await castEmployer(world, 'chaoyang', 'full', null)
})

const form: QuotaForm = { taxYears: 'last-year', amounts: { '2025': '19.5' }, requested: '3', explanation: '' }

async function submitted(): Promise<string> {
  await upload(world, employer, { slot: 'unit-tax' })
  const { quotaId } = await value(startQuotaApplication(world.as(employer), { district: 'chaoyang' }))
  await value(saveQuotaForm(world.as(employer), { quotaId, version: 1, form }))
  await value(submitQuotaApplication(world.as(employer), { quotaId }))
  return quotaId
}

const reserve = () =>
  database().$transaction((tx) =>
    reserveUnit(
      tx,
      { employerId: employer.employerId, district: 'chaoyang', applicationId: uuid(), on: '2026-11-03' },
      { actor: employer, at: world.now, commandId: uuid() },
    ),
  )

describe('the window on the home (Q-05, employer.md M7)', () => {
  const homeSteps = async (day: string) => {
    const { steps } = await loadEmployerHome(employer, new Date(`${day}T02:00:00.000Z`))
    return steps
      .filter(({ id }) => id.startsWith('quota'))
      .map(({ title, date, text, days }) => [title, date, text, days])
  }
  // 2026: November opens on Monday the 2nd, December on Tuesday the 1st
  const open = '申报窗口 2026年11月13日截止，需要新办的单位请在截止前上报'

  it('says until when, on the last day too, and from when shortly before', async () => {
    expect(await homeSteps('2026-11-03')).toEqual([['申报指标', '2026-11-13', open, '还剩 10 天']])
    expect(await homeSteps('2026-11-13')).toEqual([['申报指标', '2026-11-13', open, '今天截止']])
    expect(await homeSteps('2026-11-14')).toEqual([])
    expect(await homeSteps('2026-11-23')).toEqual([])
    expect(await homeSteps('2026-11-24')).toMatchObject([['申报指标', '2026-12-01', expect.anything(), '7 天后开始']])
    expect(await homeSteps('2026-12-01')).toMatchObject([
      [expect.anything(), expect.anything(), expect.anything(), '还剩 13 天'],
    ])
  })

  it('not for a unit that has handed in, nor for one with units to use: those have their own last day', async () => {
    const district = 'chaoyang'
    const { quotaId } = await value(startQuotaApplication(world.as(employer), { district }))
    expect((await homeSteps('2026-11-03')).map(([title]) => title)).toEqual(['继续申报指标'])
    expect((await loadEmployerQuota(employer, {}, world.now))?.dashboard.monthly?.start.open?.action).toBe(
      '继续办理申报',
    )
    await upload(world, employer, { slot: 'unit-tax' })
    await value(saveQuotaForm(world.as(employer), { quotaId, version: 1, form }))
    await value(submitQuotaApplication(world.as(employer), { quotaId }))
    expect(await homeSteps('2026-11-03')).toEqual([])
    expect((await loadEmployerQuota(employer, {}, world.now))?.dashboard.monthly?.start.open).toEqual({
      ...{ id: quotaId, action: '查看已上报的申报' },
    })
  })

  it('units that can be used stand there with their own last day, and ask for no application', async () => {
    await giveQuota(world, { employerId: employer.employerId, district: 'chaoyang' }, 2)
    expect((await homeSteps('2026-12-10')).map(([title, date]) => [title, date])).toEqual([
      ['使用或退回 2 个指标', '2026-12-31'],
    ])
  })
})

describe('居住证指标 of the unit', () => {
  it('counts what is left, until when, and says what can be begun', async () => {
    await giveQuota(world, { employerId: employer.employerId, district: 'chaoyang' }, 3)
    await reserve()
    const view = await loadEmployerQuota(employer, {}, world.now)
    expect(view?.dashboard).toMatchObject({ district: 'chaoyang', available: 2, granted: 3, expiresOn: '2026-12-31' })
    expect(view?.dashboard.daysLeft).toBe(58)
    expect(view?.dashboard.parts.filter(({ count }) => count > 0)).toMatchObject([
      { state: 'available', count: 2 },
      { state: 'reserved', count: 1 },
    ])
    expect(view?.dashboard.monthly?.window).toMatchObject({ isOpen: true, closesOn: '2026-11-13' })
    expect(view?.dashboard.monthly?.start.obstacle).toContain('还有 2 个可用指标')
  })

  it('is in the navigation of whoever stands there or has asked, and of nobody else', async () => {
    const elsewhere = await castEmployer(world, 'haidian', 'full')
    const shown = async (actor: CastEmployer) => (await loadEmployerShell(actor, world.now)).instruments.quota
    expect([await shown(employer), await shown(elsewhere)]).toEqual([true, false])
    await value(startQuotaApplication(world.as(elsewhere), { district: 'chaoyang' }))
    expect(await shown(elsewhere)).toBe(true)
    // the district of its right has no quota, so the one it has asked in comes first
    expect((await loadEmployerQuota(elsewhere, {}, world.now))?.dashboard.district).toBe('chaoyang')
  })

  it('shows every unit from the grant to its end, to its own employer only', async () => {
    const grantId = (await giveQuota(world, { employerId: employer.employerId, district: 'chaoyang' }, 1)) ?? ''
    await reserve()
    const view = await loadQuotaGrant(employer, grantId, world.now)
    expect(view?.units.map(({ stateLabel }) => stateLabel)).toEqual(['预占'])
    expect(view?.units[0]?.movements.map(({ label }) => label)).toEqual(['下达', '预占'])
    const other = await castEmployer(world, 'chaoyang', 'full', null)
    expect(await loadQuotaGrant(other, grantId, world.now)).toBeNull()
    const quotaId = await submitted().catch(() => null)
    expect(quotaId).not.toBeNull()
    expect(await loadQuotaApplication(other, quotaId ?? uuid(), world.now)).toBeNull()
  })
})

describe('指标审核 of the district', () => {
  it('lies on the desk of the level that grants, and on no other', async () => {
    const elsewhere = await signInChain(world, 'haidian')
    const seats = [chain.district, chain['district-first'], chain.city, elsewhere.district]
    const desks = await Promise.all(seats.map(async (actor) => (await quotaDeskOf(actor, world.now)) !== null))
    expect(desks).toEqual([true, false, false, false])
    expect(seats.map((actor) => reviewerInstruments(actor, '2026-11-20').quota)).toEqual(desks)
  })

  it('lists what was handed in by month, and shows figures, conditions and past use', async () => {
    const quotaId = await submitted()
    const query = { state: 'submitted', month: '2026-11' } as const
    const ids = async (month: string) =>
      (await loadQuotaDesk(await desk(), { ...query, month })).rows.map(({ id }) => id)
    expect(await ids('2026-11')).toContain(quotaId)
    expect(await ids('2026-10')).toEqual([])
    const review = await loadQuotaReview(chain.district, await desk(), quotaId, world.now)
    expect(review?.tax).toMatchObject({
      variant: '上年度',
      years: [{ year: 2025, amount: '19.5' }],
      sum: '19.5',
      threshold: 20,
    })
    expect(review?.findings.some(({ text }) => text.includes('19.5 万元'))).toBe(true)
    expect(review?.answerBy).toMatchObject({ from: '2026-11-17', to: '2026-11-30' })
    expect(review?.actions.map(({ action }) => action)).toEqual(['grant', 'feed-back'])
    const outside = (await signInChain(world, 'haidian')).district
    expect(await loadQuotaReview(outside, await desk(), quotaId, world.now)).toBeNull()
  })

  it('opens the tax papers that came with the application, as they were, and nothing else (Q-03)', async () => {
    const quotaId = await submitted()
    const [paper] = await currentAttachments(database(), [{ kind: 'employer', id: employer.employerId }]).then((all) =>
      all.filter(({ slot }) => slot === 'unit-tax'),
    )
    const attachmentId = paper?.id ?? uuid()
    const by = (actor: Chain['district'], input: { attachmentId: string; quotaId?: string }) =>
      openAttachment({ actor, now: world.now }, input)
    await upload(world, employer, { slot: 'unit-tax' })
    expect((await unsafeFindFile(database(), attachmentId))?.version).toBeGreaterThan(0)
    expect((await by(chain.district, { attachmentId, quotaId })).ok).toBe(true)
    expect(await refusalOf(by(chain.district, { attachmentId }))).toBe('not-found')
    expect(await refusalOf(by((await signInChain(world, 'haidian')).district, { attachmentId, quotaId }))).toBe(
      'not-found',
    )
    const licence = await currentAttachments(database(), [{ kind: 'employer', id: employer.employerId }])
    const other = licence.find(({ slot }) => slot === 'unit-licence')?.id ?? uuid()
    expect(await refusalOf(by(chain.district, { attachmentId: other, quotaId }))).toBe('not-found')
  })

  it('two idle years running are listed, one is not; the books balance (Q-14)', async () => {
    const busy = await castEmployer(world, 'chaoyang', 'full', null)
    for (const day of ['2024-03-04', '2025-03-04', '2026-03-04']) {
      world.travelTo(`${day}T01:30:00.000Z`)
      await giveQuota(world, { employerId: employer.employerId, district: 'chaoyang' }, 2)
      if (day !== '2024-03-04') await giveQuota(world, { employerId: busy.employerId, district: 'chaoyang' }, 1)
    }
    world.travelTo('2026-11-03T01:30:00.000Z')
    const books = await loadQuotaBooks(await desk(), null)
    const idle = books.idle.filter(({ employerId }) => [employer.employerId, busy.employerId].includes(employerId))
    expect(idle).toMatchObject([
      {
        employerId: employer.employerId,
        years: [
          { year: 2024, granted: 2, idle: 2 },
          { year: 2025, granted: 2, idle: 2 },
        ],
      },
    ])
    expect(books.holds).toBe(true)
    expect((await loadEmployerLedger(await desk(), employer.employerId))?.grants).toHaveLength(3)
    // a unit that somebody has touched behind the ledger's back is found
    const unit = await database().quotaUnit.findFirstOrThrow({
      where: { employerId: employer.employerId, grant: { year: 2026 } },
    })
    await database().quotaUnit.update({ where: { id: unit.id }, data: { state: 'expired' } })
    expect(await loadQuotaBooks(await desk(), null)).toMatchObject({ holds: false, broken: 1 })
  })
})
