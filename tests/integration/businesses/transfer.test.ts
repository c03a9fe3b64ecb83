import { applicationKinds } from '@/lib/domain/codes'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findApplication } from '@/lib/data/application/applications'
import { database } from '@/lib/data/client'
import { kindTraits } from '@/lib/domain/application/kinds'
import { policyOf } from '../../support/policies'
import { employerApprove, employerReturn, passApplication, submitApplication } from '@/lib/services/application/steps'
import { saveApplicationForm } from '@/lib/services/application/save-form'
import { startRenewal } from '@/lib/services/application/start-for-holder'
import { startCancellation } from '@/lib/services/application/start'
import { startAuthorityTransfer } from '@/lib/services/filing-right/steps'
import { freshDatabase } from '../../support/database'
import { givenPermit } from '../../support/permits'
import {
  acceptFirst,
  approvedNew,
  draftNew,
  employee,
  employerWithRight,
  giveBack,
  openWorld,
  pass,
  refusalOf,
  sampleOpinion,
  signInChain,
  submittedNew,
  upload,
  value,
  type Chain,
  type OpenEmployer,
  type World,
} from '../../support/scenario'
import { forgetTold, told } from '../../support/told'

let world: World
let haidian: Chain
let fengtai: Chain
let employer: OpenEmployer
let number = 0

const stateOf = async (id: string) => {
  const loaded = await findApplication(database(), id, { kind: 'all' })
  if (!loaded) throw new Error('no application')
  return loaded.state
}
const place = { permitType: 'beijing', district: 'fengtai' } as const

/** 主管部门变更 into 丰台, up to the last level, which has not passed it yet. */
async function nearlyTransferred(): Promise<string> {
  const { applicationId } = await value(startAuthorityTransfer(world.as(employer), place))
  const stated = { reason: '纳税登记地迁入', attachmentsUpdated: true, confirmed: true }
  const form = { kind: 'authority-transfer', ...place, from: 'haidian', ...stated } as const
  await value(saveApplicationForm(world.as(employer), { applicationId, form, version: 1 }))
  await value(submitApplication(world.as(employer), { applicationId }))
  await acceptFirst(world, fengtai, applicationId)
  await pass(world, fengtai['district-first'], applicationId)
  await pass(world, fengtai.district, applicationId)
  return applicationId
}
const grant = (applicationId: string) => passApplication(world.as(fengtai.city), { applicationId })

beforeAll(async () => {
  await freshDatabase()
})

beforeEach(async () => {
  number += 100
  world = await openWorld('2026-11-02T01:30:00.000Z', number)
  haidian = await signInChain(world)
  fengtai = await signInChain(world, 'fengtai')
  employer = await employerWithRight(world, haidian)
  await upload(world, employer, { slot: 'unit-social-insurance' })
})

describe('单位主管部门变更 takes everything along that the former authority does not hold (A-36, S-37, S-77)', () => {
  it('a draft, a returned file and one that only the unit has seen go on with the new authority', async () => {
    const draft = await draftNew(world, await employee(world, employer))
    const returned = await approvedNew(world, await employee(world, employer), employer)
    await giveBack(world, haidian['district-first'], returned)
    const returnedByUnit = await submittedNew(world, await employee(world, employer))
    await value(employerReturn(world.as(employer), { applicationId: returnedByUnit, opinion: sampleOpinion() }))
    const transfer = await nearlyTransferred()
    const waiting = await submittedNew(world, await employee(world, employer))
    await forgetTold()
    await value(grant(transfer))
    const { version } = policyOf('fengtai')
    const moved = { district: 'fengtai', policyVersion: version, level: null, judgedOn: null, reached: [] }
    expect(await stateOf(draft)).toMatchObject({ ...moved, status: 'draft' })
    expect(await stateOf(returned)).toMatchObject({ ...moved, status: 'returned' })
    expect(await stateOf(returnedByUnit)).toMatchObject({ ...moved, status: 'employer-returned' })
    expect(await stateOf(waiting)).toMatchObject({ ...moved, status: 'employer-review' })
    const rows = await database().application.findMany({ where: { id: { in: [draft, returned, waiting] } } })
    expect(rows.map(({ district }) => district)).toEqual(['fengtai', 'fengtai', 'fengtai'])
    const lines = (await told()).filter(({ code }) => code === 'application-moved')
    expect(lines.map(({ to, by }) => `${to} ${by}`).sort()).toEqual([
      ...['employer inbox', 'employer inbox', 'employer inbox'],
      ...['person inbox', 'person inbox', 'person inbox', 'person inbox'],
      ...['person sms', 'person sms', 'person sms', 'person sms'],
    ])
    expect(lines[0]?.params).toMatchObject({ authority: policyOf('fengtai').authority })
  }, 120_000)

  it('a draft that was moved reaches the new authority and nobody else (the way round A3)', async () => {
    const draft = await draftNew(world, await employee(world, employer))
    await value(grant(await nearlyTransferred()))
    const { personId } = await stateOf(draft)
    const person = { kind: 'person', accountId: '', personId: personId ?? '', name: '' } as const
    const submitted = await submitApplication(world.as(person), { applicationId: draft })
    if (submitted.ok) expect(await stateOf(draft)).toMatchObject({ district: 'fengtai', status: 'employer-review' })
    else expect(submitted.refusal.code).toBe('application.incomplete')
  })

  it('a renewal that the unit has begun moves too; 注销 by the holder stays with the authority of his permit', async () => {
    const [one, two] = [
      await givenPermit(world, { employer, validTo: '2026-12-20' }),
      await givenPermit(world, { employer, validTo: '2026-12-20' }),
    ]
    const renewal = await value(startRenewal(world.as(employer), { employmentId: one.employmentId }))
    const cancellation = await value(startCancellation(world.as(two.person)))
    const transfer = await nearlyTransferred()
    await forgetTold()
    await value(grant(transfer))
    expect(await stateOf(renewal.applicationId)).toMatchObject({ district: 'fengtai', status: 'draft' })
    expect(await stateOf(cancellation.applicationId)).toMatchObject({ district: 'haidian', status: 'draft' })
    const moved = (await told()).filter(({ code }) => code === 'application-moved')
    expect(moved.map(({ to, by }) => `${to} ${by}`).sort()).toEqual(['employer inbox', 'employer sms'])
    // whom the unit had told that it began: his papers may be others now
    const toHolder = (await told()).filter(({ code }) => code === 'unit-file-moved')
    expect(toHolder.map(({ to, by, id }) => [to, by, id])).toEqual([['person', 'inbox', one.person.personId]])
  })

  it('quota that was asked of the former authority ends, and the unit hears of it', async () => {
    const { employerId } = employer
    const asked = await database().quotaApplication.create({
      data: {
        ...{ id: '01900000-0000-7000-8000-000000000001', number: `ZB-${number}`, employerId, district: 'haidian' },
        ...{ year: 2026, turn: 1, status: 'submitted', form: {}, version: 1, createdAt: world.now, sortKey: world.now },
      },
    })
    const transfer = await nearlyTransferred()
    await forgetTold()
    await value(grant(transfer))
    expect(await database().quotaApplication.findUniqueOrThrow({ where: { id: asked.id } })).toMatchObject({
      status: 'withdrawn',
    })
    expect((await told()).map(({ code }) => code)).toContain('quota-left-behind')
  })

  it('年度需求 without a number ends and the unit hears of it; a fixed number is not raised any more (Q-17)', async () => {
    const { employerId } = employer
    const noticeId = `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
    const at = { createdAt: world.now, sortKey: world.now }
    const days = { opensOn: new Date('2026-10-01'), closesOn: new Date('2026-12-31') }
    const publish = (id: string, year: number) =>
      database().demandNotice.create({
        data: {
          ...{ id, district: 'haidian', year, title: '通知', text: '请申报', ...days },
          ...{ publishedAt: world.now, publishedById: id, publishedByName: '海淀区' },
        },
      })
    const declare = (year: number, status: string, approved: number | null) =>
      database().demandDeclaration.create({
        data: {
          ...{
            id: noticeId.replace('0190', `${year}`),
            number: `XS-${number}-${year}`,
            employerId,
            district: 'haidian',
          },
          ...{
            noticeId: noticeId.replace('0190', `9${year - 2000}0`),
            year,
            status,
            approved,
            form: {},
            version: 1,
            ...at,
          },
        },
      })
    const ids: string[] = []
    for (const [year, status, approved] of [
      [2026, 'fixed', 3],
      [2027, 'evaluated', null],
    ] as const) {
      await publish(noticeId.replace('0190', `9${year - 2000}0`), year)
      ids.push((await declare(year, status, approved)).id)
    }
    const transfer = await nearlyTransferred()
    await forgetTold()
    await value(grant(transfer))
    const [fixed, open] = await Promise.all(
      ids.map((id) => database().demandDeclaration.findUniqueOrThrow({ where: { id } })),
    )
    expect(fixed).toMatchObject({ status: 'fixed', approved: 3 })
    expect(open).toMatchObject({ status: 'returned', approved: null })
    expect(open?.answer).toContain('单位主管部门已变更')
    const lines = (await told()).filter(({ code }) => code === 'demand-left-behind')
    expect(lines.map(({ to, by, id }) => [to, by, id])).toEqual([
      ['employer', 'inbox', employerId],
      ['employer', 'sms', employerId],
    ])
  })
})

describe('no business of an employee is with an authority at which its unit has no right (S-77)', () => {
  it('what has reached the former authority meanwhile stops the grant, in a sentence', async () => {
    const transfer = await nearlyTransferred()
    await approvedNew(world, await employee(world, employer), employer)
    expect(await refusalOf(grant(transfer))).toBe('application.businesses-open')
  })

  it('the table refuses a submission elsewhere, whatever the page shows', async () => {
    const person = await employee(world, employer)
    const draft = await draftNew(world, person)
    await database()
      .$executeRaw`update "FilingRight" set district = 'fengtai' where "employerId" = ${employer.employerId}::uuid`
    expect(await refusalOf(submitApplication(world.as(person), { applicationId: draft }))).toBe(
      'application.right-elsewhere',
    )
  })

  it('the database refuses it whatever the code does: the file, and the right that would leave it behind', async () => {
    const { employerId } = employer
    const id = await submittedNew(world, await employee(world, employer))
    await value(employerApprove(world.as(employer), { applicationId: id }))
    const moving = database()
      .$executeRaw`update "FilingRight" set district = 'fengtai' where "employerId" = ${employerId}::uuid`
    await expect(moving).rejects.toThrow('application_right_with_authority')
    const escaping = database().$executeRaw`update "Application" set district = 'chaoyang' where id = ${id}::uuid`
    await expect(escaping).rejects.toThrow('application_right_with_authority')
  })

  it('a submission and a transfer at the same moment: one of them is told, neither is an error', async () => {
    const transfer = await nearlyTransferred()
    const id = await submittedNew(world, await employee(world, employer))
    const [granted, approved] = await Promise.all([
      grant(transfer),
      employerApprove(world.as(employer), { applicationId: id }),
    ])
    const { status, district } = await stateOf(id)
    const right = await database().filingRight.findFirstOrThrow({ where: { employerId: employer.employerId } })
    if (status === 'awaiting-acceptance') expect(district).toBe(right.district)
    for (const one of [granted, approved])
      if (!one.ok)
        expect([
          'conflict',
          'application.businesses-open',
          'application.right-elsewhere',
          'application.incomplete',
        ]).toContain(one.refusal.code)
  })

  it('the rule of the database knows the same kinds as the table of kinds', async () => {
    for (const kind of applicationKinds) {
      const [row] = await database().$queryRaw<{ needed: boolean }[]>`select needs_right(${kind}) as needed`
      expect([kind, row?.needed]).toEqual([kind, kindTraits[kind].needsRight])
    }
  })
})
