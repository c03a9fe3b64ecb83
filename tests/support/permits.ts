import { v7 as uuid } from 'uuid'
import type { EmployerActor, PersonActor } from '@/lib/access/actor'
import { grantPermit, loadEmployment, recordEmployment, unborn } from '@/lib/data/aggregates'
import { database } from '@/lib/data/client'
import type { ChildEntry } from '@/lib/domain/permit/content'
import { addYears, dayOf, type PlainDate } from '@/lib/domain/dates'
import { emptyProfile } from '@/lib/domain/person/profile'
import { permitAges } from '@/lib/domain/permit/ages'
import { policyOf } from './policies'
import { signInPerson, type World } from './scenario'

export type GivenPermit = { permitId: string; employmentId: string; person: PersonActor; number: string }

type Given = {
  employer: EmployerActor
  validTo: PlainDate
  district?: string
  /** Of the holder; his age limit follows from it. */
  idNumber?: string
  children?: ChildEntry[]
}

/** A linked holder: permit and link with their events, everything else left out. */
export async function givenPermit(world: World, given: Given): Promise<GivenPermit> {
  const { employer, validTo, district = 'haidian', idNumber, children = [] } = given
  const person = await signInPerson(world, idNumber ? { idNumber } : {})
  const [permitId, employmentId, number] = [uuid(), uuid(), `GIVEN-${world.next()}`]
  const origin = { actor: { kind: 'system' as const, job: 'test' }, at: world.now, commandId: uuid() }
  const at = world.now.toISOString()
  const { personId } = person
  const { employerId } = employer
  const empty = emptyProfile()
  const content = {
    general: { ...empty.general, name: person.name, idNumber: idNumber ?? '' },
    education: empty.education,
    children,
  }
  const ages = permitAges(content, policyOf(district), dayOf(at))
  await database().$transaction(async (tx) => {
    await recordEmployment(tx, unborn(employmentId), { type: 'employment.requested', personId, employerId, at }, origin)
    const asked = await loadEmployment(tx, employmentId)
    if (!asked) throw new Error('no link')
    const terms = { startsOn: addYears(validTo, -3), endsOn: null, position: '工程师' }
    await recordEmployment(tx, asked, { type: 'employment.accepted', at, terms, contractId: uuid() }, origin)
    await grantPermit(
      tx,
      permitId,
      {
        type: 'permit.granted',
        ...{ number, permitType: 'beijing', personId, employerId, district, applicationId: uuid() },
        ...{ validFrom: addYears(validTo, -3), validTo, at },
      },
      origin,
      { content, ages, checkCode: permitId.replaceAll('-', '').slice(-16).toUpperCase() },
    )
  })
  return { permitId, employmentId, person, number }
}
