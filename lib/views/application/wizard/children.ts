import type { Route } from 'next'
import { askedDates } from '@/lib/domain/attachment/paper-dates'
import { childrenOf } from '@/lib/domain/application/forms'
import { slotOf } from '@/lib/domain/attachment/catalogue'
import type { Finding } from '@/lib/domain/findings'
import { findingMessage } from '@/lib/labels/findings'
import type { CaseView } from '../case'
import { guideHref } from '../../guide/links'
import { slotView, type SlotView } from '../../attachment/slots'
import { openOpinions } from '../open-opinions'

export type ChildProblem = { field: string; message: string; kind: Finding['kind'] }

/** 随往人员 of a wizard (I-59…I-65). */
export type ChildrenPart = {
  /** Per child, in the order of the form: its two papers; none for a child that stands on the permit (I-65). */
  childSlots: SlotView[][]
  childProblems: ChildProblem[][]
  childAgeBelow: number
  /** Older than this a child is accepted by a reviewer's judgement only (C-09). */
  childAgeInPrinciple: number | null
  /** What is uploaded for a child in this district. */
  childDocuments: SlotView['slot'][]
  /** Where the guide says so. */
  childGuide: Route
  /** Ids of the children that stand on the permit already. */
  known: string[]
}

/** The part of a finding's field behind `children.<index>.`. */
const childField = ({ at }: Finding, index: number): string | null => {
  const prefix = `children.${index}.`
  const field = at !== null && 'field' in at ? (at.field ?? '') : ''
  return field.startsWith(prefix) ? field.slice(prefix.length) : null
}

/** Beside its own fields a child needs no number. */
const withoutNumber = (message: string): string => message.replace(/^第 \d+ 名子女(的)?/, '')

const problemsOf = (findings: readonly Finding[], index: number): ChildProblem[] =>
  findings.flatMap((finding) => {
    const field = childField(finding, index)
    return field === null ? [] : [{ field, message: withoutNumber(findingMessage(finding)), kind: finding.kind }]
  })

export function childrenPart(file: CaseView): ChildrenPart {
  const { loaded, current, policy, findings } = file
  const opinions = openOpinions(file)
  const children = childrenOf(current.form)
  const known = current.form.kind === 'new' ? [] : (current.permit?.content.children ?? []).map(({ id }) => id)
  const slotsOf = (childId: string) =>
    policy.childDocuments.value.map((slot) =>
      slotView(slot, {
        guide: { policy, kind: loaded.state.kind },
        files: current.files,
        line: {
          slot,
          need: 'required',
          reason: 'always',
          contractual: false,
          dates: askedDates(slot, []),
          rows: [slotOf(slot).row],
        },
        place: { applicationId: loaded.id, childId },
        opinions: opinions(slot),
      }),
    )
  return {
    childSlots: children.map(({ id }) => (known.includes(id) ? [] : slotsOf(id))),
    childProblems: children.map((_child, index) => problemsOf(findings, index)),
    childAgeBelow: policy.childAgeBelow.value,
    childAgeInPrinciple: policy.childAgeInPrinciple.value,
    childDocuments: policy.childDocuments.value,
    childGuide: guideHref('child-household-register', { policy }),
    known,
  }
}

/** The part of a wizard's view that its children's step is drawn from. */
export const childrenOnly = (view: ChildrenPart): ChildrenPart => ({
  childSlots: view.childSlots,
  childProblems: view.childProblems,
  childAgeBelow: view.childAgeBelow,
  childAgeInPrinciple: view.childAgeInPrinciple,
  childDocuments: view.childDocuments,
  childGuide: view.childGuide,
  known: view.known,
})
