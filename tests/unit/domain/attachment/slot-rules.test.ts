import { describe, expect, it } from 'vitest'
import { attachmentFindings, type PresentAttachment } from '@/lib/domain/attachment/attachment-findings'
import type { SlotCode } from '@/lib/domain/attachment/catalogue'
import { requiredSlots } from '@/lib/domain/attachment/checklist'
import { settledDates, unstated, type AskedDates, type StatedBeside } from '@/lib/domain/attachment/paper-dates'
import { isOtherRepresentative, isSignerStated } from '@/lib/domain/attachment/signer'
import {
  personSlotFacts,
  type DocumentLimits,
  type SlotFact,
  type SlotRule,
  type StatedFacts,
} from '@/lib/domain/attachment/slot-rules'
import type { Profile } from '@/lib/domain/person/profile'
import { completeProfile } from '../../../support/profiles'

describe('what several rules say of one paper', () => {
  const rule = (need: SlotRule['need'], more: Partial<SlotRule> = {}): SlotRule => ({
    ...{ slot: 'residence-proof', need, rows: [need] },
    ...more,
  })
  const line = (rules: SlotRule[], facts: SlotFact[] = []) => requiredSlots(rules, facts)[0]
  const married = { requiredWhen: ['married'] as const }

  it.each<[string, SlotRule[], SlotFact[], object]>([
    [
      'the strongest need counts',
      [rule('not-asked'), rule('if-applicable')],
      [],
      { need: 'if-applicable', reason: 'optional' },
    ],
    ['a fact makes it a duty', [rule('not-asked', married)], ['married'], { need: 'required', reason: 'married' }],
    ['another fact does not', [rule('not-asked', married)], ['settled'], { need: 'not-asked', reason: 'not-asked' }],
    [
      'nor the same without the one that it needs beside it',
      [rule('if-applicable', { ...married, onlyWith: 'settled' })],
      ['married'],
      { need: 'if-applicable' },
    ],
    [
      'with it, it does',
      [rule('if-applicable', { ...married, onlyWith: 'settled' })],
      ['married', 'settled'],
      { need: 'required', reason: 'married' },
    ],
    [
      'the rows are those of the rules that ask',
      [rule('not-asked'), rule('required'), rule('if-applicable', married)],
      ['married'],
      { need: 'required', rows: ['required', 'if-applicable'] },
    ],
    [
      'or of all where none asks',
      [rule('not-asked'), rule('if-applicable')],
      [],
      { rows: ['not-asked', 'if-applicable'] },
    ],
  ])('%s', (_, rules, facts, expected) => expect(line(rules, facts)).toMatchObject(expected))

  it('is not confirmed only where no confirmed rule asks', () => {
    const open = { provisional: true } as const
    expect(line([rule('required', open)])).toMatchObject(open)
    expect(line([rule('required', open), rule('required')])).not.toHaveProperty('provisional')
    expect(line([rule('required', open), rule('not-asked')])).toMatchObject(open)
  })

  it('a contract is one, a home when it is rented', () => {
    const contractual = (slot: SlotCode, facts: SlotFact[]) => line([rule('required', { slot })], facts)?.contractual
    expect(contractual('labour-contract', [])).toBe(true)
    expect(contractual('residence-proof', [])).toBe(false)
    expect(contractual('residence-proof', ['rented-housing'])).toBe(true)
    expect(contractual('marriage-certificate', ['rented-housing'])).toBe(false)
  })
})

describe('facts of a person’s file', () => {
  const factsOf = (change: (profile: Profile) => void, stated?: StatedFacts) => {
    const profile = completeProfile()
    Object.assign(profile.general, { maritalStatus: '10', housing: 'own' })
    Object.assign(profile.education, { degree: '0' })
    change(profile)
    return personSlotFacts(profile, stated)
  }
  const general = (more: object) => (profile: Profile) => void Object.assign(profile.general, more)
  const education = (more: object) => (profile: Profile) => void Object.assign(profile.education, more)

  it.each<[SlotFact[], (profile: Profile) => void, StatedFacts?]>([
    [[], () => undefined],
    [['holds-degree'], education({ degree: '4' })],
    [[], education({ degree: '' })],
    [['title-ticked'], education({ holdsQualification: true })],
    [['married'], general({ maritalStatus: '20' })],
    [['spouse-owned-housing'], general({ housing: 'spouse-owned' })],
    [['rented-housing'], general({ housing: 'rented' })],
    [['rented-housing'], general({ housing: 'rented-rural' })],
    [['residence-card-housing'], general({ housing: 'residence-card' })],
    [['category-A'], () => undefined, { category: 'A', founding: 'tax' }],
    [['category-G'], () => undefined, { category: 'G', founding: '' }],
    [['category-G', 'founder-tax'], () => undefined, { category: 'G', founding: 'tax' }],
    [['back-paid'], () => undefined, { category: '', backPaid: true }],
  ])('%o', (expected, change, stated) => expect(factsOf(change, stated)).toEqual(expected))
})

describe('what stands beside a paper', () => {
  const nothing: StatedBeside = { signedOn: null, validUntil: null, openEnded: false, signedBy: null, signedAs: null }
  const all: StatedBeside = {
    ...{
      signedOn: '2026-11-01',
      validUntil: '2027-11-01',
      openEnded: true,
      signedBy: ' 何静 ',
      signedAs: 'authorised',
    },
  }
  const ask = (more: Partial<AskedDates>): AskedDates => ({ signedOn: false, signer: false, end: 'none', ...more })

  it.each<[Partial<AskedDates>, Partial<StatedBeside>, string[]]>([
    [{}, {}, []],
    [{ signedOn: true, signer: true, end: 'day' }, {}, ['signedOn', 'signer', 'validUntil']],
    [{ signedOn: true }, { signedOn: '2026-11-01' }, []],
    [{ signedOn: true }, { signedOn: '2026-11-31' }, ['signedOn']],
    [{ signer: true }, { signedBy: '何静' }, ['signer']],
    [{ signer: true }, { signedAs: 'authorised' }, ['signer']],
    [{ signer: true }, { signedBy: '7', signedAs: 'authorised' }, ['signer']],
    [{ signer: true }, { signedBy: '何静', signedAs: 'authorised' }, []],
    [{ end: 'day' }, { openEnded: true }, ['validUntil']],
    [{ end: 'day-or-open' }, { openEnded: true }, []],
    [{ end: 'day-or-open' }, { validUntil: '2027-01-01' }, []],
    [{ end: 'day' }, { validUntil: '2027-13-01' }, ['validUntil']],
  ])('asked %o, stated %o: owed %o', (asked, stated, owed) =>
    expect(unstated(ask(asked), { ...nothing, ...stated })).toEqual(owed),
  )

  it('is kept as far as the paper carries it', () => {
    expect(settledDates('photo', all)).toEqual(nothing)
    const declaration = settledDates('integrity-declaration', all)
    expect(declaration).toMatchObject({ signedOn: '2026-11-01', signedBy: '何静', signedAs: 'authorised' })
    expect(declaration).toMatchObject({ validUntil: null, openEnded: false })
    expect(settledDates('integrity-declaration', { ...all, signedBy: null })).toMatchObject({ signedBy: null })
    expect(settledDates('residence-proof', all)).toMatchObject({ validUntil: '2027-11-01', openEnded: false })
    expect(settledDates('residence-proof', { ...all, validUntil: null })).toMatchObject({ openEnded: true })
    expect(settledDates('labour-contract', all)).toMatchObject({ validUntil: null, openEnded: false })
  })

  it('a signer has a name and a standing; another 法定代表人 than the unit’s is one (C-38)', () => {
    expect(isSignerStated({ signedBy: '何静', signedAs: 'authorised' })).toBe(true)
    expect(isSignerStated({ signedBy: null, signedAs: 'authorised' })).toBe(false)
    const other = (signedBy: string | null, signedAs: StatedBeside['signedAs'], unit = '林书远') =>
      isOtherRepresentative({ signedBy, signedAs }, unit)
    expect(other('何静', 'legal-representative')).toBe(true)
    expect(other('林 书远', 'legal-representative')).toBe(false)
    expect(other('何静', 'authorised')).toBe(false)
    expect(other(null, 'legal-representative')).toBe(false)
    expect(other('何静', 'legal-representative', '')).toBe(false)
    expect(isOtherRepresentative({ signedAs: 'legal-representative' }, '林书远')).toBe(false)
  })
})

describe('a paper on the day of submission (G-28, G-29, T-14)', () => {
  const on = '2026-11-20'
  const limits = { declarationMaxAgeMonths: 3, minRemainingMonths: 3, contractMinRemainingMonths: 6 }
  type Stated = Partial<PresentAttachment>
  const codes = (slot: SlotCode, more: Stated, facts: SlotFact[] = [], agesOf: DocumentLimits = limits) => {
    const lines = requiredSlots([{ slot, need: 'required', rows: ['M-1'] }], facts)
    const file = { slot, documentDate: '2026-11-01', validUntil: null, openEnded: true, ...more }
    return attachmentFindings(lines, [file], on, agesOf).map(({ code }) => code)
  }

  it.each<[string, SlotCode, Partial<PresentAttachment>, SlotFact[], string[]]>([
    ['signed today', 'integrity-declaration', { documentDate: on }, [], []],
    ['signed tomorrow', 'integrity-declaration', { documentDate: '2026-11-21' }, [], ['attachment-dated-in-future']],
    ['three months old', 'integrity-declaration', { documentDate: '2026-08-20' }, [], []],
    ['older', 'integrity-declaration', { documentDate: '2026-08-19' }, [], ['attachment-stale']],
    ['ended yesterday', 'residence-proof', { validUntil: '2026-11-19' }, [], ['attachment-expired']],
    ['ends today', 'residence-proof', { validUntil: on }, [], ['attachment-expiring']],
    ['ends in three months', 'residence-proof', { validUntil: '2027-02-20' }, [], []],
    ['ends a day sooner', 'residence-proof', { validUntil: '2027-02-19' }, [], ['attachment-expiring']],
    [
      'a lease that ends in three',
      'residence-proof',
      { validUntil: '2027-02-20' },
      ['rented-housing'],
      ['attachment-expiring'],
    ],
    ['a lease that ends in six', 'residence-proof', { validUntil: '2027-05-20' }, ['rented-housing'], []],
    ['a paper that knows no end', 'photo', { validUntil: '2020-01-01' }, [], []],
    ['a paper without a day of its own', 'photo', { documentDate: '2030-01-01' }, [], []],
  ])('%s', (_, slot, more, facts, expected) => expect(codes(slot, more, facts)).toEqual(expected))

  it('of a district that says nothing of ages may be old, but not of the future nor ended', () => {
    const free = { declarationMaxAgeMonths: null, minRemainingMonths: null }
    const judged = (slot: SlotCode, more: Stated) => codes(slot, more, [], free)
    expect(judged('integrity-declaration', { documentDate: '2020-01-01' })).toEqual([])
    expect(judged('residence-proof', { validUntil: on })).toEqual([])
    expect(judged('residence-proof', { validUntil: '2026-11-19' })).toEqual(['attachment-expired'])
  })
})
