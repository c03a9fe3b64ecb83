import { notice, toPerson, type Notice } from '../notice/notice'
import type { CheckOutcome } from './answers'
import type { CheckSubject } from './plan'
import type { CheckName } from '../codes'
import type { CheckStatus } from './registers'

/**
 * 系统审核结果「无效」 (N-12): the person is asked for a certification report, once per answer. By message only: the
 * answer advises, and people judge (decision 0011). `before` is what the register had said until now.
 */
export function checkNotices(
  { kind, id }: CheckSubject,
  check: CheckName,
  before: CheckStatus,
  { status }: Pick<CheckOutcome, 'status'>,
): Notice[] {
  if (kind !== 'person' || status !== 'invalid' || before === 'invalid') return []
  return [notice(toPerson(id), 'certificate-invalid', { about: { page: 'profile' }, params: { check } })]
}
