import { employerPersonas, personPersonas, staffPersonas } from '@/prisma/seed/personas'
import { applicationOf, checkCodeOf } from './support/database'
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
    { at: '/employer', kB: 94 },
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

async function grown(sessions: Sessions, persona: string): Promise<string[]> {
  const context = persona === 'guest' ? await sessions.guest() : await sessions.of(persona)
  const found = []
  for (const { at, kB } of pages[persona] ?? []) {
    const address = typeof at === 'string' ? at : await at()
    const response = await context.request.get(address, { maxRedirects: 0 })
    expect(response.status(), address).toBe(200)
    const bytes = (await response.body()).length
    if (process.env.PAGE_BYTES) console.warn(`${String(bytes).padStart(7)} of ${kB} kB ${address}`)
    if (bytes > kB * 1000) found.push(`${address} sends ${bytes} bytes and may send ${kB} kB`)
  }
  return found
}

for (const persona of Object.keys(pages))
  test(`what the pages of ${persona} send`, async ({ sessions }) => {
    expect(await grown(sessions, persona)).toEqual([])
  })
