import { beforeAll, expect, it } from 'vitest'
import { freshDatabase } from '../../support/database'
import { playLives, runs } from '../../support/model/lives'
import { openWorld, type World } from '../../support/scenario'

let world: World

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld()
})

it(
  'any order of commands by all actors over a moving clock keeps every guard of a permit, first half',
  () => expect(playLives(world, 0)).resolves.toBeUndefined(),
  runs * 30_000 + 240_000,
)
