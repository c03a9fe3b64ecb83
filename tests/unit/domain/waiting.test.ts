import { describe, expect, it } from 'vitest'
import { waitingOf } from '@/lib/domain/application/waiting'
import { replay } from '@/lib/domain/application/replay'
import { applicationStatuses, isOpen } from '@/lib/domain/application/status'
import { checkWaiting, type CheckResult } from '@/lib/domain/check/findings'
import { applicationKinds } from '@/lib/domain/codes'
import { addDays, type PlainDate } from '@/lib/domain/dates'
import { demandWaiting } from '@/lib/domain/demand/moves'
import { leavingWaiting } from '@/lib/domain/employment/leaving'
import { linkWaiting } from '@/lib/domain/employment/lifecycle'
import { quotaWaiting } from '@/lib/domain/quota/application'
import { receiptWaiting, reportWaiting } from '@/lib/domain/situation-report/moves'
import { isAskedOn, stageOn, waitedDays, type Waiting } from '@/lib/domain/waiting'
import { bookingPolicy, historyTo, plainPolicy, stateIn } from '../../support/application-states'

const asked = '2026-10-12'
const file = (status: Parameters<typeof stateIn>[0], kind: Parameters<typeof stateIn>[1], policy = plainPolicy()) => {
  const state = stateIn(status, kind, policy)
  if (!state) throw new Error(`${kind} knows no ${status}`)
  return waitingOf(state)
}
const check = (more: Partial<CheckResult>) =>
  checkWaiting({
    ...{ check: 'identity', status: 'waiting', codes: [], figures: {}, months: [], retrying: false },
    ...{ askedAt: `${asked}T02:00:00.000Z`, answeredAt: null },
    ...more,
  })

/**
 * Everything that is asked of somebody today, read from the rules and written down independently: who asks → who answers,
 * until when, on which days he is asked again, from when on it is not only his affair. `-`: no rule names a day.
 */
type Row = [what: string, row: string, waiting: () => Waiting | null, says: string]
const days = { opensOn: asked, closesOn: '2026-10-16' }
const table: Row[] = [
  ['关联 to confirm', 'S-20', () => linkWaiting(asked), 'link: person → employer, due -, again -, lapses -'],
  [
    'first review by the unit',
    'R-03, U-80',
    () => file('employer-review', 'new'),
    'review: person → employer, due -, again -, lapses -',
  ],
  [
    'a file that the unit returned',
    'S-53, S-56',
    () => file('employer-returned', 'new'),
    'correction: employer → person, due -, again -, lapses -',
  ],
  [
    'a file that the authority returned (补正)',
    'S-55, S-56',
    () => file('returned', 'new'),
    'correction: authority → person, due -, again -, lapses -',
  ],
  [
    'the same of a business of the unit',
    'U-94',
    () => file('returned', 'renewal'),
    'correction: authority → employer, due -, again -, lapses -',
  ],
  [
    '预约',
    'P-01, S-42',
    () => file('awaiting-appointment', 'renewal', bookingPolicy()),
    'appointment: authority → employer, due -, again -, lapses -',
  ],
  [
    '受理 by the authority',
    'A-02, S-93',
    () => file('awaiting-acceptance', 'renewal'),
    'review: employer → authority, due 2026-11-09, again -, lapses 2026-11-10',
  ],
  [
    '审核 by the authority',
    'A-03, S-93',
    () => file('under-review', 'new'),
    'review: person → authority, due 2026-11-09, again -, lapses 2026-11-10',
  ],
  [
    '情况表 to hand in',
    'U-115, A-13',
    () => reportWaiting(asked),
    'situation-report: township → employer, due -, again -, lapses -',
  ],
  [
    '回执 of 情况表',
    'A-13',
    () => receiptWaiting(asked, null),
    'situation-receipt: employer → township, due -, again -, lapses -',
  ],
  [
    '解除关联 with its proof, the district names 60 days',
    'N-16, D-23, S-94',
    () => leavingWaiting({ askedOn: asked, leftOn: null, within: 60 }),
    'dissolution: person → employer, due 2026-12-11, again 2026-10-19 2026-11-11 2026-12-04, lapses 2026-12-12',
  ],
  [
    'the same where the district names no term',
    'N-16',
    () => leavingWaiting({ askedOn: asked, leftOn: null, within: null }),
    'dissolution: person → employer, due -, again 2026-10-19 2026-11-11, lapses 2026-11-11',
  ],
  [
    '比对 that is under way',
    'X-01…X-05',
    () => check({}),
    'register-check: authority → register, due -, again -, lapses -',
  ],
  [
    '比对 by a register that is away and is asked again',
    'X-01…X-05',
    () => check({ status: 'unavailable', answeredAt: `${asked}T02:01:00.000Z`, retrying: true }),
    'register-check: authority → register, due -, again -, lapses -',
  ],
  [
    '比对 that nobody tries any more: people judge',
    'X-01…X-05',
    () => check({ status: 'unavailable', answeredAt: `${asked}T04:00:00.000Z` }),
    'register-check: authority → register, due -, again -, lapses 2026-10-12',
  ],
  ...(['draft', 'returned', null] as const).map((status): Row => [
    `指标 to ask for (${status})`,
    'Q-05, S-95',
    () => quotaWaiting(status, days),
    'quota: authority → employer, due 2026-10-16, again -, lapses 2026-10-17',
  ]),
  [
    '指标 to answer, by a day that is a goal',
    'Q-06, C-20',
    () => quotaWaiting('submitted', { ...days, opensOn: '2026-10-09' }, { on: asked, answerBy: '2026-10-30' }),
    'quota-answer: employer → authority, due 2026-10-30, again -, lapses -',
  ],
  ...(['draft', null] as const).map((status): Row => [
    `年度需求 to hand in (${status})`,
    'Q-40',
    () => demandWaiting(status, days),
    'demand: authority → employer, due 2026-10-16, again -, lapses 2026-10-17',
  ]),
  [
    '年度需求 that came back, corrected whenever that is',
    'Q-40, S-84',
    () => demandWaiting('returned', { opensOn: '2026-09-01', closesOn: '2026-09-30' }, asked),
    'demand: authority → employer, due -, again -, lapses -',
  ],
  ...(['submitted', 'evaluated'] as const).map((status): Row => [
    `年度需求 to fix (${status})`,
    'Q-41',
    () => demandWaiting(status, { opensOn: '2026-09-01', closesOn: '2026-09-30' }, asked),
    'demand-answer: employer → authority, due -, again -, lapses -',
  ]),
]

const said = ({ thing, by, of, due, reminders, lapsesOn }: Waiting): string =>
  `${thing}: ${by} → ${of}, due ${due ?? '-'}, again ${reminders.join(' ') || '-'}, lapses ${lapsesOn ?? '-'}`

describe('what waits for somebody', () => {
  it.each(table)('%s (%s)', (_what, _row, waitingNow, says) => {
    const waiting = waitingNow()
    expect(waiting && said(waiting)).toBe(says)
    expect(waiting?.askedOn).toBe(asked)
    expect(waiting?.answeredOn).toBeNull()
  })

  it('can be answered from its first day to its last, both included', () => {
    const waiting = quotaWaiting(null, days)
    const asks = ['2026-10-11', '2026-10-12', '2026-10-16', '2026-10-17'].map((day) => isAskedOn(waiting, day))
    expect(asks).toEqual([false, true, true, false])
  })

  it('is no demand any more once a number is fixed', () => expect(demandWaiting('fixed', days)).toBeNull())

  it('is a file as long as it is not over, but for a draft, of which nothing was asked', () => {
    for (const policy of [plainPolicy(), bookingPolicy()])
      for (const kind of applicationKinds)
        for (const status of applicationStatuses) {
          const events = historyTo(status, kind, policy)
          const state = events && replay(events)
          if (state) expect(waitingOf(state) !== null, `${kind} ${status}`).toBe(isOpen(status) && status !== 'draft')
        }
  })

  it('is nothing in a file that was never handed in or returned, whoever holds it', () => {
    const state = stateIn('under-review', 'new')
    const draft = stateIn('draft', 'new')
    expect(state && waitingOf({ ...state, submittedAt: null })).toBeNull()
    expect(
      draft && waitingOf({ ...draft, lastReturn: { by: 'employer', at: `${asked}T02:00:00.000Z`, items: [] } }),
    ).toBeNull()
  })

  it('lies with the office where the file does, and has no term while none was reckoned', () => {
    const state = stateIn('under-review', 'new')
    expect(state && waitingOf({ ...state, level: 'township' })).toMatchObject({ of: 'township' })
    expect(state && waitingOf({ ...state, due: null })).toMatchObject({ due: null, lapsesOn: null })
  })

  it.each([
    ['2026-10-12', 'asked'],
    ['2026-10-14', 'asked'],
    ['2026-10-15', 'reminded'],
    ['2026-10-20', 'reminded'],
    ['2026-10-21', 'overdue'],
    ['2026-10-29', 'overdue'],
    ['2026-10-30', 'lapsed'],
  ])('on %s it is %s; an answer counts from its day on', (day, stage) => {
    const dates = { due: '2026-10-20', reminders: ['2026-10-18', '2026-10-15'], lapsesOn: '2026-10-30' }
    const waiting = { ...linkWaiting(asked), ...dates }
    expect(stageOn(waiting, day)).toBe(stage)
    expect(stageOn({ ...waiting, answeredOn: day }, day)).toBe('answered')
    expect(stageOn({ ...waiting, answeredOn: addDays(day, 1) }, day)).toBe(stage)
    expect(stageOn({ ...linkWaiting(asked) }, day)).toBe('asked')
  })

  it('is nothing that was answered or never asked', () => {
    expect(check({ askedAt: null, status: 'not-asked' })).toBeNull()
    const matched = check({ status: 'match', answeredAt: '2026-10-13T02:00:00.000Z' })
    expect(matched && stageOn(matched, '2026-10-13')).toBe('answered')
    expect(stageOn(receiptWaiting(asked, '2026-10-20'), '2026-10-20')).toBe('answered')
  })
})

describe('the stages of a request that nobody answers', () => {
  const request = leavingWaiting({ askedOn: asked, leftOn: null, within: 60 })

  it.each<[PlainDate, string]>([
    ['2026-10-12', 'asked'],
    ['2026-10-18', 'asked'],
    ['2026-10-19', 'reminded'],
    ['2026-12-11', 'reminded'],
    ['2026-12-12', 'lapsed'],
  ])('on %s: %s', (day, stage) => {
    expect(stageOn(request, day)).toBe(stage)
  })

  it('are over with the answer, also after it had lapsed', () => {
    const answered = leavingWaiting({ askedOn: asked, leftOn: null, within: 60 }, '2026-12-20')
    expect(stageOn(answered, '2026-12-19')).toBe('lapsed')
    expect(stageOn(answered, '2026-12-20')).toBe('answered')
    expect(waitedDays(answered, '2027-02-01')).toBe(69)
    expect(waitedDays(request, addDays(asked, 3))).toBe(3)
  })

  it('know a term that is over before anybody else acts', () => {
    expect(stageOn({ ...request, lapsesOn: null }, '2026-12-12')).toBe('overdue')
  })
})
