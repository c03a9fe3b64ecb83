import type { EmployerActor, PersonActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { emptyServiceRequestForm, type ApplicationForm } from '@/lib/domain/application/forms'
import { addDays, dayOf } from '@/lib/domain/dates'
import { ok, type Result } from '@/lib/domain/result'
import { saveApplicationForm } from '@/lib/services/application/save-form'
import { startEmployerChange, startRenewal } from '@/lib/services/application/start-for-holder'
import {
  startNewApplication,
  startBasicInfoChange,
  startCancellation,
  startDependantChange,
  startServiceRequest,
} from '@/lib/services/application/start'
import {
  cancelFilingRight,
  startFilingRightApplication,
  startAuthorityTransfer,
} from '@/lib/services/filing-right/steps'
import { acceptLink, rejectLink } from '@/lib/services/employment/answer'
import { askDissolve, dissolveLink } from '@/lib/services/employment/dissolve'
import { requestEmployment, withdrawLinkRequest } from '@/lib/services/employment/request'
import { savePersonSection } from '@/lib/services/person/save-section'
import { returnQuotaUnits } from '@/lib/services/quota/return-units'
import { idNumberCheckDigit } from '@/lib/domain/text/id-number'
import { officeInForm } from '@/prisma/seed/scenario/actors'
import { giveQuota } from '@/prisma/seed/scenario/quota-requests'
import { completeProfile } from '../profiles'
import { putFiles, type CastEmployer } from './cast'
import { pick, type Troupe } from './troupe'

type Numbers = { who: number; target: number; what: number }
type Step = (troupe: Troupe, numbers: Numbers) => Promise<Result<unknown>>
type PersonStep = (troupe: Troupe, person: PersonActor, numbers: Numbers) => Promise<Result<unknown>>
type EmployerStep = (troupe: Troupe, employer: CastEmployer, numbers: Numbers) => Promise<Result<unknown>>

const confirmations = { checked: true, lateAcknowledged: true, confirmed: true, remark: '' }

/** Opens a draft and fills in its form, as its owner would. */
async function filled(
  { world }: Troupe,
  actor: PersonActor | EmployerActor,
  started: Result<{ applicationId: string }>,
  form: ApplicationForm,
): Promise<Result<unknown>> {
  if (!started.ok) return started
  return saveApplicationForm(world.as(actor), { ...started.value, form, version: 1 })
}

const byPerson =
  (step: PersonStep): Step =>
  async (troupe, numbers) => {
    const person = pick(troupe.persons, numbers.who)
    return person ? step(troupe, person, numbers) : ok('nobody')
  }

const byEmployer =
  (step: EmployerStep): Step =>
  async (troupe, numbers) => {
    const employer = pick(troupe.employers, numbers.who)
    return employer ? step(troupe, employer, numbers) : ok('nobody')
  }

type LinkStatus = 'pending' | 'active'

/** A link of these persons, one in the given state if there is any; otherwise whatever there is. */
async function someLink(persons: readonly PersonActor[], number: number, status?: LinkStatus) {
  const links = await database().employment.findMany({
    where: { personId: { in: persons.map(({ personId }) => personId) } },
    orderBy: [{ requestedAt: 'desc' }, { id: 'asc' }],
    take: 6,
    select: { id: true, employerId: true, status: true },
  })
  const fitting = links.filter((link) => link.status === status)
  return pick(fitting.length > 0 ? fitting : links, number)
}

/** A step on a link that it fits, by its own employer; now and then on any, or by the other, to be refused. */
const onLink =
  (
    status: LinkStatus,
    step: (troupe: Troupe, employer: CastEmployer, employmentId: string) => Promise<Result<unknown>>,
  ): Step =>
  async (troupe, { who, target, what }) => {
    const link = await someLink(troupe.persons, target + who, what % 6 === 0 ? undefined : status)
    const own = troupe.employers.find(({ employerId }) => employerId === link?.employerId)
    const employer = what % 7 === 0 ? pick(troupe.employers, who) : own
    return link && employer ? step(troupe, employer, link.id) : ok('no link')
  }

/** A daughter of the run's year, too young to age out in it. */
const child = (id: string, now: Date) => {
  const birth = `${now.getUTCFullYear() - 3}-05-06`
  const first17 = `130105${birth.replaceAll('-', '')}042`
  const facts = { name: '周小满', relation: '31', birthCertificateNumber: 'Q130012345', institution: '无' }
  return { id, ...facts, birth, idNumber: first17 + idNumberCheckDigit(first17) }
}

const personNames = [
  ...['request link', 'request link elsewhere', 'withdraw request', 'ask dissolve', 'start new'],
  ...['start basic info change', 'start dependant change', 'start cancellation'],
]

const personSteps: PersonStep[] = [
  ({ world, employers }, person, { what }) =>
    requestEmployment(world.as(person), { linkCode: pick(employers, what)?.linkCode ?? '' }),
  ({ world, employers }, person, { target }) =>
    requestEmployment(world.as(person), { linkCode: pick(employers, target)?.linkCode ?? '' }),
  async (troupe, person, { target, what }) =>
    withdrawLinkRequest(troupe.world.as(person), {
      employmentId: (await someLink(what % 5 ? [person] : troupe.persons, target))?.id ?? person.personId,
    }),
  async (troupe, person, { target, what }) =>
    askDissolve(troupe.world.as(person), {
      employmentId: (await someLink(what % 5 ? [person] : troupe.persons, target))?.id ?? person.personId,
      // some say when they left: the district's term runs from then on
      ...(what % 3 ? { leftOn: addDays(dayOf(troupe.world.now.toISOString()), -(what % 25)) } : {}),
    }),
  async (troupe, person) => {
    const form = {
      kind: 'new',
      applicantType: 'domestic',
      category: 'A',
      children: [],
      remark: '',
      founding: '',
    } as const
    const started = await startNewApplication(troupe.world.as(person))
    return filled(troupe, person, started, { ...form, children: [], months: [], confirmed: true })
  },
  async (troupe, person, { what }) => {
    const data = { ...completeProfile().general, residenceAddress: `学院路37号院${(what % 90) + 1}号楼501室` }
    const key = { ownerKind: 'person', ownerId: person.personId, section: 'general' } as const
    const row = await database().profileSection.findUnique({ where: { ownerKind_ownerId_section: key } })
    const version = row?.version ?? 0
    const saved = await savePersonSection(troupe.world.as(person), { section: 'general', data, version })
    const started = await startBasicInfoChange(troupe.world.as(person))
    const form = { kind: 'basic-info-change', reason: '居住地址变更', confirmed: true } as const
    return saved.ok ? filled(troupe, person, started, form) : saved
  },
  async (troupe, person) => {
    const started = await startDependantChange(troupe.world.as(person))
    if (!started.ok) return started
    const id = started.value.applicationId
    await putFiles(troupe.world, { kind: 'child', id }, ['child-birth-certificate', 'child-household-register'])
    const form = {
      kind: 'dependant-change',
      children: [child(id, troupe.world.now)],
      remark: '',
      confirmed: true,
    } as const
    return filled(troupe, person, started, { ...form, children: [...form.children] })
  },
  async (troupe, person) => {
    const started = await startCancellation(troupe.world.as(person))
    return filled(troupe, person, started, { kind: 'cancellation', reason: 'settled', note: '', confirmed: true })
  },
]

const accept: Step = onLink('pending', async ({ world }, employer, employmentId) => {
  await putFiles(world, { kind: 'employment', id: employmentId }, ['labour-contract'])
  const terms = { startsOn: '2024-01-02', endsOn: null, position: '工程师' }
  return acceptLink(world.as(employer), { employmentId, terms, insuranceRecord: true })
})

const renew: Step = onLink('active', async (troupe, employer, employmentId) =>
  filled(troupe, employer, await startRenewal(troupe.world.as(employer), { employmentId }), {
    kind: 'renewal',
    months: [],
    ...confirmations,
  }),
)

const change: Step = onLink('active', async (troupe, employer, employmentId) =>
  filled(troupe, employer, await startEmployerChange(troupe.world.as(employer), { employmentId }), {
    kind: 'employer-change',
    leftOn: dayOf(troupe.world.now.toISOString()),
    insuredMonths: '2',
    ...confirmations,
  }),
)

const dissolve: Step = onLink('active', async ({ world }, employer, employmentId) => {
  await putFiles(world, { kind: 'employment', id: employmentId }, ['dissolution-proof'])
  return dissolveLink(world.as(employer), { employmentId, on: dayOf(world.now.toISOString()), reason: 'left' })
})

const reject: Step = onLink('pending', ({ world }, employer, employmentId) =>
  rejectLink(world.as(employer), { employmentId, reason: '未查到您的入职记录。' }),
)

const districts = ['haidian', 'chaoyang', 'daxing']

const transfer: Step = byEmployer(async (troupe, employer, { what }) => {
  const place = { permitType: 'beijing', district: pick(districts, what) ?? '' } as const
  const right = await database().filingRight.findFirstOrThrow({ where: { employerId: employer.employerId } })
  const started = await startAuthorityTransfer(troupe.world.as(employer), place)
  const stated = {
    ...{ reason: '纳税登记地迁入', attachmentsUpdated: true, confirmed: true },
    ...officeInForm(place.district, dayOf(troupe.world.now.toISOString())),
  }
  return filled(troupe, employer, started, { kind: 'authority-transfer', ...place, from: right.district, ...stated })
})

const upgrade: Step = byEmployer(async (troupe, employer, { what }) => {
  const place = { permitType: 'beijing', district: pick(districts, what) ?? '' } as const
  const started = await startFilingRightApplication(troupe.world.as(employer), place)
  const stated = {
    mode: 'full',
    intention: '办理新办',
    confirmed: true,
    ...officeInForm(place.district, dayOf(troupe.world.now.toISOString())),
  } as const
  return filled(troupe, employer, started, { kind: 'filing-right', ...place, ...stated })
})

const recall: Step = byEmployer(async (troupe, employer, { what, target }) => {
  const topic = pick(['recall', 'correction'] as const, what) ?? 'recall'
  const applications = await database().application.findMany({
    where: { personId: { in: troupe.persons.map(({ personId }) => personId) }, closedAt: null },
    select: { id: true },
    orderBy: { number: 'desc' },
  })
  const targetId = pick(applications, target)?.id
  const started = await startServiceRequest(troupe.world.as(employer), { topic, targetId })
  if (!started.ok) return started
  const { district } = await database().application.findUniqueOrThrow({ where: { id: started.value.applicationId } })
  const form = emptyServiceRequestForm({ permitType: 'beijing', district, topic, targetId })
  return filled(troupe, employer, started, { ...form, statement: '人员调整，申请撤回。', confirmed: true })
})

const cancelRight: Step = byEmployer(({ world }, employer) =>
  cancelFilingRight(world.as(employer), { permitType: 'beijing' }),
)

/** Units out of nothing for whoever stands or wants to stand in a district; years pass in a run, and quota with them. */
const receiveQuota: Step = byEmployer(async ({ world }, { employerId }, { what }) =>
  ok(await giveQuota(world, { employerId, district: pick(districts, what) ?? '' }, what % 4)),
)

/** 指标退回 of a unit or two, of any grant; of a yearly number it is refused. */
const returnQuota: Step = byEmployer(async ({ world }, employer, { target, what }) => {
  const { employerId } = employer
  const grants = await database().quotaGrant.findMany({ where: { employerId }, orderBy: { id: 'asc' } })
  const grantId = pick(grants, target + what)?.id ?? employerId
  return returnQuotaUnits(world.as(employer), { grantId, count: 1 + (what % 2) })
})

/** Everything that begins something or ends a link, and how often it is tried. */
const weighted: [times: number, name: string, step: Step][] = [
  ...personSteps.map((step, index): [number, string, Step] => [
    index === 0 ? 3 : 2,
    personNames[index] ?? '',
    byPerson(step),
  ]),
  [4, 'accept link', accept],
  [6, 'start renewal', renew],
  [5, 'start employer change', change],
  [3, 'dissolve', dissolve],
  [1, 'reject link', reject],
  [1, 'start transfer', transfer],
  [1, 'start right', upgrade],
  [2, 'start recall', recall],
  [1, 'cancel right', cancelRight],
  [2, 'receive quota', receiveQuota],
  [1, 'return quota', returnQuota],
]
export const beginnings = weighted.flatMap(([times, name, step]) =>
  Array.from({ length: times }, () => ({ name, step })),
)
