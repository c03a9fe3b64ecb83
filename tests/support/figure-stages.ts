import type { EmployerActor, StaffActor } from '@/lib/access/actor'
import { addCalendarYears } from '@/lib/data/calendar/years'
import { database } from '@/lib/data/client'
import { dayOf } from '@/lib/domain/dates'
import type { ProposalKind } from '@/lib/domain/proposal/kinds'
import type { Result } from '@/lib/domain/result'
import { bookAppointment, cancelAppointment } from '@/lib/services/appointment/booking'
import { proposeSlotsClosing } from '@/lib/services/appointment/propose-closing'
import { changeAppointmentSlot } from '@/lib/services/appointment/slots'
import { proposeCalendarYear } from '@/lib/services/calendar/years'
import { evaluateDemand } from '@/lib/services/demand/evaluate'
import { proposeYearTotal, proposeNumber, proposeDemandNotice } from '@/lib/services/demand/propose'
import { startDeclaration, saveDeclaration, submitDeclaration } from '@/lib/services/demand/declaration'
import { proposeParameter } from '@/lib/services/proposal/propose-parameter'
import { askQuotaReturn } from '@/lib/services/quota/return-units'
import { proposeQuotaGrant } from '@/lib/services/quota/desk'
import { startQuotaApplication, saveQuotaForm, submitQuotaApplication } from '@/lib/services/quota/application'
import { makeUpcomingSlots } from '@/lib/services/timers/sweep'
import { bookingEmployer, fileRow, freeSlots, standing, waitingFile } from './appointments'
import { castEmployer } from './model/cast'
import { byTwo, colleagueOf, signInEmployer, signInStaff, value, type World } from './scenario'

// Each figure that takes two persons, with its own officers, ready to be proposed (decision 0023).

export const basis = '区人力社保局会议纪要〔2026〕15号'

export type Proposed = Promise<Result<{ proposalId: string }>>
export type Stage = {
  proposer: StaffActor
  propose: (by?: StaffActor, basis?: string) => Proposed
  /** What counts now; nothing of it moves before a release. */
  figure: () => Promise<unknown>
  /** What is a road of its own to the same thing. */
  disturb?: () => Promise<unknown>
  /** Goes to a day on which it is too late. */
  late?: () => unknown
  useUp?: () => Promise<unknown>
}

const wanted = (amount: string, effectiveFrom: string, note = basis) =>
  ({ code: 'review-days', value: amount, effectiveFrom, note }) as const

export const notice = {
  ...{ year: 2027, title: '2027 年度需求申报', text: '请各单位按期申报下一年度的新办需求。', total: 10 },
  ...{ opensOn: '2026-11-02', closesOn: '2026-11-13' },
}

/** The stage of each kind, in this world. */
export function stagesIn(world: World) {
  const desk = (district: string) => signInStaff(world, 'district', { district })
  const release = async (second: StaffActor, proposed: Proposed) => value(byTwo(world, second, proposed))

  async function declarer(): Promise<EmployerActor> {
    const actor = await signInEmployer(world)
    const right = {
      employerId: actor.employerId,
      permitType: 'beijing',
      district: 'daxing',
      status: 'full',
      version: 1,
    } as const
    await database().filingRight.create({ data: { ...right, id: crypto.randomUUID(), township: 'huangcun' } })
    return actor
  }

  /** A year with so many declarations, evaluated. */
  async function year(declarations: number) {
    const [proposer, second] = [await desk('daxing'), await desk('daxing')]
    await release(second, proposeDemandNotice(world.as(proposer), { ...notice, basis }))
    const { id: noticeId } = await database().demandNotice.findFirstOrThrow()
    const figures = { output: '100', investment: '20.5', employment: '12', research: '0' }
    const form = { counts: { A: '3' }, figures, reason: '新产线投产，需引进工程师。' }
    const ids: string[] = []
    for (let count = 0; count < declarations; count += 1) {
      const actor = await declarer()
      const { declarationId } = await value(startDeclaration(world.as(actor), { noticeId }))
      await value(saveDeclaration(world.as(actor), { declarationId, seenVersion: 1, form }))
      await value(submitDeclaration(world.as(actor), { declarationId, seenVersion: 2 }))
      ids.push(declarationId)
    }
    world.travelTo('2026-11-16T01:30:00.000Z')
    const evaluate = () => value(evaluateDemand(world.as(proposer), { noticeId }))
    if (declarations > 0) await evaluate()
    const numberOf = async (id: string, approved: number, by = proposer, stated = basis) => {
      const { version } = await database().demandDeclaration.findUniqueOrThrow({ where: { id } })
      const input = { declarationId: id, seenVersion: version, approved, agreed: true, basis: stated }
      return proposeNumber(world.as(by), input)
    }
    return { proposer, second, noticeId, ids, evaluate, numberOf }
  }

  const stages: Record<ProposalKind, () => Promise<Stage>> = {
    parameter: async () => {
      const proposer = await signInStaff(world, 'district', { administrator: true })
      const third = await colleagueOf(world, proposer)
      return {
        proposer,
        propose: (by = proposer, note = basis) => proposeParameter(world.as(by), wanted('15', '2026-12-01', note)),
        figure: () => database().proposal.count({ where: { kind: 'parameter', status: 'released' } }),
        disturb: async () => release(third, proposeParameter(world.as(proposer), wanted('18', '2026-11-20'))),
        late: () => world.travelTo('2026-12-01T01:30:00.000Z'),
      }
    },
    'calendar-year': async () => {
      const proposer = await signInStaff(world, 'city', { administrator: true })
      const lists = { year: 2027, off: ['2027-01-01'], makeUp: [] }
      // a unit at work plans by the calendar
      await declarer()
      return {
        proposer,
        propose: (by = proposer, note = basis) => proposeCalendarYear(world.as(by), { ...lists, note }),
        figure: () => database().calendarYear.findMany({ where: { year: 2027 } }),
        disturb: () =>
          database().$transaction((tx) =>
            addCalendarYears(tx, [{ year: 2027, off: ['2027-10-01'], makeUp: [], source: 'chinese-days' }]),
          ),
      }
    },
    'demand-notice': async () => {
      const proposer = await desk('daxing')
      await declarer()
      return {
        proposer,
        propose: (by = proposer, stated = basis) => proposeDemandNotice(world.as(by), { ...notice, basis: stated }),
        figure: () => database().demandNotice.findMany(),
        late: () => world.travelTo('2026-11-14T01:30:00.000Z'),
      }
    },
    'demand-total': async () => {
      const { proposer, second, noticeId, ids, numberOf } = await year(1)
      return {
        proposer,
        propose: (by = proposer, stated = basis) =>
          proposeYearTotal(world.as(by), { noticeId, total: 4, basis: stated }),
        figure: () => database().demandNotice.findMany({ select: { total: true } }),
        useUp: () => release(second, numberOf(ids[0] ?? '', 5)),
      }
    },
    'demand-number': async () => {
      const { proposer, second, ids, evaluate, numberOf } = await year(2)
      const [first = '', other = ''] = ids
      return {
        proposer,
        propose: (by = proposer, stated = basis) => numberOf(first, 8, by, stated),
        figure: () => database().quotaUnit.count({ where: { grant: { source: 'demand', sourceId: first } } }),
        disturb: evaluate,
        late: () => world.travelTo('2028-01-04T01:30:00.000Z'),
        useUp: () => release(second, numberOf(other, 5)),
      }
    },
    'quota-grant': async () => {
      world.travelTo('2026-11-03T01:30:00.000Z')
      const proposer = await desk('chaoyang')
      const employer = await castEmployer(world, 'haidian', 'full')
      const { quotaId } = await value(startQuotaApplication(world.as(employer), { district: 'chaoyang' }))
      const form = { taxYears: 'last-year', amounts: { '2025': '20' }, requested: '3', explanation: '' } as const
      await value(saveQuotaForm(world.as(employer), { quotaId, version: 1, form }))
      await value(submitQuotaApplication(world.as(employer), { quotaId }))
      return {
        proposer,
        propose: (by = proposer, stated = basis) =>
          proposeQuotaGrant(world.as(by), { quotaId, count: 3, basis: stated }),
        figure: () => database().quotaGrant.findMany({ where: { employerId: employer.employerId } }),
        disturb: () => value(askQuotaReturn(world.as(employer), { quotaId, reason: '上年度税额填错' })),
      }
    },
    'slots-closing': async () => {
      const proposer = await signInStaff(world, 'district', { district: 'chaoyang', administrator: true })
      const employer = await bookingEmployer(world)
      await makeUpcomingSlots(world.now)
      const startsAt = (await freeSlots(world)).find((slot) => !slot.startsWith('2026-11-06')) ?? ''
      const file = await waitingFile(world, employer)
      await value(bookAppointment(world.as(employer), { ...file, startsAt }))
      const day = dayOf(startsAt)
      const { capacity } = await standing(startsAt)
      return {
        proposer,
        propose: (by = proposer, stated = basis) => proposeSlotsClosing(world.as(by), { day, startsAt, basis: stated }),
        figure: async () => [await standing(startsAt), (await fileRow(file.applicationId)).status],
        // the unit itself has left, so that one person could close it
        disturb: async () => {
          await value(cancelAppointment(world.as(employer), { applicationId: file.applicationId }))
          await value(changeAppointmentSlot(world.as(proposer), { startsAt, capacity, closed: true }))
        },
        late: () => world.travelTo(startsAt),
      }
    },
  }
  return stages
}
