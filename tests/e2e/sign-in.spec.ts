import { expect, test } from '@playwright/test'
import { sampleIdNumber } from '@/simulators/identity/numbers'
import { expectAccessible } from './support/axe'
import { employerPersonas, personPersonas } from '@/prisma/seed/personas'
import { somebody, whileRegisteredAs } from './support/personas'
import { lookInPassing } from './support/screen'
import { type Kind, openDoor, sessionCookie, signInAs, signInAsNewPerson, signOut } from './support/sign-in'
import { awake, visit } from './support/visit'

const homes: Record<Kind, string> = { person: '/applicant', employer: '/employer', staff: '/reviewer' }
const portals: Record<Kind, string> = { person: '个人版', employer: '单位版', staff: '审核端' }
const kinds: Kind[] = ['person', 'employer', 'staff']

for (const kind of kinds)
  test(`${kind} enters only the own portal, and every other one says whose it is`, async ({ page }) => {
    await signInAs(page, kind, somebody(kind))
    for (const other of kinds.filter((candidate) => candidate !== kind)) {
      const response = await page.goto(homes[other])
      expect(response?.status()).toBe(403)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`此页面属于${portals[other]}`)
      await expect(page.getByText('您当前的登录身份是')).toBeVisible()
      await expect(page.getByRole('link', { name: `进入${portals[kind]}首页` })).toHaveAttribute('href', homes[kind])
    }
    await expectAccessible(page)
  })

test('a guest is led to the right door and back to the page that was asked for', async ({ page }) => {
  await page.goto('/applicant?from=bookmark')
  await expect(page).toHaveURL(/\/sign-in\?entrance=person/)
  await expectAccessible(page)
  await page.getByRole('button', { name: '个人入口登录' }).click()
  await page.locator(`button[value="${somebody('person')}"]`).click()
  await expect(page).toHaveURL(/\/applicant\?from=bookmark$/)
})

test('the identity platform opens only the door that was asked for, and can be left again', async ({ page }) => {
  await openDoor(page, 'employer')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('单位登录')
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: '取消并返回办理平台' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '您取消了登录' })).toBeVisible()
})

test('somebody who is in no list signs in with an own number, after every mistake was named', async ({ page }) => {
  await openDoor(page, 'person')
  await page.getByRole('link', { name: '使用其他身份' }).click()
  await page.getByLabel('姓名').fill('新来')
  await page.getByLabel('身份证号').fill('110105194912310021')
  await page.getByRole('button', { name: '以此身份登录' }).click()
  await expect(page.getByText('身份证号有误，请核对 18 位号码')).toBeVisible()
  await expect(page.getByText('手机号有误，请填写 11 位手机号')).toBeVisible()
  await expect(page.getByLabel('姓名')).toHaveValue('新来')
  await expectAccessible(page)
  await signInAsNewPerson(page, { name: '新来', idNumber: sampleIdNumber(777), mobile: '13900139000' })
  await expect(page).toHaveURL(/\/applicant/)
})

test('a person whose face was not verified is told how to become one', async ({ page }) => {
  await openDoor(page, 'person')
  await page.locator(`button[value="${personPersonas.unverified.id}"]`).click()
  await expect(page.getByText('请先在北京通完成人脸核验后再登录')).toBeVisible()
})

test('signing out ends the session for good, also for a copy of its cookie', async ({ page, context }) => {
  await signInAs(page, 'staff', somebody('staff'))
  const cookie = await sessionCookie(page)
  await signOut(page)
  await context.addCookies(cookie ? [cookie] : [])
  await page.goto('/reviewer')
  await expect(page).toHaveURL(/\/sign-in\?entrance=staff/)
})

test('choosing another entrance replaces the session', async ({ page }) => {
  await signInAs(page, 'employer', somebody('employer'))
  await signInAs(page, 'person', somebody('person'))
  const response = await page.goto('/employer')
  expect(response?.status()).toBe(403)
})

test('a request from another site changes nothing', async ({ page, request }) => {
  await signInAs(page, 'person', somebody('person'))
  const foreign = { headers: { origin: 'https://elsewhere.example' } }
  expect((await page.request.post('/api/session', foreign)).status()).toBe(403)
  expect((await page.request.post('/api/sign-out', foreign)).status()).toBe(403)
  expect((await request.get('/api/session')).status()).toBe(401)
  expect((await page.request.get('/api/session')).status()).toBe(200)
})

test('a callback that nobody asked for leads back to the doors', async ({ page }) => {
  await page.goto('/api/auth/callback/identity?code=made-up&state=made-up')
  await expect(page.getByText('登录未完成')).toBeVisible()
})

test('an address that does not exist says so and leads home', async ({ page }) => {
  const response = await page.goto('/no-such-page')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有找到这个页面')
  await expectAccessible(page)
})

test('a unit whose sign-in says something else keeps its name and is asked (U-12, A-33)', async ({ page }) => {
  const { id, unitName } = employerPersonas.migrating
  const said = { unitName: '北京归雁示例信息技术有限公司', registered: { legalRepresentative: '周清远' } }
  await whileRegisteredAs(id, said, () => signInAs(page, 'employer', id))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(unitName)
  await page.getByRole('link', { name: /^去核对/ }).click()
  const asked = page.locator('#claim')
  await expect(asked).toContainText(said.unitName)
  await expect(asked).toContainText('周清远')
  await awake(page)
  await lookInPassing(page, 'employer-claims')
  await asked.getByRole('button', { name: '登记的内容正确' }).click()
  await expect(asked).toHaveCount(0)
  await visit(page, '/employer')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(unitName)
})
