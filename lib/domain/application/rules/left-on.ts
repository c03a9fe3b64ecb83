import type { PlainDate } from '../../dates'
import type { Finding } from '../../findings'
import { block, inForm, review, when } from './kind-rules'

/**
 * 原单位离职日期 (M-35): stated, not after the day. Nobody left a unit before his permit came to it (`since`, by the record;
 * null: not known): a slip, or a record that is late, so a human compares it with the proof.
 */
export function leftOnFindings(
  leftOn: PlainDate | '',
  { on, since }: { on: PlainDate; since: PlainDate | null },
): Finding[] {
  const at = inForm('leftOn')
  if (!leftOn) return [block('left-on-missing', 'employer', at, ['M-35', 'U-88'])]
  if (leftOn > on) return [block('left-on-in-future', 'employer', at, ['M-35'])]
  return when(since !== null && leftOn < since, () =>
    review('left-on-before-permit', 'employer', at, ['M-35', 'U-91'], { since: since ?? '' }),
  )
}
