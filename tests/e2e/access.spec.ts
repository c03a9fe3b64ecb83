import type { APIResponse, BrowserContext } from '@playwright/test'
import { employerPersonas, personPersonas, staffPersonas } from '@/prisma/seed/personas'
import { api, pages } from './support/access-matrix'
import { applicationOf, attachmentOf, permitOf } from './support/database'
import { administratorsOf, castOf, seatOf } from './support/districts'
import { addStaff } from './support/personas'
import { apiRoutes, fill, pageRoutes } from './support/routes'
import { expect, type Sessions, test } from './support/sessions'
import type { Kind } from './support/sign-in'

// House law 6: default deny. Every address of the portal against every identity, without looking at the screen.

const people = personPersonas
const units = employerPersonas
const somebodyOf: Record<Kind, string> = {
  person: people.granted.id,
  employer: units.main.id,
  staff: staffPersonas['first-a'].id,
}
const kinds: Kind[] = ['person', 'employer', 'staff']
const portals: Record<Kind, string> = { person: '个人版', employer: '单位版', staff: '审核端' }
const nobody = '0192f0c1-2345-7abc-8def-0123456789ab'
const malformed = ['1', 'not-an-id', `${nobody}0`, '%2e%2e', "' or 1=1"]

const open = (context: BrowserContext, address: string): Promise<APIResponse> =>
  context.request.get(address, { maxRedirects: 0 })

/** The number that says no; and neither a trace of the program nor a page of somebody else. */
async function expectRefused(response: APIResponse, status: number): Promise<string> {
  expect(response.status(), response.url()).toBe(status)
  const body = await response.text()
  expect(body).not.toMatch(/\bat [\w.<>]+ \(|node_modules|PrismaClient|\.tsx?:\d+/)
  return body
}

async function expectSentToDoor(context: BrowserContext, address: string, kind: Kind): Promise<void> {
  const response = await open(context, address)
  expect(response.status(), address).toBe(307)
  const door = new URL(response.headers().location ?? '', process.env.E2E_BASE_URL)
  expect(door.pathname).toBe('/sign-in')
  expect(door.searchParams.get('entrance')).toBe(kind)
  expect(door.searchParams.get('callbackUrl')).toBe(address)
}

test('every page and every route has its line in the matrix', () => {
  expect(Object.keys(pages).sort()).toEqual([...pageRoutes()].sort())
  expect(Object.keys(api).sort()).toEqual([...apiRoutes()].sort())
})

for (const [route, rule] of Object.entries(pages)) {
  if (rule.for === 'everyone') {
    test(`everyone may open ${route}`, async ({ sessions }) => {
      const address = fill(route, rule.param ? [await rule.param()] : [])
      expect((await open(await sessions.guest(), address)).status()).toBe(200)
    })
    continue
  }
  test(`only ${rule.for} may open ${route}`, async ({ sessions }) => {
    const address = fill(route, rule.own ? [await rule.own()] : [])
    await expectSentToDoor(await sessions.guest(), address, rule.for)
    for (const other of kinds.filter((kind) => kind !== rule.for)) {
      const body = await expectRefused(await open(await sessions.of(somebodyOf[other]), address), 403)
      expect(body, `${other} at ${address}`).not.toContain('欧阳')
    }
    const owner = await open(await sessions.of(rule.as), address)
    expect(owner.status(), `${rule.as} at ${address}`).toBe(rule.leadsOn ? 307 : 200)
  })
  if (!rule.own) continue
  test(`what is not one's own is not found at ${route}`, async ({ sessions }) => {
    const context = await sessions.of(rule.as)
    for (const foreign of rule.foreign ?? [])
      await expectRefused(await open(context, fill(route, [await foreign()])), 404)
    for (const id of [nobody, ...malformed])
      await expectRefused(await open(context, fill(route, [encodeURIComponent(id)])), 404)
  })
}

test('a page of another portal says whose it is and leads home', async ({ sessions }) => {
  for (const kind of kinds)
    for (const other of kinds.filter((candidate) => candidate !== kind)) {
      const page = await (await sessions.of(somebodyOf[kind])).newPage()
      await page.goto({ person: '/applicant', employer: '/employer', staff: '/reviewer' }[other])
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`此页面属于${portals[other]}`)
      await page.close()
    }
})

test.describe('review levels', () => {
  const desk = (id: string): string => `/reviewer/applications/${id}`

  test('a file is found only by the levels on whose desk it has lain', async ({ sessions }) => {
    const waiting = await applicationOf(people['awaiting-acceptance'].id)
    for (const level of ['district-a', 'city-a'] as const)
      await expectRefused(await open(await sessions.of(staffPersonas[level].id), desk(waiting)), 404)
    expect((await open(await sessions.of(staffPersonas['first-b'].id), desk(waiting))).status()).toBe(200)
  })

  test('another district finds no file of this one', async ({ sessions }) => {
    const stranger = addStaff({ level: 'district-first', district: 'chaoyang', authorityName: '朝阳区人力社保局' })
    const context = await sessions.of(stranger)
    expect((await open(context, '/reviewer')).status()).toBe(200)
    for (const key of ['awaiting-acceptance', 'first-level', 'granted'] as const)
      await expectRefused(await open(context, desk(await applicationOf(people[key].id))), 404)
    const list = await (await open(context, '/reviewer')).text()
    for (const { name } of Object.values(people)) expect(list).not.toContain(name)
  })
})

test('figures are found by those who keep them, and by no other reviewer', async ({ sessions }) => {
  const { 'first-a': first, 'district-a': district, 'city-a': city, 'city-admin-a': cityAdministrator } = staffPersonas
  const [daxing, haidian] = [castOf('daxing'), castOf('haidian')]
  const [keeper = ''] = administratorsOf(haidian)
  const [daxingKeeper = ''] = administratorsOf(daxing)
  const keepers = {
    '/reviewer/proposals': [seatOf(daxing, 'district'), keeper, cityAdministrator.id],
    '/reviewer/parameters': [daxingKeeper, keeper, cityAdministrator.id],
    '/reviewer/calendar': [city.id, cityAdministrator.id],
    '/reviewer/demand': [seatOf(daxing, 'district')],
  }
  const everybody = [
    ...[first.id, district.id, city.id, cityAdministrator.id],
    ...[seatOf(daxing, 'district'), seatOf(daxing, 'township'), keeper],
  ]
  for (const [address, allowed] of Object.entries(keepers))
    for (const id of everybody) {
      const response = await open(await sessions.of(id), address)
      expect({ address, id, status: response.status() }).toEqual({
        ...{ address, id },
        status: allowed.includes(id) ? 200 : 404,
      })
    }
})

/** A call as our own pages make it: from our origin. */
const call = async (context: BrowserContext, route: string, ids: readonly string[], origin?: string) => {
  const [method = '', address = ''] = route.split(' ')
  return context.request.fetch(fill(address, ids), {
    method,
    maxRedirects: 0,
    headers: { origin: origin ?? new URL(process.env.E2E_BASE_URL ?? '').origin },
  })
}

const idsOf = (rule: (typeof api)[string]): Promise<string[]> => Promise.all((rule.params ?? []).map((id) => id()))

for (const [route, rule] of Object.entries(api)) {
  if (rule.for === 'everyone') continue
  const admitted = rule.for
  test(`only ${admitted.join(' and ')} may call ${route}`, async ({ sessions }) => {
    const ids = await idsOf(rule)
    if (rule.door) await expectSentToDoor(await sessions.guest(), fill(route.split(' ')[1] ?? '', ids), rule.door)
    else await expectRefused(await call(await sessions.guest(), route, ids), 401)
    for (const kind of kinds) {
      const response = await call(await sessions.of(somebodyOf[kind]), route, ids)
      if (!admitted.includes(kind)) await expectRefused(response, 403)
      else expect([401, 403], `${kind}: ${route}`).not.toContain(response.status())
    }
    if (!route.startsWith('GET'))
      await expectRefused(
        await call(await sessions.of(somebodyOf.person), route, ids, 'https://elsewhere.example'),
        403,
      )
  })
}

async function expectFound(sessions: Sessions, persona: string, address: string, found: boolean): Promise<void> {
  const response = await open(await sessions.of(persona), address)
  if (!found) return void (await expectRefused(response, 404))
  expect(response.status(), `${persona} at ${address}`).toBe(200)
}

test('an attachment opens for its owner, the own employer and the level that judges it', async ({ sessions }) => {
  const file = `/api/attachments/${await attachmentOf(people.granted.id, 'residence-proof')}`
  const through = `${file}?application=${await applicationOf(people.granted.id)}`
  await expectFound(sessions, people.granted.id, file, true)
  await expectFound(sessions, units.main.id, file, true)
  await expectFound(sessions, staffPersonas['city-a'].id, through, true)
  await expectFound(sessions, people.returned.id, file, false)
  await expectFound(sessions, people.returned.id, through, false)
  await expectFound(sessions, units.second.id, file, false)
  await expectFound(sessions, units.second.id, through, false)
  // a reviewer reads through a file on the desk, never by the bare id or through another file
  await expectFound(sessions, staffPersonas['city-a'].id, file, false)
  const other = await applicationOf(people['city-level'].id)
  await expectFound(sessions, staffPersonas['city-a'].id, `${file}?application=${other}`, false)
})

test('a confirmation sheet is given to its holder and to the own employer only', async ({ sessions }) => {
  const sheet = `/api/permits/${await permitOf(people.granted.id)}/sheet`
  await expectFound(sessions, people.granted.id, sheet, true)
  await expectFound(sessions, people.returned.id, sheet, false)
  await expectFound(sessions, units.second.id, sheet, false)
})

test('malformed ids of files are not found', async ({ sessions }) => {
  const context = await sessions.of(people.granted.id)
  for (const id of [nobody, ...malformed].map(encodeURIComponent)) {
    await expectRefused(await open(context, `/api/attachments/${id}`), 404)
    await expectRefused(await open(context, `/api/permits/${id}/sheet`), 404)
  }
  for (const name of ['..%2f..%2fpackage.json', 'H.bcmap%00'])
    await expectRefused(await open(context, `/api/viewer-data/cmaps/${name}`), 404)
})
