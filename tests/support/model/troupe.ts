import type { EmployerActor, PersonActor, StaffActor } from '@/lib/access/actor'
import type { World } from '@/prisma/seed/scenario/world'
import { database } from '@/lib/data/client'
import { castEmployer, castLink, castPermit, castPerson, type CastEmployer } from './cast'
import { castReviewers, type Reviewer } from './reviewers'

/** Everybody who acts in one run, and the numbers that decide what they do. */
export type Troupe = {
  world: World
  persons: PersonActor[]
  employers: CastEmployer[]
  /** Reviewers who act; `reviewers` are all who have a desk, or had. */
  staff: StaffActor[]
  reviewers: Reviewer[]
  /** The first person, whose own file one of the reviewers meets. */
  holder: string
}

/** Where the employers file, with which right, and how long the permit of the first person still runs. */
export type Setting = {
  districts: readonly [string, string]
  modes: readonly ['full' | 'receive-only', 'full']
  daysLeft: number
}

/** A holder with the first employer, somebody linked to the second, and every reviewer. */
export async function openTroupe(world: World, { districts, modes, daysLeft }: Setting): Promise<Troupe> {
  const [holder, other] = [await castPerson(world), await castPerson(world)]
  const first = await castEmployer(world, districts[0], modes[0])
  const second = await castEmployer(world, districts[1], modes[1])
  await castLink(world, holder, first)
  await castLink(world, other, second)
  await castPermit(world, holder, first, { district: districts[0], daysLeft })
  const { idNumberIndex } = await database().person.findUniqueOrThrow({ where: { id: holder.personId } })
  const reviewers = await castReviewers(['haidian', 'chaoyang', 'daxing'], idNumberIndex)
  const staff = reviewers.filter(({ acts }) => acts)
  return { world, persons: [holder, other], employers: [first, second], staff, reviewers, holder: holder.personId }
}

export const everybody = ({ persons, employers, staff }: Troupe): (PersonActor | EmployerActor | StaffActor)[] => [
  ...persons,
  ...employers,
  ...staff,
]

/** Picks by a number, so that one number always picks the same of the same list. */
export const pick = <T>(list: readonly T[], number: number): T | undefined =>
  list.length === 0 ? undefined : list[number % list.length]
