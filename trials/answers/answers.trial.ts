import { beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../tests/support/database'
import { openWorld } from '../../tests/support/scenario'
import { randomFrom } from '../../tests/support/random'
import { report, runs } from '../report'
import { asks } from './ask'
import { deadlinesQuestion, eligibilityQuestion } from './questions'
import { comparable, readRecording, writeRecording, type Api, type Recorded } from './recording'
import { ruleOf } from './rules'

/** The questions are the recorded ones: another seed asks other questions and has nothing to compare with. */
const SEED = 20261130
const asked = runs(5000)
const makers = { deadlines: deadlinesQuestion, eligibility: eligibilityQuestion }

beforeAll(async () => {
  await freshDatabase()
  await openWorld('2026-11-30T01:30:00.000Z')
}, 60_000)

async function answersOf(api: Api): Promise<{ question: object; answer: Recorded }[]> {
  const random = randomFrom(SEED)
  const pairs = []
  for (let number = 0; number < asked; number += 1) {
    const question = makers[api](random)
    pairs.push({ question, answer: comparable(await asks[api](question as never, number)) })
  }
  return pairs
}

describe.each(['deadlines', 'eligibility'] as const)('%s', (api) => {
  it('every answer is the recorded one, or a rule says why not', { timeout: 3_600_000 }, async () => {
    const pairs = await answersOf(api)
    if (process.env.RECORD_ANSWERS) {
      writeRecording(
        api,
        pairs.map(({ answer }) => answer),
      )
    }
    const recorded = readRecording(api) ?? []
    const changed = pairs
      .map(({ question, answer }, number) => ({ question, before: recorded[number], after: answer }))
      .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
    const byRule: Record<string, number> = {}
    const unexplained = []
    for (const { question, before, after } of changed) {
      const rule = ruleOf(api, before, after)
      byRule[rule ?? 'unexplained'] = (byRule[rule ?? 'unexplained'] ?? 0) + 1
      if (!rule) unexplained.push({ question, before, after })
    }
    report(api, { seed: SEED, asked, same: asked - changed.length, changed: byRule })
    expect(unexplained.slice(0, 5)).toEqual([])
  })
})
