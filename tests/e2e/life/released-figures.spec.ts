import { addDays, dayOf } from '@/lib/domain/dates'
import { addWorkingDays, type WorkCalendar } from '@/lib/domain/deadlines/calendar'
import { expectAccessible } from '../support/axe'
import { query } from '../support/database'
import { administratorsOf, castOf, seatOf } from '../support/districts'
import { approveAsEmployer } from '../support/employer-desk'
import { pageOf } from '../support/life'
import { fillNew, startNew, submit } from '../support/new-wizard'
import { accept, claim, openFile } from '../support/reviewer-desk'
import { expect, test, type Sessions } from '../support/sessions'
import { reload, visit } from '../support/visit'

// A figure that a district changes: proposed by one, released by another, used from its day on; a file that was
// accepted before keeps the old one (E-44). The day moves here too, after lapse.spec.ts.

const cast = castOf('haidian')
const [proposer, releaser] = administratorsOf(cast)
const [early, late] = cast.people
if (!proposer || !releaser || !early || !late) throw new Error('somebody is missing')

/** The day of the system, which the presenter may have moved. */
async function today(): Promise<string> {
  const [row] = await query<{ shift: string }>('select "shiftMs"::text as shift from "DemoClock"')
  return dayOf(new Date(Date.parse(process.env.E2E_NOW ?? '') + Number(row?.shift ?? 0)).toISOString())
}

/** 新办 of one of the two, approved by the unit and accepted by the first level; answers its due day. */
async function acceptedOf(sessions: Sessions, person: (typeof cast.people)[number]): Promise<string> {
  const applicant = await pageOf(sessions, person.id)
  await startNew(applicant)
  await fillNew(applicant)
  await submit(applicant, '提交给单位审核')
  const id = applicant.url().split('/').at(-1) ?? ''
  await approveAsEmployer(await pageOf(sessions, cast.unit.id), person.name)
  const desk = await pageOf(sessions, seatOf(cast, 'district-first'))
  await openFile(desk, id, person.name)
  await claim(desk, person.name)
  await accept(desk, person.name)
  return id
}

const dueOf = async (id: string): Promise<string> => {
  const [row] = await query<{ due: string }>(`select "dueOn"::text as due from "Application" where id = $1`, [id])
  return row?.due ?? ''
}

/** The calendar that the system counts by. */
async function calendar(): Promise<WorkCalendar> {
  const rows = await query<{ year: number; off: string[]; makeUp: string[] }>(
    'select year, "off"::text[] as off, "makeUp"::text[] as "makeUp" from "CalendarYear"',
  )
  return { years: Object.fromEntries(rows.map(({ year, ...days }) => [year, days])) }
}

const dayAfter = async (day: string, count: number): Promise<string> =>
  addWorkingDays(day, count, await calendar()).date

test('审核时限 changes from tomorrow on, and only for what is accepted from then on', async ({ sessions }) => {
  test.setTimeout(300_000)
  const first = await acceptedOf(sessions, early)
  const start = await today()
  expect(await dueOf(first)).toBe(await dayAfter(start, 20))
  const page = await pageOf(sessions, proposer)

  await test.step('one administrator proposes, with a preview', async () => {
    await visit(page, '/reviewer/parameters')
    await expectAccessible(page)
    await page.getByRole('button', { name: /修改.*审核时限/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(/新的数值/).fill('15')
    await dialog.getByLabel('生效日期').fill(addDays(start, 1))
    await dialog.getByLabel('修改依据').fill('区人力社保局通知〔2026〕15号')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: '预览' }).click()
    await expect(dialog.getByText(/仍按受理当日的数值办理/)).toBeVisible()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: '提出', exact: true }).dblclick()
    // nobody releases his own
    await expect(page.getByRole('button', { name: /^撤回.*审核时限/ })).toBeVisible()
    await expect(page.getByRole('button', { name: /^发布.*审核时限/ })).toHaveCount(0)
  })

  await test.step('another one releases', async () => {
    const other = await pageOf(sessions, releaser)
    await visit(other, '/reviewer/parameters')
    await other.getByRole('button', { name: /^发布.*审核时限/ }).click()
    await expectAccessible(other)
    await other.getByRole('alertdialog').getByRole('button', { name: '发布', exact: true }).dblclick()
    await expect(other.getByText('没有待发布的修改')).toBeVisible()
    await expectAccessible(other)
  })

  await test.step('the next day it counts for the next file, not for the first', async () => {
    const presenter = await (await sessions.guest()).newPage()
    await visit(presenter, '/demo')
    await presenter.getByRole('button', { name: '前进 1 天' }).click()
    await expect.poll(today).toBe(addDays(start, 1))
    await reload(page)
    const second = await acceptedOf(sessions, late)
    expect(await dueOf(second)).toBe(await dayAfter(addDays(start, 1), 15))
    expect(await dueOf(first)).toBe(await dayAfter(start, 20))
  })
})
