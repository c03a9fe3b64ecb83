import { beforeAll, expect, it } from 'vitest'
import type { Result } from '@/lib/domain/result'
import {
  acceptApplication,
  claimApplication,
  employerApprove,
  passApplication,
  releaseApplication,
  returnApplication,
  submitApplication,
} from '@/lib/services/application/steps'
import { freshDatabase } from '../../support/database'
import {
  draftNew,
  employee,
  employerWithRight,
  openWorld,
  sampleOpinion,
  signInChain,
  type Chain,
  type OpenEmployer,
  type World,
} from '../../support/scenario'
import { statementsOf } from '../../support/statements'

/**
 * How many messages a step of a 新办 sends to the database, BEGIN and COMMIT included. The price of a step is the number
 * of its messages: a number here may fall and never rise. Through an action the session is one more.
 */
const allowed = {
  submit: 9,
  'employer-approve': 9,
  claim: 5,
  release: 5,
  accept: 8,
  pass: 8,
  return: 7,
} as const
type Verb = keyof typeof allowed

let world: World
let chain: Chain
let employer: OpenEmployer
const sent: Partial<Record<Verb, number>> = {}

async function count(verb: Verb, step: () => Promise<Result<unknown>>): Promise<void> {
  let outcome: Result<unknown> | null = null
  sent[verb] = await statementsOf(async () => (outcome = await step()))
  expect(outcome, verb).toMatchObject({ ok: true })
}

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld()
  chain = await signInChain(world)
  employer = await employerWithRight(world, chain)
  const person = await employee(world, employer)
  const applicationId = await draftNew(world, person)
  const first = chain['district-first']
  await count('submit', () => submitApplication(world.as(person), { applicationId }))
  await count('employer-approve', () => employerApprove(world.as(employer), { applicationId }))
  await count('claim', () => claimApplication(world.as(first), { applicationId }))
  await count('release', () => releaseApplication(world.as(first), { applicationId }))
  await count('accept', () => acceptApplication(world.as(first), { applicationId }))
  await count('pass', () => passApplication(world.as(first), { applicationId }))
  const opinion = sampleOpinion()
  await count('return', () => returnApplication(world.as(chain.district), { applicationId, opinion }))
}, 300_000)

it.each(Object.entries(allowed))('%s', (verb, most) => {
  expect(new Map(Object.entries(sent)).get(verb), JSON.stringify(sent)).toBeLessThanOrEqual(most)
})
