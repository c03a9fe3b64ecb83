import type { Seat } from '@/lib/domain/notice/notice'
import { secondsOf, type Member } from '@/lib/domain/proposal/seats'
import type { Db } from '../client'

/** Officers of these areas and of the city who can act today, and those named, whether they still can or not. */
async function officers(db: Db, areas: readonly string[], named: readonly string[]) {
  const rows = await db.staff.findMany({
    where: {
      OR: [
        { active: true, OR: [{ district: { in: [...areas] } }, { district: null, level: 'city' }] },
        { id: { in: [...named] } },
      ],
    },
    orderBy: { id: 'asc' },
    select: { id: true, district: true, level: true, administrator: true, personIndex: true, active: true },
  })
  return rows.map(({ active, ...member }): { member: Member; active: boolean } => ({ member, active }))
}

const areaOfSeat = (seat: Seat): string => (seat.kind === 'administrators' ? seat.area : (seat.district ?? ''))

/** Who may release what somebody has proposed, today; the question of many proposals in one query. */
export async function secondsForAll(
  db: Db,
  asked: readonly { seat: Seat; proposer: string }[],
): Promise<readonly Member[][]> {
  if (asked.length === 0) return []
  const known = await officers(
    db,
    [...new Set(asked.map(({ seat }) => areaOfSeat(seat)))],
    [...new Set(asked.map(({ proposer }) => proposer))],
  )
  const acting = known.filter(({ active }) => active).map(({ member }) => member)
  return asked.map(({ seat, proposer }) => {
    const person = known.find(({ member }) => member.id === proposer)?.member ?? { id: proposer, personIndex: null }
    return secondsOf(seat, person, acting)
  })
}

export const secondsFor = async (db: Db, seat: Seat, proposer: string): Promise<readonly Member[]> =>
  (await secondsForAll(db, [{ seat, proposer }]))[0] ?? []
