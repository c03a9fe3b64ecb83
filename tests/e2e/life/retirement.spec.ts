import { dateText } from '@/lib/labels/dates'
import { statementTexts } from '@/lib/labels/employer-statements'
import { expectAccessible } from '../support/axe'
import { checkCodeOf } from '../support/database'
import { castOf, seatOf } from '../support/districts'
import { chainOf, pageOf, passChain, permitRow, threeYearsAfter } from '../support/life'
import { checkByCode } from '../support/public-check'
import { lookInPassing } from '../support/screen'
import { expectMessage } from '../support/messages'
import { expect, test } from '../support/sessions'
import { fillInAndSubmit } from '../support/unit-editor'
import { reload, visit } from '../support/visit'

// A man past sixty in 朝阳, where a permit lapses with the retirement (E-53, E-54, decision 0021): his age is no matter of
// a renewal, what he states stops every timer, and a human decides. The day moves beyond his statutory month, for the
// whole system; playwright.config.ts runs this file last.

const cast = castOf('chaoyang')
const { elder, unit } = cast
if (!elder) throw new Error('nobody is past sixty')
/** His statutory month is 2026-12. */
const afterMonth = '2027-01-01'

test('a man past sixty renews, and no timer ends his permit when his month is over', async ({ sessions }) => {
  test.setTimeout(300_000)
  const page = await pageOf(sessions, unit.id)
  const before = await permitRow(elder.id)
  let id = ''

  await test.step('his unit renews: nothing about his age stands in the way', async () => {
    await visit(page, '/employer/permits/renewals')
    await page.getByRole('row').filter({ hasText: elder.name }).getByRole('button', { name: /^办理/ }).click()
    id = await fillInAndSubmit(page, 'renewal', async () => {
      await page.getByLabel(statementTexts.renewal.checked).check()
      await page.getByLabel(statementTexts.renewal.confirmed).check()
    })
    await page.getByRole('button', { name: '确认预约' }).dblclick()
    await expect(page.getByRole('heading', { name: '已预约' })).toBeVisible()
  })

  await test.step('every level passes: three more years', () =>
    passChain(sessions, chainOf('chaoyang', 'renewal'), { id, name: elder.name }, async (desk) => {
      await expect(desk.getByText(/60 岁/).first()).toBeVisible()
      await expect(desk.getByText(/超过.*周岁/)).toHaveCount(0)
    }))
  const end = threeYearsAfter(before.validTo)
  expect(await permitRow(elder.id)).toMatchObject({ validTo: end, status: 'valid' })

  const person = await pageOf(sessions, elder.id)
  await test.step('he says that he retires later; the district is asked', async () => {
    await visit(person, '/applicant/permit')
    const card = person.getByRole('region', { name: '退休情况' })
    await expect(card).toContainText('2026年12月31日')
    await card.getByRole('radio', { name: '弹性延迟退休' }).check()
    await card.getByLabel('约定的退休月份').fill('2027-12')
    await lookInPassing(person, 'applicant-elder-permit')
    await card.getByRole('button', { name: '保存说明' }).click()
    await expect(card.getByText('由主管部门按材料决定').first()).toBeVisible()
  })

  const desk = await pageOf(sessions, seatOf(cast, 'district'))
  await test.step('he stands on the list of 退休核定, with what he said', async () => {
    await visit(desk, '/reviewer/retirements')
    await expect(desk.getByRole('row').filter({ hasText: elder.name })).toContainText('弹性延迟')
    await lookInPassing(desk, 'chaoyang-desk-retirements')
  })

  await test.step('his month passes and nothing ends by itself', async () => {
    const presenter = await (await sessions.guest()).newPage()
    await visit(presenter, '/demo')
    await presenter.getByLabel('前进到某日').fill(afterMonth)
    await presenter.getByRole('button', { name: '前进', exact: true }).click()
    await expect(presenter.getByText(`系统日期 ${dateText(afterMonth)}`)).toBeVisible()
    await expect(presenter.getByText(`已处理到 ${dateText(afterMonth)}`, { exact: true })).toBeVisible({
      timeout: 120_000,
    })
    expect(await permitRow(elder.id)).toMatchObject({ validTo: end, status: 'valid' })
    expect(await checkByCode(presenter, await checkCodeOf(elder.id))).toBe('有效')
    await reload(person)
    await expect(person.getByText('有效', { exact: true }).first()).toBeVisible()
  })

  await test.step('the district decides with the paper; the permit stays', async () => {
    await visit(desk, '/reviewer/retirements')
    await desk.getByRole('button', { name: new RegExp(`^核定.*${elder.name}`) }).click()
    const dialog = desk.getByRole('alertdialog')
    await dialog.getByRole('radio', { name: /延迟/ }).check()
    await dialog.getByLabel('约定的退休月份').fill('2027-12')
    await dialog.getByLabel('依据材料').fill('弹性延迟退休协议，2026年11月10日签订')
    await expectAccessible(desk)
    await dialog.getByRole('button', { name: '记录结论' }).click()
    await expect(desk.getByRole('row').filter({ hasText: elder.name })).toHaveCount(0)
    expect(await permitRow(elder.id)).toMatchObject({ validTo: end, status: 'valid' })
    await expectMessage(person, '/applicant', /退休/)
  })
})
