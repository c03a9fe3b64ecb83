import { tableOf } from '../domain/typed'
import {
  circuitBreaker,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhen,
  isBrokenCircuitError,
  retry,
  timeout,
  TimeoutStrategy,
  wrap,
} from 'cockatiel'
import { registers, type Register } from '../domain/check/registers'

/** The register has answered, but not with an answer. */
export class RegisterError extends Error {
  constructor(
    message: string,
    readonly mayPass: boolean,
  ) {
    super(message)
  }
}

const TRY_MS = 3000
const RETRIES = 2
const FAILURES_UNTIL_OPEN = 5
/** How long a register that is down is left alone before one question may find out. */
export const REST_MS = 30_000

/** What says that the register is away: not an open circuit, and not a refusal of this one question. */
const mayPass = (error: Error): boolean =>
  !isBrokenCircuitError(error) && !(error instanceof RegisterError && !error.mayPass)

const createGuard = () =>
  wrap(
    // the waits are spread at random, so that many workers do not come back together
    retry(handleWhen(mayPass), {
      maxAttempts: RETRIES,
      backoff: new ExponentialBackoff({ initialDelay: 200, maxDelay: 2000 }),
    }),
    circuitBreaker(handleWhen(mayPass), {
      halfOpenAfter: REST_MS,
      breaker: new ConsecutiveBreaker(FAILURES_UNTIL_OPEN),
    }),
    timeout(TRY_MS, TimeoutStrategy.Aggressive),
  )

type Guard = ReturnType<typeof createGuard>

const createGuards = () => tableOf(registers, createGuard)

let guards = createGuards()

/** The guard of one register: one that is down says nothing about the others. */
export const guardedBy = (register: Register): Guard => guards[register]

/** Forgets what was learnt about the registers, as a new process would. */
export function forgetRegisters(): void {
  guards = createGuards()
}
