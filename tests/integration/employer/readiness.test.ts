import { beforeAll, describe, expect, it } from 'vitest'
import type { EmployerActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { saveSection } from '@/lib/data/person/profiles'
import type { FilingRightForm } from '@/lib/domain/application/forms'
import { employerApprove, submitApplication } from '@/lib/services/application/steps'
import { saveApplicationForm } from '@/lib/services/application/save-form'
import { removeAttachment } from '@/lib/services/attachment/remove'
import { confirmEmployerProfile } from '@/lib/services/employer/confirm-profile'
import { acceptLink } from '@/lib/services/employment/answer'
import { requestEmployment } from '@/lib/services/employment/request'
import { startFilingRightApplication } from '@/lib/services/filing-right/steps'
import { saveEmployerSection } from '@/lib/services/person/save-section'
import { loadEmployerAttachments } from '@/lib/views/attachment/employer'
import { loadEmployerProfileView } from '@/lib/views/employer/profile'
import { loadEmployerShell } from '@/lib/views/portal/employer-shell'
import { loadDesk } from '@/lib/views/application/desk'
import { freshDatabase } from '../../support/database'
import { completeEmployerProfile } from '../../support/profiles'
import {
  draftFilingRight,
  employee,
  employerWithRight,
  datedAnew,
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
    const ended = datedAnew(completeEmployerProfile().qualification, {
      issuedOn: '2020-01-02',
      validUntil: '2023-01-01',
    })
    const { version } = view.sections.qualification
    await value(saveEmployerSection(world.as(employer), { section: 'qualification', data: ended, version }))
    expect(await refusalOf(employerApprove(world.as(employer), { applicationId }))).toBe('employer.profile-incomplete')
  })
})

describe('several classifications, each with its certificate (U-26)', () => {
  const software = {
    classification: 'software' as const,
    ...{ certificateNumber: '京RQ-2025-0381', issuedOn: '2025-06-30', validUntil: '2030-06-29' },
  }
  const slotsOf = async (unit: EmployerActor) =>
    (await loadEmployerAttachments(unit, world.now)).slots.map(
      ({ slot, file }) => `${slot} ${file ? '已上传' : '未上传'}`,
    )

  it('what was stored with one classification goes on: nothing is asked anew, and its certificate moves with it', async () => {
    const unit = await readyEmployer(world)
    const owner = { ownerKind: 'employer', ownerId: unit.employerId } as const
    const [entry] = completeEmployerProfile().qualification.entries
    const days = { issuedOn: '2025-11-20', validUntil: '2030-11-20' }
    await saveSection(database(), { ...owner, section: 'qualification' }, { ...entry, ...days }, 1, world.now)
    await database().attachment.updateMany({
      where: { ...owner, slot: 'certificate-high-tech' },
      data: { slot: 'unit-qualification' },
    })
    expect(await slotsOf(unit)).toContain('certificate-high-tech 已上传')
    expect(await confirmEmployerProfile(world.as(unit))).toEqual({ ok: true, value: true })
    const { profile, sections } = await loadEmployerProfileView(unit, world.now)
    expect(profile.qualification.entries).toEqual([{ ...entry, ...days }])
    await value(
      saveEmployerSection(world.as(unit), {
        section: 'qualification',
        data: { entries: [...profile.qualification.entries, software] },
        version: sections.qualification.version,
      }),
    )
    expect(await slotsOf(unit)).toEqual(
      expect.arrayContaining(['certificate-high-tech 已上传', 'certificate-software 未上传']),
    )
    expect(await database().attachment.count({ where: { ...owner, slot: 'unit-qualification' } })).toBe(0)
  })

  it('one that is claimed without its certificate is refused at submission; the reviewer gets all of them', async () => {
    const unit = await readyEmployer(world)
    const { sections, profile } = await loadEmployerProfileView(unit, world.now)
    const classify = (entries: unknown[], version: number) =>
      value(saveEmployerSection(world.as(unit), { section: 'qualification', data: { entries }, version }))
    const { version } = await classify([...profile.qualification.entries, software], sections.qualification.version)
    const applicationId = await draftFilingRight(world, unit)
    expect(await submitApplication(world.as(unit), { applicationId })).toMatchObject({
      ok: false,
      refusal: { findings: [{ code: 'attachment-missing', at: { slot: 'certificate-software' } }] },
    })
    await upload(world, unit, { slot: 'certificate-software' })
    await value(submitApplication(world.as(unit), { applicationId }))
    const desk = await loadDesk(chain['district-first'], applicationId, world.now)
    expect(desk?.slots.map(({ name }) => name)).toEqual(expect.arrayContaining(['高新技术企业证书', '软件企业证书']))
    const declaration = desk?.slots.find(({ slot }) => slot === 'unit-integrity-declaration')
    expect(declaration?.paper?.note).toContain('单位签署人 何静（授权人）')
    expect(desk?.signed.slice(0, 2)).toMatchObject([
      { label: '单位诚信声明单位签署人', value: expect.stringMatching(/^何静（授权人），.+签署$/) },
      // its words, as they were when the file was submitted
      { label: '声明与确认 · 单位确认' },
    ])
    expect(desk?.data.find(({ id }) => id === 'qualification')?.lines.map(({ value: said }) => said)).toEqual(
      expect.arrayContaining(['高新技术企业', '软件企业', '京RQ-2025-0381']),
    )
    expect(
      await refusalOf(
        saveEmployerSection(world.as(unit), { section: 'qualification', data: { entries: [] }, version }),
      ),
    ).toBe('profile.locked')
  })

  it('a classification that is given up keeps its file apart, and gets it back when it is claimed again', async () => {
    const unit = await readyEmployer(world)
    const { sections, profile } = await loadEmployerProfileView(unit, world.now)
    const all = profile.qualification.entries
    const save = (entries: unknown[], version: number) =>
      value(saveEmployerSection(world.as(unit), { section: 'qualification', data: { entries }, version }))
    const { version } = await save([software], sections.qualification.version)
    const without = await loadEmployerAttachments(unit, world.now)
    expect(without.unclaimed.map(({ slot }) => slot)).toEqual(['certificate-high-tech'])
    expect(without.missing).toEqual(['certificate-software'])
    await save(all, version)
    const again = await loadEmployerAttachments(unit, world.now)
    expect([again.unclaimed, again.missing]).toEqual([[], []])
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
