import { chromium } from '@playwright/test'
import { employerPersonas, personPersonas, staffPersonas } from '@/prisma/seed/personas'
import { systemChromium } from '@/tests/support/chromium.mjs'
import { applicationOf, checkCodeOf, employmentOf, permitOf } from '@/tests/e2e/support/database'
import { kindOf } from '@/tests/e2e/support/sessions'
import { signInAs } from '@/tests/e2e/support/sign-in'

/** A request that a visitor of the system makes again and again; `cookie` is empty for somebody unknown. */
export type Visit = { path: string; cookie: string }

const { granted, 'renewal-review': renewing } = personPersonas

/** What each of them opens: the public side, a holder, his unit, the officer of the first level, the city. */
async function places(): Promise<Record<string, string[]>> {
  const desk = `/reviewer/applications/${await applicationOf(renewing.id)}`
  return {
    guest: ['/', '/guides/haidian', '/guides/chaoyang', '/verify', '/eligibility', '/deadlines', '/sign-in'].concat(
      `/verify/${await checkCodeOf(granted.id)}`,
    ),
    [granted.id]: ['/applicant', '/applicant/permit', '/applicant/attachments', '/applicant/messages'].concat(
      `/applicant/applications/${await applicationOf(granted.id)}`,
    ),
    [employerPersonas.main.id]: ['/employer', '/employer/permits', '/employer/employees?tab=active'].concat(
      '/employer/permits/renewals',
      `/employer/permits/${await permitOf(granted.id)}`,
      `/employer/employees/${await employmentOf(granted.id)}`,
    ),
    [staffPersonas['first-a'].id]: ['/reviewer', '/reviewer/messages', desk, `${desk}/record`],
    [staffPersonas['city-a'].id]: ['/reviewer', '/reviewer/calendar'],
  }
}

/** Every visit once, signed in through the real doors where a place is somebody's. Needs the variables of the system. */
export async function visits(publicUrl: string): Promise<Visit[]> {
  const root = process.getuid?.() === 0
  const browser = await chromium.launch({
    executablePath: systemChromium(),
    args: root ? ['--no-sandbox'] : [],
  })
  try {
    const all: Visit[] = []
    for (const [persona, paths] of Object.entries(await places())) {
      const context = await browser.newContext({ baseURL: publicUrl, locale: 'zh-CN' })
      if (persona !== 'guest') await signInAs(await context.newPage(), kindOf(persona), persona)
      const cookies = await context.cookies(publicUrl)
      const cookie = persona === 'guest' ? '' : cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
      all.push(...paths.map((path) => ({ path, cookie })))
      await context.close()
    }
    return all
  } finally {
    await browser.close()
  }
}
