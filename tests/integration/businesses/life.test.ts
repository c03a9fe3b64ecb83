import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadFilingRight, loadPermit, loadPermitContent } from '@/lib/data/aggregates'
import { database } from '@/lib/data/client'
import { readStream, secretOf } from '@/lib/data/event-log'
import { emptyCancellationForm } from '@/lib/domain/application/forms'
import { reviewDuties } from '@/lib/labels/review-duties'
import { loadApplication } from '@/lib/views/application/applicant'
import { idNumberCheckDigit } from '@/lib/domain/text/id-number'
import { startBasicInfoChange, startCancellation, startDependantChange } from '@/lib/services/application/start'
import {
  employerApprove,
  passApplication,
  returnApplication,
  submitApplication,
} from '@/lib/services/application/steps'
import { startEmployerChange, startRenewal } from '@/lib/services/application/start-for-holder'
import { saveApplicationForm } from '@/lib/services/application/save-form'
import { cancelFilingRight } from '@/lib/services/filing-right/steps'
import { requestEmployment } from '@/lib/services/employment/request'
import { savePersonSection } from '@/lib/services/person/save-section'
import { completeProfile } from '../../support/profiles'
import { freshDatabase } from '../../support/database'
import { openWithHolder } from '../../support/granted'
import {
  acceptFirst,
  dissolved,
  employerWithRight,
  grantFile,
  link,
  readyPerson,
  refreshPapers,
  refusalOf,
  submittedEmployerChange,
  submittedRenewal,
  upload,
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

const permitOf = async ({ permitId }: Holder) => {
  const permit = await loadPermit(database(), permitId)
  if (!permit) throw new Error('no permit')
  return permit.state
}

/** Granted on 2024-01-10, so the printed end is 2027-01-10 and the last day to approve 2027-01-09. */
beforeAll(async () => {
  await freshDatabase()
})

beforeEach(async () => {
  ;({ world, chain, employer: first, holder } = await openWithHolder('2024-01-10'))
  second = await employerWithRight(world, chain)
})

describe('续签 (S-02, S-71)', () => {
  it('gives three more years from the old end, with the profile as it is judged', async () => {
    world.travelTo('2026-11-20T01:30:00.000Z')
    const section = { ...completeProfile().general, residenceAddress: '学院路37号院2号楼501室' }
    await value(savePersonSection(world.as(holder.person), { section: 'general', data: section, version: 1 }))
    await grantFile(world, chain, await submittedRenewal(world, holder))
    expect(await permitOf(holder)).toMatchObject({ status: 'valid', validFrom: '2024-01-10', validTo: '2030-01-10' })
    const { general } = await loadPermitContent(database(), holder.permitId)
    expect(general.residenceAddress).toBe('学院路37号院2号楼501室')
    const versions = await readStream(database(), holder.permitId)
    expect(versions.map(({ type }) => type)).toEqual(['permit.granted', 'permit.renewed'])
    expect(versions.map((event) => secretOf(event)?.includes('学院路37号院2号楼501室'))).toEqual([false, true])
  })

  it('waits for its window, and says when it opens (S-90)', async () => {
    world.travelTo('2026-11-09T01:30:00.000Z')
    expect(await startRenewal(world.as(first), { employmentId: holder.employmentId })).toMatchObject({
      refusal: { code: 'renewal.too-early', params: { opensOn: '2026-11-10' } },
    })
  })

  it('counts when it is approved on the last day, and is refused the day after (C-02, S-91)', async () => {
    world.travelTo('2026-12-20T01:30:00.000Z')
    const id = await submittedRenewal(world, holder)
    await acceptFirst(world, chain, id)
    await value(passApplication(world.as(chain['district-first']), { applicationId: id }))
    await value(passApplication(world.as(chain.district), { applicationId: id }))
    world.travelTo('2027-01-10T01:30:00.000Z')
    expect(await refusalOf(passApplication(world.as(chain.city), { applicationId: id }))).toBe('permit.deadline-passed')
    world.travelTo('2027-01-09T15:30:00.000Z')
    await value(passApplication(world.as(chain.city), { applicationId: id }))
    expect(await permitOf(holder)).toMatchObject({ validTo: '2030-01-10' })
  })

  it('keeps everybody else out: the person, another employer, a suspended permit', async () => {
    world.travelTo('2026-11-20T01:30:00.000Z')
    const { employmentId } = holder
    expect(await refusalOf(startRenewal(world.as(second), { employmentId }))).toBe('not-found')
    await dissolved(world, holder)
    expect(await refusalOf(startRenewal(world.as(first), { employmentId }))).toBe('application.link-ended')
  })

  it('is the only open business of the person (U-95, T-08)', async () => {
    world.travelTo('2026-11-20T01:30:00.000Z')
    await submittedRenewal(world, holder)
    expect(await refusalOf(startBasicInfoChange(world.as(holder.person)))).toBe('application.another-open')
  })
})

describe('聘用单位变更 (S-04, S-72)', () => {
  it('from 解除关联 to 有效 again, the term unchanged; three changes leave three records (U-89)', async () => {
    let current = holder
    for (const [employer, day] of [
      [second, '2024-06-03'],
      [first, '2024-10-08'],
      [second, '2025-03-03'],
    ] as const) {
      world.travelTo(`${day}T01:30:00.000Z`)
      await dissolved(world, current)
      expect(await permitOf(current)).toMatchObject({ status: 'suspended', suspendedOn: day })
      const employmentId = await link(world, current.person, employer)
      current = { ...current, employer, employmentId }
      await grantFile(world, chain, await submittedEmployerChange(world, current))
      expect(await permitOf(current)).toMatchObject({
        status: 'valid',
        suspendedOn: null,
        employerId: employer.employerId,
        validTo: '2027-01-10',
      })
    }
    const types = (await readStream(database(), holder.permitId)).map(({ type }) => type)
    expect(types.filter((type) => type === 'permit.transferred')).toHaveLength(3)
  })

  it('asks for 挂起 first: nobody links to B before A has ended the link (T-10, U-70)', async () => {
    const { person } = holder
    expect(await refusalOf(requestEmployment(world.as(person), { linkCode: second.linkCode }))).toBe(
      'employment.already-linked',
    )
  })

  it('is open to a restricted employer, which cannot file 新办 (T-12)', async () => {
    const restricted = await employerWithRight(world, chain, {}, { mode: 'receive-only' })
    world.travelTo('2024-06-03T01:30:00.000Z')
    await dissolved(world, holder)
    const employmentId = await link(world, holder.person, restricted)
    await grantFile(
      world,
      chain,
      await submittedEmployerChange(world, { ...holder, employer: restricted, employmentId }),
    )
    expect(await permitOf(holder)).toMatchObject({ status: 'valid', employerId: restricted.employerId })
  })

  it('comes before the renewal at the new employer (U-90, S-61)', async () => {
    world.travelTo('2026-11-20T01:30:00.000Z')
    await dissolved(world, holder)
    const employmentId = await link(world, holder.person, second)
    expect(await refusalOf(startRenewal(world.as(second), { employmentId }))).toBe('permit.other-employer')
    expect((await startEmployerChange(world.as(second), { employmentId })).ok).toBe(true)
  })
})

describe('changes by the holder (S-11)', () => {
  it('证件基础信息变更: the permit follows the profile, its term does not move', async () => {
    world.travelTo('2025-03-03T01:30:00.000Z')
    await refreshPapers(world, holder)
    const { person } = holder
    const { applicationId } = await value(startBasicInfoChange(world.as(person)))
    const save = { kind: 'basic-info-change', reason: '居住地址变更', confirmed: true } as const
    await value(saveApplicationForm(world.as(person), { applicationId, form: save, version: 1 }))
    expect(await submitApplication(world.as(person), { applicationId })).toMatchObject({
      refusal: { findings: [{ code: 'nothing-changed' }] },
    })
    const data = { ...completeProfile().general, residenceAddress: '学院路37号院2号楼501室' }
    await value(savePersonSection(world.as(person), { section: 'general', data, version: 1 }))
    await value(submitApplication(world.as(person), { applicationId }))
    await value(employerApprove(world.as(first), { applicationId }))
    await grantFile(world, chain, applicationId)
    expect(await permitOf(holder)).toMatchObject({ status: 'valid', validTo: '2027-01-10' })
    expect((await loadPermitContent(database(), holder.permitId)).general.residenceAddress).toContain('学院路37号院')
  })

  it('证件业务信息变更: a child comes with its papers and goes without any', async () => {
    world.travelTo('2025-03-03T01:30:00.000Z')
    await refreshPapers(world, holder)
    const { person } = holder
    const child = {
      id: '0197b1de-7d3f-7000-8000-000000000001',
      name: '周小满',
      idNumber: `13010520180506042${idNumberCheckDigit('13010520180506042')}`,
      relation: '31',
      birthCertificateNumber: 'Q130012345',
      institution: '无',
      birth: '2018-05-06',
    }
    const change = async (children: (typeof child)[], remark: string) => {
      const { applicationId } = await value(startDependantChange(world.as(person)))
      const form = { kind: 'dependant-change', children, remark: '', confirmed: true } as const
      await value(saveApplicationForm(world.as(person), { applicationId, form, version: 1 }))
      for (const slot of ['child-birth-certificate', 'child-household-register'] as const)
        if (children.length > 0) await upload(world, person, { slot, applicationId, childId: child.id })
      await value(submitApplication(world.as(person), { applicationId }))
      const duties = reviewDuties.map(({ code }) => code)
      await value(employerApprove(world.as(first), { applicationId, remark, duties }))
      const record = await loadApplication(person, applicationId, world.now)
      expect(record?.history.map(({ confirmed }) => confirmed.length)).toEqual([reviewDuties.length, 0])
      await grantFile(world, chain, applicationId)
      return (await loadPermitContent(database(), holder.permitId)).children.map(({ name }) => name)
    }
    expect(await change([child], '申请人未婚，女儿随其生活。')).toEqual(['周小满'])
    await refreshPapers(world, holder)
    expect(await change([], '')).toEqual([])
  })

  it('注销: no way back, and the person may begin anew (S-08, S-10, I-68)', async () => {
    world.travelTo('2025-03-03T01:30:00.000Z')
    await refreshPapers(world, holder)
    const { person } = holder
    const { applicationId } = await value(startCancellation(world.as(person)))
    const form = { ...emptyCancellationForm(), reason: 'settled', confirmed: true } as const
    await value(saveApplicationForm(world.as(person), { applicationId, form, version: 1 }))
    await value(submitApplication(world.as(person), { applicationId }))
    await grantFile(world, chain, applicationId)
    expect(await permitOf(holder)).toMatchObject({
      status: 'cancelled',
      ended: { on: '2025-03-03', reason: 'settled' },
    })
    expect(await refusalOf(startCancellation(world.as(person)))).toBe('permit.not-live')
  })
})

describe('an application under review holds the link (S-24, S-60)', () => {
  it('and one that nobody reviews ends with it (S-58)', async () => {
    world.travelTo('2026-11-20T01:30:00.000Z')
    const id = await submittedRenewal(world, holder)
    await expect(dissolved(world, holder)).rejects.toThrow('employment.business-open')
    await acceptFirst(world, chain, id)
    const opinion = {
      items: [{ owner: 'employer' as const, at: null, text: '社会保险缴纳记录与合同不一致。' }],
      hint: '',
    }
    await value(returnApplication(world.as(chain['district-first']), { applicationId: id, opinion }))
    await dissolved(world, holder)
    expect(await database().application.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'terminated' })
    expect(await permitOf(holder)).toMatchObject({ status: 'suspended' })
  })
})

describe('注销业务权限 (S-35, U-52)', () => {
  it('is refused while holders are linked; afterwards the employer can do nothing more', async () => {
    expect(await cancelFilingRight(world.as(first), { permitType: 'beijing' })).toMatchObject({
      refusal: { code: 'filing-right.holders-linked', params: { count: 1 } },
    })
    const stranger = await readyPerson(world)
    await dissolved(world, holder)
    await value(cancelFilingRight(world.as(first), { permitType: 'beijing' }))
    const right = await database().filingRight.findFirstOrThrow({ where: { employerId: first.employerId } })
    expect((await loadFilingRight(database(), right.id))?.state.status).toBe('cancelled')
    expect(await refusalOf(requestEmployment(world.as(stranger), { linkCode: first.linkCode }))).toBe(
      'employment.employer-without-right',
    )
  })
})
