import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Actor, EmployerActor, StaffActor } from '@/lib/access/actor'
import { copyColumns, permitColumns } from '@/lib/data/aggregates'
import { columnsOf } from '@/lib/data/application/applications'
import { sealJson } from '@/lib/data/sealing'
import { decide } from '@/lib/domain/application/decide'
import { decisionFacts } from '@/lib/domain/application/decision-facts'
import type { Mover } from '@/lib/domain/application/decision-context'
import type { ApplicationEvent } from '@/lib/domain/application/events'
import { evolve } from '@/lib/domain/application/replay'
import type { ApplicationState } from '@/lib/domain/application/state'
import type { ApplicationAction } from '@/lib/domain/codes'
import { dayOf, yearOf } from '@/lib/domain/dates'
import type { WorkCalendar } from '@/lib/domain/deadlines/calendar'
import { emptyProfile } from '@/lib/domain/person/profile'
import { permitAges } from '@/lib/domain/permit/ages'
import { evolvePermit, termOf, type PermitEvent } from '@/lib/domain/permit/lifecycle'
import { numberIn, permitSeries, type Series } from '@/lib/domain/permit/numbering'
import type { Policy } from '@/lib/domain/policy/schema'
import { workingDaysAgo } from '../days'
import { sampleOpinion } from '../scenario/steps'
import type { Batch } from './batch'
import type { BulkFile } from './dossiers'
import { logEvents } from './links'

/** How far an invented application has come, as often as named here. */
export const stages = [
  'employer',
  'awaiting',
  'awaiting',
  'awaiting',
  'first',
  'first',
  'first',
  'first',
  'district',
  'district',
  'district',
  'city',
  'city',
  'returned',
  'granted',
  'granted',
  'granted',
  'granted',
  'granted',
  'granted',
] as const
type Stage = (typeof stages)[number]

export type Crew = Record<'district-first' | 'district' | 'city', StaffActor> & { employer: EmployerActor }

const walks: Record<Stage, ApplicationAction[]> = {
  employer: ['submit'],
  awaiting: ['submit', 'employer-approve'],
  first: ['submit', 'employer-approve', 'accept'],
  district: ['submit', 'employer-approve', 'accept', 'pass'],
  city: ['submit', 'employer-approve', 'accept', 'pass', 'pass'],
  returned: ['submit', 'employer-approve', 'accept', 'return'],
  granted: ['submit', 'employer-approve', 'accept', 'pass', 'pass', 'pass'],
}

type Plan = {
  file: BulkFile
  crew: Crew
  number: number
  series: Series
  stage: Stage
  start: Date
  /** Working days since the start; one passes between two steps while there are any. */
  ago: number
  now: Date
  policy: Policy
  calendar: WorkCalendar
}

function actorFor(action: ApplicationAction, { file, crew }: Plan, state: ApplicationState): Actor {
  if (action === 'submit') return file.person
  if (action === 'employer-approve') return crew.employer
  return crew[state.level as 'district-first' | 'district' | 'city']
}

const moverFor = (actor: Actor): Mover => {
  if (actor.kind === 'staff') {
    const { staffId, name, district, level } = actor
    return { kind: 'staff', staffId, name, district, level, isParty: false }
  }
  if (actor.kind === 'person') return { kind: 'person', personId: actor.personId }
  return actor.kind === 'employer' ? { kind: 'employer', employerId: actor.employerId } : { kind: 'system' }
}

type Logged = { event: ApplicationEvent; secret?: string; actor: Actor; at: Date }

/** Walks the file through its stage with the decisions of the core. */
function walk(plan: Plan, created: ApplicationEvent): { state: ApplicationState; log: Logged[] } {
  const { file, policy, calendar, start, ago, now, stage } = plan
  let state = evolve(null, created)
  const log: Logged[] = [{ event: created, actor: file.person, at: start }]
  const on = dayOf(start.toISOString())
  const facts = decisionFacts(
    state,
    { dossier: file.dossier, policy, calendar, on, standardsOn: on },
    { hasLicence: true },
  )
  walks[stage].forEach((action, index) => {
    const at = index < 3 ? start : new Date(workingDaysAgo(now, Math.max(1, ago - index * 3)))
    const actor = actorFor(action, plan, state)
    const opinion = action === 'return' ? sampleOpinion() : undefined
    const context = { mover: moverFor(actor), now: at.toISOString(), policy, calendar, facts }
    const decided = decide(state, { action, opinion }, context)
    if (!decided.ok) throw new Error(`${action} was refused: ${JSON.stringify(decided.refusal)}`)
    decided.value.events.forEach((event, order) =>
      log.push({ event, actor, at, ...(opinion && order === 0 ? { secret: JSON.stringify(opinion) } : {}) }),
    )
    state = decided.value.next
  })
  return { state, log }
}

export function addApplication(batch: Batch, plan: Plan): void {
  const { file, number, series, policy, start } = plan
  const id = uuid()
  const { employerId } = plan.crew.employer
  const { state, log } = walk(plan, {
    type: 'application.created',
    ...{ number: numberIn(series, number), kind: 'new', district: policy.district, permitType: 'beijing' },
    ...{ policyVersion: policy.version, personId: file.person.personId, employerId },
    ...{ employmentId: file.employmentId, filingRightId: null, permitId: null },
  })
  const { kind, district, permitType, personId, employmentId } = state
  batch.application.push({
    ...{ id, number: state.number, kind, district, permitType, personId, employerId, employmentId },
    formSealed: sealJson(file.dossier.form),
    createdAt: start,
    ...columnsOf(state, start),
  })
  batch.snapshot.push({ applicationId: id, round: 1, sealed: sealJson(file.dossier), takenAt: start })
  logEvents(batch, id, 'application', log)
  if (state.status === 'granted') addPermit(batch, plan, id, log.at(-1)?.at ?? start)
}

/** The permit of a granted application; its number follows the application's, so that the series stay apart. */
function addPermit(batch: Batch, { file, crew, number, policy }: Plan, applicationId: string, at: Date): void {
  const day = dayOf(at.toISOString())
  const id = uuid()
  const event: Extract<PermitEvent, { type: 'permit.granted' }> = {
    type: 'permit.granted',
    number: numberIn(permitSeries(`${policy.prefix}B`, yearOf(day)), number),
    ...{ permitType: 'beijing', personId: file.person.personId, employerId: crew.employer.employerId },
    ...{ district: policy.district, applicationId, at: at.toISOString() },
    ...termOf(day, policy),
  }
  const { profile } = file.dossier.person ?? { profile: emptyProfile() }
  const content = { general: profile.general, education: profile.education, children: [] }
  batch.permit.push({
    id,
    ...permitColumns(evolvePermit(null, event)),
    ...copyColumns({ content, ages: permitAges(content, policy, day) }),
    checkCode: randomBytes(8).toString('hex').toUpperCase().replaceAll(/[01]/g, '2'),
  })
  logEvents(batch, id, 'permit', [{ event, actor: crew.city, at, secret: JSON.stringify(content) }])
}
