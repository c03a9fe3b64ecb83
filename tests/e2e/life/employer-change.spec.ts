import { addDays } from '@/lib/domain/dates'
import { dateText } from '@/lib/labels/dates'
import { statementTexts } from '@/lib/labels/employer-statements'
import { employerPersonas, personPersonas } from '@/prisma/seed/personas'
import { expectAccessible } from '../support/axe'
import { employmentOf, linkCodeOf } from '../support/database'
import { signAnew } from '../support/change-wizard'
import { acceptEmployee } from '../support/employer-desk'
import { haidianChain, pageOf, passChain, permitRow } from '../support/life'
import { newcomer } from '../support/newcomer'
import { paperFor } from '../support/papers'
import { fillProfile } from '../support/profile-wizard'
import { expect, test } from '../support/sessions'
import { signInAsNewPerson } from '../support/sign-in'
import { choose, expectUploaded, slotRow } from '../support/slots'
import { fillInAndSubmit } from '../support/unit-editor'
import { visit } from '../support/visit'

// 解除关联 → 挂起 → 聘用单位变更 → 有效 (S-72, U-70…U-77, U-88), with a new employer that may only receive holders (U-50).

const holder = personPersonas.left
const { main: former, 'receive-only': next } = employerPersonas
const terms = { startsOn: '2026-10-08', endsOn: '2029-10-07', position: '高级工程师' }

test('from the end of one employment to a valid permit with the next employer', async ({ sessions }) => {
  const { validTo } = await permitRow(holder.id)
  // 海淀 counts an approval up to the day before the printed end (C-02)
  const last = dateText(addDays(validTo, -1))
  const person = await pageOf(sessions, holder.id)
  const unit = await pageOf(sessions, next.id)

  await test.step('the former employer dissolves the link with reason, date and proof', async () => {
    const page = await pageOf(sessions, former.id)
    await visit(page, `/employer/employees/${await employmentOf(holder.id)}?dissolve=1`)
    const dialog = page.getByRole('alertdialog', { name: `解除与${holder.name}的关联` })
    await expect(dialog).toContainText(
      `证件将挂起；须在 ${last} 以前（含当日）由新单位办结聘用单位变更，逾期失效且不能恢复`,
    )
    await dialog.getByRole('radio', { name: /^离职/ }).check()
    await dialog.getByLabel('离职或事由发生日期').fill('2026-09-30')
    const proof = await paperFor('dissolution-proof', holder.name)
    const row = slotRow(page, 'dissolution-proof', dialog)
    await choose(row, proof)
    await expectUploaded(row, proof)
    await expectAccessible(page)
    await dialog.getByRole('button', { name: '解除关联', exact: true }).dblclick()
    await page.waitForURL('**/employer/employees?tab=ended')
    await expect(page.getByText(holder.name).first()).toBeVisible()
    await expectAccessible(page)
    expect(await permitRow(holder.id)).toMatchObject({ status: 'suspended', validTo })
    await page.close()
  })

  await test.step('the holder sees 挂起 and asks the next employer for a link', async () => {
    await visit(person, '/applicant/permit')
    await expect(person.getByRole('region', { name: '证件挂起' })).toContainText(last)
    await expectAccessible(person)
    await visit(person, '/applicant/employer')
    await person.getByLabel('单位关联码').fill(await linkCodeOf(next.unitName))
    await person.getByRole('button', { name: '申请关联' }).dblclick()
    await expect(person.getByText('待单位确认').first()).toBeVisible()
    await expectAccessible(person)
  })

  await test.step('he puts the papers of the change into 附件管理', async () => {
    await visit(person, '/applicant/attachments')
    for (const slot of ['taxable-income', 'other'] as const) {
      const paper = { ...(await paperFor(slot, holder.name)), name: `${slot}-2026.pdf` }
      await choose(slotRow(person, slot), paper)
      await expectUploaded(slotRow(person, slot), paper)
    }
    await signAnew(person, holder.name, '换单位')
  })

  let id = ''
  await test.step('the next employer accepts him and starts 聘用单位变更', async () => {
    await acceptEmployee(unit, holder.name, terms)
    await visit(unit, '/employer/permits/arrivals')
    await expectAccessible(unit)
    await unit.getByRole('row').filter({ hasText: holder.name }).getByRole('button', { name: /^办理/ }).dblclick()
    id = await fillInAndSubmit(unit, 'employer-change', async (page) => {
      await page.getByLabel('原单位离职日期').fill('2026-09-30')
      await page.getByLabel('员工在本单位的社会保险缴费月数').fill('1')
      await page.getByLabel(statementTexts.employerChange.checked).check()
      await page.getByLabel(statementTexts.employerChange.confirmed).check()
    })
  })

  await test.step('all levels pass and the permit is valid again', async () => {
    await passChain(sessions, haidianChain, { id, name: holder.name })
    expect(await permitRow(holder.id)).toMatchObject({ status: 'valid', validTo, employer: next.unitName })
    await visit(person, '/applicant/permit')
    await expect(person.getByRole('heading', { name: '证件挂起' })).toHaveCount(0)
    await expect(person.getByText(next.unitName).first()).toBeVisible()
    await expectAccessible(person)
    await visit(person, '/applicant/employer')
    await expect(person.getByText(former.unitName)).toBeVisible()
    await expectAccessible(person)
  })
})

test('an employer that may only receive holders cannot stand behind 新办', async ({ sessions, browser }) => {
  const context = await browser.newContext({ baseURL: process.env.E2E_BASE_URL, locale: 'zh-CN' })
  const page = await context.newPage()
  const person = newcomer('何所依', '220')
  await signInAsNewPerson(page, person)
  await visit(page, '/applicant/profile')
  await fillProfile(page)
  await visit(page, '/applicant/employer')
  await page.getByLabel('单位关联码').fill(await linkCodeOf(next.unitName))
  await page.getByRole('button', { name: '申请关联' }).click()
  await expect(page.getByText('待单位确认').first()).toBeVisible()
  await acceptEmployee(await pageOf(sessions, next.id), person.name, terms)
  await visit(page, '/applicant/permit')
  await expect(page.getByRole('button', { name: '申请新办' })).toHaveCount(0)
  await expect(page.getByText(`${next.unitName}尚未取得业务办理权限，请联系单位经办人。`)).toBeVisible()
  await expectAccessible(page)
  await context.close()
})
