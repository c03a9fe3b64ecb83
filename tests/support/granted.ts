import type { PlainDate } from '@/lib/domain/dates'
import {
  employee,
  employerWithRight,
  grantedHolder,
  openWorld,
  signInChain,
  type Chain,
  type Holder,
  type OpenEmployer,
  type World,
} from './scenario'

export type Granted = { world: World; chain: Chain; employer: OpenEmployer; holder: Holder }

let numbers = 0

/**
 * A world of its own that begins on a day, with a unit of 海淀 and one of its people, whose permit is granted on it:
 * granted on 2024-01-10 it ends on 2027-01-10, can be renewed from 2026-11-10 on and has to be approved by 2027-01-09.
 */
export async function openWithHolder(day: PlainDate): Promise<Granted> {
  numbers += 100
  const world = await openWorld(`${day}T01:30:00.000Z`, numbers)
  const chain = await signInChain(world)
  const employer = await employerWithRight(world, chain)
  return {
    world,
    chain,
    employer,
    holder: await grantedHolder(world, chain, await employee(world, employer), employer),
  }
}
