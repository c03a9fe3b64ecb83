import { type PlainDate, type PlainMonth, monthsBetween } from '../dates'
import { holdsAnyTitle, type Profile } from '../person/profile'
import { stageOfLevel } from '../person/sections/studies'
import { soundHistory } from '../person/sections/stretches'
import type { EligibilityPerson } from './question'

const educationOf = (level: string): EligibilityPerson['education'] => {
  const stage = stageOfLevel(level)
  return stage === 'doctor' || stage === 'master' || stage === 'bachelor' || stage === 'college' ? stage : 'other'
}

/** GB/T 6864 by its first digit; what is none of the three is no degree. */
const degrees: Record<string, EligibilityPerson['degree']> = { '2': 'doctor', '3': 'master', '4': 'bachelor' }

/** GB/T 8561 level digit. */
const titles: Record<string, EligibilityPerson['title']> = {
  '1': 'senior',
  '2': 'associate-senior',
  '3': 'intermediate',
  '4': 'junior',
  '5': 'junior',
}

type Stretch = { from: PlainMonth; to: PlainMonth }

/** Months that lie in at least one stretch; both ends are inclusive. */
function monthsCovered(stretches: readonly Stretch[]): number {
  const sorted = [...stretches].sort((a, b) => (a.from < b.from ? -1 : 1))
  const first = sorted[0]
  if (!first) return 0
  const merged = sorted.slice(1).reduce<Stretch[]>(
    (parts, next) => {
      const last = parts.at(-1)
      if (!last || next.from > last.to) return [...parts, next]
      return [...parts.slice(0, -1), { from: last.from, to: next.to > last.to ? next.to : last.to }]
    },
    [first],
  )
  return merged.reduce((sum, { from, to }) => sum + monthsBetween(from, to) + 1, 0)
}

/**
 * Full years of work on a day: the told history and the contract that runs now (some districts are told only what lies
 * before it, I-14). Null while a month of the history cannot be used.
 */
export function workYears(profile: Profile, contractStart: PlainDate | undefined, on: PlainDate): number | null {
  const now = on.slice(0, 7)
  const history = soundHistory(profile, now)
  if (!history) return null
  const started = contractStart?.slice(0, 7)
  const contract = started && started <= now ? [{ from: started, to: now }] : []
  return Math.floor(monthsCovered([...history.works, ...contract]) / 12)
}

/** What the profile says of studies and title, as the evaluator asks for it. */
export function standingOf({ education }: Profile): Pick<EligibilityPerson, 'education' | 'degree' | 'title'> {
  return {
    education: educationOf(education.level),
    degree: degrees[education.degree.slice(0, 1)] ?? 'none',
    title: holdsAnyTitle(education) ? (titles[education.title.level] ?? 'none') : 'none',
  }
}
