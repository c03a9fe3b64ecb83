import type { DistrictCode } from '../codes'
import { addDays, type PlainDate } from '../dates'
import { employerFrom, termOfEnd, type EndStage } from './end-reminders'
import type { PermitDates } from '../deadlines/permit-deadlines'
import type { NoticeCode } from '../notice/codes'
import { notice, toEmployer, toPerson, type Notice, type NoticeParams } from '../notice/notice'
import type { LivePermitStatus, SettlementReport, SettlementSide } from './lifecycle'
import { type RetirementSide, retirementLevel } from './retirement'
import { settlementLevel } from './settlement'

/**
 * A live permit and who can do something about it: the unit it stands with or, while it hangs, the one that the holder
 * is linked to now; a former unit is told nothing about people who have left. `on` is the printed end.
 */
export type ToldPermit = {
  number: string
  status: LivePermitStatus
  on: PlainDate
  personId: string
  employerId: string | null
}

type Said = { params?: NoticeParams; sms?: boolean }

/** The holder, in the portal and by short message. */
const holder = ({ number, personId }: ToldPermit, code: NoticeCode, { params }: Said): Notice =>
  notice(toPerson(personId), code, { about: { page: 'permit' }, params: { number, ...params }, sms: true })

/** The unit reads the holder's name in the portal; the short message has the permit's number. */
function unit(permit: ToldPermit, code: NoticeCode, { params, sms = false }: Said): Notice[] {
  const { number, personId, employerId, status } = permit
  if (employerId === null) return []
  const page = status === 'valid' ? 'permits' : 'employees'
  const said = { about: { page }, params: { number, ...params }, sms, naming: { person: personId } } as const
  return [notice(toEmployer(employerId), code, said)]
}

/** The reminder of one stage (N-02, N-03, S-91, S-100): the holder always, the unit from 30 days on. */
export function endReminder(permit: ToldPermit, dates: PermitDates, stage: EndStage): Notice[] {
  const valid = permit.status === 'valid'
  const params = { date: valid ? permit.on : termOfEnd(dates, permit.status).mustBeApprovedBy }
  const toHolder = holder(permit, `${valid ? 'permit' : 'suspended'}-end-${stage}`, { params })
  if (stage > employerFrom.inbox) return [toHolder]
  const code = valid ? 'employer-permit-ending' : 'employer-suspended-ending'
  return [toHolder, ...unit(permit, code, { params, sms: stage <= employerFrom.sms })]
}

/** The renewal window has opened (S-90): the unit, and the holder unless a reminder of the same day tells him. */
export function windowOpened(permit: ToldPermit, { renewal }: PermitDates, holderIsReminded: boolean): Notice[] {
  const params = { date: renewal.safeSubmitBy }
  return [
    ...(holderIsReminded ? [] : [holder(permit, 'window-open', { params })]),
    ...unit(permit, 'employer-window-open', { params }),
  ]
}

/** A permit of the former system came over: what its holder has to do next (A-34, I-34, S-20). */
export const migrated = (permit: Omit<ToldPermit, 'employerId'>): Notice[] => [
  holder({ ...permit, employerId: null }, permit.status === 'valid' ? 'permit-migrated' : 'permit-migrated-suspended', {
    params: { date: permit.on },
  }),
]

/** 失效 after the printed end (S-05). */
export const lapsed = (permit: ToldPermit): Notice[] => bothSides(permit, 'permit-lapsed', permit.on)

/** 失效 with the retirement (S-07). The date told is the first day without the permit. */
export const retired = (permit: ToldPermit, lastDay: PlainDate): Notice[] =>
  bothSides(permit, 'permit-retired', addDays(lastDay, 1))

/** A child on the permit has become too old to accompany on `date` (I-62). */
export const dependantAgedOut = (permit: ToldPermit, date: PlainDate): Notice[] =>
  bothSides(permit, 'dependant-ages-out', date)

type BothSides = 'permit-lapsed' | 'permit-retired' | 'dependant-ages-out' | 'age-limit-reached'

/** Each side in its own words: the holder what he can do, the unit what it can do. */
const bothSides = (permit: ToldPermit, code: BothSides, date: PlainDate): Notice[] => [
  holder(permit, code, { params: { date } }),
  ...unit(permit, `employer-${code}`, { params: { date } }),
]

/** The statutory month is over where the holder has to cancel (I-66). */
export const ageLimitReached = (permit: ToldPermit, date: PlainDate): Notice[] =>
  bothSides(permit, 'age-limit-reached', date)

/** The end of the statutory month comes, and the permit with it (C-13). */
export const ageLimitNear = (permit: ToldPermit, date: PlainDate): Notice[] => [
  holder(permit, 'age-limit-near', { params: { date } }),
  ...unit(permit, 'employer-age-limit-near', { params: { date } }),
]

/** Only holder and unit can say whether he retires on `date` (E-54). */
export const retirementAsked = (permit: ToldPermit, date: PlainDate): Notice[] => [
  holder(permit, 'retirement-ask', { params: { date } }),
  ...unit(permit, 'employer-retirement-ask', { params: { date }, sms: true }),
]

/** What one side has stated, to the other; what the authority has recorded, to both (E-54). `what`: in words. */
export function retirementSaid(permit: ToldPermit, side: RetirementSide, what: string): Notice[] {
  const code = side === 'authority' ? 'retirement-recorded' : 'retirement-stated'
  return [
    ...(side === 'holder' ? [] : [holder(permit, code, { params: { what } })]),
    ...(side === 'employer' ? [] : unit(permit, code, { params: { what } })),
  ]
}

/** A human of the district has to decide with a paper (E-54). */
export const retirementToDecide = ({ number, personId }: ToldPermit, district: DistrictCode): Notice =>
  notice(
    { kind: 'desk', district, level: retirementLevel, township: null, except: [], party: personId },
    'retirement-to-decide',
    {
      about: { page: 'retirements' },
      params: { number },
      naming: { person: personId },
    },
  )

/** What lies on, or leaves, the desk of the district that looks into 落户. */
const settlementDesk = (
  { number, personId }: ToldPermit,
  district: DistrictCode,
  code: 'settlement-to-decide' | 'settlement-gone',
): Notice =>
  notice({ kind: 'desk', district, level: settlementLevel, township: null, except: [], party: personId }, code, {
    about: { page: 'settlements' },
    params: { number },
    naming: { person: personId },
  })

/** A human of the district has to look into a report of 落户 (S-26). */
export const settlementToDecide = (permit: ToldPermit, district: DistrictCode): Notice[] => [
  settlementDesk(permit, district, 'settlement-to-decide'),
]

/** One side has reported 落户: the other side hears of it and, where nobody had said so before, the desk of `district`. */
export const settlementReported = (
  permit: ToldPermit,
  { side, on }: Pick<SettlementReport, 'side' | 'on'>,
  district: DistrictCode | null,
): Notice[] => [
  ...(side === 'employer' ? [holder(permit, 'settlement-reported', { params: { date: on } })] : []),
  ...(side === 'holder' ? unit(permit, 'settlement-reported', { params: { date: on } }) : []),
  ...(district === null ? [] : settlementToDecide(permit, district)),
]

/** A report was taken back: the other side and, where no report is left, the desk of `district`. */
export const settlementTakenBack = (
  permit: ToldPermit,
  side: SettlementSide,
  district: DistrictCode | null,
): Notice[] => [
  ...(side === 'employer' ? [holder(permit, 'settlement-taken-back', {})] : unit(permit, 'settlement-taken-back', {})),
  ...(district === null ? [] : [settlementDesk(permit, district, 'settlement-gone')]),
]

type Reports = readonly Pick<SettlementReport, 'side' | 'employerId'>[]

/** The unit that can do something about the permit, and the one that has reported: it hears what became of its word. */
function units(permit: ToldPermit, reports: Reports, code: NoticeCode, said: Said): Notice[] {
  const reporters = reports.filter(({ side }) => side === 'employer').map(({ employerId }) => employerId)
  return [...new Set([permit.employerId, ...reporters])].flatMap((employerId) =>
    unit({ ...permit, employerId }, code, said),
  )
}

/** The district has found that the holder has no Beijing hukou: both sides. */
export const settlementDismissed = (permit: ToldPermit, reports: Reports): Notice[] => [
  holder(permit, 'settlement-dismissed', {}),
  ...units(permit, reports, 'settlement-dismissed', {}),
]

/** The district has found that the holder is 已落户: the permit is 注销 from `date` on, both sides. */
export const settlementEnded = (permit: ToldPermit, reports: Reports, date: PlainDate): Notice[] => [
  holder(permit, 'permit-settled', { params: { date } }),
  ...units(permit, reports, 'employer-permit-settled', { params: { date } }),
]
