import type { EndingPermit } from '@/lib/data/timers/ending-permits'
import type { NoticePayload } from '@/lib/data/outbox'

type Told = Pick<NoticePayload, 'code' | 'params'>

/** The holder, in the portal and by short message. */
export const toHolder = ({ personId }: EndingPermit, { code, params }: Told): NoticePayload => ({
  recipient: { kind: 'person', id: personId },
  ...{ code, params, channels: ['inbox', 'sms'], href: '/applicant/permit' },
})

/**
 * The employer that can still do something: the permit's own or, while it hangs, the one the holder is linked to now;
 * a former employer is told nothing about people who have left. Only the portal names the holder, the short message
 * has his permit's number.
 */
export function toEmployer(
  { employerId, personName: name, status }: EndingPermit,
  { code, params }: Told,
  { sms = false } = {},
): NoticePayload[] {
  if (employerId === null) return []
  const recipient = { kind: 'employer', id: employerId } as const
  const href = status === 'valid' ? '/employer/permits' : '/employer/employees'
  const inbox: NoticePayload = { recipient, code, params: { ...params, name }, channels: ['inbox'], href }
  return sms ? [inbox, { recipient, code, params, channels: ['sms'], href: null }] : [inbox]
}
