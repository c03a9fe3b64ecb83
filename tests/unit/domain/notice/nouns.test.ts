import { describe, expect, it } from 'vitest'
import { checkNotices } from '@/lib/domain/check/notices'
import { startedForHolder } from '@/lib/domain/application/notices'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import { calendarFilled, calendarPublished } from '@/lib/domain/deadlines/notices'
import { endStages } from '@/lib/domain/permit/end-reminders'
import { permitDeadlines } from '@/lib/domain/deadlines/permit-deadlines'
import {
  demandFixed,
  demandLeftBehind,
  demandPublished,
  demandReturned,
  demandSubmitted,
} from '@/lib/domain/demand/notices'
import { papersOfTheYear } from '@/lib/domain/attachment/notices'
import { dissolveAskedAgain, dissolveTermEnds, employmentNotices } from '@/lib/domain/employment/notices'
import type { EmployerEvent } from '@/lib/domain/employer/claims'
import { employerNotices } from '@/lib/domain/employer/notices'
import { personRenamed } from '@/lib/domain/person/notices'
import { filingRightNotices } from '@/lib/domain/filing-right/notices'
import type { Notice } from '@/lib/domain/notice/notice'
import { daySummary } from '@/lib/domain/notice/notices'
import { proposalNotices } from '@/lib/domain/proposal/notices'
import * as permit from '@/lib/domain/permit/notices'
import { policyOn } from '@/lib/domain/policy/resolve'
import * as quota from '@/lib/domain/quota/notices'
import { reportAnswered, reportHandedIn } from '@/lib/domain/situation-report/notices'
import { allLines, expectedLines, telling, type ToldEvent, type Who } from '../../../support/telling'

const at = '2026-10-12T02:00:00.000Z'
const link = { id: 'link-1', personId: 'person-1', employerId: 'employer-1' }
const holder = { number: 'YS-1', on: '2027-03-04', personId: 'person-1', employerId: 'employer-1' }
const valid = { ...holder, status: 'valid' as const }
const suspended = { ...holder, status: 'suspended' as const }
const dates = permitDeadlines(policyOn('haidian', '2026-10-12'), holder.on, publishedCalendar())
const asked = { id: 'quota-1', number: 'ZB-1', employerId: 'employer-1', district: 'haidian' }
const declared = { id: 'demand-1', number: 'XQ-1', year: 2027, employerId: 'employer-1', district: 'daxing' }
const report = { id: 'report-1', number: 'QK-1', employerId: 'employer-1', district: 'daxing', township: 'office-1' }
const terms = { startsOn: '2026-01-02', endsOn: null, position: '工程师' }
const proposal = (action: 'propose' | 'release' | 'reject' | 'withdraw') =>
  proposalNotices(
    {
      ...{ kind: 'parameter', seat: { kind: 'administrators', area: 'haidian' } },
      ...{ figure: 'x', from: '2027-01-01', proposedById: 'staff-1' },
    },
    action,
  )
const demandNotice = {
  year: 2027,
  opensOn: '2026-10-09',
  closesOn: '2026-11-30',
  title: '通知',
  text: '请申报',
  total: null,
}

const byUnit = [{ side: 'employer', employerId: 'employer-1' }] as const
const claim = { claimId: 'claim-1', facts: ['name'] } as const
const unitFacts = (event: EmployerEvent) =>
  employerNotices('employer-1', event, [
    { district: 'haidian', township: null, policy: policyOn('haidian', '2026-10-12') },
  ])

/** What the domain says about each event; the words of the case where the table has several. */
const said: [ToldEvent, Notice[], ...string[]][] = [
  ['application.created', startedForHolder({ ...link, kind: 'renewal' }), 'by the unit', 'for a person'],
  ['employment.requested', employmentNotices(link, { type: 'employment.requested', ...link, at })],
  ['employment.withdrawn', employmentNotices(link, { type: 'employment.withdrawn', at })],
  ['employment.rejected', employmentNotices(link, { type: 'employment.rejected', at })],
  ['employment.accepted', employmentNotices(link, { type: 'employment.accepted', at, terms, contractId: 'c' })],
  [
    'employment.contract-updated',
    employmentNotices(link, { type: 'employment.contract-updated', at, terms, contractId: 'c' }),
  ],
  ['employment.dissolve-asked', employmentNotices(link, { type: 'employment.dissolve-asked', at })],
  ['dissolve asked again', dissolveAskedAgain(link, 7)],
  ['dissolve term ends', dissolveTermEnds(link, '2027-01-01')],
  [
    'employment.dissolve-escalated',
    employmentNotices(link, { type: 'employment.dissolve-escalated', at, on: '2026-10-12', district: 'haidian' }),
  ],
  [
    'employment.dissolved',
    employmentNotices(
      link,
      { type: 'employment.dissolved', at, on: '2026-10-12', reason: 'left' },
      { changeBy: '2027-03-03' },
    ),
    'a permit hangs',
  ],
  [
    'employment.dissolved',
    employmentNotices(link, { type: 'employment.dissolved', at, on: '2026-10-12', reason: 'left' }),
  ],
  ['permit expired', permit.lapsed(valid)],
  ['permit holder retired', permit.retired(valid, '2027-01-31')],
  ['permit age limit near', permit.ageLimitNear(valid, '2027-01-31')],
  ['permit retirement asked', permit.retirementAsked(valid, '2027-01-31')],
  ['permit retirement stated by the holder', permit.retirementSaid(valid, 'holder', '工人')],
  ['permit retirement stated by the unit', permit.retirementSaid(valid, 'employer', '工人')],
  ['permit retirement recorded', permit.retirementSaid(valid, 'authority', '工人')],
  ['permit retirement to decide', [permit.retirementToDecide(valid, 'haidian')]],
  [
    'permit settlement reported by the holder',
    permit.settlementReported(valid, { side: 'holder', on: '2026-10-01' }, 'haidian'),
    'the first',
  ],
  [
    'permit settlement reported by the holder',
    permit.settlementReported(valid, { side: 'holder', on: '2026-10-01' }, null),
  ],
  [
    'permit settlement reported by the unit',
    permit.settlementReported(valid, { side: 'employer', on: '2026-10-01' }, 'haidian'),
    'the first',
  ],
  [
    'permit settlement reported by the unit',
    permit.settlementReported(valid, { side: 'employer', on: '2026-10-01' }, null),
  ],
  ['permit settlement to decide', permit.settlementToDecide(valid, 'haidian')],
  [
    'permit settlement taken back by the holder',
    permit.settlementTakenBack(valid, 'holder', 'haidian'),
    'nothing left',
  ],
  ['permit settlement taken back by the holder', permit.settlementTakenBack(valid, 'holder', null)],
  [
    'permit settlement taken back by the unit',
    permit.settlementTakenBack(valid, 'employer', 'haidian'),
    'nothing left',
  ],
  ['permit settlement taken back by the unit', permit.settlementTakenBack(valid, 'employer', null)],
  ['permit settlement dismissed', permit.settlementDismissed(valid, [])],
  // the unit has reported by ending the link: it hears what became of its word
  ['permit settlement dismissed', permit.settlementDismissed({ ...suspended, employerId: null }, byUnit)],
  ['permit holder settled', permit.settlementEnded(valid, byUnit, '2026-10-12')],
  ['permit migrated', permit.migrated(valid)],
  ['permit migrated', permit.migrated(suspended), 'suspended'],
  ['permit age limit reached', permit.ageLimitReached(valid, '2027-01-31')],
  ['permit child too old', permit.dependantAgedOut(valid, '2027-01-31')],
  ['permit window open', permit.windowOpened(valid, dates, false)],
  ...endStages.flatMap((stage): [ToldEvent, Notice[]][] => [
    [`permit reminder ${stage} valid`, permit.endReminder(valid, dates, stage)],
    [`permit reminder ${stage} suspended`, permit.endReminder(suspended, dates, stage)],
  ]),
  [
    'filing-right.transferred',
    filingRightNotices('employer-1', { type: 'filing-right.transferred', district: 'daxing' }),
  ],
  ['filing-right.cancelled', filingRightNotices('employer-1', { type: 'filing-right.cancelled', at })],
  [
    'filing-right.township-chosen',
    filingRightNotices('employer-1', { type: 'filing-right.township-chosen', township: 'office-1' }),
  ],
  ['quota.submitted', quota.quotaAsked(asked, 'quota-submitted', 'district')],
  ['quota.return-asked', quota.quotaAsked(asked, 'quota-return-asked', 'district')],
  ['quota.granted', quota.quotaGranted(asked, 2, '2026-12-31'), 'some'],
  ['quota.granted', quota.quotaGranted(asked, 0, '2026-12-31')],
  ['quota.fed-back', quota.quotaFedBack(asked)],
  ['quota.left-behind', quota.quotaLeftBehind(asked)],
  ['quota units returned', quota.quotaUnitsReturned(asked, 2, 'district')],
  ['quota units expired', quota.quotaExpired('employer-1', 2)],
  ['quota ending', quota.quotaEnding('employer-1', 2, '2026-12-31')],
  ['quota window open', quota.quotaWindowOpened('employer-1', '2026-10-20')],
  ['demand-notice.published', demandPublished(['employer-1'], demandNotice, '区人力社保局')],
  ['demand.submitted', demandSubmitted(declared, 'district')],
  ['demand.returned', demandReturned(declared)],
  ['demand.left-behind', demandLeftBehind(declared)],
  ['demand.fixed', demandFixed(declared, 3)],
  ['situation-report.handed-in', reportHandedIn(report)],
  ['situation-report.received', reportAnswered(report, 'receive', '属地部门')],
  ['situation-report.returned', reportAnswered(report, 'return', '属地部门')],
  ['proposal.made', proposal('propose')],
  ['proposal.released', proposal('release')],
  ['proposal.rejected', proposal('reject')],
  ['proposal.withdrawn', proposal('withdraw')],
  ['year of papers begins', papersOfTheYear('employer-1', 2027, 2)],
  ['employer.claimed', unitFacts({ type: 'employer.claimed', ...claim })],
  ['employer.facts-taken-over', unitFacts({ type: 'employer.facts-taken-over', ...claim })],
  ['employer.claim-declined', unitFacts({ type: 'employer.claim-declined', ...claim })],
  ['employer.renamed', unitFacts({ type: 'employer.renamed', from: '甲公司', to: '乙公司' })],
  ['person renamed', personRenamed('person-1')],
  ['work summed up', daySummary('staff-1', [{ code: 'file-arrived', number: 'HD1', due: '2026-12-01' }])],
  ['calendar published', calendarPublished([2027])],
  ['certificate invalid', checkNotices({ kind: 'person', id: 'person-1' }, 'degree', 'waiting', { status: 'invalid' })],
]

function whoOf({ to, code }: Notice): Who | 'somebody else' {
  switch (to.kind) {
    case 'person':
      return to.id === 'person-1' ? 'person' : 'somebody else'
    case 'employer':
      if (to.id !== 'employer-1') return 'somebody else'
      return code === 'demand-notice' ? 'units of the district' : 'employer'
    case 'desk':
      if (to.level === 'township') return to.township === 'office-1' ? 'office' : 'somebody else'
      if (code === 'dissolve-escalated')
        return to.party === 'person-1' && to.level === 'district' ? 'leaving desk' : 'somebody else'
      if (code === 'unit-facts-differ-seen' || code === 'unit-facts-taken-over') return 'desk'
      if (code === 'settlement-to-decide' || code === 'settlement-gone')
        return to.party === 'person-1' && to.level === 'district' ? 'settlement desk' : 'somebody else'
      if (code === 'retirement-to-decide') return to.party === 'person-1' ? 'retirement desk' : 'somebody else'
      return to.district === 'haidian' ? 'quota desk' : 'demand desk'
    case 'seconds':
      return to.proposer === 'staff-1' ? 'seconds' : 'somebody else'
    case 'people-of':
      return to.employer === 'employer-1' ? 'people of the unit' : 'somebody else'
    case 'planners':
      return 'planners'
    case 'staff':
      if (code.startsWith('proposal-')) return to.id === 'staff-1' ? 'proposer' : 'somebody else'
      return to.id === 'staff-1' ? 'one reviewer' : 'somebody else'
  }
}

describe('whoever has to hear of an event hears of it, and nobody else', () => {
  it.each(said)('%s', (event, notices, ...words) => {
    const lines = notices.map((notice) => `${whoOf(notice)}: ${notice.code}${notice.sms ? ' + sms' : ''}`)
    expect(lines.sort()).toEqual(expectedLines(event, new Set(words)).toSorted())
  })

  it('covers every line of the table that is not about a file', () => {
    const covered = new Set(said.flatMap(([event, , ...words]) => expectedLines(event, new Set(words))))
    const files = Object.entries(telling).filter(
      ([event]) => event.startsWith('application.') && event !== 'application.created',
    )
    const ofFiles = new Set(
      files.flatMap(([, cases]: [string, readonly { told: readonly string[] }[]]) => cases.flatMap(({ told }) => told)),
    )
    expect(allLines.filter((line) => !ofFiles.has(line) && !covered.has(line))).toEqual([])
  })

  it('a unit without the holder any more is told nothing about him', () => {
    expect(permit.lapsed({ ...suspended, employerId: null }).map(whoOf)).toEqual(['person'])
  })

  it('the holder reads of an open window once: not besides the reminder of the same day', () => {
    expect(permit.windowOpened(valid, dates, true).map(whoOf)).toEqual(['employer'])
  })

  it('a unit and a reviewer read whose business it is', () => {
    const toOthers = said.flatMap(([, notices]) => notices).filter(({ to }) => to.kind === 'employer')
    const ofPeople = toOthers.filter(({ code }) =>
      /^(link|dissolve|employer-(age|permit|window|susp|depend))/.test(code),
    )
    expect(ofPeople.length).toBeGreaterThan(10)
    for (const { naming, code } of ofPeople) expect({ code, naming }).toEqual({ code, naming: { person: 'person-1' } })
  })
})

describe('a certificate that the register calls 无效 (N-12)', () => {
  const told = (
    ...[before, status]: Parameters<typeof checkNotices> extends [unknown, unknown, infer B, infer S] ? [B, S] : never
  ) => checkNotices({ kind: 'person', id: 'person-1' }, 'education', before, status).length

  it('is told once, not again by every question', () => {
    expect(told('waiting', { status: 'invalid' })).toBe(1)
    expect(told('invalid', { status: 'invalid' })).toBe(0)
    expect(told('valid', { status: 'invalid' })).toBe(1)
  })

  it('no other answer is', () => {
    for (const status of ['valid', 'match', 'mismatch', 'manual', 'unavailable'] as const)
      expect(told('waiting', { status })).toBe(0)
  })
})

describe('the calendar of a year (G-30)', () => {
  it('is news when it becomes known, not when an installation takes over the years of the past', () => {
    expect(calendarFilled([2027], 2026)).toHaveLength(1)
    expect(calendarFilled([2004, 2026, 2027], 2026)).toEqual([])
  })
})
