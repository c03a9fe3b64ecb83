import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { database } from '@/lib/data/client'
import { readStream } from '@/lib/data/event-log'
import { answerClaim } from '@/lib/services/employer/answer-claim'
import { loadClaims } from '@/lib/views/employer/claims'
import { loadEmployerHome } from '@/lib/views/portal/employer-home'
import { loadDesk } from '@/lib/views/application/desk'
import { freshDatabase } from '../../support/database'
import {
  approvedNew,
  employee,
  employerWithRight,
  openWorld,
  signInChain,
  signInEmployer,
  value,
  type Chain,
  type OpenEmployer,
  type World,
} from '../../support/scenario'
import { forgetTold, told } from '../../support/told'

let world: World
let chain: Chain
let unit: OpenEmployer
let uscc: string

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld()
  chain = await signInChain(world)
})

beforeEach(async () => {
  unit = await employerWithRight(world, chain)
  uscc = (await database().employer.findUniqueOrThrow({ where: { id: unit.employerId } })).uscc
  await forgetTold()
})

/** Somebody signs in with the unit's code, another name and another 法定代表人. */
const stranger = () =>
  signInEmployer(world, {
    uscc,
    unitName: '冒名测试有限公司',
    facts: { credential: 'certificate', kind: 'enterprise', legalRepresentative: '钱二' },
  })

const row = () => database().employer.findUniqueOrThrow({ where: { id: unit.employerId } })

describe('a sign-in with another name (U-04, U-05, U-12, A-33)', () => {
  it('renames nobody: the unit is told and asked on its home, the district is told', async () => {
    await stranger()
    expect(await row()).toMatchObject({ name: unit.employerName, facts: { legalRepresentative: '林书远' } })
    const messages = await told()
    expect(messages.filter(({ to, by }) => to === 'employer' && by === 'inbox').map(({ code }) => code)).toEqual([
      'unit-facts-differ',
    ])
    const officers = messages.filter(({ to }) => to === 'staff')
    expect(officers.map(({ id }) => id)).toContain(chain['district-first'].staffId)
    expect(officers.every(({ code }) => code === 'unit-facts-differ-seen')).toBe(true)
    const { steps } = await loadEmployerHome(unit, world.now)
    expect(steps.find(({ id }) => id.startsWith('claim-'))).toMatchObject({ title: '核对登录时带入的单位名称' })
  })

  it('shows the reviewer what differs while he has a file of the unit', async () => {
    const id = await approvedNew(world, await employee(world, unit), unit)
    await stranger()
    const desk = await loadDesk(chain['district-first'], id, world.now)
    const text = JSON.stringify(desk)
    expect(text).toContain('单位登录时带入的名称是“冒名测试有限公司”')
  })

  it('takes the facts over when the unit says so, but never the name, and tells the district', async () => {
    await stranger()
    const [claim] = await loadClaims(unit.employerId)
    if (!claim) throw new Error('no claim')
    expect(claim).toMatchObject({ renames: true, facts: 1 })
    await forgetTold()
    await value(answerClaim(world.as(unit), { claimId: claim.id, answer: 'take-over' }))
    expect(await row()).toMatchObject({ name: unit.employerName, facts: { legalRepresentative: '钱二' } })
    expect((await told()).map(({ to, code }) => `${to} ${code}`)).toContain('staff unit-facts-taken-over')
    expect(await loadClaims(unit.employerId)).toEqual([])
    expect((await readStream(database(), unit.employerId)).map(({ type }) => type)).toEqual([
      'employer.claimed',
      'employer.facts-taken-over',
    ])
  })

  it('asks no more once the unit has said that what is on file is right, and again for another name', async () => {
    await stranger()
    const [claim] = await loadClaims(unit.employerId)
    await value(answerClaim(world.as(unit), { claimId: claim?.id ?? '', answer: 'keep' }))
    expect(await answerClaim(world.as(unit), { claimId: claim?.id ?? '', answer: 'take-over' })).toMatchObject({
      refusal: { code: 'employer.claim-gone' },
    })
    await stranger()
    expect(await loadClaims(unit.employerId)).toEqual([])
    await signInEmployer(world, { uscc, unitName: '另一名称有限公司' })
    expect(await loadClaims(unit.employerId)).toHaveLength(1)
    expect(await row()).toMatchObject({ name: unit.employerName, facts: { legalRepresentative: '林书远' } })
  })

  it('is answered by the unit alone', async () => {
    await stranger()
    const [claim] = await loadClaims(unit.employerId)
    const other = await employerWithRight(world, chain)
    expect(await answerClaim(world.as(other), { claimId: claim?.id ?? '', answer: 'take-over' })).toMatchObject({
      refusal: { code: 'employer.claim-gone' },
    })
  })
})
