'use server'

import { employerStepInput, saveEmployerFormInput } from '@/lib/schemas/employer-forms'
import { saveApplicationForm } from '@/lib/services/application/save-form'
import { submitApplication } from '@/lib/services/application/steps'
import { employerAction } from '@/lib/web/action-client'
import { refreshingEmployer } from '@/lib/web/refreshing'

/** Autosave of 填写. */
export const saveEditorAction = employerAction(saveEmployerFormInput, saveApplicationForm)

/** 提交 or 重新提交 (U-94). */
export const submitEditorAction = employerAction(employerStepInput, refreshingEmployer(submitApplication))
