'use server'

import { declarationStepInput, demandNoticeInput, saveDeclarationInput } from '@/lib/schemas/demand'
import { startDeclaration, saveDeclaration, submitDeclaration } from '@/lib/services/demand/declaration'
import { employerAction } from '@/lib/web/action-client'
import { refreshingEmployer } from '@/lib/web/refreshing'

/** 填写申报. */
export const startDeclarationAction = employerAction(demandNoticeInput, refreshingEmployer(startDeclaration))

/** Autosave of the declaration. */
export const saveDeclarationAction = employerAction(saveDeclarationInput, saveDeclaration)

/** 提交申报. */
export const submitDeclarationAction = employerAction(declarationStepInput, refreshingEmployer(submitDeclaration))
