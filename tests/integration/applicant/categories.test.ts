import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PersonActor, StaffActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { sealJson } from '@/lib/data/sealing'
import type { IncomeMonth } from '@/lib/domain/eligibility/months'
import { employerApprove, passApplication, submitApplication } from '@/lib/services/application/steps'
import { loadAttachments } from '@/lib/views/attachment/applicant'
import { loadWizard } from '@/lib/views/application/wizard'
import { categorySlots, type NewWizardView } from '@/lib/views/application/wizard/new'
import { loadEmployerCase } from '@/lib/views/application/employer'
import { loadDesk } from '@/lib/views/application/desk'
import { freshDatabase } from '../../support/database'
import {
  acceptFirst,
  draftNew,
  employee,
  employerWithRight,
  openWorld,
  refusalOf,
  signInChain,
  uploadAll,
  value,
  type Chain,
  type OpenEmployer,
  type World,
} from '../../support/scenario'

let world: World
let chain: Chain
let unit: OpenEmployer
let person: PersonActor
let number = 0

beforeAll(async () => {
  await freshDatabase()
})

beforeEach(async () => {
  number += 100
  world = await openWorld('2026-11-02T01:30:00.000Z', number)
  chain = await signInChain(world, 'daxing')
  unit = await employerWithRight(world, chain, {}, { district: 'daxing' })
  person = await employee(world, unit)
})

const wizardOf = async (id: string): Promise<NewWizardView> => {
  const loaded = await loadWizard(person, id, world.now)
  if (loaded?.state !== 'open' || loaded.view.kind !== 'new') throw new Error('no open wizard of 新办')
  return loaded.view
}

const shown = async (): Promise<string[]> => (await loadAttachments(person, world.now)).slots.map(({ slot }) => slot)

const papers = ['ip-certificates', 'ip-transfer-statement', 'ip-transfer-evidence'] as const

/** Half a year that ends in the month before, as 大兴 may be shown (E-40). */
const halfYear = (income: string): IncomeMonth[] =>
  [5, 6, 7, 8, 9, 10].map((month) => ({
    ...{ month: `2026-${String(month).padStart(2, '0')}`, income, employer: 'this', socialInsurance: 'paid' },
  }))

const township = ({ township: staff }: Chain): StaffActor => {
  if (!staff) throw new Error('nobody sits in the township office')
  return staff
}

describe('新办 by category F in 大兴 (E-25, E-65)', () => {
  it('offers the nine categories with their papers before anybody chooses', async () => {
    const view = await wizardOf(await draftNew(world, person, { category: '', confirmed: false }))
    expect(view.categories.map(({ code }) => code).join('')).toBe('ABCDEFGHI')
    expect(view.categories.find(({ code }) => code === 'F')?.materials).toEqual([
      '相关专利（软件著作权）证书',
      '知识产权成果在京落地转化说明',
      '转化成果佐证材料',
    ])
    expect(view.gaps.condition).toBe(1)
  })

  it('asks for its three papers, in the wizard and in 附件管理, and for no degree', async () => {
    const id = await draftNew(world, person, { category: 'F' })
    expect(categorySlots(await wizardOf(id)).map(({ slot }) => slot)).toEqual(papers)
    expect(await shown()).toEqual(expect.arrayContaining([...papers]))
    expect(await shown()).not.toContain('social-insurance-record')
    expect(await refusalOf(submitApplication(world.as(person), { applicationId: id }))).toBe('application.incomplete')
    await uploadAll(world, person, papers)
    await value(submitApplication(world.as(person), { applicationId: id }))
  })

  it('a slot that nobody asks any more stays in sight while something lies in it', async () => {
    await draftNew(world, person, { category: 'A' })
    expect(await shown()).toHaveLength(9)
    await uploadAll(world, person, ['award-certificate'])
    expect(await shown()).toContain('award-certificate')
  })

  it('tells unit and reviewer the same: who judges the category, what the income comes to', async () => {
    const id = await draftNew(world, person, { category: 'F', months: halfYear('14000') })
    await uploadAll(world, person, papers)
    // below 1.2 × 11937 the submission stops, with the figures in the wizard (E-40)
    expect(await refusalOf(submitApplication(world.as(person), { applicationId: id }))).toBe('application.incomplete')
    const low = (await wizardOf(id)).monthTable
    expect(low.threshold).toBe('14324.40')
    expect(low.findings.map(({ tone }) => tone)).toContain('bad')
  })

  it('goes from the township office to the city', async () => {
    const id = await draftNew(world, person, { category: 'F', months: halfYear('20000') })
    await uploadAll(world, person, papers)
    await value(submitApplication(world.as(person), { applicationId: id }))
    const review = await loadEmployerCase(unit, id, world.now)
    const judged = (texts: { kind: string; what: string }[] | undefined) =>
      texts?.filter(({ kind }) => kind === 'needs-review').map(({ what }) => what) ?? []
    expect(judged(review?.findings).join()).toContain('知识产权')
    await value(employerApprove(world.as(unit), { applicationId: id }))
    await acceptFirst(world, chain, id)
    const desk = await loadDesk(township(chain), id, world.now)
    expect(judged(desk?.findings)).toEqual(expect.arrayContaining(judged(review?.findings)))
    expect(desk?.findings.find(({ what }) => what.includes('知识产权'))?.basis).toContain('申报条件类别（E-25')
    expect(desk?.slots.map(({ slot }) => slot)).toEqual(expect.arrayContaining([...papers]))
    for (const staff of [township(chain), chain.district, chain.city])
      await value(passApplication(world.as(staff), { applicationId: id }))
    expect(await database().permit.count({ where: { personId: person.personId } })).toBe(1)
  })

  it('a draft stored with the former 申报途径 opens as the category that it named', async () => {
    const id = await draftNew(world, person)
    const former = { kind: 'new', applicantType: 'domestic', path: 'title', children: [], remark: '', confirmed: true }
    await database().application.update({ where: { id }, data: { formSealed: sealJson(former) } })
    expect((await wizardOf(id)).form).toMatchObject({ category: 'B', founding: '', months: [] })
  })
})
