import { CalendarDays, History } from '@/components/ui/icons'
import { ProvisionalBadge } from '@/components/ui/badge'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { dayWeekText } from '@/components/ui/date-text'
import { KeyValueList, type KeyValue } from '@/components/ui/key-value'
import { LinkButton } from '@/components/ui/link-button'
import type { PermitView } from '@/lib/views/permit/applicant'

function rows({ state, dates, validTo, childAgesOn }: PermitView): KeyValue[] {
  const end = { label: '有效期至', value: dayWeekText(validTo) }
  if (!dates) return [end]
  const child = childAgesOn ? [{ label: '随往子女超龄', value: dayWeekText(childAgesOn) }] : []
  const safe = { label: '最迟提交', value: dayWeekText(dates.safeSubmitBy) }
  const last = { label: '须办结', value: dayWeekText(dates.mustBeApprovedBy) }
  if (state === 'suspended') return [safe, last, end, ...child]
  return [{ label: '可续签', value: dayWeekText(dates.opensOn) }, safe, last, end, ...child]
}

/** The dates of the permit, to be taken along into one's own calendar. */
export function DateCard({ permit }: { permit: PermitView }) {
  const { dates, state } = permit
  return (
    <Card aria-labelledby="dates-title">
      <CardHeader
        id="dates-title"
        title={state === 'suspended' ? '聘用单位变更的日期' : '证件的日期'}
        badge={dates?.provisional ? <ProvisionalBadge /> : null}
      />
      <CardBody>
        <KeyValueList items={rows(permit)} />
      </CardBody>
      <CardFooter>
        <div className="flex flex-wrap gap-2">
          {dates ? (
            <LinkButton href="/applicant/permit/dates.ics" external size="sm">
              <CalendarDays aria-hidden />
              导出日历
            </LinkButton>
          ) : null}
          <LinkButton href="/applicant/permit/history" size="sm">
            <History aria-hidden />
            证件历史
          </LinkButton>
        </div>
      </CardFooter>
    </Card>
  )
}
