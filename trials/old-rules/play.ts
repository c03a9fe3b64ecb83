import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { randomFrom } from '../../tests/support/random'
import { report, save } from '../report'
import { isPlayable, points, type OldRule, type Playable } from './old-rule'
import { oldRules } from './points'
import { oldText } from './put-back'
import { openTests, type Outcome } from './tests'

/** `entry` names the line of the list as it was when it was seen. */
type Seen = { point: string; rule: string; test: string; said: string; entry: string }
/**
 * `seconds`: no rule is begun after so long. `only`: a text that stands in point, rule or test. `again`: only what the
 * last result does not show as seen.
 */
type Choice = { seed: number; count: number; seconds: number; only: string; again: boolean }
type Fault = { rule: string; test: string; what: string }

const result = path.resolve(import.meta.dirname, '../results/old-rules.json')
const entryOf = (rule: OldRule): string => createHash('sha256').update(JSON.stringify(rule)).digest('hex').slice(0, 8)

/** What the last result has seen of rules that stand in the list as they did then. */
function seenBefore(): Seen[] {
  const entries = new Set(oldRules.map(entryOf))
  const { seen } = JSON.parse(fs.readFileSync(result, 'utf8')) as { seen?: { failing: Seen[] } }
  return (seen?.failing ?? []).filter(({ entry }) => entries.has(entry))
}

const nameOf = ({ test }: OldRule): string => `${test.file} › ${test.title}`

/** The rules of this run, in an order that the seed decides; all of them unless a number is asked. */
function chosen({ seed, count, only }: Choice, done: readonly Seen[]): Playable[] {
  const random = randomFrom(seed)
  const wanted = oldRules
    .filter(isPlayable)
    .filter((rule) => done.every(({ entry }) => entry !== entryOf(rule)))
    .filter((rule) => `${rule.point} ${rule.rule} ${nameOf(rule)}`.includes(only))
  return wanted
    .map((rule) => ({ rule, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ rule }) => rule)
}

function faultOf(now: Outcome, old: Outcome): string | null {
  if (now.broken || now.failed > 0) return `fails without the old rule: ${now.broken || now.said}`
  if (now.passed === 0) return 'there is no test of this title'
  if (old.broken) return `the old rule does not even run: ${old.broken}`
  return old.failed > 0 ? null : 'the test does not notice the old rule'
}

type Tests = Awaited<ReturnType<typeof openTests>>

/** Plays rules one after another; `now` remembers how a test stands without any old rule. */
async function playAll(tests: Tests, rules: readonly Playable[], seconds: number, note: (seen: Seen[]) => void) {
  const until = performance.now() + seconds * 1000
  const now = new Map<string, Outcome>()
  const seen: Seen[] = []
  const faults: Fault[] = []
  for (const rule of rules) {
    const from = performance.now()
    if (from > until) break
    const test = nameOf(rule)
    const as = now.get(test) ?? (await tests.run(rule.test, null))
    now.set(test, as)
    const old = await tests.run(rule.test, rule)
    const what = faultOf(as, old)
    if (what) faults.push({ rule: rule.rule, test, what })
    else seen.push({ point: points[rule.point], rule: rule.rule, test, said: old.said, entry: entryOf(rule) })
    note(seen)
    const took = ((performance.now() - from) / 1000).toFixed(1)
    console.log(`${what ? '✗' : '✓'} ${took} s  ${rule.rule}${what ? ` — ${what} (${test})` : ''}`)
  }
  return { seen, faults }
}

/**
 * Puts one old rule after another back and demands that its test fails. Stops beginning new ones when the time is over;
 * what was not begun is counted as left. Answers whether every one that was played was seen.
 */
export async function play(choice: Choice): Promise<boolean> {
  // a place that is not there any more is told at once, whichever rules are played
  for (const rule of oldRules.filter(isPlayable)) oldText(rule)
  const before = choice.again ? seenBefore() : []
  const rules = chosen(choice, before)
  const tests = await openTests()
  const whole = choice.count >= oldRules.length
  const sorted = (seen: Seen[]) => ({
    failing: [...before, ...seen].sort((a, b) => a.rule.localeCompare(b.rule)),
  })
  const note = (seen: Seen[]) => whole && save('seen', sorted(seen))
  const played = await playAll(tests, rules, choice.seconds, note).finally(() => tests.close())
  const { faults } = played
  const seen = sorted(played.seen).failing
  const others = oldRules.filter((rule) => !isPlayable(rule))
  report('rules', {
    ...{ seed: choice.seed, rules: oldRules.length, played: seen.length + faults.length, seen: seen.length, faults },
    left: rules.length - played.seen.length - faults.length,
    byHand: others.filter((rule) => 'seenOn' in rule).length,
    pending: others.filter((rule) => 'pending' in rule).length,
  })
  return faults.length === 0 && seen.length > 0
}
