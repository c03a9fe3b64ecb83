import fc from 'fast-check'
import { expect } from 'vitest'
import type { World } from '@/prisma/seed/scenario/world'
import { report } from '@/trials/report'
import { playAll, type Play } from './run'
import type { Setting } from './troupe'

/** Runs of at least thirty commands in each half of the model test; the trial `lives` plays 1,000 in each. */
export const runs = Number(process.env.MODEL_RUNS ?? 5)
/** The same seed plays the same runs again; a failing one is printed with it. */
const firstSeed = Number(process.env.MODEL_SEED ?? 20261121)

const number = fc.nat({ max: 997 })
const plays = fc.array(
  fc.record<Play>({
    kind: fc.constantFrom('begin', 'begin', 'begin', 'offered', 'offered', 'offered', 'offered', 'anything', 'wait'),
    who: number,
    target: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: number }),
    what: number,
  }),
  { minLength: 30, maxLength: 36 },
)
const district = fc.constantFrom('haidian', 'chaoyang', 'daxing')
const setting: fc.Arbitrary<Setting> = fc.record({
  districts: fc.tuple(district, district),
  modes: fc.tuple(fc.constantFrom('full', 'full', 'receive-only'), fc.constant('full')),
  daysLeft: fc.constantFrom(1, 5, 25, 45, 60, 75, 400, 900),
})

const milestones = [
  'staff pass ok',
  'employer employer-approve ok',
  'start renewal ok',
  'dissolve ok',
  'accept link ok',
]

/** Plays `runs` random lives over one database; `half` keeps the two halves apart. Says how much was played. */
export async function playLives(world: World, half: number): Promise<void> {
  const seen = new Set<string>()
  const seed = firstSeed + half
  const figures = { seed, lives: 0, steps: 0, messagesCompared: 0 }
  await fc.assert(
    fc.asyncProperty(setting, plays, async (where, what) => {
      const { story, compared } = await playAll(world, where, what)
      figures.lives += 1
      figures.steps += story.length
      figures.messagesCompared += compared
      for (const line of story) seen.add(line)
    }),
    { numRuns: runs, seed, endOnFailure: true },
  )
  if (process.env.TRIALS_FIGURES) report(half === 0 ? 'first half' : 'second half', figures)
  // a model that never gets anywhere proves nothing
  if (runs >= 100) expect([...seen]).toEqual(expect.arrayContaining(milestones))
}
