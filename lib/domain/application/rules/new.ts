import { isBackPaid } from '../../eligibility/months'
import { personSlotFacts } from '../../attachment/slot-rules'
import { mayFileNew } from '../../filing-right/lifecycle'
import { isLive } from '../../permit/lifecycle'
import { childrenFindings, custodyFacts } from '../children'
import { applicantTypes, type NewForm } from '../forms'
import { block, inForm, rulesFor, when, review, type RuleContext } from './kind-rules'
import { quotaUnitFindings } from './quota'
import { newConditionFindings } from './conditions'
import { confirmedFindings, contractFindings, personFindings } from './standing'
import type { Finding } from '../../findings'
import { claimedClasses, validClasses } from '../../employer/classifications'
import { type PlainMonth, monthsBetween } from '../../dates'

/** 非法人分支机构 hold so many permits in principle (D-39): one more is a reviewer's to judge. */
function branchFindings({ dossier: { employer, unitRecords }, policy }: RuleContext): Finding[] {
  const { value: threshold, rows } = policy.employerConditions.branchMaxPermits
  const branch = ['foreign-branch', 'out-of-town-branch'].includes(employer.profile.general.kind)
  if (threshold === null || !branch || !unitRecords) return []
  const actual = unitRecords.permits
  return when(actual >= threshold, () =>
    review('branch-permits-full', 'employer', null, [...rows], { actual, threshold }),
  )
}

/** Blanks and the width of letters are no other name. */
const plain = (name: string): string => name.normalize('NFKC').replaceAll(/\s/g, '')

/** The present line of the work history names another unit than the one that files. */
function workFindings({ dossier: { person, employer } }: RuleContext): Finding[] {
  const current = person?.profile.works.entries.filter((entry) => entry.current && entry.employer.trim() !== '') ?? []
  const [entry] = current
  if (!entry || current.some(({ employer: name }) => plain(name) === plain(employer.name))) return []
  const params = { told: entry.employer, unit: employer.name }
  return [review('current-work-differs', 'person', { section: 'works' }, ['I-13', 'U-84'], params)]
}

/**
 * Since when he works at the unit: the contract says one month, insurance paid by this unit another. A contract that was
 * renewed begins later than the work, so the longer record may be right; a human reads it (E-52, E-49).
 */
function sinceFindings(form: NewForm, { dossier: { employment } }: RuleContext): Finding[] {
  const started = employment?.terms?.startsOn.slice(0, 7)
  const insured: PlainMonth[] = form.months
    .filter(({ employer, socialInsurance }) => employer === 'this' && socialInsurance !== 'none')
    .map(({ month }) => month)
  const first = insured.toSorted()[0]
  if (!started || !first) return []
  const months = monthsBetween(first, started)
  // the first contribution falls into the month of the beginning or the one before
  return when(months > 1, () =>
    review('since-differs', 'employer', inForm('months'), ['E-52', 'E-49', 'D-20'], { started, first, months }),
  )
}

/** Figures about the unit and the work at it that say two things about one fact. */
const unitFigureFindings = (form: NewForm, context: RuleContext): Finding[] => [
  ...branchFindings(context),
  ...workFindings(context),
  ...sinceFindings(form, context),
]

const relied = 'applicant-unit-qualification'

/**
 * A category that stands on what the unit is (E-23, E-63) asks its certificate of the applicant. What the unit itself
 * states of its classifications is put beside it (U-26): whether any is proved on the day, and which of those that it
 * claimed when the file was submitted it has given up since. The list of the category is open, so both ask a human and
 * refuse nobody; the file goes on as it was submitted.
 */
function unitClassificationFindings(form: NewForm, { dossier, policy, on, classifiedNow }: RuleContext): Finding[] {
  const category = policy.categories.find(({ code }) => code === form.category)
  if (!category?.materials.some(({ slot }) => slot === relied)) return []
  const submitted = validClasses(dossier.employer.profile.qualification, on)
  const now = classifiedNow ? claimedClasses(classifiedNow).map(({ classification }) => classification) : null
  const lost = now === null ? [] : submitted.filter(({ classification }) => !now.includes(classification))
  const at = { slot: relied }
  const rows = [...category.rows, 'U-26']
  return [
    ...when(submitted.length === 0, () => review('unit-classification-unproved', 'employer', at, rows)),
    ...lost.map(({ classification }) => review('unit-classification-lost', 'employer', at, rows, { classification })),
  ]
}

const at = { slot: 'residence-proof' }

/**
 * What has to lie in the proof of the home, by its kind (E-31…E-36): advice for who uploads it and a list for who reads
 * it. A kind that the district does not name is a human's to judge.
 */
function housingFindings({ dossier: { person }, policy }: RuleContext): Finding[] {
  const kind = person?.profile.general.housing
  if (!kind || kind === 'office-use') return []
  const home = policy.housing.find((candidate) => candidate.kind === kind)
  if (!home) return [review('housing-kind-unusual', 'person', at, ['E-30'])]
  const code = kind === 'residence-card' ? 'housing-papers-residence-card' : 'housing-papers'
  return [{ ...block(code, 'person', at, home.rows, { papers: home.papers }), kind: 'advice' }]
}

/** 新办 (S-70): no live permit, 在职 with an employer of full right, everything told and shown. */
export const newRules = rulesFor('new', {
  slotFacts: (form, { person }) =>
    person
      ? [
          ...personSlotFacts(person.profile, { ...form, backPaid: form.months.some(isBackPaid) }),
          ...custodyFacts({ form, person }),
        ]
      : [],

  findings(form, context) {
    const { permit, employment, right, files } = context.dossier
    const { categories } = context.policy
    const accepted = categories.some(({ code }) => code === form.category)
    const linked = employment?.status === 'active'
    return [
      ...when(form.applicantType !== applicantTypes[context.policy.permitType], () =>
        block('applicant-type-missing', 'person', inForm('applicantType'), ['I-43']),
      ),
      ...when(!form.category, () => block('category-missing', 'person', inForm('category'), ['I-44', 'E-20', 'E-21'])),
      ...when(form.category !== '' && !accepted, () =>
        block('category-not-accepted', 'person', inForm('category'), ['I-44', 'E-28'], { actual: form.category }),
      ),
      ...when(form.category === 'G' && !form.founding, () =>
        block('founding-missing', 'person', inForm('founding'), ['E-26', 'E-66']),
      ),
      ...confirmedFindings(form.confirmed, 'person', ['I-44']),
      ...when(permit !== null && isLive(permit.status), () => block('live-permit', 'person', null, ['S-70'])),
      ...when(!linked, () => block('not-linked', 'person', { section: 'employment' }, ['S-50', 'I-40'])),
      ...when(linked && !(right && mayFileNew(right)), () =>
        block('employer-without-full-right', 'employer', null, ['U-50', 'T-12', 'I-42']),
      ),
      ...quotaUnitFindings(context),
      ...personFindings(context),
      ...newConditionFindings(form, context),
      ...unitFigureFindings(form, context),
      ...unitClassificationFindings(form, context),
      ...housingFindings(context),
      ...childrenFindings(form.children, files, context.policy, context.on),
      ...contractFindings(context),
    ]
  },

  obstacle({ dossier: { permit, employment, right } }) {
    if (permit && isLive(permit.status)) return 'permit.live-permit-exists'
    if (employment?.status !== 'active') return 'application.link-ended'
    return right && mayFileNew(right) ? null : 'application.right-ended'
  },
})
