import { keysOf } from '../../typed'
import { personSlotFacts, type SlotFact } from '../../attachment/slot-rules'
import { holdsAnyTitle, type EducationSection, type GeneralSection } from '../../person/profile'
import { block, inForm, rulesFor, when, type SlotContext } from './kind-rules'
import {
  confirmedFindings,
  linkFindings,
  linkObstacle,
  personFindings,
  settlementFindings,
  validPermitFindings,
  validPermitObstacle,
} from './standing'

type Fields<S> = readonly (keyof S)[]

/** Which fields belong to which document (M-65: the document of a changed item is asked). */
const generalItems: Partial<Record<SlotFact, Fields<GeneralSection>>> = {
  'household-changed': ['hukouKind', 'hukouProvince', 'hukouAddress', 'name', 'idNumber', 'ethnicity'],
  'residence-changed': ['residenceDistrict', 'residenceAddress', 'housing'],
  'marriage-changed': ['maritalStatus'],
}
const educationItems: Partial<Record<SlotFact, Fields<EducationSection>>> = {
  'education-changed': ['level', 'school', 'enrolledOn', 'graduatedOn', 'major', 'foreign'],
  'degree-changed': ['degree', 'degreeIssuer', 'degreeNumber', 'degreeDiscipline', 'degreeOn', 'degreeMajor'],
}

const differs = <S>(before: S, after: S, fields: Fields<S>): boolean =>
  fields.some((field) => before[field] !== after[field])

const changedItems = <S>(items: Partial<Record<SlotFact, Fields<S>>>, before: S, after: S): SlotFact[] =>
  keysOf(items).filter((fact) => differs(before, after, items[fact] ?? []))

const titleChanged = (before: EducationSection, after: EducationSection): boolean =>
  holdsAnyTitle(before) !== holdsAnyTitle(after) ||
  (holdsAnyTitle(after) && differs(before.title, after.title, ['name', 'level', 'certificateNumber', 'issuer']))

/** What the profile says otherwise than the permit, as facts of the check list. */
export function changedFacts({ person, permit }: Pick<SlotContext, 'person' | 'permit'>): SlotFact[] {
  if (!person || !permit) return []
  const { general, education } = person.profile
  const before = permit.content
  return [
    ...changedItems(generalItems, before.general, general),
    ...changedItems(educationItems, before.education, education),
    ...(titleChanged(before.education, education) ? (['title-changed'] as const) : []),
  ]
}

/** Has anything on the permit's own copy changed, also what no document proves (phone, contact address)? */
function anythingChanged({ person, permit }: Pick<SlotContext, 'person' | 'permit'>): boolean {
  if (!person || !permit) return false
  const { general, education } = person.profile
  const { content } = permit
  return (
    differs(content.general, general, keysOf(general)) ||
    differs(content.education, { ...education, title: content.education.title }, keysOf(education)) ||
    titleChanged(content.education, education)
  )
}

/** 证件基础信息变更 (S-73): the profile has changed and the permit shall follow. */
export const basicInfoChangeRules = rulesFor('basic-info-change', {
  slotFacts: (_form, context) => [
    ...(context.person ? personSlotFacts(context.person.profile) : []),
    ...changedFacts(context),
  ],

  findings: (form, context) => [
    ...validPermitFindings(context),
    ...settlementFindings(context),
    ...linkFindings(context),
    ...when(!anythingChanged(context.dossier), () =>
      block('nothing-changed', 'person', { section: 'general' }, ['S-73', 'I-55']),
    ),
    ...when(form.reason.trim().length < 2, () => block('reason-missing', 'person', inForm('reason'), ['I-56'])),
    ...confirmedFindings(form.confirmed, 'person', ['I-55']),
    ...personFindings(context),
  ],

  obstacle: (context) => validPermitObstacle(context) ?? linkObstacle(context),
})
