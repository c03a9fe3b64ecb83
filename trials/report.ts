import fs from 'node:fs'
import path from 'node:path'

/** How many things a trial tries. */
export const runs = (usual: number): number => Number(process.env.TRIALS_RUNS ?? usual)

/** Prints figures of a trial and hands them to `npm run trials`, which keeps them with its result. */
export function report(name: string, figures: Record<string, unknown>): void {
  console.log(`${name}: ${JSON.stringify(figures)}`)
  const folder = process.env.TRIALS_FIGURES
  if (folder) fs.writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(figures))
}
