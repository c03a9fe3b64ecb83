import { expectAccessible } from '../support/axe'
import { query } from '../support/database'
import { castOf, seatOf, secondSeatOf } from '../support/districts'
import { approveAsEmployer } from '../support/employer-desk'
import { chainOf, pageOf, passChain, permitRow } from '../support/life'
import { fillNew, startNew, submit } from '../support/new-wizard'
import { releaseProposal } from '../support/quota-desk'
import { expect, test } from '../support/sessions'
import { visit } from '../support/visit'

// 丰台 came by one file: its guide, its chain, its plan of the year and its answer to the self-check are there.

const cast = castOf('fengtai')
const [person] = cast.people
if (!person) throw new Error('nobody is ready')

test('the guide and the self-check know 丰台', async ({ sessions }) => {
  const guest = await (await sessions.guest()).newPage()
  await visit(guest, '/guides')
  await guest
    .getByRole('link', { name: /丰台区/ })
    .first()
    .click()
  await expect(guest.getByRole('heading', { level: 1 })).toContainText('丰台区')
  await expect(guest.getByText('暂定').first()).toBeVisible()
  await expectAccessible(guest)
  const months = Array.from({ length: 12 }, (_, at) => ({
    month: `2025-${String(at + 1).padStart(2, '0')}`,
    income: '15000.00',
    employer: 'this',
    socialInsurance: 'paid',
  }))
  const person = { birth: '1990-05', sex: 'male', hukou: 'out-of-town', education: 'bachelor', degree: 'bachelor' }
  const data = {
    ...{ district: 'fengtai', on: '2026-01-20', category: null, months, housing: 'owned' },
    person: { ...person, workYears: 5, title: 'none' },
  }
  const reply = await guest.request.post('/api/rules/eligibility', { data })
  expect(await reply.json()).toMatchObject({ eligible: true, income: { met: true } })
})

test('a file goes through the chain of 丰台 and uses a number of its plan', async ({ sessions }) => {
  test.setTimeout(180_000)
  const applicant = await pageOf(sessions, person.id)
  await startNew(applicant)
  await fillNew(applicant)
  await submit(applicant, '提交给单位审核')
  const id = applicant.url().split('/').at(-1) ?? ''
  await approveAsEmployer(await pageOf(sessions, cast.unit.id), person.name)
  await passChain(sessions, chainOf('fengtai'), { id, name: person.name })
  expect(await permitRow(person.id)).toMatchObject({ status: 'valid', district: 'fengtai' })
  expect(await query('select state from "QuotaUnit" where "applicationId" = $1', [id])).toEqual([{ state: 'used' }])
})

test('the plan of next year is announced and declared in the fourth quarter', async ({ sessions }) => {
  const desk = await pageOf(sessions, seatOf(cast, 'district'))
  await visit(desk, '/reviewer/demand')
  await expectAccessible(desk)
  await desk.getByRole('button', { name: '发布通知' }).click()
  const dialog = desk.getByRole('dialog')
  await expect(dialog.getByText(/10.*12 ?月/).first()).toBeVisible()
  await dialog.getByLabel('通知内容').fill('请各用人单位申报下一年度新办需求，逾期不再受理。')
  await dialog.getByLabel('开始日期').fill('2026-10-12')
  await dialog.getByLabel('截止日期').fill('2026-11-30')
  await dialog.getByLabel('依据').fill('区人力社保局会议纪要〔2026〕12号')
  await expectAccessible(desk)
  await dialog.getByRole('button', { name: '提出', exact: true }).click()
  await expect(desk.getByText('已提出，等待另一人发布')).toBeVisible()
  await releaseProposal(await pageOf(sessions, secondSeatOf(cast, 'district')), '需求申报通知')

  const page = await pageOf(sessions, cast.unit.id)
  await visit(page, '/employer/demand')
  await page.getByRole('button', { name: '填写申报' }).click()
  await page.waitForURL(/\/employer\/demand\/[\w-]+$/)
  await page.getByRole('button', { name: '提交申报' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel(/A 学历学位/).fill('4')
  for (const label of ['产值贡献', '投资', '就业', '科研']) await page.getByLabel(new RegExp(label)).fill('60')
  await page.getByLabel('申报理由').fill('新设研发中心，需要四名算法工程师。')
  await page.getByRole('button', { name: '提交申报' }).click()
  await expect(page.getByText('已申报').first()).toBeVisible()
  await expectAccessible(page)
})
