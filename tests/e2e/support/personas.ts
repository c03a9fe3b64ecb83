import fs from 'node:fs'
import { type EmployerPersona, type Personas, parsePersonas, type StaffPersona } from '@/simulators/identity/personas'
import type { Kind } from './sign-in'

function file(): string {
  const name = process.env.E2E_PERSONAS_FILE
  if (!name) throw new Error('E2E_PERSONAS_FILE is not set; run node tests/system.mjs')
  return name
}

/** The personas that the seed has prepared for this run. */
export const personas = (): Personas => parsePersonas(JSON.parse(fs.readFileSync(file(), 'utf8')))

/** Somebody who can sign in: the first of the kind (for persons: whose face was verified). */
export function somebody(kind: Kind): string {
  const all = personas()
  const persona = kind === 'person' ? all.person.find(({ level }) => level !== 'L2') : all[kind][0]
  if (!persona) throw new Error(`the seed has no ${kind}`)
  return persona.id
}

/** A reviewer who is not in the demo's list; the identity platform knows him from now on. Answers the persona's id. */
export function addStaff(staff: Pick<StaffPersona, 'level' | 'district' | 'authorityName'>): string {
  const all = personas()
  const id = `staff-${staff.district ?? 'city'}-${staff.level}`
  const newcomer = { id, name: '纪明川', idNumber: '110101199003074530', authority: 'test', levelName: '', note: '' }
  if (!all.staff.some((known) => known.id === id))
    fs.writeFileSync(file(), JSON.stringify({ ...all, staff: [...all.staff, { ...newcomer, ...staff }] }))
  return id
}

/** The identity platform says something else of an employer while `work` goes on, as after a change in its register. */
export async function whileRegisteredAs(
  id: string,
  said: { unitName?: string; registered?: Partial<EmployerPersona['registered']> },
  work: () => Promise<void>,
): Promise<void> {
  const before = fs.readFileSync(file(), 'utf8')
  const all = personas()
  const employer = all.employer.map((one) =>
    one.id === id ? { ...one, ...said, registered: { ...one.registered, ...said.registered } } : one,
  )
  fs.writeFileSync(file(), JSON.stringify({ ...all, employer }))
  try {
    await work()
  } finally {
    fs.writeFileSync(file(), before)
  }
}
