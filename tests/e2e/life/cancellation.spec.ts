import { personPersonas } from '@/prisma/seed/personas'
import { expectAccessible } from '../support/axe'
import { startChange } from '../support/change-wizard'
import { fileOf, haidianChain, pageOf, passChain, permitRow } from '../support/life'
import { goOn, submit } from '../support/new-wizard'
import { paperFor } from '../support/papers'
import { checkPermit } from '../support/public-check'
import { expect, test } from '../support/sessions'
import { choose, expectUploaded, slotRow } from '../support/slots'
import { visit } from '../support/visit'

// 注销 (S-75, I-66, I-67): by the holder alone, also while the permit hangs; nothing leads back.

const holder = personPersonas.suspended

test('a holder who has got Beijing hukou gives the permit back', async ({ sessions }) => {
  const { number } = await permitRow(holder.id)
  const page = await pageOf(sessions, holder.id)
  await startChange(page, '注销')
  await expect(page.getByText('注销后不能恢复').first()).toBeVisible()
  await goOn(page, 'reason')
  await page.getByRole('radio', { name: '取得北京市户口' }).check()
  const register = slotRow(page, 'household-register')
  const paper = { ...(await paperFor('household-register', holder.name, 2)), name: '北京户口本.pdf' }
  await choose(register, paper)
  await expectUploaded(register, paper)
  await goOn(page, 'preview')
  await expect(page.getByText('内容齐全，可以提交')).toBeVisible()
  await expectAccessible(page)
  await submit(page, '提交申请')
  await expectAccessible(page)

  const id = await fileOf('cancellation', holder.name)
  await passChain(sessions, haidianChain, { id, name: holder.name })

  expect(await permitRow(holder.id)).toMatchObject({ status: 'cancelled' })
  await visit(page, '/applicant/permit')
  await expect(page.getByText('证件已注销').first()).toBeVisible()
  await expectAccessible(page)
  const visitor = await (await sessions.guest()).newPage()
  expect(await checkPermit(visitor, { ...holder, number })).not.toBe('有效')
})
