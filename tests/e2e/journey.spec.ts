import { writeFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'
import { dateText } from '@/lib/labels/dates'
import { slotName } from '@/lib/labels/slots'
import { employerPersonas, staffPersonas } from '@/prisma/seed/personas'
import { badPdf } from '../support/pdf-fixtures'
import { pdfText } from '../support/pdf-view'
import { expectAccessible } from './support/axe'
import { query } from './support/database'
import { acceptEmployee, approveAsEmployer, linkCode } from './support/employer-desk'
import { fillNew, startNew, submit } from './support/new-wizard'
import { daughterOf, newcomer } from './support/newcomer'
import { paperFor, pdfOf } from './support/papers'
import { fillProfile } from './support/profile-wizard'
import { checkByCode, checkPermit } from './support/public-check'
import { accept, claim, giveBack, openDesk, pass } from './support/reviewer-desk'
import { expect, kindOf, test } from './support/sessions'
import { signInAs, signInAsNewPerson } from './support/sign-in'
import { choose, drop, expectRefusedFile, expectUploaded, slotRow } from './support/slots'
import { reload, visit } from './support/visit'

// The whole way of 新办 with everybody who takes part in it, real files, one return, and the permit at the end.

/** Somebody new each time, so that the test can be run again on the same system. */
async function unknownPerson() {
  const [row] = await query<{ n: number }>(`select count(*)::int as n from "Person" where name like '沈听_'`)
  const n = row?.n ?? 0
  return newcomer(`沈听${'澜溪涛泉洲沁汐渊'.charAt(n % 8)}`, String(2 * n + 2).padStart(3, '0'))
}

const child = daughterOf('沈', '004')
const papers = [
  'education-certificate',
  'degree-certificate',
  'taxable-income',
  'household-register',
  'integrity-declaration',
  'marriage-certificate',
  'residence-proof',
] as const

async function desk(browser: Browser, persona?: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: process.env.E2E_BASE_URL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
  })
  const page = await context.newPage()
  if (persona) await signInAs(page, kindOf(persona), persona)
  return page
}

/** 附件管理: every paper, one of them by dropping it; a wrong file in between changes nothing that was there. */
async function uploadPapers(page: Page, holder: string): Promise<void> {
  await visit(page, '/applicant/attachments')
  await expectAccessible(page)
  for (const [index, slot] of papers.entries()) {
    const row = slotRow(page, slot)
    const paper = await paperFor(slot, holder, slot === 'taxable-income' ? 3 : 1)
    if (index === 0) await drop(page, row, paper)
    else await choose(row, paper)
    await expectUploaded(row, paper)
  }
  const wrong = pdfOf('补充说明.pdf', await badPdf.renamedWord())
  const other = slotRow(page, 'other')
  await drop(page, other, wrong)
  await expectRefusedFile(other, wrong, '这个文件的内容不是 PDF，看起来是Word 文档')
  await expectAccessible(page)
  await reload(page)
  for (const slot of papers) await expect(slotRow(page, slot).getByText('已上传', { exact: true })).toBeVisible()
  await expect(other.getByText('未上传')).toBeVisible()
}

const events = (name: string, type: string) =>
  query<{ type: string }>(
    `select e.type from "Event" e join "Application" a on a.id = e.stream join "Person" p on p.id = a."personId"
     where p.name = $1 and e.type = $2`,
    [name, type],
  )

test('from the first sign-in to a permit that the public page calls 有效', async ({ browser }, testInfo) => {
  test.setTimeout(600_000)
  const person = await unknownPerson()
  const applicant = await desk(browser)
  const employer = await desk(browser, employerPersonas.main.id)
  let application = ''

  await test.step('a new person fills in the profile', async () => {
    await signInAsNewPerson(applicant, person)
    const prompt = applicant.getByRole('dialog', { name: '您有待完善的个人信息' })
    await expect(prompt).toBeVisible()
    await expectAccessible(applicant)
    await prompt.getByRole('link', { name: '去完成' }).click()
    await fillProfile(applicant)
    await expect(applicant.getByText('个人信息已完善')).toBeVisible()
    await expectAccessible(applicant)
  })

  await test.step('uploads the papers, and a wrong one', () => uploadPapers(applicant, person.name))

  await test.step('asks the employer for a link, who accepts with the contract', async () => {
    const code = await linkCode(employer)
    await visit(applicant, '/applicant/employer')
    await applicant.getByLabel('单位关联码').fill(code)
    await expectAccessible(applicant)
    await applicant.getByRole('button', { name: '申请关联' }).dblclick()
    await expect(applicant.getByText('待单位确认')).toBeVisible()
    await acceptEmployee(employer, person.name, {
      startsOn: '2026-01-05',
      endsOn: '2029-01-04',
      position: '高级工程师',
    })
    await reload(applicant)
    await expect(applicant.getByText('在职，可办理业务')).toBeVisible()
    await expectAccessible(applicant)
  })

  await test.step('files 新办 with one child', async () => {
    await startNew(applicant)
    await fillNew(applicant, { child })
    await expect(applicant.getByText('内容齐全，可以提交')).toBeVisible()
    await expectAccessible(applicant)
    await submit(applicant, '提交给单位审核')
    application = applicant.url().split('/').at(-1) ?? ''
    await expect(applicant.getByText('待单位审核').first()).toBeVisible()
    await expectAccessible(applicant)
    expect(await events(person.name, 'application.submitted')).toHaveLength(1)
    // the way back leads to no form that is over
    await applicant.goBack()
    await expect(applicant.getByText('待单位审核').first()).toBeVisible()
    await expect(applicant.getByRole('button', { name: '提交给单位审核' })).toHaveCount(0)
  })

  await test.step('the employer approves', () => approveAsEmployer(employer, person.name))

  const first = await desk(browser, staffPersonas['first-b'].id)
  await test.step('区级一级 claims, accepts and returns', async () => {
    await openDesk(first, person.name)
    await claim(first, person.name)
    await accept(first, person.name)
    await giveBack(first, person.name, {
      about: slotName('residence-proof'),
      text: '租赁合同出租人与权利人不一致，请补充委托书。',
      hint: '租赁合同将于明年到期，建议提前准备新合同。',
    })
  })

  await test.step('the person reads the opinion, replaces the paper and submits again', async () => {
    await visit(applicant, `/applicant/applications/${application}`)
    await expect(applicant.getByText('租赁合同出租人与权利人不一致，请补充委托书。').first()).toBeVisible()
    await expect(applicant.getByText('租赁合同将于明年到期，建议提前准备新合同。').first()).toBeVisible()
    await expectAccessible(applicant)
    await visit(applicant, '/applicant/attachments')
    const better = { ...(await paperFor('residence-proof', `${person.name}及委托人`, 2)), name: '租赁合同及委托书.pdf' }
    await choose(slotRow(applicant, 'residence-proof'), better)
    await expectUploaded(slotRow(applicant, 'residence-proof'), better)
    await visit(applicant, `/applicant/applications/${application}/edit?step=preview`)
    await expectAccessible(applicant)
    await submit(applicant, '重新提交')
    expect(await events(person.name, 'application.submitted')).toHaveLength(2)
  })

  await test.step('employer and all levels pass, one after another', async () => {
    await approveAsEmployer(employer, person.name)
    await openDesk(first, person.name)
    await expect(first.getByText('第 2 轮').first()).toBeVisible()
    await accept(first, person.name)
    await pass(first, person.name)
    for (const level of ['district-b', 'city-b'] as const) {
      const reviewer = await desk(browser, staffPersonas[level].id)
      await openDesk(reviewer, person.name)
      await pass(reviewer, person.name)
      await reviewer.context().close()
    }
  })

  const [permit] = await query<{ id: string; number: string; validFrom: string; validTo: string }>(
    `select p.id, number, "validFrom"::text, "validTo"::text from "Permit" p where "applicationId" = $1`,
    [application],
  )
  if (!permit) throw new Error('no permit was granted')

  await test.step('the person prints the 确认单', async () => {
    await visit(applicant, '/applicant')
    await expect(applicant.getByText(permit.number)).toBeVisible()
    await expectAccessible(applicant)
    await visit(applicant, `/applicant/applications/${application}`)
    await expectAccessible(applicant)
    const link = applicant.getByRole('link', { name: /^打印确认单/ }).first()
    const answer = await applicant.request.get((await link.getAttribute('href')) ?? '')
    expect(answer.headers()['content-type']).toContain('application/pdf')
    const bytes = await answer.body()
    await writeFile(testInfo.outputPath('确认单.pdf'), bytes)
    const text = await pdfText(new Uint8Array(bytes))
    const { number, validFrom, validTo } = permit
    for (const words of [person.name, person.idNumber, number, dateText(validFrom), dateText(validTo), child.name])
      expect(text).toContain(words)
  })

  await test.step('everybody can check it', async () => {
    await visit(applicant, '/applicant')
    await applicant.getByRole('button', { name: '出示校验码' }).click()
    await expectAccessible(applicant)
    const address = await applicant.getByRole('link', { name: '打开校验页面' }).getAttribute('href')
    const visitor = await desk(browser)
    expect(await checkPermit(visitor, { ...person, number: permit.number })).toBe('有效')
    expect(await checkByCode(visitor, address?.split('/').at(-1) ?? '')).toBe('有效')
    await expect(visitor.getByText(person.idNumber)).toHaveCount(0)
  })
})
