import { points, type OldRule, type Point } from './old-rule'
import { oldRules } from './points'

const cell = (text: string): string => text.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ')

/** How the test was seen failing. */
function seen(rule: OldRule): string {
  if ('from' in rule) return `trial: ${rule.file}`
  if ('sql' in rule) return `trial: ${rule.sql}`
  return 'seenOn' in rule ? `by hand on ${rule.seenOn}: ${rule.how}` : `not yet: ${rule.pending}`
}

const proof = (rule: OldRule): string => ('pending' in rule ? '' : `${rule.test.file} › ${rule.test.title}`)

const row = (rule: OldRule): string => `| ${[rule.rule, proof(rule), seen(rule)].map(cell).join(' | ')} |`

const section = (point: Point, heading: string): string =>
  [
    `## ${heading}`,
    '',
    '| Rule | Test that holds it | Seen failing |',
    '| --- | --- | --- |',
    ...oldRules.filter((rule) => rule.point === point).map(row),
    '',
  ].join('\n')

/** docs/proofs.md, made of the list of old rules. */
export const proofsDocument = (): string =>
  [
    '# Proofs',
    '',
    'Which test holds which of the rules that the walk of 2026-11-30 asked for, and how it was seen failing. Made of the list',
    'in `trials/old-rules/points`; never edit it by hand (`npx vitest run --project unit tests/unit/laws/proofs.test.ts -u`).',
    '',
    '"trial" and a place: `npm run trials -- old-rules` puts the old wrong rule back there, only as the tests load it, and',
    'demands that the test fails on it; without it the test has to pass. Its last result is `trials/results/old-rules.json`,',
    'continuous integration plays a random part of it. "by hand": no program can put it back for one test.',
    '',
    ...Object.entries(points).map(([point, heading]) => section(point as Point, heading)),
  ].join('\n')
