import type { Db } from './client'

/** Blind index of a person's ID number, or null for nobody. */
export async function blindIndexOfPerson(db: Db, personId: string): Promise<string | null> {
  const row = await db.person.findUnique({ where: { id: personId }, select: { idNumberIndex: true } })
  return row?.idNumberIndex ?? null
}
