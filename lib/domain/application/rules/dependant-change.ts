import { isMarried } from '../../person/code-sets'
import { childrenFindings, custodyFacts } from '../children'
import type { ChildEntry } from '../../permit/content'
import { block, rulesFor, when } from './kind-rules'
import {
  confirmedFindings,
  linkFindings,
  linkObstacle,
  settlementFindings,
  validPermitFindings,
  validPermitObstacle,
} from './standing'
import { normalizeCertificateNumber } from '../../text/codes'
import { shownKey } from '../../text/free-text'
import { normalizeIdNumber } from '../../text/id-number'
import { sameName } from '../../text/name'

const same = (a: ChildEntry, b: ChildEntry): boolean =>
  a.id === b.id &&
  sameName(a.name, b.name) &&
  normalizeIdNumber(a.idNumber) === normalizeIdNumber(b.idNumber) &&
  a.relation === b.relation &&
  normalizeCertificateNumber(a.birthCertificateNumber) === normalizeCertificateNumber(b.birthCertificateNumber) &&
  shownKey(a.institution) === shownKey(b.institution)

const sameChildren = (before: readonly ChildEntry[], after: readonly ChildEntry[]): boolean =>
  before.length === after.length && before.every((child) => after.some((other) => same(child, other)))

/** 证件业务信息变更 (S-74): children come or go; nobody else can accompany (I-64). */
export const dependantChangeRules = rulesFor('dependant-change', {
  slotFacts(form, { person }) {
    if (form.children.length === 0) return []
    const married = person !== null && isMarried(person.profile.general.maritalStatus)
    return ['has-children', ...(married ? (['married'] as const) : []), ...custodyFacts({ form, person })]
  },

  findings(form, context) {
    const { dossier, policy, on } = context
    const before = dossier.permit?.content.children ?? []
    // who stands on the permit already has shown his papers (I-65)
    const known = new Set(before.map(({ id }) => id))
    return [
      ...validPermitFindings(context),
      ...settlementFindings(context),
      ...linkFindings(context),
      ...when(sameChildren(before, form.children), () =>
        block('nothing-changed', 'person', { section: 'children' }, ['S-74', 'I-58']),
      ),
      ...confirmedFindings(form.confirmed, 'person', ['I-58']),
      ...childrenFindings(form.children, dossier.files, policy, on, known),
    ]
  },

  obstacle: (context) => validPermitObstacle(context) ?? linkObstacle(context),
})
