import { districts } from '@/tests/support/policies'
import { expectAccessible } from '../support/axe'
import { query } from '../support/database'
import { expect, test } from '../support/sessions'
import { visit } from '../support/visit'

// 资格自测 on a phone: ten questions, no sign-in, nothing stored (§21 pains 15 and 19).

/** Eleven months up to last month, so that 朝阳 asks for one more and 大兴 for none. */
const months = [
  ...['2026-09', '2026-08', '2026-07', '2026-06', '2026-05', '2026-04', '2026-03', '2026-02', '2026-01'],
  ...['2025-12', '2025-11'],
]
const pasted = months.map((month) => `${month}\t18,500.00\t本单位\t已缴`).join('\n')

test('ten questions on a phone, an answer for every district', async ({ browser }) => {
  const context = await browser.newContext({
    ...{ baseURL: process.env.E2E_BASE_URL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
    ...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  })
  const page = await context.newPage()
  await visit(page, '/eligibility')
  const next = () => page.getByRole('button', { name: /^(下一题|查看结论)$/ }).tap()
  const pick = async (name: string | RegExp) => {
    await page.getByRole('radio', { name }).first().check()
    await expectAccessible(page)
    await next()
  }

  await pick(/^都看看/)
  await test.step('an answer that is missing is asked for in its place', async () => {
    await next()
    await expect(page.locator('#check-birth')).toHaveAttribute('aria-invalid', 'true')
    await page.locator('#check-birth').fill('1992-06')
    await next()
  })
  await pick('男')
  await pick('外省市家庭户口')
  await pick('大学本科')
  await pick('学士')
  await page.getByLabel('参加工作多少年了？').fill('4')
  await next()
  await pick('没有职称')
  await pick('租房')
  await test.step('the months come out of a spreadsheet', async () => {
    await page.getByRole('radio', { name: /^填写/ }).first().check()
    await page.getByRole('button', { name: /从表格粘贴/ }).tap()
    await page.getByRole('textbox', { name: '从表格粘贴' }).fill(`${pasted}\n看不懂的一行`)
    await page.getByRole('button', { name: '读入表格' }).tap()
    await expect(page.getByText(/^第 12 行/)).toBeVisible()
    await expectAccessible(page)
    await next()
  })

  await test.step('大兴 now, 朝阳 a month later; every district has its answer', async () => {
    for (const { name, permitType, eligibility } of districts())
      if (permitType === 'beijing' && eligibility)
        await expect(page.getByRole('heading', { name: new RegExp(`^${name}`) })).toBeVisible()
    const card = (name: string) => page.getByRole('region', { name, exact: true })
    await expect(card('大兴区')).toContainText(/^大兴区符合/)
    await expect(card('朝阳区')).toContainText(/^朝阳区不符合/)
    await expect(card('朝阳区')).toContainText('从 2026年11月 起符合')
    await expectAccessible(page)
  })

  await test.step('the answers stay on the page and can be changed, the address tells nothing', async () => {
    expect(new URL(page.url()).search).toBe('')
    await page.getByRole('button', { name: '修改收入与社保' }).tap()
    await expect(page.getByRole('radio', { name: /^填写/ }).first()).toBeChecked()
  })
  const kept = await query<{ n: number }>(`select count(*)::int as n from "Command" where verb like '%eligibility%'`)
  expect(kept).toEqual([{ n: 0 }])
  await context.close()
})
