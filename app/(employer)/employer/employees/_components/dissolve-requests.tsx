import { to } from '@/lib/addresses'
import { Badge } from '@/components/ui/badge'
import { Card, CardHeader } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { LinkButton } from '@/components/ui/link-button'
import type { DissolveRequestView } from '@/lib/views/employment/employer-ended'
import { Verbatim } from '@/components/ui/verbatim'

/** 请求解除关联: whoever has left and asks, above everybody else (U-72, C-33). */
export function DissolveRequests({ requests }: { requests: DissolveRequestView[] }) {
  if (requests.length === 0) return null
  return (
    <Card tone="warn" aria-labelledby="dissolve-requests" className="mb-4">
      <CardHeader
        id="dissolve-requests"
        title="员工请求解除关联"
        sub="已经离职的，请尽快解除关联；不解除，员工不能到新单位办理聘用单位变更"
      />
      <ul aria-labelledby="dissolve-requests" className="px-4 pt-1 pb-3 sm:px-6">
        {requests.map(({ id, name, idNumber, askedOn }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-2 first:border-t-0"
          >
            <b className="text-15">
              <Verbatim>{name}</Verbatim>
            </b>
            <span className="font-mono text-13 text-ink-3">
              <Verbatim>{idNumber}</Verbatim>
            </span>
            <Badge tone="warn">请求解除关联</Badge>
            <span className="text-14 text-ink-3">{dayText(askedOn)}</span>
            <LinkButton href={to.employer.dissolve(id)} size="sm" className="ml-auto">
              解除关联
              <span className="sr-only">
                ：<Verbatim>{name}</Verbatim>
              </span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </Card>
  )
}
