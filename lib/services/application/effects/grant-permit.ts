import { v7 as uuid } from 'uuid'
import { grantPermit } from '@/lib/data/aggregates'
import { newCheckCode, takeNumber } from '@/lib/data/numbers'
import { childrenOf } from '@/lib/domain/application/forms'
import { judgedPhoto } from '@/lib/domain/application/outcome'
import { dayOf, yearOf } from '@/lib/domain/dates'
import { permitAges } from '@/lib/domain/permit/ages'
import { termOf } from '@/lib/domain/permit/lifecycle'
import { permitSeries } from '@/lib/domain/permit/numbering'
import { ok } from '@/lib/domain/result'
import { judgedDossier, whenGranted } from './effect'

/** 办结 of 新办: the permit with its own copy of what was judged (S-01, G-34). */
export const grantFirstPermit = whenGranted(async (tx, taken) => {
  const { loaded, decision, origin } = taken
  const { personId, employerId, district, permitType } = decision.next
  const judged = await judgedDossier(taken)
  if (!personId || !judged.person) throw new Error(`application ${loaded.id} grants a permit without a person`)
  const at = origin.at.toISOString()
  const today = dayOf(at)
  const { policy } = await taken.file.rules()
  const { general, education } = judged.person.profile
  const content = { general, education, children: childrenOf(judged.form), photo: judgedPhoto(judged) }
  const number = await takeNumber(tx, permitSeries(policy.prefix, yearOf(today)))
  await grantPermit(
    tx,
    uuid(),
    {
      type: 'permit.granted',
      ...{ number, permitType, personId, employerId, district, applicationId: loaded.id },
      ...termOf(today, policy),
      at,
    },
    origin,
    { content, ages: permitAges(content, policy, today), checkCode: newCheckCode() },
  )
  return ok(true)
})
