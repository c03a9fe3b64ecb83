import { beforeAll, describe, expect, it } from 'vitest'
import type { FilingRightForm } from '@/lib/domain/application/forms'
import { employerApprove } from '@/lib/services/applications/employer-approve'
import { saveApplicationForm } from '@/lib/services/applications/save-form'
import { removeAttachment } from '@/lib/services/attachments/remove'
import { confirmEmployerProfile } from '@/lib/services/employers/confirm-profile'
import { acceptLink } from '@/lib/services/employments/answer'
import { requestEmployment } from '@/lib/services/employments/request'
import { startFilingRightApplication } from '@/lib/services/filing-rights/start-application'
import { saveEmployerSection } from '@/lib/services/profiles/save-section'
import { loadEmployerProfileView } from '@/lib/views/employer/profile'
import { loadEmployerShell } from '@/lib/views/employer/shell'
import { freshDatabase } from '../../support/database'
import { completeEmployerProfile } from '../../support/profiles'
import {
  draftFilingRight,
  employee,
  employerWithRight,
  fillEmployerProfile,
  openWorld,
  readyEmployer,
  readyPerson,
  refusalOf,
  signInChain,
  signInEmployer,
  submittedNew,
  upload,
  value,
  type Chain,
  type World,
} from '../../support/scenario'

const place = { permitType: 'beijing', district: 'haidian' } as const
const terms = { startsOn: '2026-03-01', endsOn: '2029-02-28', position: '高级工程师' }

let world: World
let chain: Chain

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld()
  chain = await signInChain(world)
})

describe('完善前不得办理 (U-01, U-02)', () => {
  it('refuses every business of a newcomer with everything that is missing', async () => {
    const newcomer = await signInEmployer(world)
    const shell = await loadEmployerShell(newcomer, world.now)
    expect(shell.profileComplete).toBe(false)
    const refusal = await startFilingRightApplication(world.as(newcomer), place)
    expect(refusal).toMatchObject({ ok: false, refusal: { code: 'employer.profile-incomplete' } })
    const missing = refusal.ok ? [] : (refusal.refusal.findings ?? [])
    expect(new Set(missing.map(({ code }) => code))).toContain('licence-missing')
    expect(missing.length).toBeGreaterThan(8)
  })

  it('lets the unit go on once profile and licence are there', async () => {
    const unit = await signInEmployer(world)
    await fillEmployerProfile(world, unit)
    expect(await refusalOf(confirmEmployerProfile(world.as(unit)))).toBe('employer.profile-incomplete')
    await upload(world, unit, { slot: 'unit-licence' })
    expect(await confirmEmployerProfile(world.as(unit))).toEqual({ ok: true, value: true })
    expect((await loadEmployerShell(unit, world.now)).profileComplete).toBe(true)
    expect((await startFilingRightApplication(world.as(unit), place)).ok).toBe(true)
  })

  it('stops an employer whose certificate has ended since, also at the first review', async () => {
    const employer = await employerWithRight(world, chain)
    const person = await employee(world, employer)
    const applicationId = await submittedNew(world, person)
    const view = await loadEmployerProfileView(employer, world.now)
    const ended = { ...completeEmployerProfile().qualification, issuedOn: '2020-01-02', validUntil: '2023-01-01' }
    const { version } = view.sections.qualification
    await value(saveEmployerSection(world.as(employer), { section: 'qualification', data: ended, version }))
    expect(await refusalOf(employerApprove(world.as(employer), { applicationId }))).toBe('employer.profile-incomplete')
  })
})

describe('附件齐全后才可关联 (U-30, U-71)', () => {
  it('refuses to accept a link while a mandatory attachment is missing', async () => {
    const employer = await employerWithRight(world, chain)
    const person = await readyPerson(world)
    const { employmentId } = await value(requestEmployment(world.as(person), { linkCode: employer.linkCode }))
    await upload(world, employer, { slot: 'labour-contract', employmentId })
    await value(removeAttachment(world.as(employer), { slot: 'unit-tax' }))
    const refusal = await acceptLink(world.as(employer), { employmentId, terms })
    expect(refusal).toMatchObject({
      ok: false,
      refusal: { code: 'employer.attachments-incomplete', findings: [{ at: { slot: 'unit-tax' } }] },
    })
    await upload(world, employer, { slot: 'unit-tax' })
    expect((await acceptLink(world.as(employer), { employmentId, terms })).ok).toBe(true)
  })
})

describe('工商数据只读 (U-12)', () => {
  it('shows what the registration authority delivered, whatever was typed', async () => {
    const facts = {
      credential: 'e-licence',
      kind: 'enterprise',
      registeredDistrict: '110108',
      legalRepresentative: '林书远',
      registeredCapital: '一千万元',
    } as const
    const unit = await signInEmployer(world, { facts })
    const typed = { ...completeEmployerProfile().general, legalRepresentative: '冒名者', registeredDistrict: '110105' }
    await value(saveEmployerSection(world.as(unit), { section: 'general', data: typed, version: 0 }))
    const { profile, registered } = await loadEmployerProfileView(unit, world.now)
    expect(profile.general).toMatchObject({ legalRepresentative: '林书远', registeredDistrict: '110108' })
    expect(profile.general.registeredCapital).toBe(typed.registeredCapital)
    expect(registered).toEqual(expect.arrayContaining(['name', 'uscc', 'legalRepresentative', 'registeredDistrict']))
    expect(registered).not.toContain('registeredCapital')
  })
})

describe('申报单位信息 (U-45)', () => {
  it('keeps the authority that was chosen when the draft was opened', async () => {
    const unit = await readyEmployer(world)
    const applicationId = await draftFilingRight(world, unit)
    const form: FilingRightForm = {
      kind: 'filing-right',
      permitType: 'returnee',
      district: 'haidian',
      mode: 'full',
      intention: '新办证件',
      confirmed: true,
    }
    expect(await refusalOf(saveApplicationForm(world.as(unit), { applicationId, form, version: 2 }))).toBe('conflict')
  })
})
