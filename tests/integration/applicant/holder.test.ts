import { beforeEach, beforeAll, describe, expect, it } from 'vitest'
import { askDissolve } from '@/lib/services/employment/dissolve'
import { requestEmployment } from '@/lib/services/employment/request'
import { startEmployerChange, startRenewal } from '@/lib/services/application/start-for-holder'
import { startBasicInfoChange } from '@/lib/services/application/start'
import { exportOwnDates } from '@/lib/services/permit/export-dates'
import { loadApplication } from '@/lib/views/application/applicant'
import { loadEmployerLink } from '@/lib/views/employment/applicant'
import { loadHome } from '@/lib/views/portal/applicant-home'
import { loadPermitHistory } from '@/lib/views/permit/applicant-history'
import { loadPermitModule } from '@/lib/views/permit/applicant-module'
import { loadWizard } from '@/lib/views/application/wizard'
import { freshDatabase } from '../../support/database'
import { openWithHolder } from '../../support/granted'
import {
  dissolved,
  employerWithRight,
  grantFile,
  link,
  submittedEmployerChange,
  submittedRenewal,
  value,
  type Chain,
  type Holder,
  type OpenEmployer,
  type World,
} from '../../support/scenario'

let world: World
let chain: Chain
let first: OpenEmployer
let second: OpenEmployer
let holder: Holder

beforeAll(async () => {
  await freshDatabase()
})

/** Haidian, granted on 2024-01-10: printed end 2027-01-10, last day to approve 2027-01-09, window from 2026-11-10. */
beforeEach(async () => {
  ;({ world, chain, employer: first, holder } = await openWithHolder('2024-01-10'))
  second = await employerWithRight(world, chain)
})

const on = (day: string): void => world.travelTo(`${day}T01:30:00.000Z`)
const moduleView = () => loadPermitModule(holder.person, world.now)
const home = () => loadHome(holder.person, world.now)
const business = async (kind: string) => (await moduleView()).own.find((line) => line.kind === kind)

describe('the permit page', () => {
  it('shows the dates of the district and what can be done with a valid permit, by whom', async () => {
    on('2026-11-09')
    const early = await moduleView()
    expect(early.permit?.dates).toMatchObject({ opensOn: '2026-11-10', mustBeApprovedBy: '2027-01-09' })
    expect(early.unit.find(({ kind }) => kind === 'renewal')?.state.word).toBe('未到时间')
    on('2026-11-10')
    const open = await moduleView()
    expect(open.unit.find(({ kind }) => kind === 'renewal')).toMatchObject({ state: { word: '可办' } })
    expect(open.unit.find(({ kind }) => kind === 'renewal')?.gaps).toContain('诚信声明')
    expect(open.own.filter(({ obstacle }) => !obstacle).map(({ kind }) => kind)).toEqual([
      'basic-info-change',
      'dependant-change',
      'cancellation',
    ])
    expect(open.plans.map(({ wish }) => wish)).toEqual(['renewal', 'employer-change', 'employer-change-then-renewal'])
  })

  it('leaves only 注销 to the holder of a suspended permit, and says until when it can be taken over', async () => {
    on('2026-11-02')
    await dissolved(world, holder)
    const { suspension, permit, plans } = await moduleView()
    expect(permit?.state).toBe('suspended')
    expect(suspension).toMatchObject({ until: '2027-01-09', since: '2026-11-02', formerEmployer: first.employerName })
    expect(suspension?.text).toContain('向用证部门确认')
    expect(suspension?.path.map(({ state }) => state)).toEqual(['done', 'current', 'todo', 'todo', 'todo', 'todo'])
    expect((await business('basic-info-change'))?.obstacle?.text).toContain('挂起')
    expect((await business('cancellation'))?.obstacle).toBeNull()
    expect(plans).toHaveLength(2)
  })

  it('opens 新办 again after the printed end and nothing else (I-68, S-10)', async () => {
    on('2027-01-10')
    expect((await moduleView()).permit?.state).toBe('valid')
    on('2027-01-11')
    const { permit, unit } = await moduleView()
    expect(permit).toMatchObject({ state: 'lapsed', ended: { on: '2027-01-10' }, printable: false })
    expect(unit).toEqual([])
    expect((await business('new'))?.obstacle).toBeNull()
    expect((await business('cancellation'))?.obstacle?.text).toContain('失效')
  })

  it('offers one business at a time (U-95)', async () => {
    await value(startBasicInfoChange(world.as(holder.person)))
    const { own } = await moduleView()
    expect(own.every(({ obstacle }) => obstacle?.text.includes('正在办理'))).toBe(true)
  })
})

describe('the next step', () => {
  const titles = async (): Promise<string> => {
    const { badge, title } = (await home()).nextStep
    return `${badge.text} ${title}`
  }

  it('follows the life of the permit to its end', async () => {
    on('2026-10-01')
    expect(await titles()).toContain('证件有效')
    on('2026-11-10')
    expect(await titles()).toContain('可以续签')
    expect((await home()).nextStep.due?.label).toBe('最迟提交')
    on('2027-01-05')
    expect(await titles()).toContain('已过最迟提交日')
    on('2027-01-10')
    expect(await titles()).toContain('已过办结期限')
    on('2027-01-11')
    const { nextStep } = await home()
    expect(nextStep.badge.text).toBe('证件已失效')
    expect(nextStep.primary?.href).toBe('/applicant/permit')
  })

  it('leads a suspended holder from the code to the new unit', async () => {
    on('2026-11-02')
    await dissolved(world, holder)
    expect((await home()).nextStep.primary?.href).toBe('/applicant/employer')
    await value(requestEmployment(world.as(holder.person), { linkCode: second.linkCode }))
    expect(await titles()).toContain('等待新单位确认')
  })

  it('says what the person prepares once the unit has started, and that he cannot fill it in himself', async () => {
    on('2026-11-20')
    const { employmentId, person } = holder
    const { applicationId } = await value(startRenewal(world.as(first), { employmentId }))
    expect(await titles()).toContain('单位已发起续签')
    const view = await loadApplication(person, applicationId, world.now)
    expect(view).toMatchObject({ byUnit: true, editable: false, submit: null })
    expect(view?.missing.map(({ mine }) => mine)).toEqual([true])
    expect(view?.missing[0]?.items.map(({ title }) => title)).toContain('诚信声明')
    expect(await loadWizard(person, applicationId, world.now)).toEqual({ state: 'closed' })
  })
})

describe('关联单位', () => {
  it('asks a former employer to let go, once, and says so (pain 23)', async () => {
    on('2026-11-02')
    const { employmentId, person } = holder
    expect((await loadEmployerLink(person, world.now)).current).toMatchObject({ asked: null, holdsPermit: true })
    await value(askDissolve(world.as(person), { employmentId }))
    expect((await loadEmployerLink(person, world.now)).current?.asked).toMatchObject({
      ...{ on: '2026-11-02', termEndsOn: null, authorityToldOn: '2026-11-09', escalatedOn: null },
    })
    // his home says so, with its days and what follows for the permit (applicant.md M6)
    const { nextStep } = await loadHome(person, world.now)
    expect(nextStep.title).toBe(`${first.employerName}还没有解除关联`)
    expect(nextStep.why).toMatch(/2026年11月2日 请求解除关联.*2026年11月9日还没有办理的，告知主管部门.*由新单位办结/)
  })

  it('keeps ended links with their days and reason, and leads on to the new employer', async () => {
    on('2026-11-02')
    await dissolved(world, holder)
    const { past, current, suspension } = await loadEmployerLink(holder.person, world.now)
    expect(current).toBeNull()
    expect(past).toMatchObject([
      { employerName: first.employerName, from: '2024-01-10', on: '2026-11-02', reason: '离职', status: 'dissolved' },
    ])
    expect(suspension).not.toBeNull()
  })
})

describe('证件历史', () => {
  it('tells every version with the application behind it, newest first, and names no reviewer (G-34)', async () => {
    on('2026-11-20')
    await grantFile(world, chain, await submittedRenewal(world, holder))
    await dissolved(world, holder)
    const employmentId = await link(world, holder.person, second)
    await grantFile(world, chain, await submittedEmployerChange(world, { ...holder, employer: second, employmentId }))
    const history = await loadPermitHistory(holder.person)
    expect(history?.versions.map(({ title }) => title)).toEqual(['聘用单位变更', '挂起', '续签', '首次签发'])
    expect(history?.versions.map(({ application }) => application !== null)).toEqual([true, false, true, true])
    for (const { name } of Object.values(chain)) expect(JSON.stringify(history)).not.toContain(name)
  })
})

describe('导出日历', () => {
  const text = async () => new TextDecoder().decode((await value(exportOwnDates(at()))).bytes).replaceAll('\r\n ', '')
  const at = () => ({ actor: holder.person, now: world.now })

  it('carries the days of a renewal, and after 挂起 those of the change, without name or number', async () => {
    on('2026-10-01')
    expect(await text()).toContain('20261110')
    expect(await text()).toContain('续签须办结')
    await dissolved(world, holder)
    expect(await text()).toContain('聘用单位变更须办结')
    expect(await text()).not.toContain(holder.person.name)
  })

  it('is refused once there is nothing to wait for', async () => {
    on('2027-01-11')
    expect(await exportOwnDates(at())).toMatchObject({ ok: false, refusal: { code: 'permit.not-live' } })
  })
})

describe('聘用单位变更', () => {
  it('asks for the 离职证明 in 其他材料 as soon as the new unit has started', async () => {
    on('2026-11-02')
    await dissolved(world, holder)
    const employmentId = await link(world, holder.person, second)
    const { applicationId } = await value(startEmployerChange(world.as(second), { employmentId }))
    const view = await loadApplication(holder.person, applicationId, world.now)
    expect(view?.missing[0]?.items.map(({ title }) => title)).toContain('其他材料')
    expect(view?.stages[0]?.label).toBe('单位提交')
  })
})
