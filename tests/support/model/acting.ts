import type { EmployerActor, SignedInActor, StaffActor } from '@/lib/access/actor'
import { openSlots } from '@/lib/data/appointment/slots'
import { database } from '@/lib/data/client'
import { policyOf } from '../policies'
import { kindTraits } from '@/lib/domain/application/kinds'
import { holderOf, type ApplicationStatus } from '@/lib/domain/application/status'
import { type ApplicationKind, applicationActions, type ApplicationAction } from '@/lib/domain/codes'
import type { Result } from '@/lib/domain/result'
import { refusalLabels } from '@/lib/labels/refusals'
import {
  acceptApplication,
  claimApplication,
  employerApprove,
  employerReturn,
  passApplication,
  releaseApplication,
  returnApplication,
  submitApplication,
  withdrawApplication,
} from '@/lib/services/application/steps'
import { bookAppointment, cancelAppointment, rebookAppointment } from '@/lib/services/appointment/booking'
import { loadCaseView } from '@/lib/views/application/case'
import { sampleOpinion } from '@/prisma/seed/scenario/steps'
import type { World } from '@/prisma/seed/scenario/world'
import { everybody, pick, type Troupe } from './troupe'

type Verb = (world: World, actor: SignedInActor, applicationId: string) => Promise<Result<unknown>>

const general = { items: [{ owner: 'person' as const, at: null, text: '材料不清晰，请核对后重新提交。' }], hint: '' }

/** Verbs that only one kind of actor can even call; the type of the verb keeps the others out. */
const callers: Partial<Record<ApplicationAction, SignedInActor['kind']>> = {
  'employer-approve': 'employer',
  'employer-return': 'employer',
  pass: 'staff',
  return: 'staff',
  book: 'employer',
  rebook: 'employer',
  'cancel-booking': 'employer',
}

/** The next free slot of the file's district, another one than is booked. */
async function freeSlot(world: World, id: string): Promise<string> {
  const { district, appointmentAt } = await database().application.findUniqueOrThrow({ where: { id } })
  const open = await openSlots(database(), policyOf(district), world.now)
  return open.find(({ startsAt }) => startsAt !== appointmentAt?.toISOString())?.startsAt ?? world.now.toISOString()
}

/** The verb behind every button of the table of moves. */
const verbs: Partial<Record<ApplicationAction, Verb>> = {
  submit: (world, actor, applicationId) => submitApplication(world.as(actor), { applicationId }),
  withdraw: (world, actor, applicationId) => withdrawApplication(world.as(actor), { applicationId }),
  'employer-approve': (world, actor, applicationId) =>
    employerApprove(world.as(actor as EmployerActor), { applicationId, remark: '情况属实。' }),
  'employer-return': (world, actor, applicationId) =>
    employerReturn(world.as(actor as EmployerActor), { applicationId, opinion: general }),
  book: async (world, actor, applicationId) =>
    bookAppointment(world.as(actor as EmployerActor), {
      applicationId,
      startsAt: await freeSlot(world, applicationId),
    }),
  rebook: async (world, actor, applicationId) =>
    rebookAppointment(world.as(actor as EmployerActor), {
      applicationId,
      startsAt: await freeSlot(world, applicationId),
    }),
  'cancel-booking': (world, actor, applicationId) =>
    cancelAppointment(world.as(actor as EmployerActor), { applicationId }),
  claim: (world, actor, applicationId) => claimApplication(world.as(actor), { applicationId }),
  release: (world, actor, applicationId) => releaseApplication(world.as(actor), { applicationId }),
  accept: (world, actor, applicationId) => acceptApplication(world.as(actor), { applicationId }),
  pass: (world, actor, applicationId) => passApplication(world.as(actor as StaffActor), { applicationId }),
  return: (world, actor, applicationId) =>
    returnApplication(world.as(actor as StaffActor), { applicationId, opinion: sampleOpinion(general) }),
}
export const playedActions = applicationActions.filter((action) => verbs[action])

/** Whether the actor's page shows the button as possible; null when there is no page for him. */
async function isOffered(actor: SignedInActor, id: string, action: ApplicationAction, now: Date): Promise<boolean> {
  const found = await loadCaseView(actor, id, now)
  return found?.actions.some((offer) => offer.action === action && offer.refusal === null) ?? false
}

/** A refusal has a reason that somebody can read. */
export function expectReason(result: Result<unknown>): void {
  if (result.ok) return
  const { code } = result.refusal
  if (!Object.hasOwn(refusalLabels, code)) throw new Error(`refused without words: ${code}`)
}

/** Applications of the run, the youngest first. */
const applicationsOf = async ({ persons, employers }: Troupe): Promise<string[]> => {
  const rows = await database().application.findMany({
    where: {
      OR: [
        { personId: { in: persons.map(({ personId }) => personId) } },
        { employerId: { in: employers.map(({ employerId }) => employerId) } },
      ],
    },
    orderBy: { number: 'desc' },
    select: { id: true, closedAt: true },
  })
  const open = rows.filter(({ closedAt }) => closedAt === null)
  return (open.length > 0 ? open : rows).map(({ id }) => id)
}

type Numbers = { target: number; who: number; what: number }

type Attempt = { actor: SignedInActor; id: string; action: ApplicationAction; offered: boolean }

/** Presses the button: what the page offered has to succeed, what it did not offer has to be refused with a reason. */
async function attempt({ world }: Troupe, { actor, id, action, offered }: Attempt): Promise<string | null> {
  const result = await verbs[action]?.(world, actor, id)
  if (!result) return null
  if (result.ok !== offered) {
    const outcome = result.ok ? 'went through' : `was refused: ${JSON.stringify(result.refusal)}`
    throw new Error(`${action} by ${actor.kind} was ${offered ? '' : 'not '}offered and ${outcome}`)
  }
  expectReason(result)
  return `${actor.kind} ${action} ${result.ok ? 'ok' : result.refusal.code}`
}

/** Anybody presses anything on some application; it must do what the page said it would. Null: nothing to press. */
export async function pressAnything(troupe: Troupe, { target, who, what }: Numbers): Promise<string | null> {
  const id = pick(await applicationsOf(troupe), target)
  const actor = pick(everybody(troupe), who)
  const action = pick(playedActions, what)
  const callable = actor && action && (callers[action] ?? actor.kind) === actor.kind
  if (!id || !callable) return null
  return attempt(troupe, { actor, id, action, offered: await isOffered(actor, id, action, troupe.world.now) })
}

/** The one on whose desk the file lies: its starter, its employer, or a reviewer of its level. */
async function holderOfFile(troupe: Troupe, id: string, number: number): Promise<SignedInActor | undefined> {
  const file = await database().application.findUniqueOrThrow({ where: { id } })
  const holder = holderOf(file.status as ApplicationStatus)
  const side = holder === 'starter' ? kindTraits[file.kind as ApplicationKind].starter : holder
  const fitting = everybody(troupe).filter((actor) => {
    if (actor.kind === 'person') return side === 'person' && actor.personId === file.personId
    if (actor.kind === 'employer') return side === 'employer' && actor.employerId === file.employerId
    return actor.level === file.level && (actor.district ?? file.district) === file.district
  })
  return pick(fitting, number)
}

const forwards: readonly ApplicationAction[] = ['submit', 'employer-approve', 'book', 'accept', 'pass']

/** Somebody whose page offers a step takes it: the run gets somewhere. */
export async function pressOffered(troupe: Troupe, { target, who, what }: Numbers): Promise<string | null> {
  const id = pick(await applicationsOf(troupe), target)
  if (!id) return null
  const actor = await holderOfFile(troupe, id, target)
  const found = actor && (await loadCaseView(actor, id, troupe.world.now))
  if (!actor || !found) return null
  const offers = found.actions.flatMap(({ action, refusal }) => (refusal === null && verbs[action] ? [action] : []))
  // forward steps count sixfold, or hardly any file would reach its end
  const forward = offers.filter((action) => forwards.includes(action))
  const chosen = pick([...offers, ...Array.from({ length: 5 }, () => forward).flat()], who + what)
  return chosen ? attempt(troupe, { actor, id, action: chosen, offered: true }) : null
}
