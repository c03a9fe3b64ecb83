import { v7 as uuid } from 'uuid'
import { insertApplication, type LoadedApplication } from '@/lib/data/application/applications'
import type { Tx } from '@/lib/data/client'
import { takeNumber } from '@/lib/data/numbers'
import type { ApplicationForm } from '@/lib/domain/application/forms'
import { kindTraits } from '@/lib/domain/application/kinds'
import type { DistrictCode, PermitType } from '@/lib/domain/codes'
import { dayOf, yearOf } from '@/lib/domain/dates'
import { applicationSeries } from '@/lib/domain/permit/numbering'
import { policyOn } from '@/lib/domain/policy/resolve'
import { originOf, type CommandContext } from '../context'

/** Whom and what a new file is about. What a kind does not know is left out. */
export type NewFile = {
  district: DistrictCode
  permitType: PermitType
  employerId: string
  personId?: string
  employmentId?: string
  filingRightId?: string
  permitId?: string
}

/** Opens a draft with its number and the version of today's rules (house law 3); the first submission pins it anew. The database refuses a second open one (U-95). */
export async function openApplication(
  tx: Tx,
  context: CommandContext,
  { district, permitType, employerId, ...about }: NewFile,
  form: ApplicationForm,
): Promise<{ applicationId: LoadedApplication['id'] }> {
  const today = dayOf(context.now.toISOString())
  const policy = policyOn(district, today)
  const year = yearOf(today)
  const number = await takeNumber(tx, applicationSeries(policy.prefix, kindTraits[form.kind].numberCode, year))
  const applicationId = uuid()
  const { personId = null, employmentId = null, filingRightId = null, permitId = null } = about
  await insertApplication(
    tx,
    applicationId,
    {
      type: 'application.created',
      ...{ number, kind: form.kind, district, permitType, policyVersion: policy.version },
      ...{ personId, employerId, employmentId, filingRightId, permitId },
    },
    form,
    originOf(context),
  )
  return { applicationId }
}
