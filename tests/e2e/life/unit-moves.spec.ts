import { statementTexts } from '@/lib/labels/employer-statements'
import { employerPersonas, personPersonas } from '@/prisma/seed/personas'
import { expectAccessible } from '../support/axe'
import { applicationOf, query } from '../support/database'
import { castOf, seatOf } from '../support/districts'
import { chainOf, pageOf, passChain } from '../support/life'
import { paperFor } from '../support/papers'
import { grantQuota, reportQuota } from '../support/quota-desk'
import { expect, test } from '../support/sessions'
import { choose, expectUploaded, slotRow } from '../support/slots'
import { fillInAndSubmit } from '../support/unit-editor'
import { visit } from '../support/visit'

// 单位主管部门变更 (S-77, U-110…U-113): reviewed by the district that the unit moves to. Runs after the other journeys (files run
// in the order of their names): from then on every business of this unit lies with 朝阳.

const unit = employerPersonas.second
const person = personPersonas['short-name']

const districtsOf = (unitName: string) =>
  query<{ district: string; status: string }>(
    `select r.district, r.status from "FilingRight" r join "Employer" e on e.id = r."employerId" where e.name = $1`,
    [unitName],
  )

test('a unit moves from 海淀 to 朝阳', async ({ sessions }) => {
  const page = await pageOf(sessions, unit.id)

  await test.step('the only employee business under way is taken back first', async () => {
    const applicant = await pageOf(sessions, person.id)
    await visit(applicant, `/applicant/applications/${await applicationOf(person.id)}`)
    const withdraw = applicant.getByRole('button', { name: '撤回申请' })
    // on a second try it is back already
    if (await withdraw.isVisible()) {
      await withdraw.click()
      await applicant.getByRole('alertdialog').getByRole('button', { name: '撤回申请' }).click()
    }
    await expect(applicant.getByText('已撤回').first()).toBeVisible()
  })

  await test.step('朝阳 gives its quota first, of zero units: it only proves the qualification (Q-12, Q-21)', async () => {
    const desk = await pageOf(sessions, seatOf(castOf('chaoyang'), 'district'))
    await reportQuota(page, { district: 'chaoyang', button: '新增指标申报', count: 0 })
    await grantQuota(desk, unit.unitName, 0)
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
})
