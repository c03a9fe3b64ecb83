import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PersonActor } from '@/lib/access/actor'
import { loadPermit, loadPermitContent } from '@/lib/data/aggregates'
import { database } from '@/lib/data/client'
import { sealJson, unseal } from '@/lib/data/sealing'
import { emptyServiceRequestForm } from '@/lib/domain/application/forms'
import type { MigratedHolder } from '@/lib/domain/permit/content'
import { idNumberCheckDigit } from '@/lib/domain/text/id-number'
import { saveApplicationForm } from '@/lib/services/application/save-form'
import { submitApplication } from '@/lib/services/application/steps'
import { requestEmployment } from '@/lib/services/employment/request'
import { printSheet } from '@/lib/services/permit/print-sheet'
import { startServiceRequest } from '@/lib/services/application/start'
import { loadHome } from '@/lib/views/portal/applicant-home'
import { loadPermitModule } from '@/lib/views/permit/applicant-module'
import { freshDatabase } from '../../support/database'
import { migratedFacts, migratedHolder } from '../../support/migrated'
import { pdfText } from '../../support/pdf-view'
import {
  employerWithRight,
  fillProfile,
  grantFile,
  inventedIdNumber,
  neededSlots,
  openWorld,
  refusalOf,
  signInChain,
  signInPerson,
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

beforeAll(async () => {
  await freshDatabase()
})

beforeEach(async () => {
  number += 100
  world = await openWorld('2026-06-10T01:30:00.000Z', number)
  chain = await signInChain(world)
  employer = await employerWithRight(world, chain)
})

describe('a migrated holder (I-34)', () => {
  /** 数据迁移 of somebody who has never been here, granted by every level; then he signs in for the first time. */
  const childNumber = `11010520180203002${idNumberCheckDigit('11010520180203002')}`
  const pictures = (bytes: Uint8Array): number =>
    Buffer.from(bytes).toString('latin1').split('/Subtype /Image').length - 1
  const ownNumber = async ({ personId }: PersonActor) => {
    const person = await database().person.findUniqueOrThrow({ where: { id: personId } })
    return { idNumber: unseal(person.idNumberSealed) }
  }
  const linkTo = async (actor: PersonActor, { employerId }: OpenEmployer) => {
    const { linkCode } = await database().employer.findUniqueOrThrow({ where: { id: employerId } })
    return requestEmployment(world.as(actor), { linkCode: linkCode ?? '' })
  }
  async function migrated(more: Partial<MigratedHolder> = {}): Promise<PersonActor> {
    const idNumber = inventedIdNumber(number + 90)
    const permitNumber = `BJ-2024-${number}`
    const child = { name: '秦小禾', idNumber: childNumber, relation: '30' }
    const entry = migratedHolder({ name: '秦望舒', idNumber, permitNumber, children: [child], ...more })
    const place = { permitType: 'beijing', topic: 'migration' } as const
    const { applicationId } = await value(startServiceRequest(world.as(employer), place))
    const form = emptyServiceRequestForm({ ...place, district: 'haidian' })
    const filled = { ...form, holders: [entry], statement: '原系统证件', confirmed: true }
    await value(saveApplicationForm(world.as(employer), { applicationId, form: filled, version: 1 }))
    await value(submitApplication(world.as(employer), { applicationId }))
    await grantFile(world, chain, applicationId)
    return signInPerson(world, { name: '秦望舒', idNumber })
  }

  it('prints once profile and papers are complete; until then the page lists what lacks, with the way to each', async () => {
    const newcomer = await migrated()
    const { id: permitId } = await database().permit.findFirstOrThrow({ where: { personId: newcomer.personId } })
    const sheet = (actor: PersonActor | OpenEmployer) => printSheet({ actor, now: world.now }, { permitId })
    for (const actor of [newcomer, employer]) expect(await refusalOf(sheet(actor))).toBe('permit.sheet-incomplete')
    const { sheetGaps, permit } = await loadPermitModule(newcomer, world.now)
    expect(permit?.state).toBe('valid')
    const ways = sheetGaps[0]?.items.map(({ cure }) => cure?.href)
    expect(ways).toContain('/applicant/attachments#household-register')
    expect(ways).toContain('/applicant/profile?step=general#f-residenceAddress')
    expect((await loadHome(newcomer, world.now)).sheetOwed).toBe(true)
    await fillProfile(world, newcomer)
    await uploadAll(world, newcomer, neededSlots)
    expect((await loadPermitModule(newcomer, world.now)).sheetGaps).toEqual([])
    // what the old sheet said is printed, not what the profile says today (S-12, G-34)
    const { idNumber } = await ownNumber(newcomer)
    for (const actor of [newcomer, employer]) {
      const { bytes } = await value(sheet(actor))
      const text = (await pdfText(bytes)).replaceAll(/\s/g, '')
      const { hukouAddress, residenceAddress } = migratedFacts
      const facts = [
        '秦望舒',
        idNumber,
        `北京市海淀区${residenceAddress}`,
        hukouAddress,
        '2027年5月6日',
        '秦小禾',
        childNumber,
      ]
      for (const fact of [...facts, '身份证']) expect(text).toContain(fact.replaceAll(/\s/g, ''))
      expect(text).toMatch(/性别[男女]/)
      expect(pictures(bytes)).toBeGreaterThan(0)
    }
  })

  it('what the old sheet never said keeps it from printing, until a 证件基础信息变更 brings it (I-19, F-01)', async () => {
    const newcomer = await migrated()
    await fillProfile(world, newcomer)
    await uploadAll(world, newcomer, neededSlots)
    const permit = await database().permit.findFirstOrThrow({ where: { personId: newcomer.personId } })
    const content = await loadPermitContent(database(), permit.id)
    const blank = { ...content, general: { ...content.general, hukouAddress: '', sex: '' } }
    await database().permit.update({ where: { id: permit.id }, data: { sealed: sealJson(blank) } })
    const refused = await printSheet({ actor: newcomer, now: world.now }, { permitId: permit.id })
    expect(refused).toMatchObject({
      refusal: {
        code: 'permit.sheet-incomplete',
        findings: [{ at: { field: 'sex' } }, { at: { field: 'hukouAddress' } }],
      },
    })
    const { sheetGaps } = await loadPermitModule(newcomer, world.now)
    expect(sheetGaps[0]?.items.map(({ title, cure }) => [title, cure?.href])).toEqual([
      ['性别', '/applicant/permit'],
      ['户籍所在地', '/applicant/permit'],
    ])
  })

  it('who left while the former system was in use comes over as 挂起 and may ask a new unit for a link (S-20)', async () => {
    const newcomer = await migrated({ leftOn: '2026-03-31' })
    const { id, status } = await database().permit.findFirstOrThrow({ where: { personId: newcomer.personId } })
    expect(status).toBe('suspended')
    expect((await loadPermit(database(), id))?.state).toMatchObject({ status: 'suspended', validTo: '2027-05-06' })
    const link = await database().employment.findFirstOrThrow({ where: { personId: newcomer.personId } })
    expect(link).toMatchObject({ status: 'dissolved', dissolveReason: 'left' })
    await fillProfile(world, newcomer)
    await uploadAll(world, newcomer, neededSlots)
    const next = await employerWithRight(world, chain)
    expect(await linkTo(newcomer, next)).toMatchObject({ ok: true })
    const { bytes } = await value(printSheet({ actor: newcomer, now: world.now }, { permitId: id }))
    expect(await pdfText(bytes)).toContain('挂起')
  })
})
