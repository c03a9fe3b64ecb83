import type { Locator, Page } from '@playwright/test'
import { dayOf } from '@/lib/domain/dates'
import { dateText, monthText } from '@/lib/labels/dates'
import { slotName } from '@/lib/labels/slots'
import { honestCast } from '@/prisma/seed/demo-files/casting'
import { faults, type Fault, type FaultCode } from '@/prisma/seed/demo-files/faults'
import { ownFiles, type OwnFile } from '@/prisma/seed/demo-files/table'
import type { PaperFacts } from '@/prisma/seed/papers/facts'
import { expectAccessible } from '../support/axe'
import { applicationOf, query } from '../support/database'
import { castOf, seatOf } from '../support/districts'
import { inkOf } from '../support/ink'
import { pageOf } from '../support/life'
import { lookInPassing } from '../support/screen'
import { expect, test } from '../support/sessions'
import { visit } from '../support/visit'

// The planted faults (docs/demo-faults.md): nobody but a reader finds them. What the officer needs to see each stands on
// one screen: the paper, drawn, and beside it what was filled in about it. That the fault is in the stored paper, and
// nowhere else, is held by tests/integration/seed.test.ts.

type Faulty = OwnFile & { fault: FaultCode }
const fault = (code: FaultCode): Fault => faults[code]
const faulty = ownFiles.filter((file): file is Faulty => file.fault !== undefined)

/** The field that the paper contradicts, or by whose side the picture is judged: its label and its value. */
const beside: Record<FaultCode, (facts: PaperFacts) => readonly [string, string]> = {
  'lease-ends': ({ home }) => ['有效期至', dateText(home.leaseTo)],
  'degree-number': ({ education }) => ['学位证书编号', education.degreeNumber],
  'owner-differs': () => ['住所类型', '租住'],
  'insurance-gap': ({ months }) => [monthText(months.at(-3)?.month ?? ''), '社保已缴'],
  'income-payer': ({ unit }) => ['单位名称', unit.name],
  'foreign-seal': ({ unit }) => ['单位名称', unit.name],
  'grey-register': ({ person }) => ['户籍所在地', person.hukouAddress],
  'upside-down': ({ education }) => ['毕业学校名称', education.school],
  'old-declaration': ({ declaration }) => ['签署日期', dateText(declaration.signedOn)],
  'other-marriage': ({ person }) => ['姓名', person.name],
}

const seatFor = async ({ id, district }: Faulty): Promise<string> => {
  const [row] = await query<{ level: 'township' | 'district-first' | 'district' }>(
    'select level from "Application" where id = $1',
    [await applicationOf(id)],
  )
  if (!row) throw new Error(`${id} has no file`)
  return seatOf(castOf(district), row.level)
}

/** What the papers would say if nobody had made a mistake, on the day they were made. */
async function honest(file: Faulty): Promise<PaperFacts> {
  const [row] = await query<{ at: Date }>(
    `select t."uploadedAt" as at from "Attachment" t join "Account" a on a."personId" = t."ownerId" where a.subject = $1`,
    [file.id],
  )
  return honestCast(file, dayOf((row?.at ?? new Date(0)).toISOString())).facts
}

/** From the worklist to the paper in question. */
async function openPaper(desk: Page, { name, fault }: Faulty): Promise<void> {
  await visit(desk, '/reviewer')
  await desk.getByRole('link', { name, exact: true }).click()
  await expect(desk.getByRole('heading', { level: 1 })).toContainText(name)
  const { slot } = faults[fault]
  await desk
    .getByRole('list', { name: '附件' })
    .getByRole('button', { name: slotName(slot) })
    .click()
  await expect(desk.getByRole('heading', { level: 2, name: slotName(slot) })).toBeVisible()
}

const bare = (text: string): string => text.replaceAll(/\s/g, '')

/** The page of the open paper on which the words stand, scrolled to; of a scan, which has none, the first. */
async function pageWith(desk: Page, words: string | null): Promise<Locator> {
  const pages = desk.getByRole('region', { name: /页面内容$/ }).getByRole('listitem')
  await expect(pages.first()).toBeVisible()
  for (const page of await pages.all()) {
    await page.scrollIntoViewIfNeeded()
    if (words === null) return page
    const said = page.locator('p')
    await expect(said).not.toBeEmpty()
    if (bare((await said.textContent()) ?? '').includes(bare(words))) return page
  }
  throw new Error(`no page says ${words}`)
}

test('an officer sees each planted fault on one screen', async ({ sessions }) => {
  test.setTimeout(240_000)
  const seen = new Set<FaultCode>()
  for (const file of faulty)
    await test.step(`${file.name}: ${faults[file.fault].what}`, async () => {
      const desk = await pageOf(sessions, await seatFor(file))
      await openPaper(desk, file)
      const facts = await honest(file)
      const canvas = (await pageWith(desk, fault(file.fault).says?.(facts) ?? null)).locator('canvas')
      await expect.poll(async () => (await inkOf(canvas)).dark).toBeGreaterThan(0.002)
      const ink = await inkOf(canvas)
      if (file.fault === 'grey-register') expect(ink.colour).toBeLessThan(0.001)
      // the portrait of an upright diploma stands on its left
      if (file.fault === 'upside-down') expect(ink.blueAt).toBeGreaterThan(0.6)
      const [label, value] = beside[file.fault](facts)
      const filled = desk.getByRole('region', { name: '填写内容' })
      const line = filled.locator('div').filter({ has: desk.getByText(label, { exact: true }) })
      await expect(line).toContainText(value)
      await expect(canvas).toBeInViewport()
      await expect(line).toBeInViewport()
      if (file.fault === 'degree-number') await lookInPassing(desk, 'reviewer-paper-and-form')
      else if (file.fault === 'insurance-gap') await expectAccessible(desk)
      seen.add(file.fault)
      await desk.close()
    })
  expect(seen.size).toBe(10)
})
