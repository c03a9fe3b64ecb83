import { describe, expect, it } from 'vitest'
import { attachmentFindings, type PresentAttachment } from '@/lib/domain/attachment/attachment-findings'
import type { SlotCode } from '@/lib/domain/attachment/catalogue'
import { askedDates } from '@/lib/domain/attachment/paper-dates'
import type { RequiredSlot } from '@/lib/domain/attachment/checklist'
import type { DocumentLimits } from '@/lib/domain/attachment/slot-rules'

const on = '2026-11-20'
const haidian: DocumentLimits = { declarationMaxAgeMonths: 1, minRemainingMonths: 3 }
const daxing: DocumentLimits = { declarationMaxAgeMonths: null, minRemainingMonths: 3, contractMinRemainingMonths: 6 }

const line = (slot: SlotCode, more: Partial<RequiredSlot> = {}): RequiredSlot => ({
  slot,
  need: 'required',
  reason: 'always',
  contractual: false,
  dates: askedDates(slot, []),
  rows: ['M-60'],
  ...more,
})
const file = (slot: SlotCode, more: Partial<PresentAttachment> = {}): PresentAttachment => ({
  slot,
  documentDate: null,
  validUntil: null,
  ...more,
})
const codes = (required: RequiredSlot[], present: PresentAttachment[], limits?: DocumentLimits) =>
  attachmentFindings(required, present, on, limits).map(({ code }) => code)

describe('attachments', () => {
  it('tells every missing one at once, with the one who cures it (U-93)', () => {
    const required = [
      line('taxable-income'),
      line('unit-tax'),
      line('labour-contract'),
      line('other', { need: 'if-applicable' }),
    ]
    expect(attachmentFindings(required, [], on)).toEqual([
      { kind: 'blocking', code: 'attachment-missing', owner: 'person', at: { slot: 'taxable-income' }, rows: ['M-60'] },
      { kind: 'blocking', code: 'attachment-missing', owner: 'employer', at: { slot: 'unit-tax' }, rows: ['M-60'] },
      {
        kind: 'blocking',
        code: 'attachment-missing',
        owner: 'contract',
        at: { slot: 'labour-contract' },
        rows: ['M-60'],
      },
    ])
  })

  it('says that a ticked box asks for the title document (N-13)', () =>
    expect(attachmentFindings([line('title-certificate', { reason: 'title-ticked' })], [], on)).toMatchObject([
      { code: 'attachment-missing-title-ticked', rows: ['M-60', 'I-10', 'N-13'] },
    ]))

  it('leaves files alone that the business does not ask for', () =>
    expect(
      codes(
        [line('residence-proof', { need: 'not-asked' })],
        [file('residence-proof', { validUntil: '2020-01-01' })],
        haidian,
      ),
    ).toEqual([]))

  it('judges an optional file once it is there', () =>
    expect(
      codes(
        [line('residence-proof', { need: 'if-applicable' })],
        [file('residence-proof', { validUntil: '2020-01-01' })],
      ),
    ).toEqual(['attachment-expired']))

  it.each([
    ['no date stated', null, ['attachment-undated']],
    ['signed today', '2026-11-20', []],
    ['signed a month ago to the day', '2026-10-20', []],
    ['signed a month and a day ago', '2026-10-19', ['attachment-stale']],
    ['signed tomorrow', '2026-11-21', ['attachment-dated-in-future']],
  ])('declaration (G-29): %s', (_, documentDate, expected) =>
    expect(codes([line('integrity-declaration')], [file('integrity-declaration', { documentDate })], haidian)).toEqual(
      expected,
    ),
  )

  it.each<[string, PresentAttachment['signer'], string[]]>([
    ['name and standing', { signedBy: '林书远', signedAs: 'authorised' }, []],
    ['no name', { signedBy: null, signedAs: 'authorised' }, ['attachment-unsigned']],
    ['no standing', { signedBy: '林书远', signedAs: null }, ['attachment-unsigned']],
    ['nothing', { signedBy: null, signedAs: null }, ['attachment-unsigned']],
    ['a name that is none', { signedBy: '123', signedAs: 'unit-head' }, ['attachment-unsigned']],
    ['a round frozen before it was asked', undefined, []],
  ])('who signed for the unit (C-38): %s', (_, signer, expected) =>
    expect(
      codes(
        [line('integrity-declaration'), line('unit-integrity-declaration')],
        (['integrity-declaration', 'unit-integrity-declaration'] as const).map((slot) =>
          file(slot, { documentDate: '2026-11-20', ...(signer ? { signer } : {}) }),
        ),
        haidian,
      ),
    ).toEqual(expected.flatMap((code) => [code, code])),
  )

  it('the day and the signer are asked together, and nobody signs a certificate', () => {
    const signer = { signedBy: null, signedAs: null }
    expect(codes([line('integrity-declaration')], [file('integrity-declaration', { signer })], haidian)).toEqual([
      'attachment-undated',
      'attachment-unsigned',
    ])
    expect(codes([line('education-certificate')], [file('education-certificate', { signer })], haidian)).toEqual([])
  })

  it('a district without the rule takes an old declaration', () =>
    expect(
      codes([line('integrity-declaration')], [file('integrity-declaration', { documentDate: '2025-01-01' })], daxing),
    ).toEqual([]))

  it('a certificate may be as old as it is', () =>
    expect(
      codes([line('education-certificate')], [file('education-certificate', { documentDate: '2014-06-30' })], haidian),
    ).toEqual([]))

  it.each([
    ['no end stated', null, ['attachment-end-not-stated']],
    ['ended yesterday', '2026-11-19', ['attachment-expired']],
    ['ends today', '2026-11-20', ['attachment-expiring']],
    ['ends a day before three months', '2027-02-19', ['attachment-expiring']],
    ['ends in three months to the day', '2027-02-20', []],
  ])('end of validity (G-28): %s', (_, validUntil, expected) =>
    expect(codes([line('operator-id')], [file('operator-id', { validUntil })], haidian)).toEqual(expected),
  )

  it('T-14: a lease with five months left is refused in Daxing and accepted in Haidian', () => {
    const lease = line('residence-proof', { contractual: true })
    const present = [file('residence-proof', { validUntil: '2027-04-20' })]
    expect(codes([lease], present, haidian)).toEqual([])
    expect(attachmentFindings([lease], present, on, daxing)).toMatchObject([
      { code: 'attachment-expiring', params: { validUntil: '2027-04-20', months: 6 }, rows: ['G-28'] },
    ])
    expect(codes([line('residence-proof')], present, daxing)).toEqual([])
  })

  it('长期 is a statement where a paper can lawfully have no end, and none where it cannot (G-28)', () => {
    const open = { openEnded: true }
    expect(codes([line('operator-id')], [file('operator-id', open)], haidian)).toEqual([])
    expect(codes([line('residence-proof')], [file('residence-proof', open)], haidian)).toEqual([])
    const lease = line('residence-proof', { dates: askedDates('residence-proof', ['rented-housing']) })
    expect(codes([lease], [file('residence-proof', open)], haidian)).toEqual(['attachment-end-not-stated'])
    expect(codes([line('child-id-card')], [file('child-id-card', open)], haidian)).toEqual([
      'attachment-end-not-stated',
    ])
  })

  it('what only a provisional rule asks is put to a human, also for its days', () =>
    expect(
      attachmentFindings([line('operator-id', { provisional: true })], [file('operator-id')], on, haidian),
    ).toMatchObject([{ kind: 'needs-review', code: 'attachment-end-not-stated' }]))

  it('asks for no end beside a file where the contract or the profile states it', () =>
    expect(
      codes(
        [line('labour-contract'), line('certificate-software')],
        [file('labour-contract'), file('certificate-software')],
      ),
    ).toEqual([]))

  it('counts months to the end of a shorter month', () =>
    expect(
      attachmentFindings(
        [line('operator-id')],
        [file('operator-id', { validUntil: '2027-02-28' })],
        '2026-11-30',
        haidian,
      ),
    ).toEqual([]))
})
