import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { BalanceBar } from '@/components/quota/balance-bar'
import { UnitLedger } from '@/components/quota/unit-ledger'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { Page, PageHead } from '@/components/ui/page-head'
import { now } from '@/lib/clock'
import { loadQuotaGrant } from '@/lib/views/quota/ledger'
import { requireEmployer } from '@/lib/web/page-guard'
import { address, to } from '@/lib/addresses'

export const metadata: Metadata = { title: '指标台账' }

const path = z.object({ grant: z.uuid() })

/** Every unit of one grant, from the grant to its end (S-81). */
export default async function QuotaGrantPage({ params }: PageProps<'/employer/quota/grants/[grant]'>) {
  const actor = await requireEmployer()
  const parsed = path.safeParse(await params)
  const view = parsed.success ? await loadQuotaGrant(actor, parsed.data.grant, now()) : null
  if (!view) notFound()
  const { grant } = view
  return (
    <Page>
      <PageHead
        title="指标台账"
        back={address('/employer/quota', { district: view.district })}
        sub={
          <span>
            {view.place} · {dayText(grant.grantedOn)}下达 {grant.granted} 个 · 有效期至 {dayText(grant.expiresOn)}
          </span>
        }
      />
      <Card aria-labelledby="units">
        <CardHeader id="units" title="每一个指标的去向" />
        <CardBody className="grid gap-5">
          {grant.granted > 0 ? (
            <>
              <BalanceBar parts={grant.parts} />
              <UnitLedger units={view.units} hrefOf={to.employer.application} />
            </>
          ) : (
            <p className="text-15 text-ink-2">下达数量为 0，只作为办理资格，没有可以使用的指标。</p>
          )}
        </CardBody>
      </Card>
    </Page>
  )
}
