import type { PlainDate } from '../../dates'
import type { Finding } from '../../findings'
import { parseIdNumber } from '../../text/id-number'
import { parseName } from '../../text/name'
import { parseDetailAddress, parseFullAddress } from '../../text/address'
import type { MigratedChild, MigratedHolder } from '../../permit/content'
import { isBeijingDistrict } from '../../text/beijing-districts'
import type { ServiceRequestForm } from '../forms'
import { withAuthorityStatuses } from '../status'
import { block, inForm, rulesFor, type RuleContext, when } from './kind-rules'
import { confirmedFindings } from './standing'
import { normalizeLine, sameLine } from '../../text/free-text'
import { characterCount } from '../../text/length'

/** A request about an application is possible while an authority holds it; before that the starter acts himself. */
const targetIsOpen = ({ dossier: { target } }: RuleContext): boolean =>
  target !== null && withAuthorityStatuses.includes(target.status)

const concernsApplication = ({ topic }: ServiceRequestForm): boolean => topic === 'recall' || topic === 'correction'

const isChild = ({ name, idNumber, relation }: MigratedChild, on: PlainDate): boolean =>
  parseName(name).ok && parseIdNumber(idNumber, on).ok && /^[23]/.test(relation)

function holderFindings(holder: MigratedHolder, index: number, on: PlainDate): Finding[] {
  const at = (field: string) => inForm(`holders.${index}.${field}`)
  const params = { holder: index + 1 }
  const { validFrom, validTo } = holder
  return [
    ...when(!parseName(holder.name).ok, () => block('holder-name', 'employer', at('name'), ['A-34'], params)),
    ...when(!parseIdNumber(holder.idNumber, on).ok, () =>
      block('holder-id-number', 'employer', at('idNumber'), ['A-34'], params),
    ),
    ...when(holder.permitNumber.trim().length < 4, () =>
      block('holder-permit-number', 'employer', at('permitNumber'), ['A-34'], params),
    ),
    ...when(!validFrom || !validTo || validTo <= validFrom, () =>
      block('holder-term', 'employer', at('validTo'), ['A-34'], params),
    ),
    ...when(!parseFullAddress(holder.hukouAddress).ok, () =>
      block('holder-hukou', 'employer', at('hukouAddress'), ['X-14', 'F-01'], params),
    ),
    ...when(!isBeijingDistrict(holder.residenceDistrict) || !parseDetailAddress(holder.residenceAddress).ok, () =>
      block('holder-residence', 'employer', at('residenceAddress'), ['X-14', 'F-01'], params),
    ),
    ...when(holder.leftOn !== '' && holder.leftOn > on, () =>
      block('holder-left-in-future', 'employer', at('leftOn'), ['S-20'], params),
    ),
    ...when(!holder.children.every((child) => isChild(child, on)), () =>
      block('holder-child', 'employer', at('children'), ['X-14'], params),
    ),
    // what has lapsed cannot be brought back by any road (S-10)
    ...when(validTo !== '' && validTo < on, () => block('holder-lapsed', 'employer', at('validTo'), ['S-10'], params)),
  ]
}

/** 更名: a whole name, and another one than now. */
const newNameFindings = (name: string, now: string): Finding[] => {
  const tell = (code: Finding['code']): Finding[] => [block(code, 'employer', inForm('newName'), ['A-33', 'U-114'])]
  if (characterCount(name) < 4) return tell('new-name-missing')
  return sameLine(name, now) ? tell('new-name-same') : []
}

/** What a topic asks besides the statement. */
function topicFindings(form: ServiceRequestForm, context: RuleContext): Finding[] {
  if (concernsApplication(form))
    return when(!targetIsOpen(context), () => block('target-missing', 'employer', inForm('targetId'), ['U-96']))
  if (form.topic === 'rename') return newNameFindings(normalizeLine(form.newName), context.dossier.employer.name)
  if (form.holders.length === 0)
    // a unit of the former system may come over alone (S-36)
    return when(!form.unitHadRight, () => block('holders-missing', 'employer', inForm('holders'), ['A-34']))
  return [
    ...form.holders.flatMap((holder, index) => holderFindings(holder, index, context.on)),
    ...(context.dossier.knownHolders ?? []).map((index) =>
      block('holder-known', 'employer', inForm(`holders.${index}.idNumber`), ['A-34', 'S-20'], { holder: index + 1 }),
    ),
  ]
}

/** 申请类请求 (S-79): a statement, and what its topic needs. */
export const serviceRequestRules = rulesFor('service-request', {
  slotFacts: (form) => (form.topic === 'rename' ? ['renamed'] : []),

  findings: (form, context) => [
    ...topicFindings(form, context),
    ...when(form.statement.trim().length < 5, () =>
      block('statement-missing', 'employer', inForm('statement'), ['S-79']),
    ),
    ...confirmedFindings(form.confirmed, 'employer', ['S-79'], 'service-request'),
  ],

  obstacle(context) {
    const { form } = context.dossier
    const about = form.kind === 'service-request' && concernsApplication(form)
    if (about && !targetIsOpen(context)) return 'application.target-closed'
    return context.dossier.knownHolders?.length ? 'application.holder-known' : null
  },
})
