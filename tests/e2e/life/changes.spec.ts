import type { Page } from '@playwright/test'
import type { ApplicationKind } from '@/lib/domain/codes'
import { employerPersonas, personPersonas } from '@/prisma/seed/personas'
import { expectAccessible } from '../support/axe'
import { approveAsEmployer } from '../support/employer-desk'
import { fillFields } from '../support/fields'
import { fileOf, haidianChain, pageOf, passChain, permitRow } from '../support/life'
import { addChild, goOn, submit } from '../support/new-wizard'
import { daughterOf } from '../support/newcomer'
import { paperFor } from '../support/papers'
import { expect, type Sessions, test } from '../support/sessions'
import { choose, expectUploaded, slotRow } from '../support/slots'
import { signAnew, startChange } from '../support/change-wizard'
import { visit } from '../support/visit'

// What a holder starts himself while the permit lives: his address (S-73, I-55), his children (S-74, I-58…I-65).

const holder = personPersonas['renewal-late']
const { main } = employerPersonas
const address = '知春路108号院3号楼1702室'
const child = daughterOf('程', '064')

type Look = Parameters<typeof passChain>[3]

/** The employer agrees and all levels pass; `look` reads the desk of the first. */
async function granted(sessions: Sessions, kind: ApplicationKind, look: Look, remark?: string): Promise<void> {
  const unit = await pageOf(sessions, main.id)
  await approveAsEmployer(unit, holder.name, { list: '/employer/reviews?of=changes', remark })
  await unit.close()
  await passChain(sessions, haidianChain, { id: await fileOf(kind, holder.name), name: holder.name }, look)
}

test.describe.configure({ mode: 'serial' })

test('an address changes on the profile, in the papers and on the permit', async ({ sessions }) => {
  const page = await pageOf(sessions, holder.id)
  const { validTo } = await permitRow(holder.id)

  await test.step('the holder types the address and replaces the papers', async () => {
    await visit(page, '/applicant/profile?step=general')
    await fillFields(page, { residenceAddress: address })
    await page.getByLabel('联系地址').focus()
    await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeAttached()
    await visit(page, '/applicant/attachments')
    const proof = { ...(await paperFor('residence-proof', holder.name, 2)), name: '新租赁合同.pdf' }
    await choose(slotRow(page, 'residence-proof'), proof)
    await expectUploaded(slotRow(page, 'residence-proof'), proof)
    await signAnew(page, holder.name, '住址')
  })

  await test.step('证件基础信息变更 shows what will change and is submitted', async () => {
    await startChange(page, '证件基础信息变更')
    await goOn(page, 'basics')
    await expect(page.getByRole('table', { name: '变更对照' })).toContainText(address)
    await goOn(page, 'reason')
    await page.getByRole('button', { name: /^填入：/ }).click()
    await goOn(page, 'preview')
    await expect(page.getByText('内容齐全，可以提交')).toBeVisible()
    await expectAccessible(page)
    await submit(page, '提交给单位审核')
    await expectAccessible(page)
  })

  await test.step('employer and levels see 变更对照 and pass', () =>
    granted(sessions, 'basic-info-change', (desk) =>
      expect(desk.getByRole('region', { name: '变更对照' })).toContainText(address),
    ))

  await test.step('the permit has a new version, its end stays', async () => {
    expect(await permitRow(holder.id)).toMatchObject({ status: 'valid', validTo })
    await visit(page, '/applicant/permit/history')
    await expect(page.getByText(address).first()).toBeVisible()
    await expectAccessible(page)
  })
})

/** 随往子女 on the permit's face. */
const accompanied = (page: Page) => page.getByRole('definition').filter({ hasText: /^1 人/ })

test('a child is added with its two papers', async ({ sessions }) => {
  const page = await pageOf(sessions, holder.id)
  await startChange(page, '证件业务信息变更')
  await goOn(page, 'children')
  await addChild(page, child)
  await goOn(page, 'others')
  await signAnew(page, holder.name, '增加子女')
  await goOn(page, 'preview')
  await expect(page.getByText('内容齐全，可以提交')).toBeVisible()
  await expectAccessible(page)
  await submit(page, '提交给单位审核')
  const sees = (desk: Page) => expect(desk.getByText(child.name).first()).toBeVisible()
  // 未婚已育: the employer says so in its approval (U-97)
  await granted(sessions, 'dependant-change', sees, '申请人未婚，女儿随其生活，由其抚养。')
  await visit(page, '/applicant/permit')
  await expect(accompanied(page)).toBeVisible()
  await visit(page, '/applicant/permit/history')
  await expect(page.getByText('随往子女').first()).toBeVisible()
  await expectAccessible(page)
})

test('a child is removed from the permit again', async ({ sessions }) => {
  const page = await pageOf(sessions, holder.id)
  await startChange(page, '证件业务信息变更')
  await goOn(page, 'children')
  await page.getByRole('button', { name: new RegExp(`^删除.*${child.name}`) }).click()
  const dialog = page.getByRole('alertdialog', { name: `删除${child.name}？` })
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '删除' }).click()
  await expect(page.getByText('办结后将从证件上删除')).toBeVisible()
  await goOn(page, 'others')
  await signAnew(page, holder.name, '删除子女')
  await goOn(page, 'preview')
  await expect(page.getByText('内容齐全，可以提交')).toBeVisible()
  await submit(page, '提交给单位审核')
  await granted(sessions, 'dependant-change', (desk) =>
    expect(desk.getByRole('region', { name: '变更对照' })).toBeVisible(),
  )
  await visit(page, '/applicant/permit')
  await expect(accompanied(page)).toHaveCount(0)
  await visit(page, '/applicant/permit/history')
  await expectAccessible(page)
})
