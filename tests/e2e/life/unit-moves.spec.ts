import { statementTexts } from '@/lib/labels/employer-statements'
import { employerPersonas, personPersonas, staffPersonas } from '@/prisma/seed/personas'
import { expectAccessible } from '../support/axe'
import { applicationOf, query } from '../support/database'
import { castOf, secondSeatOf, seatOf } from '../support/districts'
import { chainOf, pageOf, passChain } from '../support/life'
import { paperFor } from '../support/papers'
import { grantQuota, reportQuota } from '../support/quota-desk'
import { expectMessage } from '../support/messages'
import { expect, test } from '../support/sessions'
import { choose, expectUploaded, slotRow } from '../support/slots'
import { fillInAndSubmit } from '../support/unit-editor'
import { visit } from '../support/visit'

// 单位主管部门变更 (S-77, U-110…U-113): reviewed by the district that the unit moves to. Runs after the other journeys (files run
// in the order of their names): from then on every business of this unit lies with 朝阳.

const unit = employerPersonas.second
const waiting = personPersonas['short-name']
/** Employees whose files lie with themselves: a draft, and one that 海淀 gave back. They do not hold the unit up. */
const moving = ['moving-draft', 'moving-returned'] as const

const deskOf = (id: string): string => `/reviewer/applications/${id}`

/** The files of employees of the unit that are not over. */
const filesOf = (unitName: string) =>
  query<{ district: string; status: string }>(
    `select a.district, a.status from "Application" a join "Employer" e on e.id = a."employerId"
     where e.name = $1 and a.kind = 'new' and a."closedAt" is null order by a.status`,
    [unitName],
  )

const districtsOf = (unitName: string) =>
  query<{ district: string; status: string }>(
    `select r.district, r.status from "FilingRight" r join "Employer" e on e.id = r."employerId" where e.name = $1`,
    [unitName],
  )

test('a unit moves from 海淀 to 朝阳 with a draft and a returned file of its people', async ({ sessions }) => {
  test.setTimeout(240_000)
  const files = {
    'moving-draft': await applicationOf(personPersonas['moving-draft'].id),
    'moving-returned': await applicationOf(personPersonas['moving-returned'].id),
  }
  const page = await pageOf(sessions, unit.id)

  await test.step('the only employee business under review is taken back first', async () => {
    const applicant = await pageOf(sessions, waiting.id)
    await visit(applicant, `/applicant/applications/${await applicationOf(waiting.id)}`)
    const withdraw = applicant.getByRole('button', { name: '撤回申请' })
    // on a second try it is back already
    if (await withdraw.isVisible()) {
      await withdraw.click()
      await applicant.getByRole('alertdialog').getByRole('button', { name: '撤回申请' }).click()
    }
    await expect(applicant.getByText('已撤回').first()).toBeVisible()
  })

  await test.step('海淀 can still read the file that it gave back', async () => {
    const desk = await pageOf(sessions, staffPersonas['first-a'].id)
    expect((await visit(desk, deskOf(files['moving-returned'])))?.status()).toBe(200)
  })

  await test.step('朝阳 gives its quota first, of zero units: it only proves the qualification (Q-12, Q-21)', async () => {
    const chaoyang = castOf('chaoyang')
    const desk = await pageOf(sessions, seatOf(chaoyang, 'district'))
    const second = await pageOf(sessions, secondSeatOf(chaoyang, 'district'))
    await reportQuota(page, { district: 'chaoyang', button: '新增指标申报', count: 0 })
    await grantQuota({ desk, second }, unit.unitName, 0)
  })

  let id = ''
  await test.step('the unit chooses the new authority, states why and submits', async () => {
    await visit(page, '/employer/permits/transfer')
    await expectAccessible(page)
    await page.getByRole('combobox', { name: '新主管部门' }).selectOption('chaoyang')
    await page.getByRole('button', { name: '下一步' }).dblclick()
    await page.waitForURL('**/employer/applications/*/edit**')
    const draft = page.url()
    await test.step('its check list asks for one paper more (M-09, U-111)', async () => {
      await visit(page, '/employer/attachments')
      const row = slotRow(page, 'unit-social-insurance')
      const paper = await paperFor('unit-social-insurance', unit.unitName)
      await choose(row, paper)
      await expectUploaded(row, paper)
      await expectAccessible(page)
      await page.goto(draft)
    })
    id = await fillInAndSubmit(page, 'authority-transfer', async () => {
      await page.getByLabel('变更原因').fill('2026年9月纳税登记地迁入朝阳区')
      await page.getByLabel(statementTexts.transfer.attachmentsUpdated).check()
      await page.getByLabel(statementTexts.transfer.confirmed).check()
    })
    expect(await districtsOf(unit.unitName)).toEqual([{ district: 'haidian', status: 'full' }])
  })

  await test.step('朝阳 reviews, not 海淀', () =>
    passChain(sessions, chainOf('chaoyang', 'authority-transfer'), { id, name: unit.unitName }))

  expect(await districtsOf(unit.unitName)).toEqual([{ district: 'chaoyang', status: 'full' }])
  await visit(page, '/employer/permits')
  await expect(page.getByRole('table', { name: '您已申请的业务权限' })).toContainText('朝阳区人力社保局')
  await expectAccessible(page)

  await test.step('draft and returned file have gone along, and each person is told', async () => {
    for (const key of moving) {
      const applicant = await pageOf(sessions, personPersonas[key].id)
      await visit(applicant, `/applicant/applications/${files[key]}${key === 'moving-draft' ? '/edit' : ''}`)
      await expect(applicant.getByText(/朝阳区/).first()).toBeVisible()
      await expectMessage(applicant, '/applicant', /已转到朝阳区人力社保局/)
      await applicant.close()
    }
    expect(await filesOf(unit.unitName)).toEqual([
      { district: 'chaoyang', status: 'draft' },
      { district: 'chaoyang', status: 'returned' },
    ])
  })

  await test.step('the unit sees what it may see: the returned file, no draft', async () => {
    await visit(page, `/employer/applications/${files['moving-returned']}`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(personPersonas['moving-returned'].name)
    await expect(page.getByText(/朝阳区/).first()).toBeVisible()
    expect((await visit(page, `/employer/applications/${files['moving-draft']}`))?.status()).toBe(404)
    await expectMessage(page, '/employer', /已转到朝阳区人力社保局/)
  })

  await test.step('海淀 finds none of them any more', async () => {
    const desk = await pageOf(sessions, staffPersonas['first-a'].id)
    for (const key of moving) expect((await visit(desk, deskOf(files[key])))?.status()).toBe(404)
  })
})
