'use server'

import { saveNewFormInput, stepInput } from '@/lib/schemas/applicant'
import { saveApplicationForm } from '@/lib/services/applications/save-form'
import { submitApplication } from '@/lib/services/applications/submit'
import { withdrawApplication } from '@/lib/services/applications/withdraw'
import { personAction } from '@/lib/web/action-client'

/** Saves what the applicant fills in, as he types. */
export const saveNewForm = personAction(saveNewFormInput, saveApplicationForm)

/** 提交给单位审核, first or again. */
export const submitNew = personAction(stepInput, submitApplication)

/** 撤回. */
export const withdrawNew = personAction(stepInput, withdrawApplication)
