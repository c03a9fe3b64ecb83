'use server'

import {
  demandNoticeInput,
  fixNumberInput,
  publishNoticeInput,
  returnDeclarationInput,
  setTotalInput,
} from '@/lib/schemas/demand'
import { evaluateDemand } from '@/lib/services/demand/evaluate'
import { proposeYearTotal, proposeNumber, proposeDemandNotice } from '@/lib/services/demand/propose'
import { returnDeclaration } from '@/lib/services/demand/declaration'
import { staffAction } from '@/lib/web/action-client'
import { refreshingReviewer } from '@/lib/web/refreshing'

/** 提出发布通知; a second officer publishes it. */
export const proposeNoticeAction = staffAction(publishNoticeInput, refreshingReviewer(proposeDemandNotice))

/** 提出年度总量. */
export const proposeTotalAction = staffAction(setTotalInput, refreshingReviewer(proposeYearTotal))

/** 评估. */
export const evaluateAction = staffAction(demandNoticeInput, refreshingReviewer(evaluateDemand))

/** 退回修改. */
export const returnDeclarationAction = staffAction(returnDeclarationInput, refreshingReviewer(returnDeclaration))

/** 提出核定. */
export const proposeNumberAction = staffAction(fixNumberInput, refreshingReviewer(proposeNumber))
