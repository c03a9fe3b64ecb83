import type { PersonActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { linksOfPerson } from '@/lib/data/employment/of-person'
import { dayOf } from '@/lib/domain/dates'
import { ok, type Result } from '@/lib/domain/result'
import { makeDeclaration } from '@/lib/files/pdf/declaration'
import type { CommandContext } from '../context'

/** 个人诚信声明 with name and employer filled in, ready to be signed and stamped (F-03, pain 14). */
export async function printDeclaration({
  actor,
  now,
}: Pick<CommandContext<PersonActor>, 'actor' | 'now'>): Promise<Result<{ bytes: Uint8Array; fileName: string }>> {
  const links = await linksOfPerson(database(), actor.personId)
  const employerName = links.find(({ status }) => status === 'active')?.employerName
  const bytes = await makeDeclaration(
    { kind: 'person', holderName: actor.name, ...(employerName ? { employerName } : {}) },
    dayOf(now.toISOString()),
  )
  return ok({ bytes, fileName: '个人诚信声明.pdf' })
}
