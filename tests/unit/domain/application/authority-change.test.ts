import { describe, expect, it } from 'vitest'
import { transferFate, type TransferFate } from '@/lib/domain/application/authority-change'
import { applicationKinds, type ApplicationKind } from '@/lib/domain/codes'
import { moveFor } from '@/lib/domain/application/transitions'
import { applicationStatuses, type ApplicationStatus } from '@/lib/domain/application/status'

// What becomes of each business of a unit that changes its authority (A-36, S-37, S-77; decision 0022).

/** Businesses that may lie with any authority, whatever the unit's right: by law they need none. */
const exempt: readonly ApplicationKind[] = ['cancellation', 'filing-right', 'authority-transfer', 'service-request']

const fates: Record<ApplicationStatus, TransferFate> = {
  draft: 'moves',
  'employer-review': 'moves',
  'employer-returned': 'moves',
  'awaiting-appointment': 'moves',
  'awaiting-acceptance': 'blocks',
  'under-review': 'blocks',
  returned: 'moves',
  withdrawn: 'stays',
  granted: 'stays',
  terminated: 'stays',
}

describe('a file of a unit that changes its authority', () => {
  it.each(applicationKinds)('%s: goes where its kind and its desk say', (kind) => {
    for (const status of applicationStatuses)
      expect(transferFate(kind, status), status).toBe(exempt.includes(kind) ? 'stays' : fates[status])
  })

  it('that had left the employer is looked at by him once more', () => {
    const after = (kind: ApplicationKind, status: ApplicationStatus) => moveFor(kind, status, 'move-authority')?.to
    expect(after('new', 'awaiting-appointment')).toBe('employer-review')
    expect(after('renewal', 'awaiting-appointment')).toBe('draft')
    for (const status of applicationStatuses.filter((one) => one !== 'awaiting-appointment'))
      expect(after('new', status)).toBe(fates[status] === 'moves' ? 'same' : undefined)
  })
})
