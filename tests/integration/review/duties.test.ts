import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PersonActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import {
  acceptApplication,
  claimApplication,
  employerApprove,
  passApplication,
  releaseApplication,
  returnApplication,
  submitApplication,
} from '@/lib/services/application/steps'
import { loadDesk } from '@/lib/views/application/desk'
import { freshDatabase } from '../../support/database'
import {
  accept,
  approvedNew,
  employee,
  employerWithRight,
  giveBack,
  inventedIdNumber,
  openWorld,
  pass,
  passLevels,
  refusalOf,
  sampleOpinion,
  signInChain,
  signInStaff,
  submittedNew,
  upload,
  value,
  type Chain,
  type OpenEmployer,
  type World,
} from '../../support/scenario'

let world: World
let chain: Chain
let employer: OpenEmployer
let person: PersonActor
/** 新办 that waits for acceptance by the first level. */
let applicationId: string

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld()
  chain = await signInChain(world)
  employer = await employerWithRight(world, chain)
}, 120_000)

beforeEach(async () => {
  person = await employee(world, employer)
  applicationId = await approvedNew(world, person, employer)
}, 60_000)

describe('认领 and 放回', () => {
  it('keeps colleagues from deciding until the file is put back', async () => {
    const colleague = await signInStaff(world, 'district-first')
    await value(claimApplication(world.as(chain['district-first']), { applicationId }))
    expect(await refusalOf(claimApplication(world.as(colleague), { applicationId }))).toBe(
      'application.claimed-by-other',
    )
    expect(await refusalOf(acceptApplication(world.as(colleague), { applicationId }))).toBe(
      'application.claimed-by-other',
    )
    expect(await refusalOf(releaseApplication(world.as(colleague), { applicationId }))).toBe('application.not-claimed')
    await value(releaseApplication(world.as(chain['district-first']), { applicationId }))
    await value(acceptApplication(world.as(colleague), { applicationId }))
  })

  it('refuses to claim twice, and the claim ends with the level', async () => {
    await value(claimApplication(world.as(chain['district-first']), { applicationId }))
    expect(await refusalOf(claimApplication(world.as(chain['district-first']), { applicationId }))).toBe(
      'application.already-claimed',
    )
    await accept(world, chain['district-first'], applicationId)
    await pass(world, chain['district-first'], applicationId)
    const row = await database().application.findUniqueOrThrow({ where: { id: applicationId } })
    expect(row).toMatchObject({ level: 'district', claimedById: null })
  })

  it('needs no claim for a decision', async () => {
    await accept(world, chain['district-first'], applicationId)
    expect((await pass(world, chain['district-first'], applicationId)).status).toBe('under-review')
  })
})

describe('separation of duties', () => {
  it('refuses the same reviewer at a second level of one file', async () => {
    await accept(world, chain['district-first'], applicationId)
    await pass(world, chain['district-first'], applicationId)
    const promoted = { ...chain['district-first'], level: 'district' } as const
    for (const step of [claimApplication, passApplication])
      expect(await refusalOf(step(world.as(promoted), { applicationId }))).toBe('application.decided-at-other-level')
    await pass(world, chain.district, applicationId)
  })

  it('refuses a reviewer who is the applicant himself', async () => {
    const number = await ownNumber(person)
    const himself = await signInStaff(world, 'district-first', { idNumber: number })
    expect(await refusalOf(claimApplication(world.as(himself), { applicationId }))).toBe(
      'application.reviewer-is-party',
    )
    expect(await refusalOf(acceptApplication(world.as(himself), { applicationId }))).toBe(
      'application.reviewer-is-party',
    )
    const opinion = sampleOpinion()
    expect(await refusalOf(returnApplication(world.as(himself), { applicationId, opinion }))).toBe(
      'application.reviewer-is-party',
    )
  })
})

/** The ID number with which the person signs in: his running number is in the subject of his account. */
async function ownNumber({ accountId }: PersonActor): Promise<string> {
  const { subject } = await database().account.findUniqueOrThrow({ where: { id: accountId } })
  return inventedIdNumber(Number(subject.replace('person-', '')))
}

describe('what a level sees', () => {
  const sees = async (level: 'district-first' | 'district' | 'city') =>
    (await loadDesk(chain[level], applicationId, world.now)) !== null

  it('is nothing before the file has reached it, and stays visible afterwards', async () => {
    expect([await sees('district-first'), await sees('district'), await sees('city')]).toEqual([true, false, false])
    expect(await refusalOf(passApplication(world.as(chain.district), { applicationId }))).toBe('not-found')
    await accept(world, chain['district-first'], applicationId)
    await passLevels(world, chain, applicationId)
    expect([await sees('district-first'), await sees('district'), await sees('city')]).toEqual([true, true, true])
  })

  it('is nothing of another district', async () => {
    const elsewhere = await signInStaff(world, 'district-first', { district: 'chaoyang' })
    expect(await loadDesk(elsewhere, applicationId, world.now)).toBeNull()
    expect(await refusalOf(acceptApplication(world.as(elsewhere), { applicationId }))).toBe('not-found')
  })

  it('is nothing of a file that the employer has not approved', async () => {
    const draft = await submittedNew(world, await employee(world, employer))
    expect(await loadDesk(chain['district-first'], draft, world.now)).toBeNull()
    expect(await refusalOf(acceptApplication(world.as(chain['district-first']), { applicationId: draft }))).toBe(
      'not-found',
    )
  })

  it('keeps a returned file readable, refuses steps, and takes it again after a new round', async () => {
    await accept(world, chain['district-first'], applicationId)
    await giveBack(world, chain['district-first'], applicationId)
    const desk = await loadDesk(chain['district-first'], applicationId, world.now)
    expect(desk).toMatchObject({ onDesk: false, actions: [], round: 1 })
    expect(await refusalOf(passApplication(world.as(chain['district-first']), { applicationId }))).toBe(
      'application.no-such-step',
    )
    await upload(world, person, { slot: 'residence-proof' })
    await value(submitApplication(world.as(person), { applicationId }))
    await value(employerApprove(world.as(employer), { applicationId }))
    const again = await loadDesk(chain['district-first'], applicationId, world.now)
    expect(again).toMatchObject({
      onDesk: true,
      round: 2,
      formerItems: [{ subject: '在京合法稳定住所证明', ownerLabel: '个人', changed: true }],
      differences: [{ subject: '在京合法稳定住所证明', asked: true }],
    })
    expect(again?.slots.find(({ slot }) => slot === 'residence-proof')).toMatchObject({ look: 'updated' })
  })

  it('does not let a level step on a file that lies on another desk', async () => {
    await accept(world, chain['district-first'], applicationId)
    await pass(world, chain['district-first'], applicationId)
    expect(await refusalOf(passApplication(world.as(chain['district-first']), { applicationId }))).toBe(
      'application.not-yours',
    )
  })
})

describe('审批不通过', () => {
  it('refuses an opinion without items or words', async () => {
    const steps = [[], [{ owner: 'person', at: null, text: ' ' }]] as const
    for (const items of steps)
      expect(
        await refusalOf(
          returnApplication(world.as(chain['district-first']), {
            applicationId,
            opinion: { items: [...items], hint: '请留意' },
          }),
        ),
      ).toBe('application.opinion-required')
  })

  it('answers a stale page with a conflict and changes nothing', async () => {
    await accept(world, chain['district-first'], applicationId)
    const stale = { applicationId, seenVersion: 1 }
    expect(await refusalOf(passApplication(world.as(chain['district-first']), stale))).toBe('conflict')
  })
})
