import { type Db, database } from '@/lib/data/client'
import { domainEvent, readStream, secretOf, type StoredEvent } from '@/lib/data/event-log'
import { findPermitParties, type PermitParties } from '@/lib/data/permit/parties'
import { contentOf, type PermitContent } from '@/lib/domain/permit/content'
import {
  evolvePermit,
  type PermitEvent,
  type PermitState,
  statusOn,
  type PermitStatus,
} from '@/lib/domain/permit/lifecycle'
import { findAuthority } from '@/lib/domain/policy/resolve'
import { kindLabels, permitStatusLabels, permitTypeLabels } from '@/lib/labels/applications'
import { endReasonLabel } from '@/lib/labels/businesses'
import { dateText } from '@/lib/labels/dates'
import { recordActor, type RecordReader } from '../application/record-actor'
import { contentChanges, type DifferenceView } from '../application/differences'
import type { EmployerActor } from '@/lib/access/actor'
import { findPermitOfEmployee } from '@/lib/data/permit/of-person'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { maskIdNumber } from '@/lib/domain/person/mask'

/** One version of a permit: when and by which business it came about, and what it changed. */
export type PermitVersion = {
  seq: number
  at: string
  /** 首次签发, 续签, 挂起, … */
  title: string
  tone: 'done' | 'neutral' | 'back' | 'end'
  /** Who took the step, as the log names him. */
  actor: string
  /** The business behind it; null for a step that is none (挂起, 失效). */
  application: { id: string; number: string; employerId: string } | null
  /** Before → after; `before` is empty where the first version states a fact. */
  changes: DifferenceView[]
  /** The printed end of this version. */
  validTo: string
  /** 有效, 挂起, … since this version. */
  statusText: string
  /** Reason of an end. */
  note: string
}

type Version = { event: PermitEvent; before: PermitState | null; after: PermitState }

const headline = (event: PermitEvent): Pick<PermitVersion, 'title' | 'tone'> => {
  switch (event.type) {
    case 'permit.granted':
      return { title: '首次签发', tone: 'done' }
    case 'permit.renewed':
      return { title: kindLabels.renewal, tone: 'done' }
    case 'permit.transferred':
      return { title: kindLabels['employer-change'], tone: 'done' }
    case 'permit.changed':
      return {
        title: kindLabels[event.what === 'basic-info' ? 'basic-info-change' : 'dependant-change'],
        tone: 'done',
      }
    case 'permit.suspended':
      return { title: '挂起', tone: 'back' }
    case 'permit.retirement-stated':
      return { title: '说明退休情况', tone: 'neutral' }
    case 'permit.settlement-reported':
      return { title: '报告落户', tone: 'neutral' }
    case 'permit.settlement-taken-back':
      return { title: '撤回落户报告', tone: 'neutral' }
    case 'permit.settlement-dismissed':
      return { title: '落户核实：未落户', tone: 'neutral' }
    case 'permit.lapsed':
      return { title: '失效', tone: 'end' }
    case 'permit.cancelled':
      return { title: '注销', tone: 'end' }
  }
}

const noteOf = (event: PermitEvent): string => {
  if (event.type === 'permit.suspended') return '单位已解除关联'
  return event.type === 'permit.lapsed' || event.type === 'permit.cancelled' ? endReasonLabel(event.reason) : ''
}

const authorityOf = (district: string): string => findAuthority(district)?.authority ?? district

/** Facts of the permit itself, besides its copy of the person's data. */
function factLines({ before, after }: Version, parties: PermitParties): DifferenceView[] {
  const employer = (id: string): string => parties.employers.get(id) ?? ''
  const lines: [subject: string, of: (state: PermitState) => string][] = [
    ['聘用单位', ({ employerId }) => employer(employerId)],
    ['主管部门', ({ district }) => authorityOf(district)],
    ['证件有效期至', ({ validTo }) => dateText(validTo)],
    ['证件状态', ({ status }) => permitStatusLabels[status]],
  ]
  return lines.flatMap(([subject, of]): DifferenceView[] => {
    const [was, is] = [before ? of(before) : '', of(after)]
    return was === is ? [] : [{ key: subject, subject, before: was, after: is, asked: false }]
  })
}

const decisions: ReadonlySet<string> = new Set<PermitEvent['type']>([
  'permit.retirement-stated',
  'permit.settlement-dismissed',
  'permit.cancelled',
])

const copyOf = (stored: StoredEvent): PermitContent | null => {
  // the sealed text of a decision is the officer's basis
  const secret = decisions.has(stored.type) ? null : secretOf(stored)
  return secret ? contentOf(JSON.parse(secret)) : null
}

/**
 * Every version of a permit, oldest first, out of its log: date, business, what changed (S-01…S-11, G-34). Whoever
 * calls it has checked that the reader may see this permit; numbers of people are masked.
 */
export async function permitHistory(db: Db, permitId: string, reader: RecordReader): Promise<PermitVersion[]> {
  const events = await readStream(db, permitId)
  const steps = events.map((stored) => domainEvent<PermitEvent>(stored))
  const parties = await findPermitParties(db, {
    employerIds: steps.flatMap((event) => ('employerId' in event ? [event.employerId] : [])),
    applicationIds: steps.flatMap((event) =>
      'applicationId' in event && event.applicationId ? [event.applicationId] : [],
    ),
  })
  let state: PermitState | null = null
  let content: PermitContent | null = null
  return events.map((stored, index) => {
    const event = domainEvent<PermitEvent>(stored)
    const before: PermitState | null = state
    const after = evolvePermit(before, event)
    const copy = copyOf(stored)
    const changes = factLines({ event, before, after }, parties)
    if (copy && content) changes.push(...contentChanges(content, copy))
    content = copy ?? content
    state = after
    return {
      seq: stored.seq,
      at: stored.at.toISOString(),
      ...headline(event),
      actor: recordActor(stored, reader, null),
      application:
        'applicationId' in event && event.applicationId
          ? (parties.applications.get(event.applicationId) ?? null)
          : null,
      changes: changes.map((change, line) => ({ ...change, key: `${index}-${line}` })),
      validTo: after.validTo,
      statusText: permitStatusLabels[after.status],
      note: noteOf(event),
    }
  })
}

type EmployerPermitHistory = {
  name: string
  idNumber: string
  number: string
  permitType: string
  status: PermitStatus
  validTo: PlainDate
  /** The latest first; `application` only of businesses that are the unit's to read. */
  versions: PermitVersion[]
}

/**
 * Every version of the permit of one of the unit's own people. Null for anybody else's, and once the link has ended:
 * what the permit says of the person is then no longer the unit's affair.
 */
export async function loadPermitHistory(
  actor: EmployerActor,
  permitId: string,
  now: Date,
): Promise<EmployerPermitHistory | null> {
  const db = database()
  const { employerId } = actor
  const permit = await findPermitOfEmployee(db, permitId, employerId)
  if (!permit) return null
  const { general } = permit.content
  const versions = await permitHistory(db, permit.id, 'employer')
  return {
    name: general.name,
    idNumber: maskIdNumber(general.idNumber),
    number: permit.number,
    permitType: permitTypeLabels[permit.permitType],
    status: statusOn(permit, dayOf(now.toISOString())),
    validTo: permit.validTo,
    versions: versions
      .map((version) => (version.application?.employerId === employerId ? version : { ...version, application: null }))
      .reverse(),
  }
}
