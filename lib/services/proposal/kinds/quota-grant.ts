import type { Db } from '@/lib/data/client'
import { findQuotaApplication, recordQuotaStep, type LoadedQuota } from '@/lib/data/quota/applications'
import { loadQuotaContext } from '@/lib/cases/quota'
import { grantUnits } from '@/lib/data/quota/ledger'
import { tell } from '@/lib/data/notice/tell'
import { dayOf, yearOf } from '@/lib/domain/dates'
import { judgeQuota } from '@/lib/domain/quota/application'
import { expiryOf } from '@/lib/domain/quota/dates'
import { quotaGranted } from '@/lib/domain/quota/notices'
import type { ProposalValue } from '@/lib/domain/proposal/kinds'
import { ok, refuse } from '@/lib/domain/result'
import { originOf } from '../../context'
import type { FigureKind } from '../figure'

const find = (db: Db, id: string, district: string): Promise<LoadedQuota | null> =>
  findQuotaApplication(db, id, { kind: 'district', district })

/**
 * 下达 of n units, 0 included: they count from the day of the release and end after their days or with the
 * year. `subject` is the application; the remark goes to the employer. Refuses with `not-found` or what
 * the table of moves objects.
 */
export const quotaGrantFigure: FigureKind<ProposalValue<'quota-grant'>> = {
  judge: async (tx, { area, subject, value }, now) => {
    const loaded = await find(tx, subject, area)
    if (!loaded) return refuse('not-found')
    const context = await loadQuotaContext(tx, loaded, { mover: 'desk', now })
    const verdict = judgeQuota(loaded, 'grant', context, { count: value.count })
    return verdict.ok ? ok({ pin: { version: loaded.version }, value }) : verdict
  },
  apply: async (tx, context, { area, subject, value: { count, remark: answer } }) => {
    const loaded = await find(tx, subject, area)
    if (!loaded) return refuse('not-found')
    const { employerId } = loaded
    const { quota } = await loadQuotaContext(tx, loaded, { mover: 'desk', now: context.now })
    const grantedOn = dayOf(context.now.toISOString())
    const year = yearOf(grantedOn)
    const expiresOn = expiryOf(quota, { grantedOn, year })
    const of = { employerId, district: area, source: 'application', sourceId: subject } as const
    const { grantId } = await grantUnits(tx, { ...of, year, count, grantedOn, expiresOn }, originOf(context))
    await recordQuotaStep(
      tx,
      {
        loaded,
        change: { status: 'granted', year, answer, allocated: count, decidedAt: context.now },
        event: { type: 'quota.granted', count, grantId, expiresOn },
        ...(answer ? { secret: answer } : {}),
      },
      originOf(context),
    )
    await tell(tx, quotaGranted(loaded, count, expiresOn), context.now)
    return ok(true as const)
  },
}
