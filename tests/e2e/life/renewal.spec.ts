import { dateText } from '@/lib/labels/dates'
import { statementTexts } from '@/lib/labels/employer-statements'
import { employerPersonas, personPersonas } from '@/prisma/seed/personas'
import { expectAccessible } from '../support/axe'
import { query } from '../support/database'
import { haidianChain, pageOf, passChain, permitRow, threeYearsAfter } from '../support/life'
import { checkPermit } from '../support/public-check'
import { lookInPassing } from '../support/screen'
import { expect, test } from '../support/sessions'
import { fillInAndSubmit } from '../support/unit-editor'
import { visit } from '../support/visit'

// 续签 (S-71, U-85): started by the employer, for one holder and for two hundred.

const { main, many } = employerPersonas
const holder = personPersonas['renewal-open']

test('an employer renews one permit: three more years on the permit and on the public page', async ({ sessions }) => {
  const before = await permitRow(holder.id)
  const unit = await pageOf(sessions, main.id)
  let id = ''

  await test.step('the employer starts, fills in and submits', async () => {
    await visit(unit, '/employer/permits/renewals')
    await expectAccessible(unit)
    await unit.getByRole('row').filter({ hasText: holder.name }).getByRole('button', { name: /^办理/ }).dblclick()
    id = await fillInAndSubmit(unit, 'renewal', async (page) => {
      await page.getByLabel(statementTexts.renewal.checked).check()
      await page.getByLabel(statementTexts.renewal.confirmed).check()
    })
    await expectAccessible(unit)
    expect((await permitRow(holder.id)).validTo).toBe(before.validTo)
  })

  await test.step('three levels pass', () => passChain(sessions, haidianChain, { id, name: holder.name }))

  const end = threeYearsAfter(before.validTo)
  await test.step('the holder sees the new end, the history keeps both', async () => {
    expect(await permitRow(holder.id)).toMatchObject({ validTo: end, status: 'valid', number: before.number })
    const person = await pageOf(sessions, holder.id)
    await visit(person, '/applicant/permit')
    await expect(person.getByText(dateText(end)).first()).toBeVisible()
    await expectAccessible(person)
    await visit(person, '/applicant/permit/history')
    await expect(person.getByText(`此后证件有效期至 ${dateText(end)}`)).toBeVisible()
    await expect(person.getByText(`此后证件有效期至 ${dateText(before.validTo)}`)).toBeVisible()
    await expectAccessible(person)
  })

  await test.step('everybody can check it', async () => {
    const visitor = await (await sessions.guest()).newPage()
    expect(await checkPermit(visitor, { ...holder, number: before.number })).toBe('有效')
    await expect(visitor.getByText(dateText(end)).first()).toBeVisible()
  })
})

const renewalsOf = (unitName: string) =>
  query<{ status: string; level: string | null; n: number }>(
    `select a.status, a.level, count(*)::int as n from "Application" a join "Employer" e on e.id = a."employerId"
     where e.name = $1 and a.kind = 'renewal' group by 1, 2`,
    [unitName],
  )

test('an employer renews two hundred permits at once, and closes the page half-way', async ({ sessions }) => {
  test.setTimeout(480_000)
  const page = await pageOf(sessions, many.id)

  await test.step('selects all and starts', async () => {
    await visit(page, '/employer/permits/renewals')
    await expect(page.getByText('选择本页全部 50 人')).toBeVisible()
    await page.getByLabel('选择可以续签的全部 200 人，不只是本页').check()
    await expect(page.getByText('已选 200 人')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: '开始办理续签' }).dblclick()
    await page.waitForURL('**/employer/permits/batches/*')
    await expect(page.getByText('已开始续签 200 人。')).toBeVisible({ timeout: 180_000 })
    await expectAccessible(page)
    await page.getByRole('link', { name: '核对并批量提交' }).click()
  })

  const result =
    await test.step('states once for all, submits all, and closes the tab while the system is at it', async () => {
      await expect(page.getByText('50 人可以提交')).toBeVisible()
      await page.getByLabel(/^全部 200 件，不只是本页/).check()
      await expect(page.getByText('将提交 200 人')).toBeVisible()
      await lookInPassing(page, 'employer-many-batch')
      await page.getByLabel(statementTexts.renewal.checked).check()
      const late = page.getByLabel(statementTexts.lateAcknowledged)
      if (await late.isVisible()) await late.check()
      await page.getByLabel(statementTexts.renewal.confirmed).check()
      await page.getByRole('button', { name: '批量提交' }).dblclick()
      await page.waitForURL('**/employer/permits/batches/*')
      await expect(page.getByRole('progressbar', { name: '正在逐人提交' })).toBeVisible()
      const address = new URL(page.url()).pathname
      await page.close()
      return address
    })

  await test.step('finds the result afterwards, from the list, with the file of each', async () => {
    const back = await pageOf(sessions, many.id)
    await visit(back, '/employer/permits/renewals')
    await back.getByRole('link', { name: '批量提交续签' }).first().click()
    await back.waitForURL(`**${result}`)
    await expect(back.getByText('已提交 200 人。')).toBeVisible({ timeout: 240_000 })
    await lookInPassing(back, 'employer-many-batch-result')
    await back
      .getByRole('link', { name: /^查看\s*：/ })
      .first()
      .click()
    await expect(back).toHaveURL(/\/employer\/applications\/[0-9a-f-]{36}$/)
    await visit(back, '/employer/permits/renewals/batch')
    await expect(back.getByText('没有等待提交的续签')).toBeVisible()
  })

  await test.step('nobody else finds it', async () => {
    const other = await pageOf(sessions, main.id)
    expect((await visit(other, result))?.status()).toBe(404)
    const person = await pageOf(sessions, holder.id)
    expect((await visit(person, result))?.status()).toBe(403)
  })

  const rows = await renewalsOf(many.unitName)
  expect(rows).toEqual([{ status: 'awaiting-acceptance', level: 'district-first', n: 200 }])
})
