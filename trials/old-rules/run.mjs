// Puts old wrong rules back, one at a time and only as the tests load them, and demands that the test of each fails.
//   OLD_RULES=12             so many of them; all without it        OLD_RULES_SECONDS=100  begins none after that time
//   OLD_RULES_SEED=…         decides which and in which order; random without it        OLD_RULES_ONLY=text  of these alone
//   OLD_RULES_AGAIN=1        only what the last result does not show as seen, and the rest of the result stays
import { tsImport } from 'tsx/esm/api'

const { play } = await tsImport('./play.ts', import.meta.url)
const number = (name, usual) => Number(process.env[name] || usual)
const seed = number('OLD_RULES_SEED', Math.floor(Math.random() * 2 ** 31))
console.log(`seed ${seed}`)
const passed = await play({
  seed,
  count: number('OLD_RULES', 1_000_000),
  seconds: number('OLD_RULES_SECONDS', 24 * 3600),
  only: process.env.OLD_RULES_ONLY ?? '',
  again: Boolean(process.env.OLD_RULES_AGAIN),
})
process.exit(passed ? 0 : 1)
