import { describe, expect, it } from 'vitest'
import { demandCriteria, demandSection, equalCriteria } from '@/lib/domain/policy/sections/demand'

const minimal = {
  desk: { value: 'district', rows: ['A-15'] },
  declareMonths: { value: null, rows: ['Q-40'] },
  fixMonths: { value: null, rows: ['Q-41'] },
  agreedBy: { value: null, rows: ['Q-41'] },
  criteria: { value: equalCriteria('Q-41'), rows: ['Q-41'] },
}

/** A plan declared in the last quarter, allocated in the first, with somebody else's consent. */
const maximal = {
  ...minimal,
  declareMonths: { value: [10, 11, 12], rows: ['facts §2.1'], provisional: true },
  fixMonths: { value: [1, 2, 3], rows: ['facts §2.1'], provisional: true },
  agreedBy: { value: '区委组织部', rows: ['facts §2.1'], provisional: true },
  criteria: { value: [{ code: 'output', weight: 1, rows: ['Q-41'] }], rows: ['Q-41'], provisional: true },
}

const withWeights = (...weights: number[]) => ({
  ...minimal,
  criteria: {
    value: weights.map((weight, index) => ({ code: demandCriteria[index], weight, rows: ['Q-41'] })),
    rows: ['Q-41'],
  },
})

describe('the section of the yearly demand', () => {
  it.each([
    ['minimal', minimal],
    ['maximal', maximal],
    ['none', null],
    ['thirds that are no binary numbers', withWeights(0.1, 0.2, 0.3, 0.4)],
  ])('%s', (_, raw) => expect(demandSection.safeParse(raw).success).toBe(true))

  it.each([
    ['weights that do not make 1', withWeights(0.5, 0.4)],
    ['a negative weight', withWeights(1.5, -0.5)],
    ['no criterion at all', withWeights()],
    ['a month that is none', { ...minimal, declareMonths: { value: [13], rows: ['Q-40'] } }],
    ['a value without its row', { ...minimal, agreedBy: { value: null, rows: [] } }],
    [
      'a criterion twice',
      { ...minimal, criteria: { value: [...equalCriteria('Q-41'), ...equalCriteria('Q-41')], rows: ['Q-41'] } },
    ],
  ])('%s is refused', (_, raw) => expect(demandSection.safeParse(raw).success).toBe(false))
})
