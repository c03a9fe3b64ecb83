import fs from 'node:fs'
import path from 'node:path'

/** How many things a trial tries. */
export const runs = (usual: number): number => Number(process.env.TRIALS_RUNS ?? usual)

/** Hands figures of a trial to `npm run trials`, which keeps them with its result, also of a run that is broken off. */
export function save(name: string, figures: Record<string, unknown>): void {
  const folder = process.env.TRIALS_FIGURES
  if (folder) fs.writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(figures))
}

/** Prints figures of a trial and saves them. */
export function report(name: string, figures: Record<string, unknown>): void {
  console.log(`${name}: ${JSON.stringify(figures)}`)
  save(name, figures)
}
