import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/data/client'
import { readStream } from '@/lib/data/event-log'
import type { PersonActor } from '@/lib/access/actor'
import { declarationUseAmong } from '@/lib/data/attachment/declaration-use'
import { loadPersonPapers } from '@/lib/data/application/dossiers'
import { applicationsOfPerson } from '@/lib/data/application/of-person'
import { acceptLink } from '@/lib/services/employment/answer'
import { requestEmployment } from '@/lib/services/employment/request'
import { loadEmployee } from '@/lib/views/employment/employer'
import { plainPdf } from '@/prisma/seed/scans'
import { freshDatabase } from '../../support/database'
import {
  dissolved,
  employee,
  employerWithRight,
  grantedHolder,
  openWorld,
  readyPerson,
  refusalOf,
  signInChain,
  upload,
  value,
  type Holder,
  type OpenEmployer,
  type World,
} from '../../support/scenario'

const terms = { startsOn: '2026-09-01', endsOn: '2029-08-31', position: '工程师' }

let world: World
let haidian: OpenEmployer
let daxing: OpenEmployer
let holder: Holder

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld()
  const chain = await signInChain(world)
  haidian = await employerWithRight(world, chain)
  daxing = await employerWithRight(world, await signInChain(world, 'daxing'), {}, { district: 'daxing' })
  holder = await grantedHolder(world, chain, await employee(world, haidian), haidian)
}, 120_000)

const asked = async (person: PersonActor, unit: OpenEmployer): Promise<string> => {
  const { employmentId } = await value(requestEmployment(world.as(person), { linkCode: unit.linkCode }))
  await upload(world, unit, { slot: 'labour-contract', employmentId })
  return employmentId
}

const useOfDeclaration = async (personId: string, applicationId: string | undefined) => {
  const { versions } = await loadPersonPapers(database(), personId)
  return declarationUseAmong(versions, await applicationsOfPerson(database(), personId), applicationId)
}

describe('大兴: a record of social insurance before the link is confirmed (U-78, C-07)', () => {
  it('asks nothing for a newcomer, and of a holder who changes his employer the record first', async () => {
    const newcomer = await asked(await readyPerson(world), daxing)
    expect((await loadEmployee(daxing, newcomer, world.now))?.insuranceRecord).toBeNull()
    expect((await acceptLink(world.as(daxing), { employmentId: newcomer, terms })).ok).toBe(true)

    await dissolved(world, holder)
    const employmentId = await asked(holder.person, daxing)
    expect((await loadEmployee(daxing, employmentId, world.now))?.insuranceRecord).toContain('社会保险记录实际产生后')
    expect(await refusalOf(acceptLink(world.as(daxing), { employmentId, terms }))).toBe(
      'employment.insurance-record-required',
    )
    await value(acceptLink(world.as(daxing), { employmentId, terms, insuranceRecord: true }))
    const events = await readStream(database(), employmentId)
    expect(events.at(-1)?.data).toMatchObject({ insuranceRecord: true })
  })
})

describe('诚信声明 in the slot (Q39, D-33)', () => {
  it('is told with the business that used it: the same version, the same content uploaded again', async () => {
    const { personId } = holder.person
    const use = await useOfDeclaration(personId, undefined)
    expect(use).toMatchObject({ kind: 'new', how: 'same-file' })
    // the rounds of the business itself have not used it up
    const own = await database().application.findFirstOrThrow({ where: { personId, kind: 'new' } })
    expect(await useOfDeclaration(personId, own.id)).toBeNull()
    world.travelTo('2027-11-20T01:30:00.000Z')
    await upload(world, holder.person, { slot: 'integrity-declaration' })
    expect(await useOfDeclaration(personId, undefined)).toMatchObject({ how: 'same-content' })
    await upload(
      world,
      holder.person,
      { slot: 'integrity-declaration' },
      await plainPdf((scan) => void scan.addPage([300, 300])),
    )
    expect(await useOfDeclaration(personId, undefined)).toBeNull()
  })
})
