import type { StateLook } from '@/components/application/state-badge'
import type { ApplicationStatus } from '@/lib/domain/application/status'

/** How a business looks to the unit. */
export const statusLooks: Record<ApplicationStatus, StateLook> = {
  draft: 'draft',
  'employer-review': 'waiting',
  'employer-returned': 'returned',
  'awaiting-appointment': 'waiting',
  'awaiting-acceptance': 'waiting',
  'under-review': 'in-review',
  returned: 'returned',
  granted: 'approved',
  withdrawn: 'ended',
  terminated: 'ended',
}
