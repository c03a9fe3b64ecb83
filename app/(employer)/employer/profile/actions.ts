'use server'

import { z } from 'zod'
import { employerDrafts } from '@/lib/schemas/employer-profile'
import { answerClaim } from '@/lib/services/employer/answer-claim'
import { confirmEmployerProfile } from '@/lib/services/employer/confirm-profile'
import { recheckRegistration } from '@/lib/services/check/recheck'
import { saveEmployerSection } from '@/lib/services/person/save-section'
import { employerAction } from '@/lib/web/action-client'
import { refreshingEmployer } from '@/lib/web/refreshing'

const version = z.int().min(0)

const section = z.discriminatedUnion('section', [
  z.object({ section: z.literal('general'), data: employerDrafts.general, version }),
  z.object({ section: z.literal('qualification'), data: employerDrafts.qualification, version }),
  z.object({ section: z.literal('operator'), data: employerDrafts.operator, version }),
])

/** Autosave of one section (G-14). */
export const saveSectionAction = employerAction(section, saveEmployerSection)

/** 提交 at the end of the wizard (U-16). */
export const confirmProfileAction = employerAction(z.object({}), refreshingEmployer(confirmEmployerProfile))

/** The unit's answer to what a sign-in brought (U-12). */
export const answerClaimAction = employerAction(
  z.object({ claimId: z.uuid(), answer: z.enum(['take-over', 'keep']) }),
  refreshingEmployer(answerClaim),
)

/** 重新比对 of the registration facts. */
export const recheckRegistrationAction = employerAction(z.object({}), recheckRegistration)
