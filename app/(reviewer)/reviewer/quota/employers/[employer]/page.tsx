import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { to } from '@/lib/addresses'
import { BalanceBar } from '@/components/quota/balance-bar'
import { UnitLedger } from '@/components/quota/unit-ledger'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { now } from '@/lib/clock'
import { quotaDeskOf } from '@/lib/views/quota/reviewer'
import { loadEmployerLedger } from '@/lib/views/quota/reviewer-application'
import { requireStaff } from '@/lib/web/page-guard'

export const metadata: Metadata = { title: '单位指标台账' }

const path = z.object({ employer: z.uuid() })

/** Every unit that one employer has ever had in the district (S-81). */
export default async function EmployerLedgerPage({ params }: PageProps<'/reviewer/quota/employers/[employer]'>) {
  const actor = await requireStaff()
  const desk = await quotaDeskOf(actor, now())
  const parsed = path.safeParse(await params)
  const ledger = desk && parsed.success ? await loadEmployerLedger(desk, parsed.data.employer) : null
  if (!ledger) notFound()
  return (
    <Page wide>
      <PageHead title={ledger.employer} sub={<span>指标台账</span>} back="/reviewer/quota/books" />
      <Stack>
        {ledger.grants.map((grant) => (
          <Card key={grant.id} aria-labelledby={grant.id}>
            <CardHeader
              id={grant.id}
              title={`${dayText(grant.grantedOn)}下达 ${grant.granted} 个`}
              sub={`有效期至 ${dayText(grant.expiresOn)}`}
            />
            <CardBody className="grid gap-5">
              {grant.granted > 0 ? (
                <>
                  <BalanceBar parts={grant.parts} />
                  <UnitLedger units={grant.units} hrefOf={to.reviewer.application} />
                </>
              ) : (
                <p className="text-15 text-ink-2">数量为 0，只作为办理资格。</p>
              )}
            </CardBody>
          </Card>
        ))}
      </Stack>
    </Page>
  )
}
