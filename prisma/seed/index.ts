/**
 * Fills an empty database with the demo: situations built through the services, so that impossible rows cannot exist.
 * Runs once; a second run only writes the personas for the identity simulator.
 *   SEED_FILES=10000   adds that many applications in all stages
 *   PERSONAS_FILE      where the personas go, .data/personas.json by default
 */
import fs from 'node:fs'
import path from 'node:path'
import { now as clock } from '@/lib/clock'
import { database, disconnect } from '@/lib/data/client'
import { addFiles } from './bulk/files'
import { seedDemo } from './demo'
import { personas } from './personas'

const say = (text: string): void => console.log(text)

function writePersonas(): void {
  const file = process.env.PERSONAS_FILE ?? '.data/personas.json'
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, JSON.stringify(personas, null, 2))
}

async function main(): Promise<void> {
  writePersonas()
  const db = database()
  const now = clock()
  if (!(await db.seedMark.findUnique({ where: { id: 'demo' } }))) {
    await seedDemo(now, say)
    await db.seedMark.create({ data: { id: 'demo', at: now } })
  }
  const files = Number(process.env.SEED_FILES ?? 0)
  if (files > 0) await addFiles(files, now, say)
}

main()
  .catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
  })
  .finally(disconnect)
