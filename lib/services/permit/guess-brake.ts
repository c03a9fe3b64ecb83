import { blindIndex } from '@/lib/data/sealing'
import type { Allowance } from '@/lib/data/rate-limits'
import { ok, type Result } from '@/lib/domain/result'
import { giveBack, takeCounted } from '../limits/take-allowance'

/*
 * The brakes of the public check count wrong answers only: an office that checks permits all day behind one
 * address never meets them. Guessing is stopped where it happens: at one number from one address first, so that a
 * colleague behind the same address goes on with other numbers; then at the address, and at the number from everywhere.
 */
const day = 86_400
const hour = 3_600

export const guessLimits = {
  pair: { points: 10, seconds: day, blockSeconds: 0 },
  address: { points: 60, seconds: hour, blockSeconds: 0 },
  number: { points: 100, seconds: day, blockSeconds: 0 },
} satisfies Record<string, Allowance>

type Brake = { key: string; allowance: Allowance }

function brakesOf(address: string, number: string | null): Brake[] {
  const origin = blindIndex(address)
  const all = { key: `permit-guess:address:${origin}`, allowance: guessLimits.address }
  if (number === null) return [all]
  return [
    { key: `permit-guess:pair:${origin}:${number}`, allowance: guessLimits.pair },
    all,
    { key: `permit-guess:number:${number}`, allowance: guessLimits.number },
  ]
}

/**
 * Takes one guess of every brake before the look-up, so that many at once cannot slip through. Answers how many wrong
 * ones are left after it and the way to give it back when the answer was right. Refuses with `rate-limited` and gives
 * back what it had taken.
 */
export async function takeGuess(
  address: string,
  number: string | null,
): Promise<Result<{ left: number; right: () => Promise<void> }>> {
  const taken: Brake[] = []
  const right = async () => void (await Promise.all(taken.map(({ key, allowance }) => giveBack(key, allowance))))
  let left = Infinity
  for (const brake of brakesOf(address, number)) {
    const one = await takeCounted(brake.key, brake.allowance)
    if (!one.ok) {
      await right()
      return one
    }
    taken.push(brake)
    left = Math.min(left, one.value)
  }
  return ok({ left, right })
}
