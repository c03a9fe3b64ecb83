import { beforeAll, expect, it } from 'vitest'
import { database } from '@/lib/data/client'
import { freshDatabase } from '../../support/database'
import {
  accept,
  approvedNew,
  employee,
  employerWithRight,
  openWorld,
  passLevels,
  signInChain,
} from '../../support/scenario'

beforeAll(async () => {
  await freshDatabase()
})

it('leads 新办 from the draft through three levels to a permit', async () => {
  const world = await openWorld()
  const chain = await signInChain(world)
  const employer = await employerWithRight(world, chain)
  const person = await employee(world, employer)
  const id = await approvedNew(world, person, employer)
  await accept(world, chain['district-first'], id)
  await passLevels(world, chain, id)
  expect(await database().permit.findMany({ select: { status: true, personId: true } })).toEqual([
    { status: 'valid', personId: person.personId },
  ])
})
