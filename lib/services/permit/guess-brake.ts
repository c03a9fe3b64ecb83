import { blindIndex } from '@/lib/data/sealing'
import { ok, type Result } from '@/lib/domain/result'
import { allowances, type Allowance } from '@/lib/limits'
import { giveBack, takeCounted } from '../limits/take-allowance'

/*
 * The brakes of the public check count wrong answers only: an office that checks permits all day behind one
 * address never meets them. Guessing is stopped where it happens: at one number from one address first, so that a
 * colleague behind the same address goes on with other numbers; then at the address, and at the number from everywhere.
 */
type Brake = { allowance: Allowance; caller: string }

function brakesOf(address: string, number: string | null): Brake[] {
  const origin = blindIndex(address)
  const all = { allowance: allowances.guessFromAddress, caller: origin }
  if (number === null) return [all]
  return [
    { allowance: allowances.guessAtPair, caller: `${origin}:${number}` },
    all,
    { allowance: allowances.guessAtNumber, caller: number },
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
  const right = async () => void (await Promise.all(taken.map(({ allowance, caller }) => giveBack(allowance, caller))))
  let left = Infinity
  for (const brake of brakesOf(address, number)) {
    const one = await takeCounted(brake.allowance, brake.caller)
    if (!one.ok) {
      await right()
      return one
    }
    taken.push(brake)
    left = Math.min(left, one.value)
  }
  return ok({ left, right })
}
