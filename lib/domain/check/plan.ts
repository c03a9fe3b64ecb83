import type { Dossier } from '../application/dossier'
import type { ApplicationForm } from '../application/forms'
import { kindTraits } from '../application/kinds'
import type { CheckName } from '../codes'
import { addMonths, type PlainDate, type PlainMonth } from '../dates'
import type { EmployerProfile } from '../employer/employer-profile'
import { noDegree } from '../person/code-sets'
import type { EducationSection, Profile } from '../person/profile'
import { outcome, type CheckOutcome } from './answers'
import { degreesKnownSince } from './registers'
import { questionOf, type CheckQuestion } from './requests'

export type CheckSubject = { kind: 'person' | 'employer'; id: string }

/**
 * One check that applies to a file. With a `question` the register is asked; `settled` says at once what no register
 * can tell (T-11, X-04).
 */
export type PlannedCheck = { check: CheckName; subject: CheckSubject } & (
  { question: CheckQuestion; settled: null } | { question: null; settled: CheckOutcome }
)

/**
 * How many whole months of social insurance are asked for: the three years that an employer checks before it files
 * (U-83). It only says how far the answer reaches back; what is required is the district's own affair.
 */
const insuranceMonths = 36

const asked = (check: CheckName, subject: CheckSubject, request: unknown): PlannedCheck[] => {
  const question = questionOf(check, request)
  return question ? [{ check, subject, question, settled: null }] : []
}

const told = (check: CheckName, subject: CheckSubject, settled: CheckOutcome): PlannedCheck[] => [
  { check, subject, question: null, settled },
]

type Holder = { name: string; idNumber: string }

function educationCheck(subject: CheckSubject, holder: Holder, education: EducationSection): PlannedCheck[] {
  const { level, school, major, graduatedOn } = education
  if (level === '') return []
  if (education.foreign) return told('education', subject, outcome('manual', 'foreign'))
  return asked('education', subject, { ...holder, level, school, major, graduatedOn })
}

function degreeCheck(subject: CheckSubject, holder: Holder, education: EducationSection): PlannedCheck[] {
  const { degree, degreeIssuer: issuer, degreeNumber: number, degreeOn } = education
  if (degree === '' || degree === noDegree) return []
  if (education.foreign) return told('degree', subject, outcome('manual', 'foreign'))
  if (degreeOn !== '' && degreeOn < degreesKnownSince)
    return told('degree', subject, outcome('manual', 'before-lookup'))
  return asked('degree', subject, { ...holder, degree, issuer, number, degreeOn })
}

const monthOf = (day: PlainDate): PlainMonth => day.slice(0, 7)

function insuranceCheck(subject: CheckSubject, holder: Holder, uscc: string, on: PlainDate): PlannedCheck[] {
  const [from, to] = [monthOf(addMonths(on, -insuranceMonths)), monthOf(addMonths(on, -1))]
  return asked('social-insurance', subject, { ...holder, uscc, from, to })
}

/** 学历 and 学位 of a profile, as far as they are filled in (N-11, N-12). */
export function profileChecks(personId: string, { general, education }: Profile): PlannedCheck[] {
  const subject: CheckSubject = { kind: 'person', id: personId }
  const holder = { name: general.name, idNumber: general.idNumber }
  return [...educationCheck(subject, holder, education), ...degreeCheck(subject, holder, education)]
}

/** The registration facts of a unit. */
export function employerChecks(employerId: string, { general }: EmployerProfile): PlannedCheck[] {
  const { uscc, name, legalRepresentative, businessScope, registeredAddress, paidInCapital } = general
  return asked(
    'registration',
    { kind: 'employer', id: employerId },
    {
      ...{ uscc, name, legalRepresentative, businessScope, registeredAddress },
      ...(paidInCapital.trim() === '' ? {} : { paidInCapital }),
    },
  )
}

function personChecks({ person, employer }: Dossier, on: PlainDate): PlannedCheck[] {
  if (!person) return []
  const { general } = person.profile
  const subject: CheckSubject = { kind: 'person', id: person.id }
  const holder = { name: general.name, idNumber: general.idNumber }
  return [
    ...asked('identity', subject, holder),
    ...profileChecks(person.id, person.profile),
    ...insuranceCheck(subject, holder, employer.profile.general.uscc, on),
  ]
}

/** Of the requests only 更名 speaks of what 市场监管 knows (U-114). */
const wantedChecks = (form: ApplicationForm): readonly CheckName[] =>
  form.kind === 'service-request' && form.topic !== 'rename' ? [] : kindTraits[form.kind].checks

/**
 * Every comparison that a file asks for, in the order of the panel. `on` is the day on which it was handed in: the same
 * file gives the same questions whenever it is looked at.
 */
export function plannedChecks(dossier: Dossier, on: PlainDate): PlannedCheck[] {
  const wanted = wantedChecks(dossier.form)
  const all = [...personChecks(dossier, on), ...employerChecks(dossier.employer.id, dossier.employer.profile)]
  return wanted.flatMap((name) => all.filter(({ check }) => check === name))
}
