import { expectAccessible } from '../support/axe'
import { applicationOf, idOf } from '../support/database'
import { administratorsOf, castOf, seatOf, secondSeatOf } from '../support/districts'
import { pageOf } from '../support/life'
import { releaseProposal } from '../support/quota-desk'
import { expect, test } from '../support/sessions'
import { visit } from '../support/visit'

// What the districts do at their own desks around the chain: places of a slot, a number of the year, a 情况表, a new
// comparison.

const ofEmployer = (table: string, unitName: string) =>
  idOf(`select t.id from "${table}" t join "Employer" e on e.id = t."employerId" where e.name = $1 order by t.id`, [
    unitName,
  ])

test('朝阳: the administrator changes the places of a slot and closes another', async ({ sessions }) => {
  const [administrator] = administratorsOf(castOf('chaoyang'))
  const page = await pageOf(sessions, administrator ?? '')
  await visit(page, '/reviewer/appointments?day=2026-10-20')
  await page.getByRole('button', { name: '调整 09:00—09:30' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByLabel('容量').fill('3')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '保存' }).dblclick()
  await expect(page.getByRole('row').filter({ hasText: '09:00—09:30' })).toContainText('0 / 3')
  await page.getByRole('button', { name: '调整 16:30—17:00' }).click()
  await dialog.getByLabel('关闭这个时段').check()
  await dialog.getByRole('button', { name: '保存' }).dblclick()
  await expect(page.getByRole('row').filter({ hasText: '16:30—17:00' })).toContainText('已关闭')
  await expectAccessible(page)
})

test('大兴: the office confirms a 情况表, two officers of the district raise a number', async ({ sessions }) => {
  const cast = castOf('daxing')
  const office = await pageOf(sessions, seatOf(cast, 'township'))
  await visit(office, `/reviewer/situation-reports/${await ofEmployer('SituationReport', cast.unit.unitName)}`)
  await office.getByRole('button', { name: '确认收到' }).click()
  await expectAccessible(office)
  await office.getByRole('alertdialog').getByRole('button', { name: /确认/ }).dblclick()
  await expect(office.getByText('已确认收到')).toBeVisible()
  await expectAccessible(office)

  const desk = await pageOf(sessions, seatOf(cast, 'district'))
  await visit(desk, `/reviewer/demand/${await ofEmployer('DemandDeclaration', cast.unit.unitName)}`)
  await expectAccessible(desk)
  await desk.getByLabel('核定数量（个）').fill('12')
  await desk.getByRole('button', { name: '提出增加核定数量' }).click()
  await expect(desk.getByText('请写明依据').first()).toBeVisible()
  await desk.getByLabel('依据').fill('区人力社保局会议纪要〔2026〕15号')
  await desk.getByRole('button', { name: '提出增加核定数量' }).dblclick()
  await expect(desk.getByRole('button', { name: /^撤回.*核定数量/ })).toBeVisible()
  // one officer alone raises nothing
  await expect(desk.getByRole('button', { name: /^复核通过/ })).toHaveCount(0)
  await expectAccessible(desk)
  const unitPage = await pageOf(sessions, cast.unit.id)
  await visit(unitPage, '/employer/quota')
  await expect(unitPage.getByText(/共取得 10 个/)).toBeVisible()
  await releaseProposal(await pageOf(sessions, secondSeatOf(cast, 'district')), cast.unit.unitName)
  await visit(unitPage, '/employer/quota')
  await expect(unitPage.getByText(/共取得 12 个/)).toBeVisible()
})

test('a reviewer has a file compared again', async ({ sessions }) => {
  const cast = castOf('daxing')
  const desk = await pageOf(sessions, seatOf(cast, 'township'))
  await visit(desk, `/reviewer/applications/${await applicationOf(cast.waiting?.id ?? '')}`)
  await desk.getByRole('button', { name: '重新比对' }).click()
  await expect(desk.getByText('已发起比对，结果稍后显示')).toBeVisible()
})
