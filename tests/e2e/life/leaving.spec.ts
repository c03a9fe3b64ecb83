import type { Locator, Page } from '@playwright/test'
import { employerPersonas, personPersonas } from '@/prisma/seed/personas'
import { expectAccessible } from '../support/axe'
import { employmentOf, query } from '../support/database'
import { pageOf, permitRow } from '../support/life'
import { paperFor } from '../support/papers'
import { expectMessage } from '../support/messages'
import { expect, test } from '../support/sessions'
import { choose, expectUploaded, slotRow } from '../support/slots'
import { visit } from '../support/visit'

// 解除关联 (U-72, U-73, M-44): it hangs a permit and cannot be undone, so it wants a reason that can be and its paper.

const unit = employerPersonas.second
const leaver = personPersonas.leaver
const leftOn = '2026-10-09'

const linkOf = async () => {
  const [row] = await query<{ status: string }>('select status from "Employment" where id = $1', [
    await employmentOf(leaver.id),
  ])
  return row?.status
}

/** The dialog as the unit opens it, and what stands in it. */
async function openDialog(page: Page): Promise<Locator> {
  await visit(page, `/employer/employees/${await employmentOf(leaver.id)}`)
  await page.getByRole('button', { name: '解除关联', exact: true }).click()
  const dialog = page.getByRole('alertdialog', { name: `解除与${leaver.name}的关联` })
  await expect(dialog).toBeVisible()
  return dialog
}

async function removeProof(page: Page, dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: /^删除/ }).click()
  await page.getByRole('alertdialog').last().getByRole('button', { name: '删除', exact: true }).click()
  await expect(dialog.getByText('请先上传离职证明')).toBeVisible()
}

async function expectKept(dialog: Locator): Promise<void> {
  await expect(dialog.getByRole('radio', { name: /^离职/ })).toBeChecked()
  await expect(dialog.getByLabel('离职或事由发生日期')).toHaveValue(leftOn)
}

test('a unit dissolves a link: not without the proof, not for a reason that cannot be', async ({ sessions }) => {
  const page = await pageOf(sessions, unit.id)
  const dialog = await openDialog(page)
  const dissolve = dialog.getByRole('button', { name: '解除关联', exact: true })
  const row = slotRow(page, 'dissolution-proof', dialog)
  const paper = { ...(await paperFor('dissolution-proof', leaver.name)), name: '离职证明.pdf' }

  await test.step('a permit that is valid has not ended, and at 34 nobody retires: both say why', async () => {
    for (const [reason, why] of [
      [/^证件到期或失效/, '没有已到期或失效的证件'],
      [/^退休/, '未到退休年龄'],
    ] as const) {
      const option = dialog.getByRole('radio', { name: reason })
      await expect(option).toBeDisabled()
      await expect(dialog.getByText(why)).toBeVisible()
    }
    await expectAccessible(page)
  })

  await test.step('without the paper the button says what is missing and does nothing', async () => {
    await dialog.getByRole('radio', { name: /^离职/ }).check()
    await dialog.getByLabel('离职或事由发生日期').fill(leftOn)
    // left by a first try
    if (await row.getByRole('button', { name: /^删除/ }).isVisible()) await removeProof(page, dialog)
    await expect(dissolve).toHaveAccessibleDescription('请先上传离职证明')
    await dissolve.click({ force: true }) // it can be pressed, as everything that is aria-disabled
    await expectKept(dialog)
    expect(await linkOf()).toBe('active')
    await expectAccessible(page)
  })

  await test.step('a paper that a colleague has taken away meanwhile is missed at the place, with everything typed', async () => {
    await choose(row, paper)
    await expectUploaded(row, paper)
    const colleague = await pageOf(sessions, unit.id)
    const theirs = await openDialog(colleague)
    await theirs.getByRole('radio', { name: /^离职/ }).check()
    await removeProof(colleague, theirs)
    await colleague.close()
    await expectKept(dialog)
    await dissolve.click()
    await expect(dialog.getByRole('alert')).toContainText('请先上传解除事由的证明材料，再解除关联。')
    await expectKept(dialog)
    expect(await linkOf()).toBe('active')
    expect((await permitRow(leaver.id)).status).toBe('valid')
  })

  await test.step('with the paper it is done, once', async () => {
    const again = { ...paper, name: '离职证明原件.pdf' }
    await choose(row, again)
    await expectUploaded(row, again)
    await expectKept(dialog)
    await dissolve.dblclick()
    await page.waitForURL('**/employer/employees?tab=ended')
    await expect(page.getByText(leaver.name).first()).toBeVisible()
    expect(await linkOf()).toBe('dissolved')
    expect((await permitRow(leaver.id)).status).toBe('suspended')
  })

  await test.step('the holder reads that his permit hangs and until when a new unit must have taken it over', async () => {
    const person = await pageOf(sessions, leaver.id)
    await visit(person, '/applicant')
    await expect(person.getByText('挂起').first()).toBeVisible()
    await expectMessage(person, '/applicant', /解除/)
  })
})
