import { describe, expect, it } from 'vitest'
import { districtFiles } from '@/lib/domain/policy/districts'
import { effectivePolicy, judgingPolicy, type Release, type RunningFile } from '@/lib/domain/policy/effective'
import { registryOf } from '@/lib/domain/policy/registry'
import type { Policy, PolicyFile } from '@/lib/domain/policy/schema'
import { fileOf } from '@/tests/support/policies'

const first = fileOf('haidian')
const rows = ['E-44']

/** A second version of the district: other standards (multiple of income, age) and another road (chain, review time). */
const second: PolicyFile = {
  ...first,
  version: 'haidian@2027-01',
  from: '2027-01-01',
  chains: { ...first.chains, renewal: ['district', 'city'] },
  reviewWorkingDays: { value: 15, rows },
  maxAge: { value: { kind: 'fixed', male: 63, female: 58 }, rows },
  childDocuments: { value: ['child-birth-certificate'], rows },
  eligibility: first.eligibility && {
    ...first.eligibility,
    income: { ...first.eligibility.income, multiple: { value: '1.8', rows } },
  },
}
const registry = registryOf([[second, first], [fileOf('daxing')]])

describe('a district is a list of versions, each with its first day', () => {
  it.each([
    ['2026-12-31', 'haidian@2026-01'],
    ['2027-01-01', 'haidian@2027-01'],
    ['2030-06-30', 'haidian@2027-01'],
    // nothing older is known
    ['2021-08-06', 'haidian@2026-01'],
  ])('on %s that of %s is in force', (day, version) => expect(registry.on('haidian', day).version).toBe(version))

  it('every version stays readable for ever, and no other is', () => {
    expect(registry.pinned('haidian@2026-01')).toEqual(first)
    expect(registry.pinned('haidian@2027-01')).toEqual(second)
    expect(() => registry.pinned('haidian@2025-01')).toThrow('haidian@2025-01')
    expect(registryOf(districtFiles).pinned('haidian@2026-01')).toEqual(first)
  })

  it('one district changes alone', () =>
    expect(registry.all('2027-01-01').map(({ version }) => version)).toEqual(['haidian@2027-01', 'daxing@2026-01']))

  it.each<[string, (readonly unknown[])[], string]>([
    [
      'two versions of one day',
      [[first, { ...second, version: 'haidian@2026-01-01', from: '2026-01-01' }]],
      'begin on',
    ],
    ['two versions of one name', [[first, { ...second, version: 'haidian@2026-01', from: '2026-01-15' }]], 'one name'],
    ['an authority without a version', [[first], []], 'without a version'],
    ['an authority that stands twice', [[first], [first]], 'twice'],
    ['a name that does not say the day', [[{ ...first, from: '2026-02-01' }]], 'first day'],
    ['a day that does not exist', [[{ ...first, from: '2026-02-30', version: 'haidian@2026-02' }]], 'from'],
    ['an authority that becomes another one', [[first, { ...second, authority: '别处' }]], 'cannot change authority'],
    [
      'a version that contradicts itself',
      [[first, { ...second, chains: { ...first.chains, new: ['township'] } }]],
      'chain',
    ],
  ])('stops the start: %s', (_name, lists, sentence) => expect(() => registryOf(lists)).toThrow(sentence))
})

const multiple = ({ eligibility }: PolicyFile) => eligibility?.income.multiple.value
const oldest = ({ maxAge: { value } }: PolicyFile) => (value.kind === 'fixed' ? value.male : null)
const chain = ({ chains }: PolicyFile) => chains.renewal.length

const file = (more: Partial<RunningFile>): RunningFile => ({
  district: 'haidian',
  policyVersion: 'haidian@2026-01',
  round: 1,
  judgedOn: null,
  ...more,
})

describe('what a new version may change for a running file (E-44, A-07; decision 0012)', () => {
  it.each<[string, RunningFile, string, { multiple: string; age: number; chain: number; papers: number }]>([
    ['a draft before the day', file({ round: 0 }), '2026-12-31', { multiple: '1.5', age: 60, chain: 3, papers: 2 }],
    ['a draft from the day on', file({ round: 0 }), '2027-01-01', { multiple: '1.8', age: 63, chain: 2, papers: 1 }],
    ['submitted, before the day', file({}), '2026-12-31', { multiple: '1.5', age: 60, chain: 3, papers: 2 }],
    [
      'submitted and not accepted, from the day on: its own road, the standards of today',
      file({}),
      '2027-01-01',
      { multiple: '1.8', age: 63, chain: 3, papers: 2 },
    ],
    [
      'accepted before the day: nothing changes, whatever its round',
      file({ round: 3, judgedOn: '2026-12-30' }),
      '2027-06-30',
      { multiple: '1.5', age: 60, chain: 3, papers: 2 },
    ],
    [
      'submitted before the day and accepted on it',
      file({ judgedOn: '2027-01-01' }),
      '2027-06-30',
      { multiple: '1.8', age: 63, chain: 3, papers: 2 },
    ],
    [
      'submitted under the new version',
      file({ policyVersion: 'haidian@2027-01' }),
      '2027-06-30',
      { multiple: '1.8', age: 63, chain: 2, papers: 1 },
    ],
  ])('%s', (_name, running, today, expected) => {
    const policy = judgingPolicy(registry, running, [], today)
    const papers = policy.childDocuments.value.length
    expect({ multiple: multiple(policy), age: oldest(policy), chain: chain(policy), papers }).toEqual(expected)
  })

  it('says the day of the standards, with their source and mark', () => {
    const policy = judgingPolicy(registry, file({ judgedOn: '2027-01-04' }), [], '2027-02-01')
    expect(policy).toMatchObject({ on: '2027-01-04', version: 'haidian@2026-01', maxAge: second.maxAge })
    expect(policy.eligibility?.income.multiple).toEqual({ value: '1.8', rows })
  })
})

describe('released figures and versions: the later word counts', () => {
  const release = (value: string, effectiveFrom: string): Release => ({
    ...{ district: 'haidian', code: 'income-multiple', value, effectiveFrom },
  })
  const releases = [release('1.6', '2026-11-01'), release('1.9', '2027-03-01')]
  const on = (day: string) => multiple(effectivePolicy(registry.on('haidian', day), releases, day))

  it('a release counts until the next version begins, a later one over that version', () => {
    expect(['2026-10-31', '2026-11-01', '2026-12-31', '2027-01-01', '2027-02-28', '2027-03-01'].map(on)).toEqual(
      ['1.5', '1.6', '1.6', '1.8', '1.8', '1.9'], // prettier-ignore
    )
  })

  it('a file on the old road is judged by the release over the new version all the same', () => {
    const judged = (judgedOn: string) => multiple(judgingPolicy(registry, file({ judgedOn }), releases, '2027-06-01'))
    expect(['2026-12-31', '2027-01-01', '2027-03-01'].map(judged)).toEqual(['1.6', '1.8', '1.9'])
  })
})

describe('the compiler keeps a file of rules and rules of a day apart', () => {
  it('a file is no policy', () => {
    // @ts-expect-error only effective.ts makes a Policy
    const policy: Policy = first
    // @ts-expect-error a day alone does not make it one
    const dated: Policy = { ...first, on: '2026-11-30' }
    expect([policy.version, dated.on]).toEqual(['haidian@2026-01', '2026-11-30'])
  })
})
