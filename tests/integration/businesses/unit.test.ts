import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadPermit } from '@/lib/data/aggregates'
import { findApplication } from '@/lib/data/application/applications'
import { database } from '@/lib/data/client'
import { emptyServiceRequestForm, type ServiceRequestForm } from '@/lib/domain/application/forms'
import { idNumberCheckDigit } from '@/lib/domain/text/id-number'
import { saveApplicationForm } from '@/lib/services/application/save-form'
import { startNewApplication, startServiceRequest } from '@/lib/services/application/start'
import { acceptApplication, passApplication, submitApplication } from '@/lib/services/application/steps'
import { startAuthorityTransfer } from '@/lib/services/filing-right/steps'
import { askedSlots } from '@/prisma/seed/scenario/files'
import { migratedHolder } from '../../support/migrated'
import { freshDatabase } from '../../support/database'
import {
  acceptFirst,
  approvedNew,
  employee,
  employerWithRight,
  giveQuota,
  grantedHolder,
  grantFile,
  inventedIdNumber,
  neededSlots,
  officeInForm,
  openRight,
  openWorld,
  passLevels,
  readyEmployer,
  refusalOf,
  signInChain,
  signInEmployer,
  submittedNew,
  upload,
  uploadAll,
  value,
  type Chain,
  type OpenEmployer,
  type World,
} from '../../support/scenario'

let world: World
let chain: Chain
let employer: OpenEmployer
let number = 0

const stateOf = async (id: string) => {
  const loaded = await findApplication(database(), id, { kind: 'all' })
  if (!loaded) throw new Error('no application')
  return loaded.state
}
const rightOf = ({ employerId }: OpenEmployer) => database().filingRight.findFirstOrThrow({ where: { employerId } })

beforeAll(async () => {
  await freshDatabase()
})

beforeEach(async () => {
  number += 100
  world = await openWorld('2026-11-02T01:30:00.000Z', number)
  chain = await signInChain(world)
  employer = await employerWithRight(world, chain)
})

describe('单位主管部门变更 (S-37, S-77, U-110)', () => {
  async function submittedTransfer(district: string): Promise<string> {
    const place = { permitType: 'beijing', district } as const
    const { applicationId } = await value(startAuthorityTransfer(world.as(employer), place))
    const stated = { reason: '纳税登记地迁入', attachmentsUpdated: true, confirmed: true }
    const form = { kind: 'authority-transfer', ...place, from: 'haidian', ...stated } as const
    await value(saveApplicationForm(world.as(employer), { applicationId, form, version: 1 }))
    await value(submitApplication(world.as(employer), { applicationId }))
    return applicationId
  }

  it('is reviewed by the new district; afterwards every new business goes there', async () => {
    const person = await employee(world, employer)
    await upload(world, employer, { slot: 'unit-social-insurance' })
    await giveQuota(world, { employerId: employer.employerId, district: 'chaoyang' })
    const id = await submittedTransfer('chaoyang')
    expect(await refusalOf(accepting(chain, id))).toBe('not-found')
    await grantFile(world, await signInChain(world, 'chaoyang'), id)
    expect(await rightOf(employer)).toMatchObject({ district: 'chaoyang', status: 'full' })
    const { applicationId } = await value(startNewApplication(world.as(person)))
    expect(await stateOf(applicationId)).toMatchObject({ district: 'chaoyang' })
  })

  it('waits until no business of an employee is under review (S-77)', async () => {
    const place = { permitType: 'beijing', district: 'daxing' } as const
    await submittedNew(world, await employee(world, employer))
    const { applicationId } = await value(startAuthorityTransfer(world.as(employer), place))
    const stated = {
      ...{ reason: '工商注册地迁入', attachmentsUpdated: true, confirmed: true },
      ...officeInForm('daxing', '2026-11-20'),
    }
    const form = { kind: 'authority-transfer', ...place, from: 'haidian', ...stated } as const
    await value(saveApplicationForm(world.as(employer), { applicationId, form, version: 1 }))
    expect(await submitApplication(world.as(employer), { applicationId })).toMatchObject({
      refusal: { findings: [{ code: 'businesses-open', params: { count: 1 } }] },
    })
  })

  it('does not lead to the district where the right stands already', async () => {
    const place = { permitType: 'beijing', district: 'haidian' } as const
    expect(await refusalOf(startAuthorityTransfer(world.as(employer), place))).toBe('filing-right.same-authority')
  })

  const accepting = (reviewers: Chain, applicationId: string) =>
    acceptApplication(world.as(reviewers['district-first']), { applicationId })
})

describe('申请类请求 (S-79)', () => {
  async function submittedRequest(more: Partial<ServiceRequestForm> & Pick<ServiceRequestForm, 'topic'>) {
    const { topic, targetId } = more
    const { applicationId } = await value(startServiceRequest(world.as(employer), { topic, targetId }))
    const empty = emptyServiceRequestForm({ permitType: 'beijing', district: 'haidian', topic })
    const form = { ...empty, statement: '人员调整，申请撤回后更换。', confirmed: true, ...more }
    await value(saveApplicationForm(world.as(employer), { applicationId, form, version: 1 }))
    await value(submitApplication(world.as(employer), { applicationId }))
    return applicationId
  }

  it('撤回: the authority grants it, the application is over and the person may begin another (U-96)', async () => {
    const person = await employee(world, employer)
    const target = await approvedNew(world, person, employer)
    await grantFile(world, chain, await submittedRequest({ topic: 'recall', targetId: target }))
    expect(await stateOf(target)).toMatchObject({ status: 'withdrawn' })
    expect((await startNewApplication(world.as(person))).ok).toBe(true)
  })

  it('信息填错退回: the application comes back to its starter, without an opinion to cure (A-35)', async () => {
    const person = await employee(world, employer)
    const target = await approvedNew(world, person, employer)
    await grantFile(world, chain, await submittedRequest({ topic: 'correction', targetId: target }))
    expect(await stateOf(target)).toMatchObject({ status: 'returned', lastReturn: { by: 'authority', items: [] } })
    expect((await submitApplication(world.as(person), { applicationId: target })).ok).toBe(true)
  })

  it('撤回: of what another employer filed, or what is over already, there is none', async () => {
    const other = await employerWithRight(world, chain)
    const target = await approvedNew(world, await employee(world, other), other)
    const { applicationId } = await value(
      startServiceRequest(world.as(employer), { topic: 'recall', targetId: target }),
    )
    const empty = emptyServiceRequestForm({ permitType: 'beijing', district: 'haidian', topic: 'recall' })
    const form = { ...empty, targetId: target, statement: '申请撤回', confirmed: true }
    await value(saveApplicationForm(world.as(employer), { applicationId, form, version: 1 }))
    expect(await submitApplication(world.as(employer), { applicationId })).toMatchObject({
      refusal: { findings: [{ code: 'target-missing' }, { code: 'statement-missing' }] },
    })
  })

  it('撤回: cannot be granted when the application was decided meanwhile', async () => {
    const target = await approvedNew(world, await employee(world, employer), employer)
    const request = await submittedRequest({ topic: 'recall', targetId: target })
    await acceptFirst(world, chain, request)
    await grantFile(world, chain, target)
    await expect(passLevels(world, chain, request)).rejects.toThrow('application.target-closed')
  })

  it('更名: the employer bears its new name (A-33)', async () => {
    await grantFile(world, chain, await submittedRequest({ topic: 'rename', newName: '北京澄明人工智能有限公司' }))
    const { name } = await database().employer.findUniqueOrThrow({ where: { id: employer.employerId } })
    expect(name).toBe('北京澄明人工智能有限公司')
  })

  it('数据迁移: the holder has his permit, and his link waits for the contract (A-34)', async () => {
    const holder = migratedHolder({
      name: '秦望舒',
      idNumber: `13010519880808021${idNumberCheckDigit('13010519880808021')}`,
      permitNumber: 'BJ-2024-008812',
    })
    await grantFile(world, chain, await submittedRequest({ topic: 'migration', holders: [holder] }))
    const permit = await database().permit.findUniqueOrThrow({ where: { number: holder.permitNumber } })
    expect((await loadPermit(database(), permit.id))?.state).toMatchObject({
      status: 'valid',
      validTo: '2027-05-06',
      employerId: employer.employerId,
    })
    const link = await database().employment.findFirstOrThrow({ where: { personId: permit.personId } })
    expect(link).toMatchObject({ status: 'pending', employerId: employer.employerId })
    // the same holder is not carried over twice, neither at submission nor at 办结
    const again = { topic: 'migration', holders: [{ ...holder, permitNumber: 'BJ-2024-008813' }] } as const
    await expect(submittedRequest({ ...again, holders: [...again.holders] })).rejects.toThrow('application.incomplete')
  })

  it('数据迁移: a unit that only the former system knows asks its district, and has its right open (S-36, U-47)', async () => {
    const unit = await signInEmployer(world)
    const place = { permitType: 'beijing', district: 'haidian' } as const
    for (const topic of ['rename', 'migration'] as const)
      expect(await refusalOf(startServiceRequest(world.as(unit), { topic }))).toBe('filing-right.not-open')
    const asked = { topic: 'migration', district: 'haidian' } as const
    const { applicationId } = await value(startServiceRequest(world.as(unit), asked))
    const holders = [
      migratedHolder({ name: '陆望舒', idNumber: inventedIdNumber(7711), permitNumber: 'BJ-2024-007711' }),
    ]
    const empty = emptyServiceRequestForm({ ...place, topic: 'migration' })
    const form = { ...empty, unitHadRight: true, holders, statement: '原系统单位', confirmed: true }
    await value(saveApplicationForm(world.as(unit), { applicationId, form, version: 1 }))
    await value(submitApplication(world.as(unit), { applicationId }))
    await grantFile(world, chain, applicationId)
    const right = await database().filingRight.findFirstOrThrow({ where: { employerId: unit.employerId } })
    expect(right).toMatchObject({ ...place, status: 'full' })
    const { linkCode } = await database().employer.findUniqueOrThrow({ where: { id: unit.employerId } })
    expect(linkCode).toMatch(/^[2-9A-Z]{8}$/)
    expect(await database().permit.count({ where: { employerId: unit.employerId, status: 'valid' } })).toBe(1)
  })
})

describe('the chains of the three districts (S-40…S-42) and the start of their clocks (C-04)', () => {
  it.each([
    ['haidian', ['district-first', 'district', 'city'], '2026-11-02'],
    ['chaoyang', ['district-first', 'district', 'city'], '2026-11-04'],
    ['daxing', ['township', 'district', 'city'], '2026-11-04'],
  ] as const)('%s', async (district, levels, startedOn) => {
    const staff = await signInChain(world, district)
    const unit = await openRight(world, staff, await readyEmployer(world, {}, district), { district })
    const person = await employee(world, unit)
    // what the district asks of everybody besides the nine (M-36)
    const more = askedSlots(district, '2026-11-20', { kind: 'new', subject: 'person' })
    await uploadAll(
      world,
      person,
      more.filter((slot) => !neededSlots.includes(slot)),
    )
    const id = await approvedNew(world, person, unit)
    await acceptFirst(world, staff, id)
    world.travelTo('2026-11-04T01:30:00.000Z')
    const first = district === 'daxing' ? staff.township : staff['district-first']
    if (!first) throw new Error('nobody sits at the first level')
    await value(passApplication(world.as(first), { applicationId: id }))
    expect((await stateOf(id)).clock).toEqual({ startedOn, pauses: [] })
    for (const level of levels.slice(1))
      await value(passApplication(world.as(staff[level as 'district' | 'city']), { applicationId: id }))
    expect(await stateOf(id)).toMatchObject({ status: 'granted', reached: [...levels] })
  })
})

describe('受限权限的升级 (S-34, U-51)', () => {
  it('keeps receiving holders while its upgrade is reviewed, and files 新办 afterwards', async () => {
    const restricted = await employerWithRight(world, chain, {}, { mode: 'receive-only' })
    expect(await refusalOf(startNewApplication(world.as(await employee(world, restricted))))).toBe(
      'application.right-missing',
    )
    const upgraded = await openRight(world, chain, restricted)
    expect(await rightOf(upgraded)).toMatchObject({ status: 'full' })
    await grantedHolder(world, chain, await employee(world, upgraded), upgraded)
  })
})
