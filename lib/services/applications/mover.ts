import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/data/client'
import { blindIndexOfPerson } from '@/lib/data/people'
import type { Mover } from '@/lib/domain/application/decision-context'

/** The actor as the core knows him. A reviewer is party to a file that is his own (house law 8). */
export async function moverOf(tx: Tx, actor: Actor, personId: string | null): Promise<Mover> {
  switch (actor.kind) {
    case 'person':
      return { kind: 'person', personId: actor.personId }
    case 'employer':
      return { kind: 'employer', employerId: actor.employerId }
    case 'system':
      return { kind: 'system' }
    case 'staff': {
      const { staffId, name, district, level, personIndex } = actor
      const isParty = Boolean(personIndex && personId && (await blindIndexOfPerson(tx, personId)) === personIndex)
      return { kind: 'staff', staffId, name, district, level, isParty }
    }
  }
}
