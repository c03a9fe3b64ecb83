import type { Page } from '@playwright/test'
import { addYears, type PlainDate } from '@/lib/domain/dates'
import type { DistrictCode, ApplicationKind } from '@/lib/domain/codes'
import { policyOf } from '@/tests/support/policies'
import { staffPersonas } from '@/prisma/seed/personas'
import { expectAccessible } from './axe'
import { idOf, query } from './database'
import { castOf, seatOf } from './districts'
import { accept, claim, openFile, pass } from './reviewer-desk'
import type { Sessions } from './sessions'

/** What the journeys of issued permits share: who reviews, and what stands in the database. */

/** 区级一级 → 区级 → 市级; others than those who sat over the files of the seed. */
const { 'first-b': first, 'district-b': second, 'city-b': city } = staffPersonas
export const haidianChain: readonly string[] = [first.id, second.id, city.id]

/** The reviewers of a business in a district, in the order of its chain; 属地 by the office of the demo's employer. */
export const chainOf = (district: DistrictCode, kind: ApplicationKind = 'new'): string[] =>
  policyOf(district).chains[kind].map((level) => (level === 'city' ? city.id : seatOf(castOf(district), level)))

/** A page in the browser of a persona who is signed in. */
export const pageOf = async (sessions: Sessions, personaId: string): Promise<Page> => {
  const page = await (await sessions.of(personaId)).newPage()
  await page.setViewportSize({ width: 1440, height: 900 })
  return page
}

type File = { id: string; name: string }

/** Every level passes the file, one after another; `look` reads the desk of the first. */
export async function passChain(
  sessions: Sessions,
  chain: readonly string[],
  { id, name }: File,
  look: (desk: Page) => Promise<void> = async () => {},
): Promise<void> {
  for (const [index, seat] of chain.entries()) {
    const desk = await pageOf(sessions, seat)
    await openFile(desk, id, name)
    if (index === 0) {
      await look(desk)
      await expectAccessible(desk)
      await claim(desk, name)
      await accept(desk, name)
    }
    await pass(desk, name)
    await desk.close()
  }
}

/** The newest file of a kind about a person, or about an employer where nobody is meant. */
export const fileOf = (kind: ApplicationKind, name: string): Promise<string> =>
  idOf(
    `select a.id from "Application" a left join "Person" p on p.id = a."personId" join "Employer" e on e.id = a."employerId"
     where a.kind = $1 and coalesce(p.name, e.name) = $2 order by a."createdAt" desc`,
    [kind, name],
  )

export async function statusOf(id: string): Promise<string> {
  const [row] = await query<{ status: string }>('select status from "Application" where id = $1', [id])
  return row?.status ?? ''
}

type PermitRow = { id: string; number: string; status: string; validTo: PlainDate; employer: string; district: string }

/** The newest permit of a person of the seed. */
export async function permitRow(subject: string): Promise<PermitRow> {
  const [row] = await query<PermitRow>(
    `select t.id, t.number, t.status, t."validTo"::text, e.name as employer, t.district
     from "Permit" t join "Account" a on a."personId" = t."personId" join "Employer" e on e.id = t."employerId"
     where a.subject = $1 order by t."validFrom" desc`,
    [subject],
  )
  if (!row) throw new Error(`${subject} has no permit`)
  return row
}

/** A renewal counts on from the printed end (S-71). */
export const threeYearsAfter = (day: PlainDate): PlainDate => addYears(day, 3)
