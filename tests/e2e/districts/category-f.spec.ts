import { categoryFact, type SlotFact } from '@/lib/domain/attachment/slot-rules'
import { askedSlots } from '@/prisma/seed/scenario/files'
import { expectAccessible } from '../support/axe'
import { castOf } from '../support/districts'
import { approveAsEmployer } from '../support/employer-desk'
import { chainOf, pageOf, passChain, permitRow } from '../support/life'
import { fillNew, startNew, submit } from '../support/new-wizard'
import { paperFor } from '../support/papers'
import { expect, test } from '../support/sessions'
import { choose, expectUploaded, slotRow } from '../support/slots'
import { visit } from '../support/visit'

// 大兴: 新办 by intellectual property (E-25, E-65) through 属地, 区 and 市 (S-41), within the number of the year.

const cast = castOf('daxing')
const [person] = cast.people
if (!person) throw new Error('nobody is ready')

const facts: SlotFact[] = [categoryFact('F')]
const always = askedSlots('daxing', '2026-11-20', { kind: 'new', subject: 'person' })
const ofCategory = askedSlots('daxing', '2026-11-20', { kind: 'new', subject: 'person', facts }).filter(
  (slot) => !always.includes(slot),
)

test('category F from the employee to the permit', async ({ sessions }) => {
  test.setTimeout(240_000)
  const applicant = await pageOf(sessions, person.id)
  const page = await pageOf(sessions, cast.unit.id)

  await test.step('the materials of the category, and no others, are asked', async () => {
    expect(ofCategory.length).toBeGreaterThanOrEqual(3)
    await startNew(applicant)
    await fillNew(applicant, {
      category: /^知识产权/,
      papers: async () => {
        for (const slot of ofCategory) {
          const row = slotRow(applicant, slot)
          const paper = await paperFor(slot, person.name)
          await choose(row, paper)
          await expectUploaded(row, paper)
        }
        await expectAccessible(applicant)
      },
    })
    await submit(applicant, '提交给单位审核')
  })
  const id = applicant.url().split('/').at(-1) ?? ''

  await test.step('the employer approves and hands the 情况表 in', async () => {
    await approveAsEmployer(page, person.name)
    await visit(page, '/employer/situation-reports')
    await expect(page.getByText(person.name).first()).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: /报送/ }).first().click()
    const dialog = page.getByRole('alertdialog')
    if (await dialog.isVisible()) await dialog.getByRole('button', { name: /确认/ }).click()
    await expect(page.getByText(/已报送/).first()).toBeVisible()
  })

  await test.step('属地, 区 and 市 pass one after another', () =>
    passChain(sessions, chainOf('daxing'), { id, name: person.name }, async (desk) => {
      await expect(desk.getByText(/情况表/).first()).toBeVisible()
    }))
  expect(await permitRow(person.id)).toMatchObject({ status: 'valid', district: 'daxing' })
})
