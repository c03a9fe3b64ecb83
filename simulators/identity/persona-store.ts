import fs from 'node:fs'
import path from 'node:path'
import { type EmployerPersona, type Kind, type PersonPersona, type Personas, parsePersonas } from './personas'

export type Persona = { [K in Kind]: { kind: K; persona: Personas[K][number] } }[Kind]

const none = (): Personas => ({ person: [], employer: [], staff: [] })

/** One JSON file, read again whenever it has changed on disk. */
class PersonasFile {
  private seen = -1
  private personas = none()

  constructor(readonly path: string) {}

  read(): Personas {
    const changed = fs.statSync(this.path, { throwIfNoEntry: false })?.mtimeMs
    if (changed === undefined) return none()
    if (changed === this.seen) return this.personas
    this.seen = changed
    try {
      this.personas = parsePersonas(JSON.parse(fs.readFileSync(this.path, 'utf8')))
    } catch (error) {
      // A half-written file must not take the door down: the last good list stays.
      console.error(`身份文件 ${path.basename(this.path)} 无法读取：${error instanceof Error ? error.message : error}`)
    }
    return this.personas
  }

  write(personas: Personas): void {
    fs.mkdirSync(path.dirname(this.path), { recursive: true })
    fs.writeFileSync(`${this.path}.part`, JSON.stringify(personas, null, 2))
    fs.renameSync(`${this.path}.part`, this.path)
  }
}

/** Every persona of a list with its kind. */
function entries(all: Personas): Persona[] {
  return [
    ...all.person.map((persona) => ({ kind: 'person' as const, persona })),
    ...all.employer.map((persona) => ({ kind: 'employer' as const, persona })),
    ...all.staff.map((persona) => ({ kind: 'staff' as const, persona })),
  ]
}

/** The personas of the demo plus those that testers entered themselves (kept beside the demo's file). */
export class PersonaStore {
  private readonly given: PersonasFile
  private readonly own: PersonasFile

  constructor(file: string) {
    this.given = new PersonasFile(file)
    this.own = new PersonasFile(`${file.replace(/\.json$/, '')}.own.json`)
  }

  all(): Personas {
    const [given, own] = [this.given.read(), this.own.read()]
    return {
      person: [...given.person, ...own.person],
      employer: [...given.employer, ...own.employer],
      staff: given.staff,
    }
  }

  find(id: string): Persona | undefined {
    return entries(this.all()).find(({ persona }) => persona.id === id)
  }

  /** Keeps a new person. The same ID number always is the same subject, whoever typed it. */
  addPerson(person: Omit<PersonPersona, 'id'>): string {
    const known = this.all().person.find((entry) => entry.idNumber === person.idNumber)
    if (known) return known.id
    const own = this.own.read()
    const id = `person-own-${own.person.length + 1}`
    this.own.write({ ...own, person: [...own.person, { ...person, id }] })
    return id
  }

  /** Keeps a new unit with its operator; the same unit and operator are the same subject. */
  addEmployer(employer: Omit<EmployerPersona, 'id'>): string {
    const known = this.all().employer.find(
      (entry) => entry.uscc === employer.uscc && entry.operator.idNumber === employer.operator.idNumber,
    )
    if (known) return known.id
    const own = this.own.read()
    const id = `employer-own-${own.employer.length + 1}`
    this.own.write({ ...own, employer: [...own.employer, { ...employer, id }] })
    return id
  }
}
