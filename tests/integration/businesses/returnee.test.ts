import { beforeAll, describe, expect, it } from 'vitest'
import type { PersonActor, StaffActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { emptyNewForm } from '@/lib/domain/application/forms'
import { authoritiesFor } from '@/tests/support/policies'
import { employerApprove, submitApplication } from '@/lib/services/application/steps'
import { saveApplicationForm } from '@/lib/services/application/save-form'
import { startNewApplication } from '@/lib/services/application/start'
import { startFilingRightApplication, startAuthorityTransfer } from '@/lib/services/filing-right/steps'
import { loadFilingRightChoices, loadTransferChoices } from '@/lib/views/filing-right/employer'
import { loadPermitModule } from '@/lib/views/permit/applicant-module'
import { freshDatabase } from '../../support/database'
import {
  accept,
  draftFilingRight,
  employee,
  employerWithRight,
  openWorld,
  pass,
  refusalOf,
  signInChain,
  signInStaff,
  value,
  type Chain,
  type OpenEmployer,
  type World,
} from '../../support/scenario'

const [centre] = authoritiesFor('returnee')
if (!centre) throw new Error('no authority grants this type')
const { district } = centre
const both = { permitType: 'returnee', district } as const

let world: World
let chain: Chain
let desk: StaffActor
let employer: OpenEmployer
let person: PersonActor

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld()
  chain = await signInChain(world)
  desk = await signInStaff(world, 'district', { district, authorityName: centre.authority })
  employer = await employerWithRight(world, chain)
  person = await employee(world, employer)
})

const districtOf = async (id: string) => (await database().application.findUniqueOrThrow({ where: { id } })).district

describe('留学回国人员工作居住证 has an authority of its own (R-10, S-43, U-44)', () => {
  it('authorities are offered by the type of permit, and no other takes it', async () => {
    const { permitTypes, authorities } = await loadFilingRightChoices(employer, world.now)
    expect(permitTypes).toEqual([
      { value: 'beijing', available: false },
      { value: 'returnee', available: true },
    ])
    expect(authorities.filter(({ permitType }) => permitType === 'returnee')).toHaveLength(1)
    const wrong = { permitType: 'returnee', district: 'haidian' } as const
    expect(await refusalOf(startFilingRightApplication(world.as(employer), wrong))).toBe('district.unknown')
    const other = { permitType: 'beijing', district } as const
    expect(await refusalOf(startAuthorityTransfer(world.as(employer), other))).toBe('district.unknown')
  })

  it('without a right of that type the person cannot choose it (I-43)', async () => {
    expect(await refusalOf(startNewApplication(world.as(person), { permitType: 'returnee' }))).toBe(
      'application.right-missing',
    )
  })

  it('the employer opens a second right there, and the employee may then choose the type', async () => {
    const right = await draftFilingRight(world, employer, both)
    await value(submitApplication(world.as(employer), { applicationId: right }))
    expect(await districtOf(right)).toBe(district)
    await accept(world, desk, right)
    await pass(world, desk, right)
    await pass(world, chain.city, right)
    const { own } = await loadPermitModule(person, world.now)
    expect(own.find(({ kind }) => kind === 'new')?.permitTypes).toEqual(['beijing', 'returnee'])
    const { authorities } = await loadTransferChoices(employer, world.now)
    expect(authorities.filter(({ permitType }) => permitType === 'returnee')).toHaveLength(1)
  })

  it('the file goes there, past its desk and the city, to a permit of that type', async () => {
    const { applicationId } = await value(startNewApplication(world.as(person), { permitType: 'returnee' }))
    expect(await districtOf(applicationId)).toBe(district)
    const filled = { ...emptyNewForm(), category: 'A' as const, confirmed: true }
    const save = (applicantType: 'domestic' | 'returnee', version: number) =>
      saveApplicationForm(world.as(person), { applicationId, version, form: { ...filled, applicantType } })
    await value(save('domestic', 1))
    const refused = await submitApplication(world.as(person), { applicationId })
    expect(!refused.ok && refused.refusal.findings?.map(({ code }) => code)).toContain('applicant-type-missing')
    await value(save('returnee', 2))
    // what was chosen as another type of applicant is void and asked anew
    const again = await submitApplication(world.as(person), { applicationId })
    expect(!again.ok && again.refusal.findings?.map(({ code }) => code)).toEqual(['category-missing'])
    await value(save('returnee', 3))
    await value(submitApplication(world.as(person), { applicationId }))
    await value(employerApprove(world.as(employer), { applicationId }))
    await accept(world, desk, applicationId)
    await pass(world, desk, applicationId)
    await pass(world, chain.city, applicationId)
    expect(await database().permit.findMany({ select: { permitType: true, district: true, status: true } })).toEqual([
      { permitType: 'returnee', district, status: 'valid' },
    ])
  })
})
