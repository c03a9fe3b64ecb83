import { beforeAll, describe, expect, it } from 'vitest'
import type { DistrictCode } from '@/lib/domain/codes'
import { idNumberCheckDigit } from '@/lib/domain/text/id-number'
import { startBasicInfoChange } from '@/lib/services/application/start'
import { submitApplication } from '@/lib/services/application/steps'
import { freshDatabase } from '../../support/database'
import {
  dissolved,
  draftNew,
  employee,
  employerWithRight,
  grantedHolder,
  grantFile,
  link,
  openWorld,
  readyPerson,
  signInChain,
  submittedEmployerChange,
  submittedRenewal,
  value,
  type World,
} from '../../support/scenario'

let world: World
let number = 10

/** A woman of that birthday, each a person of her own. */
const woman = (day: string) => {
  const first17 = `130105${day}${String((number += 1)).padStart(2, '0')}2`
  return first17 + idNumberCheckDigit(first17)
}
const open = async (district: DistrictCode) => {
  const chain = await signInChain(world, district)
  return { chain, employer: await employerWithRight(world, chain, {}, { district }) }
}

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld('2024-01-10T01:30:00.000Z')
})

describe('the age of the applicant is a condition of 新办 and of nothing else (E-53, Q30, Q57)', () => {
  it('a woman of 57 links, corrects, renews and changes her employer like everybody', async () => {
    const [first, second] = [await open('haidian'), await open('haidian')]
    const person = await employee(world, first.employer, { idNumber: woman('19690915') })
    const holder = await grantedHolder(world, first.chain, person, first.employer)
    world.travelTo('2026-11-20T01:30:00.000Z')
    await grantFile(world, first.chain, await submittedRenewal(world, holder))
    await dissolved(world, holder)
    const employmentId = await link(world, person, second.employer)
    const moved = { ...holder, employer: second.employer, employmentId }
    await grantFile(world, second.chain, await submittedEmployerChange(world, moved))
    await value(startBasicInfoChange(world.as(person)))
  })

  it.each<[DistrictCode, string, string[]]>([
    ['chaoyang', '19690915', ['blocking age-beyond']],
    ['chaoyang', '19710915', []],
    ['haidian', '19600915', []],
  ])('新办 in %s, born %s: %j stops the file', async (district, birth, stops) => {
    world.travelTo('2026-11-23T01:30:00.000Z')
    const { employer } = await open(district)
    const person = await readyPerson(world, { idNumber: woman(birth) })
    await link(world, person, employer)
    const applicationId = await draftNew(world, person)
    const submitted = await submitApplication(world.as(person), { applicationId })
    const found = submitted.ok ? [] : (submitted.refusal.findings ?? []).map(({ kind, code }) => `${kind} ${code}`)
    expect(found.filter((line) => line.includes('age-'))).toEqual(stops)
  })
})
