/** How many files one process judges at a time; the rest wait, so that a crowd cannot exhaust the memory. */
const atOnce = 2
let running = 0
const waiting: (() => void)[] = []

/** Runs the work when its turn comes. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((go) => waiting.push(go))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
