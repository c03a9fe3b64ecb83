import { beforeAll, describe, expect, it } from 'vitest'
import type { PersonActor } from '@/lib/access/actor'
import { personSlots } from '@/lib/domain/attachment/catalogue'
import { requestEmployment } from '@/lib/services/employment/request'
import { loadApplication } from '@/lib/views/application/applicant'
import { loadAttachments } from '@/lib/views/attachment/applicant'
import { loadEmployerLink } from '@/lib/views/employment/applicant'
import { loadHome } from '@/lib/views/portal/applicant-home'
import { loadWizard } from '@/lib/views/application/wizard'
import { loadProfilePages } from '@/lib/views/person/applicant'
import { freshDatabase } from '../../support/database'
import {
  accept,
  approvedNew,
  draftNew,
  employee,
  employerWithRight,
  fillProfile,
  giveBack,
  link,
  type OpenEmployer,
  openWorld,
  passLevels,
  readyPerson,
  sampleOpinion,
  signInChain,
  signInPerson,
  upload,
  value,
  type Chain,
  type World,
} from '../../support/scenario'

let world: World
let chain: Chain
let employer: OpenEmployer

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld()
  chain = await signInChain(world)
  employer = await employerWithRight(world, chain)
})

const home = (person: PersonActor) => loadHome(person, world.now)

describe('个人首页', () => {
  it('asks somebody who signs in for the first time to complete his profile, and says why 新办 is closed', async () => {
    const view = await home(await signInPerson(world))
    expect(view.profileReady).toBe(false)
    expect(view.profileGaps).toBeGreaterThan(10)
    expect(view.nextStep.primary).toEqual({ href: '/applicant/profile', label: '去完善' })
    expect(view.newObstacle?.text).toContain('完善个人信息')
  })

  it('leads from the profile over the employer to 新办, one step at a time', async () => {
    const person = await readyPerson(world)
    expect((await home(person)).nextStep.primary?.href).toBe('/applicant/employer')
    await value(requestEmployment(world.as(person), { linkCode: employer.linkCode }))
    expect((await home(person)).nextStep.title).toContain('等待单位确认')
    const linked = await employee(world, employer)
    const view = await home(linked)
    expect(view.newObstacle).toBeNull()
    expect(view.nextStep.primary).toEqual({ href: '/applicant/permit', label: '去申请新办' })
  })

  it('shows the permit with its last day once everything has passed', async () => {
    const person = await employee(world, employer)
    const id = await approvedNew(world, person, employer)
    await accept(world, chain['district-first'], id)
    await passLevels(world, chain, id)
    const view = await home(person)
    expect(view.permit).toMatchObject({
      state: 'valid',
      validFrom: '2026-11-02',
      validTo: '2029-11-02',
      printable: true,
    })
    expect(view.newObstacle?.text).toContain('已持有有效的工作居住证')
    expect(view.application).toBeNull()
  })
})

describe('附件管理', () => {
  it('lists the nine slots in their fixed order, with what the facts of the profile ask for', async () => {
    const person = await signInPerson(world)
    await fillProfile(world, person, (profile) => ({
      ...profile,
      general: { ...profile.general, maritalStatus: '20' },
    }))
    const { slots, summary } = await loadAttachments(person, world.now)
    expect(slots.map(({ slot }) => slot)).toEqual(personSlots)
    const needed = slots.filter(({ need }) => need === 'required').map(({ slot }) => slot)
    expect(needed).toContain('marriage-certificate')
    expect(needed).toContain('degree-certificate')
    expect(needed).not.toContain('title-certificate')
    expect(summary).toMatchObject({ total: 9, ok: 0, missing: needed.length })
  })

  it('tells a declaration that is too old, and what to do about it', async () => {
    const person = await readyPerson(world)
    const later = new Date('2026-12-20T02:00:00Z')
    const { slots, summary } = await loadAttachments(person, later)
    const declaration = slots.find(({ slot }) => slot === 'integrity-declaration')
    expect(declaration?.problems.join()).toContain('超过了 1 个月')
    expect(summary.replace).toBe(1)
  })
})

describe('基础信息采集', () => {
  it('names every gap at its field and masks the ID number', async () => {
    const person = await signInPerson(world)
    const pages = await loadProfilePages(person, world.now)
    expect(pages.problems.general.map(({ field }) => field)).toContain('residenceAddress')
    expect(pages.gaps.studies).toBe(1)
    expect(pages.maskedIdNumber).toMatch(/^\d{4}\*{10}\d{4}$/)
    expect(pages.profile.general.sex).toBe('2')
    expect(pages.missing[0]?.items.find(({ title }) => title === '现居住地址')?.cure?.href).toBe(
      '/applicant/profile?step=general#f-residenceAddress',
    )
  })
})

describe('关联单位', () => {
  it('shows the contract of the employer to read, with its terms', async () => {
    const person = await readyPerson(world)
    expect((await loadEmployerLink(person, world.now)).obstacle).toBeNull()
    await link(world, person, employer)
    const { current, pending } = await loadEmployerLink(person, world.now)
    expect(current).toMatchObject({ name: employer.employerName, mayFile: true, terms: { position: '高级工程师' } })
    expect(current?.contract).not.toBeNull()
    expect(pending).toBeNull()
  })
})

describe('新办', () => {
  it('lists everything that is missing at once, by who can cure it', async () => {
    const person = await employee(world, employer)
    const id = await draftNew(world, person, { category: '', confirmed: false, applicantType: '' })
    const loaded = await loadWizard(person, id, world.now)
    const view = loaded?.state === 'open' ? loaded.view : null
    expect(view?.missing.map(({ mine }) => mine)).toEqual([true])
    expect(view?.missing[0]?.items.map(({ title }) => title)).toEqual(['申请人类型', '申报条件类别', '申请说明'])
    expect(view?.gaps).toMatchObject({ start: 2, condition: 1, basics: 0 })
    expect(view?.submitRefusal).toBe('application.incomplete')
    expect(view?.kind === 'new' && view.profile.general.idNumber).toContain('****')
  })

  it('closes the form while the file lies with somebody else', async () => {
    const person = await employee(world, employer)
    const id = await approvedNew(world, person, employer)
    expect(await loadWizard(person, id, world.now)).toEqual({ state: 'closed' })
  })

  it('shows stages with their days and does not name the reviewers', async () => {
    const person = await employee(world, employer)
    const id = await approvedNew(world, person, employer)
    await accept(world, chain['district-first'], id)
    const view = await loadApplication(person, id, world.now)
    expect(view?.stages.map(({ state }) => state)).toEqual(['done', 'done', 'current', 'todo', 'todo', 'todo'])
    expect(view?.stages[0]?.note).toBe('11月2日')
    expect(view?.due?.label).toBe('审核期限')
    expect(JSON.stringify(view)).not.toContain(chain['district-first'].name)
    expect(view?.withdraw).toBe(false)
  })
})

describe('审核意见', () => {
  it('separates the hint, marks what has changed, and opens resubmission only when all sides have acted', async () => {
    const person = await employee(world, employer)
    const id = await approvedNew(world, person, employer)
    await accept(world, chain['district-first'], id)
    await giveBack(world, chain['district-first'], id, sampleOpinion({ hint: '租赁合同快到期了。' }))
    const before = await loadApplication(person, id, world.now)
    expect(before?.returned).toMatchObject({ hint: '租赁合同快到期了。', open: 1 })
    expect(before?.returned?.items[0]).toMatchObject({
      subject: '在京合法稳定住所证明',
      mine: true,
      changed: false,
      cure: { href: '/applicant/attachments#residence-proof' },
    })
    expect(before?.submit).toEqual({ refusal: 'application.flagged-items-unchanged' })
    // the words stand in the slot where they are cured, and only there, until it changes
    const asked = await loadAttachments(person, world.now)
    const opinions = ({ slots }: typeof asked) =>
      slots.flatMap(({ slot, opinions }) => opinions.map((text) => [slot, text]))
    const [{ text = '' } = {}] = before?.returned?.items ?? []
    expect(opinions(asked)).toEqual([['residence-proof', text]])
    expect(asked.summary.replace).toBe(1)
    await upload(world, person, { slot: 'residence-proof' })
    const cured = await loadAttachments(person, world.now)
    expect(opinions(cured)).toEqual([])
    expect(cured.summary).toMatchObject({ replace: 0, ok: asked.summary.ok + 1 })
    const after = await loadApplication(person, id, world.now)
    expect(after?.returned?.items[0]?.changed).toBe(true)
    expect(after?.submit).toEqual({ refusal: null })
    expect((await home(person)).nextStep.title).toContain('可以重新提交')
  })
})
