import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { fillFields } from './fields'
import { typedProfile } from './newcomer'
import { paperFor } from './papers'

/** 下一步, which only goes on when nothing is missing. */
async function goOn(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: /^(下一步|预览提交)$/ }).click()
  await page.waitForURL((url) => url.searchParams.get('step') === step)
}

async function fillEntries(page: Page, noun: string, entries: readonly object[]): Promise<void> {
  for (const [index, entry] of entries.entries()) {
    await page.getByRole('button', { name: `添加${noun}经历` }).click()
    await fillFields(page, entry, `entries.${index}.`)
  }
}

/** 基础信息采集 from the first step to 预览提交, as somebody who types everything (I-02…I-19). */
export async function fillProfile(page: Page, profile = typedProfile): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: '基础信息采集' })).toBeVisible()
  await fillFields(page, profile.general)
  await expectAccessible(page)
  await goOn(page, 'education')
  await fillFields(page, profile.education)
  await expectAccessible(page)
  await goOn(page, 'studies')
  await fillEntries(page, '学习', profile.studies)
  await expectAccessible(page)
  await goOn(page, 'works')
  await fillEntries(page, '工作', profile.works)
  await expectAccessible(page)
  await goOn(page, 'photo')
  await page.getByLabel('选择文件：证件照片').setInputFiles(await paperFor('photo', ''))
  await expect(page.getByRole('img', { name: '您的证件照片' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: '预览提交', exact: true }).click()
  await page.waitForURL((url) => url.searchParams.get('step') === 'preview')
}
