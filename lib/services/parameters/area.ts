import type { StaffActor } from '@/lib/access/actor'
import type { Tx } from '@/lib/data/client'
import { otherAdministrators, releasedOf } from '@/lib/data/parameter-releases'
import { queueNotices } from '@/lib/data/outbox'
import { areaOf } from '@/lib/domain/parameter-release/moves'
import type { Known, Wanted } from '@/lib/domain/parameter-release/propose'
import type { PlainDate } from '@/lib/domain/dates'
import { parameters } from '@/lib/domain/policy/parameters'
import { findPolicy } from '@/lib/domain/policy/resolve'
import { averageWageCode, cityWide } from '@/lib/domain/policy/sections/parameters'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { parameterName } from '@/lib/labels/parameters'
import type { WantedInput } from '@/lib/schemas/parameters'
import type { CommandContext } from '../context'

/** The area whose figures this reviewer keeps. Refuses with `not-permitted` for everybody else. */
export function requireArea(actor: StaffActor): Result<string> {
  const area = areaOf(actor)
  return area === null ? refuse('not-permitted') : ok(area)
}

/** What a figure of the area is judged against. */
export const loadKnown = async (db: Tx, area: string): Promise<Known> => ({
  area,
  policy: area === cityWide ? null : findPolicy(area),
  released: await releasedOf(db, area),
})

/** What was typed, as the parameter wants it: text where it is a decimal or a list, otherwise a number. */
export function wantedOf(input: WantedInput): Wanted {
  const { code, effectiveFrom, note } = input
  if (input.code === averageWageCode) {
    const { dataYear, monthly, annual } = input
    return { code, effectiveFrom, note, value: { dataYear: Number(dataYear), monthly, annual: annual || null } }
  }
  const isText = parameters[input.code].schema.safeParse(input.value).success
  return { code, effectiveFrom, note, value: isText ? input.value : Number(input.value) }
}

type Told = { area: string; notice: string; figure: string; effectiveFrom: PlainDate }

/** Tells the other administrators of the area. */
export async function tellAdministrators(
  tx: Tx,
  { actor, now }: CommandContext<StaffActor>,
  { area, notice, figure, effectiveFrom }: Told,
): Promise<void> {
  const others = await otherAdministrators(tx, area, actor.staffId)
  const told = {
    code: notice,
    params: { figure: parameterName(figure), date: effectiveFrom },
    href: '/reviewer/parameters',
  }
  await queueNotices(
    tx,
    others.map((id) => ({ recipient: { kind: 'staff', id }, ...told })),
    now,
  )
}
