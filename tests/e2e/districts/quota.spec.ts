import { castOf, seatOf, secondSeatOf } from '../support/districts'
import { expectAccessible } from '../support/axe'
import { query } from '../support/database'
import { acceptEmployee, approveAsEmployer, linkCode } from '../support/employer-desk'
import { chainOf, pageOf, passChain, permitRow } from '../support/life'
import { fillNew, startNew, submit } from '../support/new-wizard'
import { grantQuota, reportQuota } from '../support/quota-desk'
import { expect, test } from '../support/sessions'
import { applyForRight } from '../support/unit-editor'
import { reload, visit } from '../support/visit'

// 朝阳 from 指标申报 to the permit through a booked slot (Q-01…Q-24, P-01…P-05), and 二次申报 (T-05, S-82).

const cast = castOf('chaoyang')
const unit = cast.newcomer
const [, , person] = cast.people
if (!person) throw new Error('nobody is without employer')

const unitsOf = (unitName: string) =>
  query<{ state: string }>(
    `select u.state from "QuotaUnit" u join "Employer" e on e.id = u."employerId" where e.name = $1 order by u.ordinal`,
    [unitName],
  )

test('a unit gets quota, its right, and with both a permit for its employee', async ({ sessions }) => {
  test.setTimeout(300_000)
  const page = await pageOf(sessions, unit.id)
  const desk = await pageOf(sessions, seatOf(cast, 'district'))
  const officers = { desk, second: await pageOf(sessions, secondSeatOf(cast, 'district')) }
  const applicant = await pageOf(sessions, person.id)

  await test.step('without quota no right (Q-20)', async () => {
    await visit(page, '/employer/quota?district=chaoyang')
    await expect(page.getByRole('button', { name: '新增指标申报' })).toBeVisible()
  })

  await test.step('指标申报 in the window of the month, answered with one unit', async () => {
    await reportQuota(page, { district: 'chaoyang', button: '新增指标申报', count: 1 })
    await grantQuota(officers, unit.unitName, 1)
    expect(await unitsOf(unit.unitName)).toEqual([{ state: 'available' }])
  })

  await test.step('while it can be used nothing more is to be had (T-05)', async () => {
    await visit(page, '/employer/quota?district=chaoyang')
    await expect(page.getByRole('button', { name: '新增二次申报' })).toBeDisabled()
    await expectAccessible(page)
  })

  await test.step('the right, reviewed by the district', async () => {
    const id = await applyForRight(page, { district: 'chaoyang' })
    await passChain(sessions, chainOf('chaoyang', 'filing-right'), { id, name: unit.unitName })
  })

  await test.step('an employee is linked and files 新办', async () => {
    const code = await linkCode(page)
    await visit(applicant, '/applicant/employer')
    await applicant.getByLabel('单位关联码').fill(code)
    await applicant.getByRole('button', { name: '申请关联' }).dblclick()
    await expect(applicant.getByText('待单位确认')).toBeVisible()
    await acceptEmployee(page, person.name, { startsOn: '2025-01-06', endsOn: '2028-01-05', position: '工程师' })
    await reload(applicant)
    await startNew(applicant)
    await fillNew(applicant)
    await submit(applicant, '提交给单位审核')
  })
  const id = applicant.url().split('/').at(-1) ?? ''

  await test.step('the approval reserves the unit; the next free slot is proposed and taken', async () => {
    await approveAsEmployer(page, person.name, { books: true })
    expect(await unitsOf(unit.unitName)).toEqual([{ state: 'reserved' }])
    await expect(page.getByText('待预约').first()).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: '确认预约' }).dblclick()
    await expect(page.getByRole('heading', { name: '已预约' })).toBeVisible()
    await expect(page.getByText('待受理').first()).toBeVisible()
    await expectAccessible(page)
    await visit(page, '/employer/appointments')
    await expect(page.getByText(person.name).first()).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('the applicant reads the time on the one line of progress', async () => {
    await visit(applicant, `/applicant/applications/${id}`)
    await expect(applicant.getByText(/预约/).first()).toBeVisible()
    await expectAccessible(applicant)
  })

  await test.step('the district has it in its calendar, the levels pass', async () => {
    await visit(desk, '/reviewer/appointments')
    await expectAccessible(desk)
    await passChain(sessions, chainOf('chaoyang'), { id, name: person.name })
  })

  expect(await permitRow(person.id)).toMatchObject({ status: 'valid', employer: unit.unitName, district: 'chaoyang' })
  expect(await unitsOf(unit.unitName)).toEqual([{ state: 'used' }])

  await test.step('everything is used: 二次申报 is open, in the same window', async () => {
    await reportQuota(page, { district: 'chaoyang', button: '新增二次申报', count: 2 })
    await expect(page.getByText('二次申报').first()).toBeVisible()
    await grantQuota(officers, unit.unitName, 2)
    expect((await unitsOf(unit.unitName)).map(({ state }) => state).sort()).toEqual(['available', 'available', 'used'])
  })
})
