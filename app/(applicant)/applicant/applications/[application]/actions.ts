'use server'

import { savePersonFormInput, stepInput } from '@/lib/schemas/applicant'
import { saveApplicationForm } from '@/lib/services/application/save-form'
import { submitApplication, withdrawApplication } from '@/lib/services/application/steps'
import { personAction } from '@/lib/web/action-client'
import { refreshingApplicant } from '@/lib/web/refreshing'

/** Saves what the applicant fills in, as he types. */
export const saveForm = personAction(savePersonFormInput, saveApplicationForm)

/** 提交, first or again. */
export const submit = personAction(stepInput, refreshingApplicant(submitApplication))

/** 撤回. */
export const withdraw = personAction(stepInput, refreshingApplicant(withdrawApplication))
