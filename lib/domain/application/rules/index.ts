import type { ApplicationKind } from '../../codes'
import { authorityTransferRules } from './authority-transfer'
import { basicInfoChangeRules } from './basic-info-change'
import { cancellationRules } from './cancellation'
import { dependantChangeRules } from './dependant-change'
import { employerChangeRules } from './employer-change'
import { filingRightRules } from './filing-right'
import type { KindRules } from './kind-rules'
import { newRules } from './new'
import { renewalRules } from './renewal'
import { serviceRequestRules } from './service-request'

/** The rules of every kind of business. */
export const kindRules: Record<ApplicationKind, KindRules> = {
  new: newRules,
  renewal: renewalRules,
  'employer-change': employerChangeRules,
  'basic-info-change': basicInfoChangeRules,
  'dependant-change': dependantChangeRules,
  cancellation: cancellationRules,
  'filing-right': filingRightRules,
  'authority-transfer': authorityTransferRules,
  'service-request': serviceRequestRules,
}
