import { employerKinds } from '@/lib/domain/codes'
import { describe, expect, it } from 'vitest'
import { employerProfileComplete, employerProfileFindings } from '@/lib/domain/employer/employer-findings'
import {
  emptyEmployerProfile,
  asksCapital,
  type ClassificationEntry,
  type EmployerProfile,
} from '@/lib/domain/employer/employer-profile'
import { completeEmployerProfile } from '@/tests/support/profiles'

const today = '2026-11-20'

function after(change: (profile: EmployerProfile) => void): string[] {
  const profile = completeEmployerProfile()
  change(profile)
  return employerProfileFindings(profile, today).map(({ at, code, kind }) => {
    const place = at === null ? '' : 'slot' in at ? at.slot : `${at.section}.${at.field}`
    return `${place} ${code}${kind === 'blocking' ? '' : ` (${kind})`}`
  })
}

describe('employerProfileFindings (U-03…U-15)', () => {
  it('finds nothing in a complete profile', () => expect(after(() => undefined)).toEqual([]))

  it('names everything that an empty profile lacks, at once', () => {
    const findings = employerProfileFindings(emptyEmployerProfile(), today)
    expect(
      findings.map(({ at, code }) => (at && 'section' in at ? `${at.section}.${at.field} ${code}` : code)),
    ).toEqual([
      ...[
        ...['name', 'uscc', 'kind', 'establishedOn', 'legalRepresentative', 'registeredDistrict', 'taxDistrict'],
        ...['socialInsuranceDistrict', 'registeredAddress', 'businessScope'],
      ].map((field) => `general.${field} field-required`),
      'qualification.entries classification-missing',
      ...['name', 'idNumber', 'mobile', 'address'].map((field) => `operator.${field} field-required`),
      'licence-missing',
    ])
    expect(employerProfileComplete(findings)).toBe(false)
    for (const { owner, rows } of findings) {
      expect(owner).toBe('employer')
      expect(rows.length).toBeGreaterThan(0)
    }
  })

  it.each<[string, Partial<EmployerProfile['general']>, string[]]>([
    [
      'a check digit that does not fit is only advice',
      { uscc: '91350100M0001TGQXM' },
      ['general.uscc uscc-check-digit (advice)'],
    ],
    ['a malformed code', { uscc: '9111030256213491' }, ['general.uscc uscc-length']],
    ['a kind that is not listed', { kind: 'club' as never }, ['general.kind choice-unknown']],
    ['capital with thousands separators', { registeredCapital: '1,000' }, ['general.registeredCapital capital-format']],
    ['capital in words', { registeredCapital: '一千万' }, ['general.registeredCapital capital-format']],
    ['negative capital', { registeredCapital: '-5' }, ['general.registeredCapital capital-format']],
    ['no capital at all', { registeredCapital: '0.00' }, ['general.registeredCapital capital-zero']],
    ['nothing paid in yet', { paidInCapital: '0' }, []],
    ['paid-in capital is not asked (C-21)', { paidInCapital: '' }, []],
    ['capital without a currency', { currency: '' }, ['general.currency field-required']],
    ['established today', { establishedOn: '2026-11-20' }, []],
    ['established tomorrow', { establishedOn: '2026-11-21' }, ['general.establishedOn date-in-future']],
    [
      'established on a day that does not exist',
      { establishedOn: '2015-02-29' },
      ['general.establishedOn date-nonexistent'],
    ],
    ['taxed outside Beijing', { taxDistrict: 'other' }, []],
    [
      'insured in a place that is not known',
      { socialInsuranceDistrict: '310101' },
      ['general.socialInsuranceDistrict choice-unknown'],
    ],
  ])('%s', (_, change, expected) =>
    expect(after((profile) => Object.assign(profile.general, change))).toEqual(expected),
  )

  it.each(employerKinds)('asks capital of %s only where there is one (U-07, E-08)', (kind) => {
    const found = after((profile) => Object.assign(profile.general, { kind, registeredCapital: '', currency: '' }))
    expect(found).toEqual(
      asksCapital(kind) ? ['registeredCapital', 'currency'].map((field) => `general.${field} field-required`) : [],
    )
  })

  it.each<[string, Partial<ClassificationEntry>, string[]]>([
    ['其他 names no certificate', { classification: 'other', certificateNumber: '', issuedOn: '', validUntil: '' }, []],
    [
      '软件企业 does',
      { classification: 'software', certificateNumber: '', issuedOn: '', validUntil: '' },
      ['certificateNumber', 'issuedOn', 'validUntil'].map((field) => `qualification.entries.0.${field} field-required`),
    ],
    ['valid through today', { validUntil: '2026-11-20' }, []],
    ['ended yesterday', { validUntil: '2026-11-19' }, ['qualification.entries.0.validUntil qualification-expired']],
    ['ends before it was issued', { validUntil: '2024-10-29' }, ['qualification.entries.0.validUntil date-order']],
    ['issued tomorrow', { issuedOn: '2026-11-21' }, ['qualification.entries.0.issuedOn date-in-future']],
  ])('qualification: %s', (_, change, expected) =>
    expect(after((profile) => Object.assign(profile.qualification.entries[0] ?? {}, change))).toEqual(expected),
  )

  const software = {
    classification: 'software' as const,
    ...{ certificateNumber: '京RQ-2025-0381', issuedOn: '2025-06-30', validUntil: '2028-06-29' },
  }
  const beside = (...more: ClassificationEntry[]) =>
    after((profile) => void profile.qualification.entries.push(...more))

  it('a unit may hold several classifications, each with a certificate of its own (U-26)', () => {
    expect(beside(software)).toEqual([])
    expect(beside({ ...software, certificateNumber: '' })).toEqual([
      'qualification.entries.1.certificateNumber field-required',
    ])
    expect(beside({ ...software, validUntil: '2026-11-19' })).toEqual([
      'qualification.entries.1.validUntil qualification-expired',
    ])
    expect(beside({ ...software, validUntil: '' })).toEqual(['qualification.entries.1.validUntil field-required'])
  })

  it('each classification stands once, and 其他 alone (U-13)', () => {
    expect(beside(software, software)).toEqual(['qualification.entries.2.classification classification-twice'])
    expect(beside({ ...software, classification: 'other' })).toEqual([
      'qualification.entries classification-beside-none',
    ])
    expect(beside({ ...software, classification: '' })).toEqual([
      'qualification.entries.1.classification field-required',
    ])
  })

  it.each<[string, Partial<EmployerProfile['operator']>, string[]]>([
    ['a wrong ID number', { idNumber: '110105194912310021' }, ['operator.idNumber id-number-check-digit']],
    ['a landline', { mobile: '01057596100' }, ['operator.mobile mobile-format']],
    ['an e-mail without a domain', { email: 'hejing@' }, ['operator.email email-format']],
    ['an e-mail', { email: 'hejing@example.cn' }, []],
  ])('operator: %s', (_, change, expected) =>
    expect(after((profile) => Object.assign(profile.operator, change))).toEqual(expected),
  )

  it('asks for the licence in its slot (U-15)', () =>
    expect(after((profile) => void (profile.licence.attached = false))).toEqual(['unit-licence licence-missing']))
})
