import { addYears } from '@/lib/domain/dates'
import { idNumberCheckDigit } from '@/lib/domain/text/id-number'
import { dateText } from '@/lib/labels/dates'
import { statementTexts } from '@/lib/labels/employer-statements'
import { employerPersonas, personPersonas } from '@/prisma/seed/personas'
import { pdfText } from '@/tests/support/pdf-view'
import { expectAccessible } from '../support/axe'
import { acceptEmployee } from '../support/employer-desk'
import { fillFields } from '../support/fields'
import { chainOf, pageOf, passChain, permitRow } from '../support/life'
import { paperFor } from '../support/papers'
import { lookInPassing } from '../support/screen'
import { expect, test } from '../support/sessions'
import { choose, expectUploaded, slotRow } from '../support/slots'
import { previewAndSubmit } from '../support/unit-editor'
import { visit } from '../support/visit'

// 数据迁移 (A-34, X-14, I-34): a permit of the former system, from the unit's request to the printed 确认单.

const unit = employerPersonas.migrating
const holder = personPersonas.migrating
const validTo = '2028-04-17'
/** What his old sheet says. */
const sheet = {
  name: holder.name,
  idNumber: holder.idNumber,
  permitNumber: 'BJ20250417023',
  validFrom: addYears(validTo, -3),
  validTo,
  hukouAddress: '河北省石家庄市新华区合作路81号3栋2单元402',
  residenceDistrict: '110108',
  residenceAddress: '学院南路33号院2号楼501室',
}
const child = {
  name: '舒小舟',
  idNumber: `11010520180203002${idNumberCheckDigit('11010520180203002')}`,
  relation: '30',
}

test('a holder of the former system prints his 确认单 once what was missing is there', async ({ sessions }) => {
  test.setTimeout(240_000)
  const page = await pageOf(sessions, unit.id)
  let id = ''

  await test.step('the unit, whose right is in the former system too, asks its district', async () => {
    await visit(page, '/employer/permits/requests?topic=migration')
    await page.getByRole('combobox', { name: '原主管部门' }).selectOption('haidian')
    await expectAccessible(page)
    await page.getByRole('button', { name: '下一步' }).dblclick()
    await page.waitForURL('**/employer/applications/*/edit**')
    await page.getByLabel(statementTexts.request.unitHadRight).check()
    await page.getByRole('button', { name: '增加持证人' }).click()
    await fillFields(page, sheet, 'holders.0.')
    await page.getByRole('button', { name: '增加随往子女' }).click()
    await fillFields(page, child, 'holders.0.children.0.')
    await page.getByLabel('情况说明').fill('单位和员工的工作居住证均在原系统办理，请求迁移。')
    await page.getByLabel(statementTexts.request.confirmed).check()
    id = await previewAndSubmit(page, 'service-request')
  })

  await test.step('every level passes what the old sheet says', () =>
    passChain(sessions, chainOf('haidian', 'service-request'), { id, name: unit.unitName }))

  const person = await pageOf(sessions, holder.id)
  const permit = await permitRow(holder.id)
  const print = () => person.request.get(`/api/permits/${permit.id}/sheet`)

  await test.step('the permit is valid; the sheet is not printed, and each missing thing is named with its way', async () => {
    expect(permit).toMatchObject({ number: sheet.permitNumber, status: 'valid', validTo, employer: unit.unitName })
    expect((await print()).status()).toBe(422)
    await visit(person, '/applicant/permit')
    await lookInPassing(person, 'applicant-migrated-permit')
    await expect(person.getByText('完善以下内容后可以打印确认单')).toBeVisible()
    for (const what of ['联系地址', '户口本首页及本人页', '证件照片'])
      await expect(person.getByRole('link', { name: what }).first()).toBeVisible()
    await visit(person, '/applicant')
    await person.getByRole('button', { name: '稍后再说' }).click()
    await expect(person.getByText('再完善 3 项，就可以打印确认单')).toBeVisible()
    await lookInPassing(person, 'applicant-migrated-home')
  })

  await test.step('he fills in what is missing', async () => {
    await person.getByRole('link', { name: '去修改' }).first().click()
    await person.waitForURL('**/applicant/profile**')
    await fillFields(person, { contactAddress: '北京市海淀区学院南路33号院2号楼501室' })
    await person.getByLabel('联系电话').focus()
    await expect(person.getByRole('status').filter({ hasText: '已保存' })).toBeAttached()
    await visit(person, '/applicant/profile?step=photo')
    await person.getByLabel('选择文件：证件照片').setInputFiles(await paperFor('photo', ''))
    await expect(person.getByRole('img', { name: '您的证件照片' })).toBeVisible()
    await visit(person, '/applicant/attachments')
    const paper = await paperFor('household-register', holder.name)
    await choose(slotRow(person, 'household-register'), paper)
    await expectUploaded(slotRow(person, 'household-register'), paper)
  })

  await test.step('the 确认单 prints, and says what the old one said', async () => {
    await visit(person, '/applicant/permit')
    await expect(person.getByRole('link', { name: '打印确认单' }).first()).toBeVisible()
    await lookInPassing(person, 'applicant-migrated-complete')
    const reply = await print()
    expect(reply.status()).toBe(200)
    const words = (await pdfText(new Uint8Array(await reply.body()))).replaceAll(/\s/g, '')
    const { name, idNumber, permitNumber, hukouAddress, residenceAddress } = sheet
    const said = [name, idNumber, permitNumber, hukouAddress, `北京市海淀区${residenceAddress}`]
    for (const word of [...said, dateText(validTo), unit.unitName, child.name, child.idNumber])
      expect(words).toContain(word.replaceAll(/\s/g, ''))
  })

  await test.step('the unit, whose right is open now, confirms the link that came along', async () => {
    await acceptEmployee(page, holder.name, { startsOn: '2025-04-01', endsOn: '2030-03-31', position: '项目经理' })
    const copy = await page.request.get(`/api/permits/${permit.id}/sheet`)
    expect(copy.status()).toBe(200)
  })
})
