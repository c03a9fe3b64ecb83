import { employerPersonas, personPersonas, staffPersonas } from '@/prisma/seed/personas'
import { applicationOf, checkCodeOf, employmentOf, filingOf, idOf, permitOf } from './support/database'
import { administratorsOf, castOf, seatOf } from './support/districts'
import { lookAt } from './support/screen'
import { expect, type Sessions, test } from './support/sessions'
import { visit } from './support/visit'

// The main screens in their states: full, empty, refused. SCREENSHOTS=1 keeps the pictures in test-results/screens.

const people = personPersonas
const units = employerPersonas

type Screen = { name: string; address: string | (() => Promise<string>) }

async function lookAround(sessions: Sessions, persona: string, screens: readonly Screen[]): Promise<void> {
  const context = persona === 'guest' ? await sessions.guest() : await sessions.of(persona)
  const page = await context.newPage()
  // the pop-up of the first visit is looked at in the journey
  await page.addInitScript(() => {
    const kept = Storage.prototype.getItem
    Storage.prototype.getItem = function (key) {
      return key.includes('|profile-prompt|') ? '1' : kept.call(this, key)
    }
  })
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(error.message))
  for (const { name, address } of screens)
    await test.step(name, async () => {
      await page.setViewportSize({ width: 1440, height: 900 })
      await visit(page, typeof address === 'string' ? address : await address())
      await expect(page.locator('h1').first()).toBeVisible() // also behind the pop-up of an incomplete profile
      await lookAt(page, name)
    })
  await page.close()
  expect(broken).toEqual([])
}

const at = (name: string, address: Screen['address']): Screen => ({ name, address })

const file =
  (key: keyof typeof people, more = '') =>
  async () =>
    `/applicant/applications/${await applicationOf(people[key].id)}${more}`

test('public pages', async ({ sessions }) => {
  await lookAround(sessions, 'guest', [
    at('public-home', '/'),
    at('public-sign-in', '/sign-in?entrance=person'),
    at('public-verify', '/verify'),
    at('public-verified', async () => `/verify/${await checkCodeOf(people.granted.id)}`),
    at('public-guides', '/guides'),
    at('public-demo', '/demo'),
    at('public-deadlines', '/deadlines'),
    at('public-deadlines-answer', '/deadlines?district=haidian&validTo=2026-11-22&wish=employer-change-then-renewal'),
    at('public-deadlines-refused', '/deadlines?district=haidian&validTo=2026-02-30&wish=renewal'),
    at('public-guide', '/guides/haidian'),
    at('public-guide-township', '/guides/daxing'),
    at('public-eligibility', '/eligibility'),
    at('public-months', '/eligibility/months'),
    at('public-404', '/no-such-page'),
  ])
})

test('applicant: nothing there yet', async ({ sessions }) => {
  await lookAround(sessions, people.new.id, [
    at('applicant-new-home', '/applicant'),
    at('applicant-new-profile', '/applicant/profile'),
    at('applicant-new-attachments', '/applicant/attachments'),
    at('applicant-new-employer', '/applicant/employer'),
    at('applicant-new-permit', '/applicant/permit'),
    at('applicant-new-history', '/applicant/permit/history'),
    at('applicant-new-applications', '/applicant/applications'),
    at('applicant-new-messages', '/applicant/messages'),
    at('applicant-403', '/employer'),
  ])
})

test('applicant: everything there', async ({ sessions }) => {
  await lookAround(sessions, people.granted.id, [
    at('applicant-granted-home', '/applicant'),
    ...['general', 'education', 'studies', 'works', 'photo', 'preview'].map((step) =>
      at(`applicant-granted-profile-${step}`, `/applicant/profile?step=${step}`),
    ),
    at('applicant-granted-attachments', '/applicant/attachments'),
    at('applicant-granted-employer', '/applicant/employer'),
    at('applicant-granted-permit', '/applicant/permit'),
    at('applicant-granted-history', '/applicant/permit/history'),
    at('applicant-granted-record', file('granted', '/record')),
    at('applicant-granted-applications', '/applicant/applications'),
    at('applicant-granted-application', file('granted')),
    at('applicant-granted-messages', '/applicant/messages'),
  ])
})

test('applicant: a draft and a returned file', async ({ sessions }) => {
  await lookAround(sessions, people.draft.id, [
    at('applicant-draft-home', '/applicant'),
    at('applicant-draft-permit', '/applicant/permit'),
    at('applicant-draft-edit', file('draft', '/edit')),
  ])
  await lookAround(sessions, people.returned.id, [
    at('applicant-returned-home', '/applicant'),
    at('applicant-returned-application', file('returned')),
    at('applicant-returned-edit', file('returned', '/edit')),
  ])
})

for (const key of [
  'link-pending',
  'link-rejected',
  'employer-review',
  'employer-returned',
  'second-round',
  'overdue',
  'withdrawn',
  'terminated',
  'long-name',
] as const)
  test(`applicant: ${key}`, async ({ sessions }) => {
    const linking = key.startsWith('link')
    await lookAround(sessions, people[key].id, [
      at(`applicant-${key}-home`, '/applicant'),
      linking ? at(`applicant-${key}-employer`, '/applicant/employer') : at(`applicant-${key}-application`, file(key)),
    ])
  })

// the permit in every state of its life, and what is open about it
for (const key of ['renewal-open', 'renewal-review', 'last-day', 'lapsed', 'arriving', 'suspended', 'left'] as const)
  test(`applicant: ${key}`, async ({ sessions }) => {
    await lookAround(sessions, people[key].id, [
      at(`applicant-${key}-home`, '/applicant'),
      at(`applicant-${key}-permit`, '/applicant/permit'),
      at(`applicant-${key}-employer`, '/applicant/employer'),
      at(`applicant-${key}-history`, '/applicant/permit/history'),
    ])
  })

test('applicant: a change under way', async ({ sessions }) => {
  await lookAround(sessions, people.changer.id, [
    at('applicant-changer-home', '/applicant'),
    at('applicant-changer-permit', '/applicant/permit'),
    at('applicant-changer-application', file('changer')),
  ])
})

test('employer: everything there', async ({ sessions }) => {
  await lookAround(sessions, units.main.id, [
    at('employer-main-home', '/employer'),
    at('employer-main-profile', '/employer/profile'),
    at('employer-main-attachments', '/employer/attachments'),
    at('employer-main-permits', '/employer/permits'),
    at('employer-main-employees-pending', '/employer/employees?tab=pending'),
    at('employer-main-employees-active', '/employer/employees?tab=active'),
    at('employer-main-employee', async () => `/employer/employees/${await employmentOf(people.granted.id)}`),
    at(
      'employer-main-employee-pending',
      async () => `/employer/employees/${await employmentOf(people['link-pending'].id)}`,
    ),
    at('employer-main-reviews', '/employer/reviews'),
    at('employer-main-applications', '/employer/applications'),
    at('employer-main-unit-applications', '/employer/unit-applications'),
    at(
      'employer-main-review',
      async () => `/employer/applications/${await applicationOf(people['employer-review'].id)}`,
    ),
    at('employer-main-returned', async () => `/employer/applications/${await applicationOf(people.returned.id)}`),
    at('employer-main-messages', '/employer/messages'),
  ])
})

test('employer: permits', async ({ sessions }) => {
  const employee =
    (key: keyof typeof people, more = '') =>
    async () =>
      `/employer/employees/${await employmentOf(people[key].id)}${more}`
  await lookAround(sessions, units.main.id, [
    at('employer-main-renewals', '/employer/permits/renewals'),
    at('employer-main-batch', '/employer/permits/renewals/batch'),
    at('employer-main-arrivals', '/employer/permits/arrivals'),
    at('employer-main-cleanup', '/employer/permits/cleanup'),
    at('employer-main-transfer', '/employer/permits/transfer'),
    at('employer-main-requests', '/employer/permits/requests'),
    at('employer-main-request-recall', '/employer/permits/requests?topic=recall'),
    at('employer-main-history', async () => `/employer/permits/${await permitOf(people.granted.id)}`),
    at('employer-main-record', async () => `/employer/applications/${await applicationOf(people.granted.id)}/record`),
    at('employer-main-reviews-changes', '/employer/reviews?of=changes'),
    at('employer-main-change', async () => `/employer/applications/${await applicationOf(people.changer.id)}`),
    at('employer-main-holder', employee('renewal-late')),
    at('employer-main-dissolve', employee('granted', '?dissolve=1')),
    at('employer-main-ended', '/employer/employees?tab=ended'),
  ])
  await lookAround(sessions, units.second.id, [at('employer-second-ended', '/employer/employees?tab=ended')])
})

const ofEmployer = (table: string, unitName: string) =>
  idOf(`select t.id from "${table}" t join "Employer" e on e.id = t."employerId" where e.name = $1`, [unitName])

test('朝阳: quota and appointments', async ({ sessions }) => {
  const cast = castOf('chaoyang')
  const { unitName } = cast.unit
  await lookAround(sessions, cast.unit.id, [
    at('chaoyang-home', '/employer'),
    at('chaoyang-quota', '/employer/quota'),
    at('chaoyang-quota-application', async () => `/employer/quota/${await ofEmployer('QuotaApplication', unitName)}`),
    at('chaoyang-quota-grant', async () => `/employer/quota/grants/${await ofEmployer('QuotaGrant', unitName)}`),
    at('chaoyang-appointments', '/employer/appointments'),
    at('chaoyang-appointments-done', '/employer/appointments?tab=done'),
    at('chaoyang-file', async () => `/employer/applications/${await applicationOf(cast.waiting?.id ?? '')}`),
  ])
  await lookAround(sessions, seatOf(cast, 'district'), [
    at('chaoyang-desk-quota', '/reviewer/quota?state=granted'),
    at('chaoyang-desk-application', async () => `/reviewer/quota/${await ofEmployer('QuotaApplication', unitName)}`),
    at('chaoyang-desk-books', '/reviewer/quota/books'),
    at('chaoyang-desk-employer', async () => {
      const id = await idOf('select id from "Employer" where name = $1', [unitName])
      return `/reviewer/quota/employers/${id}`
    }),
    at('chaoyang-desk-calendar', '/reviewer/appointments'),
  ])
})

test('朝阳: a holder past sixty', async ({ sessions }) => {
  const { elder, unit } = castOf('chaoyang')
  const id = elder?.id ?? ''
  await lookAround(sessions, id, [at('elder-home', '/applicant'), at('elder-permit', '/applicant/permit')])
  await lookAround(sessions, unit.id, [
    at('elder-employee', async () => `/employer/employees/${await employmentOf(id)}`),
  ])
  await lookAround(sessions, seatOf(castOf('chaoyang'), 'district'), [
    at('chaoyang-desk-retirements-none', '/reviewer/retirements'),
  ])
})

test('大兴: demand, offices and the 情况表', async ({ sessions }) => {
  const cast = castOf('daxing')
  const { unitName } = cast.unit
  const declaration = () => ofEmployer('DemandDeclaration', unitName)
  const report = () => ofEmployer('SituationReport', unitName)
  await lookAround(sessions, cast.unit.id, [
    at('daxing-home', '/employer'),
    at('daxing-demand', '/employer/demand'),
    at('daxing-declaration', async () => `/employer/demand/${await declaration()}`),
    at('daxing-quota', '/employer/quota'),
    at('daxing-reports', '/employer/situation-reports'),
    at('daxing-report', async () => `/employer/situation-reports/${await report()}`),
  ])
  await lookAround(sessions, seatOf(cast, 'township'), [
    at('daxing-office-worklist', '/reviewer'),
    at('daxing-office-reports', '/reviewer/situation-reports'),
    at('daxing-office-report', async () => `/reviewer/situation-reports/${await report()}`),
    at('daxing-office-desk', async () => `/reviewer/applications/${await applicationOf(cast.waiting?.id ?? '')}`),
  ])
  await lookAround(sessions, seatOf(cast, 'district'), [
    at('daxing-desk-demand', '/reviewer/demand'),
    at('daxing-desk-proposals', '/reviewer/proposals'),
    at('daxing-desk-declaration', async () => `/reviewer/demand/${await declaration()}`),
  ])
})

test('administrators: parameters', async ({ sessions }) => {
  for (const district of ['haidian', 'daxing'])
    await lookAround(sessions, administratorsOf(castOf(district))[0] ?? '', [
      at(`parameters-${district}`, '/reviewer/parameters'),
    ])
  await lookAround(sessions, staffPersonas['city-admin-a'].id, [
    at('parameters-city', '/reviewer/parameters'),
    at('calendar-city', '/reviewer/calendar?year=2028'),
  ])
})

test('employer: nothing to renew, nobody has come or gone', async ({ sessions }) => {
  await lookAround(sessions, castOf('daxing').unit.id, [
    at('employer-empty-permits', '/employer/permits'),
    at('employer-empty-renewals', '/employer/permits/renewals'),
    at('employer-empty-batch', '/employer/permits/renewals/batch'),
    at('employer-empty-arrivals', '/employer/permits/arrivals'),
    at('employer-empty-cleanup', '/employer/permits/cleanup'),
    at('employer-empty-ended', '/employer/employees?tab=ended'),
  ])
})

for (const key of ['new', 'right-pending', 'right-returned', 'receive-only'] as const)
  test(`employer: ${key}`, async ({ sessions }) => {
    const filing = async () => `/employer/filing-rights/${await filingOf(units[key].id)}`
    await lookAround(sessions, units[key].id, [
      at(`employer-${key}-home`, '/employer'),
      at(`employer-${key}-permits`, '/employer/permits'),
      ...(key === 'new' ? [at('employer-new-profile', '/employer/profile')] : [at(`employer-${key}-filing`, filing)]),
    ])
  })

const desk = (key: keyof typeof people) => async () => `/reviewer/applications/${await applicationOf(people[key].id)}`

test('reviewer: first level', async ({ sessions }) => {
  await lookAround(sessions, staffPersonas['first-a'].id, [
    at('reviewer-first-worklist', '/reviewer'),
    at('reviewer-first-messages', '/reviewer/messages'),
    at('reviewer-first-waiting', desk('awaiting-acceptance')),
    at('reviewer-first-claimed', desk('first-level')),
    at('reviewer-first-second-round', desk('second-round')),
    at('reviewer-first-overdue', desk('overdue')),
    at('reviewer-first-renewal', desk('renewal-review')),
    at('reviewer-first-record', async () => `${await desk('renewal-review')()}/record`),
    at('reviewer-first-granted', desk('granted')),
    at('reviewer-first-long-name', desk('long-name')),
    at('reviewer-first-unit', async () => `/reviewer/applications/${await filingOf(units['right-pending'].id)}`),
  ])
})

test('reviewer: the other levels', async ({ sessions }) => {
  await lookAround(sessions, staffPersonas['district-a'].id, [
    at('reviewer-district-worklist', '/reviewer'),
    at('reviewer-district-leaving', '/reviewer/leaving'),
    at('reviewer-district-desk', desk('second-level')),
    at('reviewer-district-unit', async () => `/reviewer/applications/${await filingOf(units['right-pending'].id)}`),
  ])
  await lookAround(sessions, staffPersonas['city-a'].id, [
    at('reviewer-city-worklist', '/reviewer'),
    at('reviewer-city-desk', desk('city-level')),
    at('reviewer-calendar', '/reviewer/calendar'),
    at('reviewer-calendar-unpublished', '/reviewer/calendar?year=2028'),
  ])
})
