import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { setRegister, type RegisterMode } from '../support/checks'
import { query } from '../support/database'
import { castOf } from '../support/districts'
import { approveAsEmployer } from '../support/employer-desk'
import { chainOf, pageOf, passChain, permitRow } from '../support/life'
import { fillNew, startNew, submit } from '../support/new-wizard'
import { expect, test } from '../support/sessions'
import { visit } from '../support/visit'

// 自动比对 when the registers are silent, slow or lie (X-01… ): every file still comes to its end, and no page
// waits for them.

const cast = castOf('daxing')
const [, second, third] = cast.people
if (!second || !third) throw new Error('nobody is ready')

/** How long a slow register takes for one answer. */
const registerDelay = 10_000

/** The page is there long before a slow register would have said a word; the figure goes into the report. */
async function expectNotWaiting(page: Page, address: string): Promise<void> {
  const start = Date.now()
  const reply = await page.request.get(address)
  const took = Date.now() - start
  expect(reply.status()).toBe(200)
  test.info().annotations.push({ type: 'answer', description: `${new URL(reply.url()).pathname}: ${took} ms` })
  expect(took, address).toBeLessThan(registerDelay / 2)
}

const resultsOf = (name: string) =>
  query<{ check: string; status: string }>(
    `select r."check", r.status from "CheckResult" r join "Person" p on p.id = r."subjectId" where p.name = $1`,
    [name],
  )

test.afterAll(async ({ request }) => setRegister(request, 'all', 'normal'))

test('a file ends with a permit while the registers are down, then slow, then wrong', async ({ sessions, request }) => {
  test.setTimeout(240_000)
  const set = (mode: RegisterMode) => setRegister(request, 'all', mode)
  const applicant = await pageOf(sessions, second.id)
  const page = await pageOf(sessions, cast.unit.id)

  await test.step('down: the person submits, and nothing waits', async () => {
    await set('down')
    await startNew(applicant)
    await fillNew(applicant)
    await submit(applicant, '提交给单位审核')
    await expect(applicant.getByRole('heading', { name: '自动比对' })).toBeVisible()
    await expectAccessible(applicant)
  })
  const id = applicant.url().split('/').at(-1) ?? ''
  const addresses = [`/applicant/applications/${id}`, '/applicant']

  await test.step('what cannot be asked is left to people', async () => {
    await expect
      .poll(async () => (await resultsOf(second.name)).map(({ status }) => status), { timeout: 60_000 })
      .toContain('unavailable')
    await visit(applicant, `/applicant/applications/${id}`)
    await expect(applicant.getByText(/暂时无法比对|教委端口异常/).first()).toBeVisible()
  })

  await test.step('slow: the unit approves, no page waits', async () => {
    await set('slow')
    await approveAsEmployer(page, second.name)
    for (const address of addresses) await expectNotWaiting(applicant, address)
    await expectNotWaiting(page, `/employer/applications/${id}`)
  })

  await test.step('lying: the levels pass by the documents', async () => {
    await set('wrong')
    await passChain(sessions, chainOf('daxing'), { id, name: second.name })
  })
  expect(await permitRow(second.id)).toMatchObject({ status: 'valid' })
})
