import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseUscc, usccCheckDigit } from '@/lib/domain/text/codes'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** GB 32100 once more by its definition: Σ value · 3^(place − 1) mod 31 over all 18 characters, the last one counting once. */
const remainder = (code: string): number => {
  const first17 = [...code.slice(0, 17)].reduceRight((total, letter) => (total * 3 + alphabet.indexOf(letter)) % 31, 0)
  return (first17 + alphabet.indexOf(code.slice(17))) % 31
}

const letters = fc.stringMatching(/^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{9}$/)

describe('统一社会信用代码 (U-05, GB 32100)', () => {
  it.each(['91110302562134916R', '91110000710939135P', '911103027404017237'])('%s fits', (code) =>
    expect(parseUscc(code)).toEqual({ ok: true, value: { code, checkDigitFits: true } }),
  )

  it('accepts a real early code whose check digit fails, with a warning', () =>
    expect(parseUscc('91350100M0001TGQXM')).toEqual({
      ok: true,
      value: { code: '91350100M0001TGQXM', checkDigitFits: false },
    }))

  it('evens out small letters, blanks and full-width characters', () => {
    expect(parseUscc(' 91110302 5621 34916r ')).toMatchObject({ value: { code: '91110302562134916R' } })
    expect(parseUscc('９１１１０３０２５６２１３４９１６Ｒ')).toMatchObject({ value: { code: '91110302562134916R' } })
  })

  it.each([
    ['', 'uscc-empty'],
    ['91110302562134916', 'uscc-length'],
    ['91110302562134916RR', 'uscc-length'],
    ['110302001234567', 'uscc-length'],
    ['91110302562134916O', 'uscc-characters'],
    ['9111030256213I916R', 'uscc-characters'],
    ['91A10302562134916R', 'uscc-characters'],
    ['91110302562134_16R', 'uscc-characters'],
  ])('refuses %j as %s', (text, code) => expect(parseUscc(text)).toMatchObject({ ok: false, refusal: { code } }))

  it('fits exactly the last character that makes Σ value·3^place divisible by 31', () => {
    fc.assert(
      fc.property(letters, (first17) => {
        const fitting = [...alphabet].filter((last) => {
          const parsed = parseUscc(first17 + last)
          return parsed.ok && parsed.value.checkDigitFits
        })
        expect(fitting).toEqual([...alphabet].filter((last) => remainder(first17 + last) === 0))
      }),
    )
  })

  it('notices every single wrong digit of the region', () => {
    fc.assert(
      fc.property(letters, fc.integer({ min: 2, max: 7 }), fc.integer({ min: 1, max: 9 }), (first17, place, shift) => {
        const code = first17 + usccCheckDigit(first17)
        const digit = String((Number(code[place]) + shift) % 10)
        const wrong = parseUscc(code.slice(0, place) + digit + code.slice(place + 1))
        expect(wrong.ok && wrong.value.checkDigitFits).toBe(false)
      }),
    )
  })
})
