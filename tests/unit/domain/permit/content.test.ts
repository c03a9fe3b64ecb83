import { describe, expect, it } from 'vitest'
import { contentOf, migratedContent } from '@/lib/domain/permit/content'
import { migratedFacts, migratedHolder } from '../../../support/migrated'
import { heldPermit } from '../../../support/profiles'

describe("the permit's own copy of the data (G-34)", () => {
  it('is read back as it was stored', () => {
    const stored = { ...heldPermit().content, photo: 'file-1' }
    expect(contentOf(stored)).toEqual(stored)
  })

  it('of before a field was added has it empty', () => {
    const { general, education } = heldPermit().content
    const { name, ...rest } = general
    expect(contentOf({ general: { name }, education })).toMatchObject({
      general: { name, hukouAddress: '' },
      education,
    })
    expect(contentOf({ general: rest })).toMatchObject({ general: { ...rest, name: '' }, children: [], photo: null })
    expect(contentOf(null)).toMatchObject({
      general: { name: '' },
      education: { degree: '' },
      children: [],
      photo: null,
    })
  })
})

describe('the copy of a permit of the former system (X-14)', () => {
  const numbers = { name: '沈知远', idNumber: '110105199003072311', permitNumber: 'YS-2024-1' }
  const child = { name: '沈小满', idNumber: '110105202105010044', relation: '30' }
  const unborn = { name: '沈小寒', idNumber: '', relation: '20' }
  const content = (holder = numbers) =>
    migratedContent(migratedHolder({ ...holder, children: [child, unborn] }), ['child-1'], '2026-11-20')

  it('takes sex and birthdays from the numbers and the rest from the sheet', () => {
    const { general, children } = content()
    expect(general).toMatchObject({ name: '沈知远', idNumber: numbers.idNumber, sex: '1', ...migratedFacts })
    const nothingElse = { birthCertificateNumber: '', institution: '' }
    expect(children).toEqual([
      { ...child, ...nothingElse, id: 'child-1', birth: '2021-05-01' },
      { ...unborn, ...nothingElse, id: '', birth: '' },
    ])
  })

  it('is not made of a number that nobody can read', () =>
    expect(() => content({ ...numbers, idNumber: '1234' })).toThrow('unreadable'))
})
