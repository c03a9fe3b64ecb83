import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startRenewal } from '@/lib/services/application/start-for-holder'
import { startBasicInfoChange } from '@/lib/services/application/start'
import { loadHome } from '@/lib/views/portal/applicant-home'
import { freshDatabase } from '../../support/database'
import { openWithHolder } from '../../support/granted'
import {
  accept,
  approvedNew,
  employee,
  giveBack,
  sampleOpinion,
  submittedRenewal,
  value,
  type Chain,
  type Holder,
  type OpenEmployer,
  type World,
} from '../../support/scenario'

let world: World
let chain: Chain
let employer: OpenEmployer
let holder: Holder

beforeAll(async () => {
  await freshDatabase()
})

/** Granted on 2024-01-10: printed end 2027-01-10, last day to approve 2027-01-09, last safe day early in December. */
beforeEach(async () => {
  ;({ world, chain, employer, holder } = await openWithHolder('2024-01-10'))
})

const on = (day: string): void => world.travelTo(`${day}T01:30:00.000Z`)
const nextStep = async () => (await loadHome(holder.person, world.now)).nextStep

describe('what would be lost comes first on the home', () => {
  it('a renewal that the unit has opened shows the last safe day to hand it in, later the last to approve it', async () => {
    on('2026-11-20')
    await value(startRenewal(world.as(employer), { employmentId: holder.employmentId }))
    const safe = (await loadHome(holder.person, world.now)).permit?.dates?.safeSubmitBy
    expect((await nextStep()).due).toMatchObject({ date: safe, label: '最迟提交', tone: 'warn' })
    on('2026-12-28')
    expect((await nextStep()).due).toEqual({ date: '2027-01-09', label: '须办结', days: 12, tone: 'bad' })
  })

  it('a returned renewal has its day, and says when it came back', async () => {
    on('2026-11-20')
    const id = await submittedRenewal(world, holder)
    await accept(world, chain['district-first'], id)
    await giveBack(world, chain['district-first'], id, sampleOpinion())
    const step = await nextStep()
    expect(step.due).toMatchObject({ label: '最迟提交' })
    expect(step.why).toContain('2026年11月20日')
    expect(step.why).toContain('须在 2027年1月9日（周六） 以前办结')
  })

  it('under review the permit’s day stands for a review due that lies behind it, not for one before it', async () => {
    on('2026-12-14')
    const id = await submittedRenewal(world, holder)
    expect((await nextStep()).due).toMatchObject({ date: '2026-12-21', label: '受理期限' })
    await accept(world, chain['district-first'], id)
    expect((await nextStep()).due).toMatchObject({ date: '2027-01-09', label: '须办结' })
  })

  it('another business that keeps the renewal waiting says so', async () => {
    on('2026-11-20')
    await value(startBasicInfoChange(world.as(holder.person)))
    expect((await nextStep()).why).toContain('证件已可以续签，须在 2027年1月9日（周六） 以前办结')
  })

  it('nobody is told of a permit he does not have', async () => {
    const person = await employee(world, employer)
    await approvedNew(world, person, employer)
    const { nextStep: step } = await loadHome(person, world.now)
    expect(step).toMatchObject({ due: { label: '受理期限' } })
    expect(step.why).not.toContain('失效')
  })
})
