import fs from 'node:fs'
import { type Personas, parsePersonas } from '@/simulators/identity/personas'
import type { Kind } from './sign-in'

/** The personas that the seed has prepared for this run. */
export function personas(): Personas {
  const file = process.env.E2E_PERSONAS_FILE
  if (!file) throw new Error('E2E_PERSONAS_FILE is not set; run node tests/system.mjs')
  return parsePersonas(JSON.parse(fs.readFileSync(file, 'utf8')))
}

/** Somebody who can sign in: the first of the kind (for persons: whose face was verified). */
export function somebody(kind: Kind): string {
  const all = personas()
  const persona = kind === 'person' ? all.person.find(({ level }) => level !== 'L2') : all[kind][0]
  if (!persona) throw new Error(`the seed has no ${kind}`)
  return persona.id
}
