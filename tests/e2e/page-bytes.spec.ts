import { employerPersonas, personPersonas, staffPersonas } from '@/prisma/seed/personas'
import { applicationOf, checkCodeOf, query } from './support/database'
import { administratorsOf, castOf } from './support/districts'
import { expect, type Sessions, test } from './support/sessions'

// What a page sends, uncompressed, in kilobytes of a thousand bytes (decision 0037). Every number may fall; one that has to
// grow is written here by whoever makes it grow. The lists of fifty rows are full ones.

type Allowed = { at: string | (() => Promise<string>); kB: number }

const people = personPersonas
const units = employerPersonas
const reviewer = staffPersonas['first-a'].id
const [administrator = ''] = administratorsOf(castOf('chaoyang'))

const pages: Record<string, Allowed[]> = {
  guest: [
    { at: '/', kB: 33 },
    { at: '/sign-in', kB: 26 },
    { at: '/verify', kB: 30 },
    { at: async () => `/verify/${await checkCodeOf(people.granted.id)}`, kB: 26 },
    { at: '/guides', kB: 25 },
    { at: '/guides/haidian', kB: 164 },
  ],
  [people.granted.id]: [
    { at: '/applicant', kB: 50 },
    { at: '/applicant/permit', kB: 63 },
    { at: '/applicant/applications', kB: 30 },
  ],
  [people.returned.id]: [{ at: '/applicant', kB: 56 }],
  [units.main.id]: [
    { at: '/employer', kB: 87 },
    // fifty rows
    { at: '/employer/employees', kB: 116 },
    { at: '/employer/employees?tab=pending', kB: 36 },
    { at: '/employer/applications', kB: 76 },
    { at: '/employer/messages', kB: 64 },
  ],
  // fifty rows, each with a tick and a button
  [units.many.id]: [{ at: '/employer/permits/renewals', kB: 152 }],
  [reviewer]: [
    { at: '/reviewer', kB: 57 },
    // fifty rows
    { at: '/reviewer/decided', kB: 99 },
    { at: async () => `/reviewer/applications/${await applicationOf(people['first-level'].id)}`, kB: 107 },
    { at: '/reviewer/messages', kB: 70 },
  ],
  [administrator]: [{ at: '/reviewer/parameters', kB: 78 }],
}

async function grown(sessions: Sessions, persona: string, allowed = pages[persona] ?? []): Promise<string[]> {
  const context = persona === 'guest' ? await sessions.guest() : await sessions.of(persona)
  const found = []
  for (const { at, kB } of allowed) {
    const address = typeof at === 'string' ? at : await at()
    const sizes = []
    // a page that is asked for the first time may send its waiting room before itself
    for (let time = 0; time < 2; time += 1) {
      const response = await context.request.get(address, { maxRedirects: 0 })
      expect(response.status(), address).toBe(200)
      sizes.push((await response.body()).length)
    }
    const bytes = Math.min(...sizes)
    if (process.env.PAGE_BYTES) console.warn(`${String(bytes).padStart(7)} of ${kB} kB ${address}`)
    if (bytes > kB * 1000) found.push(`${address} sends ${bytes} bytes and may send ${kB} kB`)
  }
  return found
}

for (const persona of Object.keys(pages))
  test(`what the pages of ${persona} send`, async ({ sessions }) => {
    expect(await grown(sessions, persona)).toEqual([])
  })

/** Sixty files that are like one on the desk of the first level, each of somebody else. */
const fillDesk = () =>
  query(`
    with people as (
      insert into "Person" (id, name, "idNumberSealed", "idNumberIndex")
      select gen_random_uuid(), '欧阳知' || chr(19968 + n), '', 'page-bytes ' || n from generate_series(1, 60) n
      returning id, "idNumberIndex" as mark
    )
    insert into "Application" select file.*
    from people, (select a as pattern from "Application" a
      where a.kind = 'new' and a.level = 'district-first' and a.district = 'haidian' limit 1) one,
      jsonb_populate_record(one.pattern, jsonb_build_object(
        'id', gen_random_uuid(), 'number', people.mark, 'personId', people.id)) file
    returning id`)

const emptyDesk = async (): Promise<void> => {
  await query(`delete from "Application" where number like 'page-bytes %'`)
  await query(`delete from "Person" where "idNumberIndex" like 'page-bytes %'`)
}

test('what a worklist of fifty rows sends', async ({ sessions }) => {
  try {
    expect(await fillDesk()).toHaveLength(60)
    expect(await grown(sessions, reviewer, [{ at: '/reviewer', kB: 120 }])).toEqual([])
  } finally {
    await emptyDesk()
  }
})
