import type { Metadata } from 'next'
import { RetirementCard } from '@/components/application/retirement-card'
import { SettlementCard } from '@/components/application/settlement-card'
import { Card, CardBody, CardHeader, CardFooter } from '@/components/ui/card'
import { Note } from '@/components/ui/note'
import { MainAside, Page, PageHead } from '@/components/ui/page-head'
import { TextLink } from '@/components/ui/text-link'
import { dayText, dayWeekText } from '@/components/ui/date-text'
import { now, today } from '@/lib/clock'
import { loadPermitModule } from '@/lib/views/permit/applicant-module'
import type { PermitView } from '@/lib/views/permit/applicant'
import { requirePerson } from '@/lib/web/page-guard'
import { ChangePathCard } from '../_components/change-path-card'
import { HolderPermitCard } from '../_components/holder-permit-card'
import { Missing } from '../_components/missing'
import { ProgressCard } from '../_components/progress-card'
import { reportSettlementAction, stateRetirementAction, takeBackSettlementAction } from './actions'
import { OwnBusinesses, UnitBusinesses } from './_components/own-businesses'
import { PlanCard } from './_components/plan-card'
import { Verbatim } from '@/components/ui/verbatim'
import { CalendarDays, History } from '@/components/ui/icons'
import { ProvisionalBadge } from '@/components/ui/badge'
import { KeyValueList, type KeyValue } from '@/components/ui/key-value'
import { LinkButton } from '@/components/ui/link-button'

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
function DateCard({ permit }: { permit: PermitView }) {
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

export const metadata: Metadata = { title: '工作居住证' }

function Help({ district }: { district: string }) {
  return (
    <Card aria-labelledby="help-title">
      <CardHeader id="help-title" title="办理前请了解" />
      <CardBody className="grid gap-2 text-15 text-ink-2">
        <p>关联单位、劳动合同单位、个税扣缴单位和社保缴纳单位须一致。</p>
        <p>申请先由单位审核，再由{district}逐级审核，最后由市级核准；全部通过后可自行打印确认单。</p>
        <p>
          <TextLink href="/guides" arrow>
            查看办理指南
          </TextLink>
        </p>
      </CardBody>
    </Card>
  )
}

/** 失效 and 注销 have no way back; 新办 begins anew (I-68, S-10). */
function Ended({ permit: { state, ended } }: { permit: PermitView }) {
  if (!ended) return null
  return (
    <Note tone="bad" title={state === 'cancelled' ? '证件已注销' : '证件已失效'}>
      {ended.reason}，{dayText(ended.on)}
      {state === 'cancelled' ? '注销' : '为有效的最后一天'}
      。证件不能恢复，符合条件的可以重新申请新办。
    </Note>
  )
}

export default async function PermitPage() {
  const actor = await requirePerson()
  const view = await loadPermitModule(actor, now())
  const { permit, suspension, own, unit, plans, district, application, sheetGaps } = view
  return (
    <Page>
      <PageHead
        title="工作居住证"
        sub={
          view.employerName ? (
            <span>
              <Verbatim>{view.employerName}</Verbatim>
            </span>
          ) : null
        }
        back="/applicant"
      />
      <MainAside
        mixed
        main={
          <>
            {permit ? <Ended permit={permit} /> : null}
            {suspension ? <ChangePathCard suspension={suspension} /> : null}
            <Missing groups={sheetGaps} title="完善以下内容后可以打印确认单" />
            {application ? <ProgressCard application={application} /> : null}
            <UnitBusinesses items={unit} />
            <OwnBusinesses items={own} />
            <PlanCard plans={plans} district={district} />
            {view.retirement ? <RetirementCard view={view.retirement} state={stateRetirementAction} /> : null}
            {view.settlement ? (
              <SettlementCard
                view={view.settlement}
                today={today()}
                otherWay="您也可以直接在“您可以办理的业务”中申请注销。"
                report={reportSettlementAction}
                takeBack={takeBackSettlementAction}
              />
            ) : null}
          </>
        }
        aside={
          <>
            {permit ? (
              <div className="max-lg:-order-1 large:-order-1">
                <HolderPermitCard permit={permit} owing={sheetGaps.length > 0} />
              </div>
            ) : null}
            {permit ? <DateCard permit={permit} /> : null}
            <Help district={district} />
          </>
        }
      />
    </Page>
  )
}
