import { profileDrafts } from '@/lib/schemas/profile'
import { describe, expect, it } from 'vitest'
import { profileFindings } from '@/lib/domain/person/profile-findings'
import { districts } from '@/tests/support/policies'
import { castOf } from '@/prisma/seed/cast/cast'
import { districtPersonas } from '@/prisma/seed/district-personas'
import { ownFiles, traitsOf } from '@/prisma/seed/demo-files/table'
import { employerPersonas, personas, personPersonas } from '@/prisma/seed/personas'
import { sampleRules } from '@/prisma/seed/scenario/profiles'

const twice = (names: readonly string[]): string[] => names.filter((name, index) => names.indexOf(name) !== index)

describe('the personas of the demo', () => {
  it('have names of their own: nobody is reviewer and operator, or two persons', () => {
    const names = [
      ...personas.person.map(({ name }) => name),
      ...personas.employer.map(({ operator }) => operator.name),
      ...personas.staff.map(({ name }) => name),
    ]
    expect(twice(names)).toEqual([])
  })

  it('have numbers of their own', () => {
    const numbers = [...personas.person, ...personas.staff].map(({ idNumber }) => idNumber)
    expect(twice([...numbers, ...personas.employer.map(({ operator }) => operator.idNumber)])).toEqual([])
    expect(twice(personas.person.map(({ mobile }) => mobile))).toEqual([])
  })

  it('typed a profile without a finding, whose last work is at the unit that files', () => {
    const on = '2026-11-20'
    const everybody = [
      ...Object.values(personPersonas).map((person) => ({ person, unit: employerPersonas.main })),
      ...districts().flatMap((policy, place) => {
        const { unit, people } = districtPersonas(policy, place)
        const own = ownFiles.filter(({ district }) => district === policy.district)
        return [...people, ...own].map((person) => ({ person, unit }))
      }),
    ]
    for (const { person, unit } of everybody) {
      const { profile, months } = castOf({ person, unit, on, traits: traitsOf(person.id) })
      const findings = profileFindings(profile, on, sampleRules)
      expect({ name: person.name, findings }).toEqual({ name: person.name, findings: [] })
      // and nothing that the form could not save again
      expect(profileDrafts.general.safeParse(profile.general).error).toBeUndefined()
      expect(profile.works.entries.at(-1)?.employer).toBe(unit.unitName)
      expect(months.map(({ month }) => month).at(-1)).toBe('2026-10')
    }
  })
})
