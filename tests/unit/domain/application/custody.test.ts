import type { ChildEntry } from '@/lib/domain/permit/content'
import { describe, expect, it } from 'vitest'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import { applicationFindings } from '@/lib/domain/application/findings'
import { emptyDependantChangeForm, emptyNewForm } from '@/lib/domain/application/forms'
import { policyOf } from '@/tests/support/policies'
import { holderDossier } from '../../../support/holder-dossier'
import { completeProfile } from '../../../support/profiles'

const on = '2026-11-20'

const child = (relation: string): ChildEntry => ({
  ...{
    id: 'child-1',
    name: '周小满',
    idNumber: '',
    relation,
    birthCertificateNumber: '',
    institution: '无',
    birth: '',
  },
})

/** What is said of a paper that does not lie there. */
function missing(slot: string, maritalStatus: string, children: ChildEntry[], district = 'haidian') {
  const base = completeProfile()
  const profile = { ...base, general: { ...base.general, maritalStatus } }
  const person = { id: 'person-1', profile, sectionsSavedAt: {} }
  return [{ ...emptyNewForm(), children }, emptyDependantChangeForm(children)].map((form) =>
    applicationFindings({
      ...{ dossier: holderDossier(form, { person }), policy: policyOf(district), calendar: publishedCalendar() },
      ...{ on, standardsOn: on },
    })
      .filter(({ code, at }) => code === 'attachment-missing' && at && 'slot' in at && at.slot === slot)
      .map(({ kind }) => kind),
  )
}

describe('papers that a child belongs to the applicant (I-63, M-33)', () => {
  it('after a divorce the agreement or judgment on the custody, in 海淀 and 大兴 as their guides say', () => {
    for (const district of ['haidian', 'daxing'])
      expect(missing('marriage-certificate', '40', [child('21')], district), district).toEqual([
        ['blocking'],
        ['blocking'],
      ])
    // no source of these says so: a human is asked
    for (const district of ['chaoyang', 'fengtai', 'returnee'])
      expect(missing('marriage-certificate', '40', [child('21')], district), district).toEqual([
        ['needs-review'],
        ['needs-review'],
      ])
  })

  it('asks nothing of who is divorced without a child, nor of who was never married', () => {
    expect(missing('marriage-certificate', '40', [])).toEqual([[], []])
    expect(missing('marriage-certificate', '10', [child('21')])).toEqual([[], []])
  })

  it('another marriage, an adopted or a step child: the kinship is shown, and a human says with what', () => {
    expect(missing('other', '22', [child('31')])).toEqual([['needs-review'], ['needs-review']])
    expect(missing('other', '10', [child('27')])).toEqual([['needs-review'], ['needs-review']])
    expect(missing('other', '10', [child('37')], 'chaoyang')).toEqual([['needs-review'], ['needs-review']])
    expect(missing('other', '20', [child('21')])).toEqual([[], []])
    expect(missing('other', '22', [])).toEqual([[], []])
  })
})
