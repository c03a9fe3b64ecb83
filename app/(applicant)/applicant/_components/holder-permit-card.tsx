import { Printer } from 'lucide-react'
import type { Route } from 'next'
import { PermitCard } from '@/components/application/permit-card'
import { LinkButton } from '@/components/ui/link-button'
import type { PermitView } from '@/lib/views/applicant/permit'
import { CheckCodeDialog } from './check-code-dialog'

function leftText({ state, daysLeft }: PermitView) {
  if (state === 'lapsed') return '已过有效期，证件失效'
  if (state === 'cancelled') return '证件已注销'
  return (
    <>
      还有 <b>{daysLeft}</b> 天到期
    </>
  )
}

/** The permit with its two equal buttons: 打印确认单, 出示校验码 (I-48, F-01). */
export function HolderPermitCard({ permit }: { permit: PermitView }) {
  const { id, name, state, validFrom, validTo, today, number, employerName, children, printable, checkCode } = permit
  return (
    <PermitCard
      {...{ name, state, validFrom, validTo, today }}
      left={leftText(permit)}
      facts={[
        { label: '证件编号', value: number },
        { label: '用人单位', value: employerName },
        { label: '随往子女', value: children > 0 ? `${children} 人` : '无' },
      ]}
      actions={
        printable ? (
          <>
            <LinkButton href={`/api/permits/${id}/sheet` as Route} external target="_blank" rel="noopener" size="sm">
              <Printer aria-hidden />
              打印确认单
            </LinkButton>
            <CheckCodeDialog permitId={id} checkCode={checkCode} />
          </>
        ) : undefined
      }
    />
  )
}
