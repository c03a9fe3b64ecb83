import { personPersonas } from '@/prisma/seed/personas'
import { expectAccessible } from '../support/axe'
import { checkCodeOf } from '../support/database'
import { pageOf, permitRow } from '../support/life'
import { checkByCode } from '../support/public-check'
import { expect, test } from '../support/sessions'
import { reload, visit } from '../support/visit'

// A permit lapses while its holder looks on (T-01, S-06): the presenter moves the day, the worker sweeps, everybody sees
// it. The day moves for the whole system; playwright.config.ts runs this file after all others.

const holder = personPersonas['last-day']

test('a permit is valid on its last day and lapses with the next', async ({ sessions }) => {
  const code = await checkCodeOf(holder.id)
  const person = await pageOf(sessions, holder.id)
  const visitor = await (await sessions.guest()).newPage()

  await test.step('today it is valid', async () => {
    await visit(person, '/applicant/permit')
    await expect(person.getByText('有效，今天到期', { exact: true }).first()).toBeVisible()
    await expectAccessible(person)
    expect(await checkByCode(visitor, code)).toBe('有效')
  })

  await test.step('the presenter moves the day and the worker has caught up', async () => {
    const presenter = await (await sessions.guest()).newPage()
    await visit(presenter, '/demo')
    await expect(presenter.getByText('系统日期 2026年10月12日（周一）')).toBeVisible()
    await expect(presenter.getByText('已处理到 2026年10月12日')).toBeVisible()
    await expectAccessible(presenter)
    await presenter.getByRole('button', { name: '前进 1 天' }).click()
    await expect(presenter.getByText('系统日期 2026年10月13日（周二）')).toBeVisible()
    // the page looks again by itself
    await expect(presenter.getByText('已处理到 2026年10月13日', { exact: true })).toBeVisible({ timeout: 60_000 })
    await expectAccessible(presenter)
  })

  await test.step('the holder reloads: 失效, and no way back but 新办', async () => {
    expect(await permitRow(holder.id)).toMatchObject({ status: 'lapsed' })
    await reload(person)
    await expect(person.getByText('证件已失效', { exact: true })).toBeVisible()
    await expectAccessible(person)
    await visit(person, '/applicant/messages')
    await expect(person.getByText(/失效/).first()).toBeVisible()
    await expectAccessible(person)
  })

  await test.step('the public check says so too', async () => {
    expect(await checkByCode(visitor, code)).toBe('失效')
  })
})
