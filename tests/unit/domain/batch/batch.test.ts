import { describe, expect, it } from 'vitest'
import { batchTries, progressOf, settle } from '@/lib/domain/batch/batch'
import { applicationStatuses } from '@/lib/domain/application/status'
import type { RefusalCode } from '@/lib/domain/refusal-codes'
import { ok, refuse } from '@/lib/domain/result'

const file = (status: (typeof applicationStatuses)[number]) => ({ applicationId: 'f', status })

describe('what came of one person of a batch', () => {
  it('is done when it went through', () => {
    expect(settle('start-renewal', ok({ applicationId: 'f' }), null, 1)).toEqual({
      ...{ state: 'done', applicationId: 'f', before: false },
    })
  })

  it('never calls a failure what is done already (m6)', () => {
    const doneBefore = (kind: 'start-renewal' | 'submit-renewal', code: RefusalCode) =>
      applicationStatuses.filter((status) => settle(kind, refuse(code), file(status), 1)?.state === 'done')
    const handedIn = ['awaiting-appointment', 'awaiting-acceptance', 'under-review', 'granted']
    expect(doneBefore('submit-renewal', 'application.not-editable')).toEqual(handedIn)
    // somebody else's submission also moves the version that was seen
    expect(doneBefore('submit-renewal', 'conflict')).toEqual(handedIn)
    expect(doneBefore('start-renewal', 'application.another-open').sort()).toEqual(
      ['draft', 'returned', ...handedIn].sort(),
    )
  })

  it('tells the refusal of what is not done, with its file', () => {
    expect(settle('submit-renewal', refuse('application.incomplete'), file('draft'), 1)).toEqual({
      ...{ state: 'refused', refusal: { code: 'application.incomplete' }, applicationId: 'f' },
    })
    expect(settle('start-renewal', refuse('application.another-open'), null, 1)).toMatchObject({
      ...{ state: 'refused', applicationId: null },
    })
  })

  it('tries again what only the moment stood in the way of, and not for ever', () => {
    for (const code of ['conflict', 'unexpected'] as const) {
      expect(settle('submit-renewal', refuse(code), file('draft'), 1)).toBeNull()
      expect(settle('submit-renewal', refuse(code), file('draft'), batchTries)).toMatchObject({ state: 'refused' })
    }
  })
})

describe('how far a batch is', () => {
  const counts = { queued: 0, done: 0, refused: 0, cancelled: 0 }
  it('counts whoever is settled, however', () => {
    expect(progressOf({ queued: 3, done: 4, refused: 2, cancelled: 0 }, false)).toEqual({
      ...{ total: 9, settled: 6, standing: 'running' },
    })
    expect(progressOf({ ...counts, done: 9, refused: 1 }, false).standing).toBe('finished')
  })

  it('is stopping while what had begun is finished, and stopped when somebody was left out', () => {
    expect(progressOf({ ...counts, queued: 1, cancelled: 5 }, true).standing).toBe('stopping')
    expect(progressOf({ ...counts, done: 1, cancelled: 5 }, true).standing).toBe('stopped')
    // stopped too late: everybody was done
    expect(progressOf({ ...counts, done: 6 }, true).standing).toBe('finished')
  })
})
