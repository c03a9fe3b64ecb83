import { describe, expect, it } from 'vitest'
import { decide } from '@/lib/domain/application/decide'
import type { ApplicationCommand, Mover } from '@/lib/domain/application/decision-context'
import type { ApplicationEvent } from '@/lib/domain/application/events'
import {
  childrenOf,
  emptyBasicInfoChangeForm,
  emptyCancellationForm,
  emptyDependantChangeForm,
  emptyEmployerChangeForm,
  emptyNewForm,
  emptyRenewalForm,
  emptyServiceRequestForm,
} from '@/lib/domain/application/forms'
import { isReason } from '@/lib/domain/application/in-principle'
import { flagsOf, isSubstantial } from '@/lib/domain/application/opinion'
import { replay } from '@/lib/domain/application/replay'
import type { Policy } from '@/lib/domain/policy/schema'
import { clerk, contextFor, historyTo, plainPolicy, stateIn } from '../../../support/application-states'

const system: Mover = { kind: 'system' }
const person: Mover = { kind: 'person', personId: 'person-1' }
const employer: Mover = { kind: 'employer', employerId: 'employer-1' }
type Status = Parameters<typeof stateIn>[0]

function outcomeOf(status: Status, command: ApplicationCommand, mover: Mover, policy: Policy = plainPolicy()) {
  const state = stateIn(status, 'new')
  if (!state) throw new Error(`新办 knows no ${status}`)
  return decide(state, command, { ...contextFor(mover), policy })
}

function eventsOf(...asked: Parameters<typeof outcomeOf>): ApplicationEvent[] {
  const outcome = outcomeOf(...asked)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.events
}

describe('a step is for its party on this very file', () => {
  it.each<[string, Status, ApplicationCommand['action'], Mover, boolean]>([
    ['the person', 'draft', 'submit', person, true],
    ['another person', 'draft', 'submit', { kind: 'person', personId: 'person-2' }, false],
    ['the unit in his place', 'draft', 'submit', employer, false],
    ['the unit', 'employer-review', 'employer-approve', employer, true],
    ['another unit', 'employer-review', 'employer-approve', { kind: 'employer', employerId: 'other' }, false],
    ['the person in its place', 'employer-review', 'employer-approve', person, false],
    ['the desk', 'awaiting-acceptance', 'accept', clerk(), true],
    ['another level', 'awaiting-acceptance', 'accept', clerk({ level: 'city' }), false],
    ['another district', 'awaiting-acceptance', 'accept', clerk({ district: 'fengtai' }), false],
    ['the unit at the desk', 'awaiting-acceptance', 'accept', employer, false],
    ['the clock', 'under-review', 'terminate', system, true],
    ['the desk in its place', 'under-review', 'terminate', clerk(), false],
  ])('%s', (_, status, action, mover, may) => {
    const outcome = outcomeOf(status, { action, reason: 'permit-lapsed' }, mover)
    expect(outcome.ok || outcome.refusal.code).toBe(may || 'application.not-yours')
  })

  it('a unit that started its own business goes on with it, another does not', () => {
    const draft = stateIn('draft', 'filing-right')
    const submit = (employerId: string) =>
      draft && decide(draft, { action: 'submit' }, contextFor({ kind: 'employer', employerId })).ok
    expect([submit('employer-1'), submit('employer-2')]).toEqual([true, false])
  })

  it('an office reviews the files of its own employers only (A-14)', () => {
    const state = stateIn('awaiting-acceptance', 'new')
    const at = (township: string | null, reviewer: string | null) => {
      const mover = clerk({ level: 'township', township: reviewer })
      return state && decide({ ...state, level: 'township', township }, { action: 'claim' }, contextFor(mover)).ok
    }
    expect([at('office-1', 'office-1'), at('office-1', 'office-2'), at('office-1', null)]).toEqual([true, false, false])
  })
})

describe('what a step writes', () => {
  it('the rules of the day are kept with the first submission, and only with it (decision 0012)', () => {
    expect(eventsOf('draft', { action: 'submit' }, person)).toMatchObject([
      { round: 1, policyVersion: plainPolicy().version },
    ])
    const [again] = eventsOf('returned', { action: 'submit' }, person)
    expect(again).toMatchObject({ round: 2 })
    expect(again).not.toHaveProperty('policyVersion')
  })

  it('what the unit starts for itself goes to the authority at once, what a person starts to his unit', () => {
    const draft = stateIn('draft', 'filing-right')
    const outcome = draft && decide(draft, { action: 'submit' }, contextFor(employer))
    expect(outcome).toMatchObject({ value: { events: [{ desk: { level: 'district-first' } }] } })
    expect(eventsOf('draft', { action: 'submit' }, person)).toMatchObject([{ desk: null }])
  })

  it.each([
    ['recall', 'application.recalled'],
    ['send-back', 'application.sent-back'],
  ] as const)('%s names the request that asked for it', (action, type) =>
    expect(eventsOf('under-review', { action, requestId: 'request-1' }, system)).toMatchObject([
      { type, requestId: 'request-1' },
    ]),
  )

  it('an end says why', () =>
    expect(eventsOf('under-review', { action: 'terminate', reason: 'permit-lapsed' }, system)).toMatchObject([
      { reason: 'permit-lapsed' },
    ]))

  it('who decided is in it', () => {
    expect(eventsOf('awaiting-acceptance', { action: 'accept' }, clerk())).toMatchObject([{ staffId: 'clerk-1' }])
    expect(eventsOf('awaiting-acceptance', { action: 'claim' }, clerk())).toMatchObject([
      { staffId: 'clerk-1', name: '程以南' },
    ])
  })
})

describe('the review clock begins where the district says, and once (C-04)', () => {
  const begins = (value: Policy['reviewClockStart']['value']): Policy => ({
    ...plainPolicy(),
    reviewClockStart: { ...plainPolicy().reviewClockStart, value },
  })
  const atAcceptance = begins({ event: 'acceptance' })
  const atFirst = begins({ event: 'passed', level: 'district-first' })
  const atDistrict = begins({ event: 'passed', level: 'district' })
  const starts = (policy: Policy) => ({
    accept: eventsOf('awaiting-acceptance', { action: 'accept' }, clerk(), policy),
    pass: eventsOf('under-review', { action: 'pass' }, clerk(), policy),
  })

  it.each([
    ['acceptance', atAcceptance, true, false],
    ['the first level', atFirst, false, true],
    ['a later level', atDistrict, false, false],
  ])('%s', (_, policy, accept, pass) => {
    // the state of the second has been accepted without a clock
    const state = stateIn('under-review', 'new')
    const without = state && { ...state, clock: null }
    const outcome = without && decide(without, { action: 'pass' }, { ...contextFor(clerk()), policy })
    expect(starts(policy).accept).toMatchObject([{ clockStarts: accept }])
    expect(outcome).toMatchObject({ value: { events: [{ clockStarts: pass }] } })
  })

  it('a clock that runs is not begun again, and its due day stays', () => {
    const state = stateIn('under-review', 'new')
    expect(state?.clock).not.toBeNull()
    const [step] = starts(atFirst).pass
    expect(step).toMatchObject({ clockStarts: false, due: null })
    const outcome = state && decide(state, { action: 'pass' }, { ...contextFor(clerk()), policy: atFirst })
    expect(outcome).toMatchObject({ value: { next: { due: state?.due } } })
  })

  it('does not begin with the end', () => {
    const level = 'city'
    const passed = (next: 'district' | 'city', step: number): ApplicationEvent => ({
      ...{ type: 'application.passed', staffId: `s${step}`, level: 'district', on: '2026-10-13' },
      ...{ next: { step, level: next }, due: null, clockStarts: false },
    })
    const last = replay([...(historyTo('under-review', 'new') ?? []), passed('district', 1), passed('city', 2)])
    const city = clerk({ staffId: 'clerk-3', level, district: null })
    const policy = begins({ event: 'passed', level })
    const outcome = last && decide({ ...last, clock: null }, { action: 'pass' }, { ...contextFor(city), policy })
    expect(outcome).toMatchObject({ value: { events: [{ clockStarts: false, next: null }, { type: /granted$/ }] } })
  })
})

describe('words that a refusal and a reason need (A-04, C-37)', () => {
  const item = (text: string) => ({ owner: 'person' as const, at: null, text })

  it.each([
    [[], false],
    [['缺'], false],
    [[' 缺 '], false],
    [['缺章'], true],
    [['缺章', '缺'], false],
  ])('an opinion of %o: %s', (texts, enough) =>
    expect(isSubstantial({ items: texts.map(item), hint: '' })).toBe(enough),
  )

  it('keeps who and where of an item, never its words', () =>
    expect(flagsOf({ items: [item('缺章')], hint: '请注意' })).toEqual([{ owner: 'person', at: null }]))

  it.each([
    [undefined, false],
    ['同意。', false],
    ['  同意  ', false],
    ['情况属实', true],
  ])('the reason %o: %s', (text, enough) => expect(isReason(text)).toBe(enough))
})

describe('a form before anybody has filled it in', () => {
  it.each([
    ...[emptyNewForm, emptyRenewalForm, emptyEmployerChangeForm, emptyBasicInfoChangeForm],
    ...[() => emptyDependantChangeForm([]), emptyCancellationForm],
    () => emptyServiceRequestForm({ permitType: 'beijing', district: 'haidian', topic: 'recall' }),
  ])('nothing is ticked or promised: %#', (empty) => {
    const form = empty()
    expect(Object.entries(form).filter(([, value]) => value === true)).toEqual([])
    expect(childrenOf(form)).toEqual([])
  })
})
