import { v7 as uuid } from 'uuid'
import { applicationOf, applicationsAsked } from '../application/of-person'
import type { Db, Tx } from '../client'
import { linkOf, linksAsked } from '../employment/of-person'
import { latestAsked, permitOf } from '../permit/of-person'
import { blindIndex, seal } from '../sealing'

/** Blind index of a person's ID number, or null for nobody. */
export async function blindIndexOfPerson(db: Db, personId: string): Promise<string | null> {
  const row = await db.person.findUnique({ where: { id: personId }, select: { idNumberIndex: true } })
  return row?.idNumberIndex ?? null
}

/** The person behind an ID number; created when nobody with it has ever been here. Answers the id. */
export async function ensurePerson(tx: Tx, { name, idNumber }: { name: string; idNumber: string }): Promise<string> {
  const idNumberIndex = blindIndex(idNumber)
  const { id } = await tx.person.upsert({
    where: { idNumberIndex },
    create: { id: uuid(), name, idNumberSealed: seal(idNumber), idNumberIndex },
    update: {},
    select: { id: true },
  })
  return id
}

/** Links, applications and the latest permit of a person, in one statement; alone each is asked for by its own noun. */
export async function standingOfPerson(db: Db, personId: string) {
  const { employments, applications, permits } = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { employments: linksAsked, applications: applicationsAsked, permits: latestAsked },
  })
  const [permit] = permits
  return {
    links: employments.map(linkOf),
    applications: applications.map(applicationOf),
    permit: permit ? permitOf(permit) : null,
  }
}
