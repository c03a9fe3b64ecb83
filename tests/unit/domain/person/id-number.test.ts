import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalizeIdNumber, isResidencePermitNumber, parseIdNumber } from '@/lib/domain/text/id-number'

const today = '2026-11-21'

/** GB 11643 once more, written differently from the code under test: Σ value·2^(17−i) mod 11. */
const withCheckDigit = (first17: string): string => {
  const sum = [...first17].reduce((total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11), 0)
  return first17 + ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'][sum % 11]
}

const provinces = ['11', '13', '23', '37', '46', '54', '65', '81']
const anyNumber = fc
  .record({
    province: fc.constantFrom(...provinces),
    county: fc.integer({ min: 0, max: 9999 }),
    year: fc.integer({ min: 1900, max: 2025 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    sequence: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ province, county, year, month, day, sequence }) => {
    const pad = (value: number, size: number) => String(value).padStart(size, '0')
    return withCheckDigit(province + pad(county, 4) + year + pad(month, 2) + pad(day, 2) + pad(sequence, 3))
  })

describe('身份证号码 (GB 11643)', () => {
  it.each([
    ['11010519491231002X', { birth: '1949-12-31', sex: '2' }],
    ['11010519491231002x', { birth: '1949-12-31', sex: '2' }],
    [' 110105 19491231 002X ', { birth: '1949-12-31', sex: '2' }],
    ['１１０１０５１９４９１２３１００２Ｘ', { birth: '1949-12-31', sex: '2' }],
    [withCheckDigit('13010519920307182'), { birth: '1992-03-07', sex: '2' }],
    [withCheckDigit('11022819880229331'), { birth: '1988-02-29', sex: '1' }],
    [withCheckDigit('11010520261121001'), { birth: '2026-11-21', sex: '1' }],
  ])('accepts %s', (text, facts) => {
    expect(parseIdNumber(text, today)).toEqual({ ok: true, value: { number: normalizeIdNumber(text), ...facts } })
  })

  it.each([
    ['', 'id-number-empty'],
    ['   ', 'id-number-empty'],
    ['110105491231002', 'id-number-fifteen-digits'],
    ['1101051949123100', 'id-number-length'],
    ['11010519491231002X1', 'id-number-length'],
    ['110105194912310O2X', 'id-number-characters'],
    ['1101051949123100X2', 'id-number-characters'],
    ['身份证', 'id-number-characters'],
    [withCheckDigit('99010519920307182'), 'id-number-region'],
    [withCheckDigit('16010519920307182'), 'id-number-region'],
    [withCheckDigit('11010519910229001'), 'id-number-birth'],
    [withCheckDigit('11010519910431001'), 'id-number-birth'],
    [withCheckDigit('11010519911301001'), 'id-number-birth'],
    [withCheckDigit('11010518991231001'), 'id-number-birth'],
    [withCheckDigit('11010520261122001'), 'id-number-birth-future'],
    ['110105194912310021', 'id-number-check-digit'],
    ['911117198108180012', 'id-number-permanent-residence'],
    ['CHN110081010104', 'id-number-permanent-residence'],
    ['E12345678', 'id-number-passport'],
  ])('refuses %j as %s', (text, code) => {
    expect(parseIdNumber(text, today)).toMatchObject({ ok: false, refusal: { code } })
  })

  it.each([
    ['810000199408230021', true],
    ['830000 19990101 0015', true],
    ['110105194912310028', false],
  ])('knows the number of a residence permit for 港澳台: %s', (number, is) =>
    expect(isResidencePermitNumber(number)).toBe(is),
  )

  it('accepts every well-formed number and reads back its birthday', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const parsed = parseIdNumber(number, today)
        expect(parsed.ok && parsed.value.birth.replaceAll('-', '')).toBe(number.slice(6, 14))
        expect(parsed.ok && parsed.value.sex).toBe(Number(number[16]) % 2 === 1 ? '1' : '2')
      }),
    )
  })

  it('finds every single wrong digit', () => {
    const wrongDigit = fc.tuple(anyNumber, fc.nat(16), fc.integer({ min: 1, max: 9 }))
    fc.assert(
      fc.property(wrongDigit, ([number, place, shift]) => {
        const digit = String((Number(number[place]) + shift) % 10)
        expect(parseIdNumber(number.slice(0, place) + digit + number.slice(place + 1), today).ok).toBe(false)
      }),
    )
  })

  it('finds two neighbouring digits that changed places', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(15), (number, place) => {
        fc.pre(number[place] !== number[place + 1])
        const swapped = number.slice(0, place) + number[place + 1] + number[place] + number.slice(place + 2)
        expect(parseIdNumber(swapped, today).ok).toBe(false)
      }),
    )
  })

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc
          .array(
            fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
            { maxLength: 20 },
          )
          .map((parts) => parts.join('')),
        (text) => void parseIdNumber(text, today),
      ),
    )
  })
})
