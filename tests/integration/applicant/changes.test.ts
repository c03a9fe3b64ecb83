import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { v7 as uuid } from 'uuid'
import type { PersonActor } from '@/lib/access/actor'
import { findSnapshot } from '@/lib/data/application/applications'
import { database } from '@/lib/data/client'
import type { ApplicationForm } from '@/lib/domain/application/forms'
import type { ChildEntry } from '@/lib/domain/permit/content'
import { idNumberCheckDigit } from '@/lib/domain/text/id-number'
import {
  employerApprove,
  employerReturn,
  submitApplication,
  withdrawApplication,
} from '@/lib/services/application/steps'
import { saveApplicationForm } from '@/lib/services/application/save-form'
import { startBasicInfoChange, startCancellation, startDependantChange } from '@/lib/services/application/start'
import { askDissolve } from '@/lib/services/employment/dissolve'
import { exportOwnDates } from '@/lib/services/permit/export-dates'
import { savePersonSection } from '@/lib/services/person/save-section'
import { personStatements } from '@/lib/labels/declared'
import { loadApplication } from '@/lib/views/application/applicant'
import { loadEmployerCase } from '@/lib/views/application/employer'
import { loadPermitHistory } from '@/lib/views/permit/applicant-history'
import { loadWizard, type WizardView } from '@/lib/views/application/wizard'
import { completeProfile } from '../../support/profiles'
import { freshDatabase } from '../../support/database'
import { openWithHolder } from '../../support/granted'
import {
  grantFile,
  readyPerson,
  refusalOf,
  sampleOpinion,
  upload,
  value,
  type Chain,
  type Holder,
  type OpenEmployer,
  type World,
} from '../../support/scenario'

let world: World
let chain: Chain
let employer: OpenEmployer
let holder: Holder
let person: PersonActor

beforeAll(async () => {
  await freshDatabase()
})

beforeEach(async () => {
  ;({ world, chain, employer, holder } = await openWithHolder('2026-06-10'))
  person = holder.person
  world.travelTo('2026-11-02T01:30:00.000Z')
  await upload(world, person, { slot: 'integrity-declaration' })
})

async function wizard<K extends WizardView['kind']>(kind: K, id: string): Promise<Extract<WizardView, { kind: K }>> {
  const loaded = await loadWizard(person, id, world.now)
  if (loaded?.state !== 'open' || loaded.view.kind !== kind) throw new Error(`no open wizard of ${kind}`)
  return loaded.view as Extract<WizardView, { kind: K }>
}

const fill = (applicationId: string, form: ApplicationForm, version = 1) =>
  value(saveApplicationForm(world.as(person), { applicationId, form, version }))

const moveHouse = (residenceAddress: string, version: number) =>
  value(
    savePersonSection(world.as(person), {
      section: 'general',
      data: { ...completeProfile().general, residenceAddress },
      version,
    }),
  )

function daughter(): ChildEntry {
  const first17 = '13010520200310042'
  return {
    id: uuid(),
    name: '周小满',
    idNumber: first17 + idNumberCheckDigit(first17),
    relation: '31',
    birthCertificateNumber: 'Q130012345',
    institution: '无',
    birth: '2020-03-10',
  }
}

describe('证件基础信息变更', () => {
  it('lists all that lacks with the step of each, and compares with the permit', async () => {
    const { applicationId } = await value(startBasicInfoChange(world.as(person)))
    const empty = await wizard('basic-info-change', applicationId)
    expect(empty.gaps).toEqual({ start: 1, basics: 1, reason: 1, preview: 0 })
    expect(empty.missing[0]?.items.map(({ cure }) => cure?.href.split('?')[1])).toEqual([
      'step=general',
      'step=reason',
      'step=start',
    ])
    await moveHouse('学院路37号院2号楼501室', 1)
    const view = await wizard('basic-info-change', applicationId)
    expect(view.changes).toMatchObject([{ subject: '现居住地址', after: '学院路37号院2号楼501室' }])
    expect(view.slots.filter(({ need }) => need === 'required').map(({ slot }) => slot)).toEqual([
      'integrity-declaration',
      'residence-proof',
    ])
    expect(view.profile.general.idNumber).toContain('****')
  })

  it('shows the opinion again after a return, and goes only when what was flagged has changed', async () => {
    await moveHouse('学院路37号院2号楼501室', 1)
    const { applicationId } = await value(startBasicInfoChange(world.as(person)))
    await fill(applicationId, { kind: 'basic-info-change', reason: '居住地址变更', confirmed: true })
    await value(submitApplication(world.as(person), { applicationId }))
    await value(employerReturn(world.as(employer), { applicationId, opinion: sampleOpinion() }))
    const returned = await wizard('basic-info-change', applicationId)
    expect(returned.returned).toMatchObject({ open: 1, items: [{ subject: '在京合法稳定住所证明', mine: true }] })
    expect(returned.submitRefusal).toBe('application.flagged-items-unchanged')
    const asked = (view: typeof returned) => view.slots.filter(({ opinions }) => opinions.length > 0)
    expect(asked(returned).map(({ slot }) => slot)).toEqual(['residence-proof'])
    await upload(world, person, { slot: 'residence-proof' })
    const cured = await wizard('basic-info-change', applicationId)
    expect(cured).toMatchObject({ submitRefusal: null, resubmission: true, returned: { open: 0 } })
    expect(asked(cured)).toEqual([])
  })
})

describe('a declaration', () => {
  const kind = 'basic-info-change'
  const today = personStatements[kind]
  afterEach(() => {
    personStatements[kind] = today
  })

  it('keeps the words under which it was made, for every reader, although the text changes later', async () => {
    const words = async () => ({
      person: (await loadApplication(person, applicationId, world.now))?.signed ?? [],
      unit: (await loadEmployerCase(employer, applicationId, world.now))?.signed ?? [],
    })
    const stated = async (round: number) => (await findSnapshot(database(), applicationId, round))?.declared
    await moveHouse('学院路37号院2号楼501室', 1)
    const { applicationId } = await value(startBasicInfoChange(world.as(person)))
    await fill(applicationId, { kind, reason: '居住地址变更', confirmed: true })
    expect((await words()).person).toEqual([])
    await value(submitApplication(world.as(person), { applicationId }))
    const first = await stated(1)
    expect(first).toMatchObject([
      { title: '申请说明', words: '我已阅读申请说明，所填信息和上传的材料真实有效' },
      { title: '《诚信声明》', words: expect.stringContaining('本人郑重承诺') },
    ])
    expect(first?.[0]?.read).toContain('有效期：变更不改变证件的有效期。')

    personStatements[kind] = '我确认所填信息真实'
    const { person: own, unit } = await words()
    for (const lines of [own, unit]) {
      expect(lines.some(({ value: text }) => text.startsWith('我已阅读申请说明，所填信息和上传的材料真实有效'))).toBe(
        true,
      )
      expect(lines.some(({ value: text }) => text.includes('我确认所填信息真实'))).toBe(false)
    }

    await value(employerReturn(world.as(employer), { applicationId, opinion: sampleOpinion() }))
    await upload(world, person, { slot: 'residence-proof' })
    await value(submitApplication(world.as(person), { applicationId }))
    expect((await stated(2))?.[0]?.words).toBe('我确认所填信息真实')
    expect(await stated(1)).toEqual(first)
  })
})

describe('证件业务信息变更', () => {
  it('asks papers of a new child only; who stands on the permit can go and come back (I-65)', async () => {
    const child = daughter()
    const started = await value(startDependantChange(world.as(person)))
    const form = { kind: 'dependant-change', children: [child], remark: '未婚已育', confirmed: true } as const
    await fill(started.applicationId, { ...form, children: [child] })
    const added = await wizard('dependant-change', started.applicationId)
    expect(added.childSlots[0]?.map(({ slot }) => slot)).toEqual([
      'child-birth-certificate',
      'child-household-register',
    ])
    expect(added.gaps.children).toBe(2)
    expect(added.changes).toMatchObject([{ subject: '随往子女', after: '周小满' }])
    for (const slot of ['child-birth-certificate', 'child-household-register'] as const)
      await upload(world, person, { slot, applicationId: started.applicationId, childId: child.id })
    await value(submitApplication(world.as(person), { applicationId: started.applicationId }))
    await value(
      employerApprove(world.as(employer), {
        applicationId: started.applicationId,
        remark: '申请人未婚，女儿由其抚养。',
      }),
    )
    await grantFile(world, chain, started.applicationId)

    const again = await value(startDependantChange(world.as(person)))
    const known = await wizard('dependant-change', again.applicationId)
    expect(known.known).toEqual([child.id])
    expect(known.childSlots).toEqual([[]])
    expect(known.missing[0]?.items[0]?.text).toContain('没有需要变更的事项')
    await fill(again.applicationId, { ...form, children: [] })
    const removed = await wizard('dependant-change', again.applicationId)
    expect(removed.permitChildren.map(({ id }) => id)).toEqual([child.id])
    expect(removed.changes).toMatchObject([{ subject: '随往子女', before: '周小满', after: '（已删除）' }])
  })

  it('retires the papers of a child that is taken out before the submission', async () => {
    const child = daughter()
    const { applicationId } = await value(startDependantChange(world.as(person)))
    const form = { kind: 'dependant-change', children: [child], remark: '', confirmed: true } as const
    const papers = async () =>
      (await wizard('dependant-change', applicationId)).childSlots[0]?.map(({ file }) => file !== null)
    await fill(applicationId, { ...form, children: [child] })
    for (const slot of ['child-birth-certificate', 'child-household-register'] as const)
      await upload(world, person, { slot, applicationId, childId: child.id })
    expect(await papers()).toEqual([true, true])
    await fill(applicationId, { ...form, children: [] }, 2)
    await fill(applicationId, { ...form, children: [child] }, 3)
    expect(await papers()).toEqual([false, false])
  })
})

describe('注销', () => {
  it('asks the proof of its reason, goes past the employer, and can be given up as a draft', async () => {
    const { applicationId } = await value(startCancellation(world.as(person)))
    const empty = await wizard('cancellation', applicationId)
    expect(empty).toMatchObject({ employerReviews: false, gaps: { start: 1, reason: 1 } })
    await fill(applicationId, { kind: 'cancellation', reason: 'unit-moved', note: '', confirmed: true })
    const moved = await wizard('cancellation', applicationId)
    expect(moved.slots.filter(({ need }) => need === 'required').map(({ slot }) => slot)).toEqual(['other'])
    expect(moved.gaps.reason).toBe(1)
    await value(withdrawApplication(world.as(person), { applicationId }))
    expect((await loadApplication(person, applicationId, world.now))?.status).toBe('withdrawn')
    expect(await loadWizard(person, applicationId, world.now)).toEqual({ state: 'closed' })
  })
})

describe('what is not yours', () => {
  it('no wizard, record, form or step of another person', async () => {
    const stranger = await readyPerson(world)
    const { applicationId } = await value(startBasicInfoChange(world.as(person)))
    expect(await loadWizard(stranger, applicationId, world.now)).toBeNull()
    expect(await loadApplication(stranger, applicationId, world.now)).toBeNull()
    const form = { kind: 'basic-info-change', reason: '居住地址变更', confirmed: true } as const
    for (const actor of [stranger, employer, chain.district]) {
      const save = saveApplicationForm(world.as(actor), { applicationId, form, version: 1 })
      expect(await refusalOf(save)).toBe('not-found')
      expect(await refusalOf(submitApplication(world.as(actor), { applicationId }))).toBe('not-found')
      expect(await refusalOf(withdrawApplication(world.as(actor), { applicationId }))).toBe('not-found')
    }
  })

  it('no link of another person, and no business without a permit of one’s own', async () => {
    const stranger = await readyPerson(world)
    const { employmentId } = holder
    expect(await refusalOf(askDissolve(world.as(stranger), { employmentId }))).toBe('not-found')
    for (const start of [startBasicInfoChange, startDependantChange, startCancellation])
      expect(await refusalOf(start(world.as(stranger)))).toBe('permit.not-live')
    expect(await refusalOf(exportOwnDates({ actor: stranger, now: world.now }))).toBe('permit.not-live')
    expect(await loadPermitHistory(stranger)).toBeNull()
  })
})
