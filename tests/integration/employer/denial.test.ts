import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  employerApprove,
  employerReturn,
  submitApplication,
  withdrawApplication,
} from '@/lib/services/application/steps'
import { acceptLink, rejectLink } from '@/lib/services/employment/answer'
import { dissolveLink } from '@/lib/services/employment/dissolve'
import { requestEmployment } from '@/lib/services/employment/request'
import { updateContract } from '@/lib/services/employment/update-contract'
import { loadEmployerCase } from '@/lib/views/application/employer'
import { loadEmployee } from '@/lib/views/employment/employer'
import { loadEmployees } from '@/lib/views/employment/employer-list'
import { freshDatabase } from '../../support/database'
import {
  dissolved,
  draftFilingRight,
  draftNew,
  employee,
  employerWithRight,
  link,
  openWorld,
  readyEmployer,
  readyPerson,
  refusalOf,
  sampleOpinion,
  signInChain,
  submittedNew,
  value,
  type OpenEmployer,
  type World,
} from '../../support/scenario'

let world: World
let mine: OpenEmployer
let other: OpenEmployer

const terms = { startsOn: '2026-03-01', endsOn: null, position: '高级工程师' }

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld()
  const chain = await signInChain(world)
  mine = await employerWithRight(world, chain)
  other = await employerWithRight(world, chain)
})

describe("another employer's things do not exist", () => {
  it('neither the link, nor any step on it', async () => {
    const person = await readyPerson(world)
    const { employmentId } = await value(requestEmployment(world.as(person), { linkCode: mine.linkCode }))
    expect(await loadEmployee(other, employmentId, world.now)).toBeNull()
    expect(await loadEmployee(mine, employmentId, world.now)).toMatchObject({ status: 'pending', full: null })
    expect((await loadEmployees(other, { tab: 'pending' }, world.now)).rows).toEqual([])
    const dissolved = { employmentId, on: '2026-11-01', reason: 'left' } as const
    expect([
      await refusalOf(acceptLink(world.as(other), { employmentId, terms })),
      await refusalOf(rejectLink(world.as(other), { employmentId, reason: '不是本单位员工' })),
      await refusalOf(updateContract(world.as(other), { employmentId, terms })),
      await refusalOf(dissolveLink(world.as(other), dissolved)),
    ]).toEqual(['not-found', 'not-found', 'not-found', 'not-found'])
  })

  it('neither the application of its employee, nor any step on it', async () => {
    const applicationId = await submittedNew(world, await employee(world, mine))
    expect(await loadEmployerCase(other, applicationId, world.now)).toBeNull()
    expect(await refusalOf(employerApprove(world.as(other), { applicationId }))).toBe('not-found')
    const opinion = sampleOpinion()
    expect(await refusalOf(employerReturn(world.as(other), { applicationId, opinion }))).toBe('not-found')
    const view = await loadEmployerCase(mine, applicationId, world.now)
    expect(view?.actions.map(({ action }) => action)).toEqual(['employer-approve', 'employer-return'])
  })

  it('nor its own application for a right', async () => {
    const unit = await readyEmployer(world)
    const applicationId = await draftFilingRight(world, unit)
    expect(await loadEmployerCase(other, applicationId, world.now)).toBeNull()
    expect(await refusalOf(submitApplication(world.as(other), { applicationId }))).toBe('not-found')
    expect(await refusalOf(withdrawApplication(world.as(other), { applicationId }))).toBe('not-found')
    expect(await loadEmployerCase(unit, uuid(), world.now)).toBeNull()
  })
})

describe('what the unit may see of its own people', () => {
  it('is no draft', async () => {
    const applicationId = await draftNew(world, await employee(world, mine))
    expect(await loadEmployerCase(mine, applicationId, world.now)).toBeNull()
  })

  it('is masked numbers, also while it reviews: whole ones are shown on request (显示号码)', async () => {
    const person = await employee(world, mine)
    const applicationId = await submittedNew(world, person)
    const number = async () => {
      const view = await loadEmployerCase(mine, applicationId, world.now)
      return view?.employee?.general.find(({ label }) => label === '证件号码')?.value
    }
    expect(await number()).toMatch(/^\d{4}\*{10}\w{4}$/)
    await value(employerApprove(world.as(mine), { applicationId }))
    expect(await number()).toMatch(/^\d{4}\*{10}\w{4}$/)
  })

  it('ends with the link', async () => {
    const employmentId = await link(world, await readyPerson(world), mine)
    expect((await loadEmployee(mine, employmentId, world.now))?.full).not.toBeNull()
    await dissolved(world, { employer: mine, employmentId })
    expect(await loadEmployee(mine, employmentId, world.now)).toBeNull()
  })
})

describe('审批不通过 (U-80, U-93)', () => {
  it('shows the unit its own items with the way to their cure, and waits for the employee', async () => {
    const applicationId = await submittedNew(world, await employee(world, mine))
    const opinion = sampleOpinion({
      items: [
        { owner: 'person', at: { slot: 'residence-proof' }, text: '请补充委托书。' },
        { owner: 'contract', at: { slot: 'labour-contract' }, text: '第 4 页缺单位盖章。' },
      ],
      hint: '材料齐全后请尽快提交。',
    })
    await value(employerReturn(world.as(mine), { applicationId, opinion }))
    const view = await loadEmployerCase(mine, applicationId, world.now)
    expect(view?.status).toBe('employer-returned')
    expect(view?.openItems.map(({ mine: own, link: cure }) => [own, cure?.href ?? null])).toEqual([
      [false, null],
      [true, `/employer/employees/${view?.employmentId}#labour-contract`],
    ])
    expect(view?.history.at(-1)).toMatchObject({ hint: '材料齐全后请尽快提交。', tone: 'back' })
    expect(view?.actions).toEqual([])
  })
})
