import { describe, expect, it } from 'vitest'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import { decisionFacts } from '@/lib/domain/application/decision-facts'
import type { Dossier } from '@/lib/domain/application/dossier'
import { emptyCancellationForm, emptyNewForm } from '@/lib/domain/application/forms'
import { policyOf } from '@/tests/support/policies'
import { stateIn } from '../../../support/application-states'
import { holderDossier } from '../../../support/holder-dossier'

const on = '2026-11-20'

function rightHere(form: Dossier['form'], right: Dossier['right'], rightDistrict: string | null): boolean {
  const state = stateIn('draft', form.kind)
  if (!state) throw new Error(`no draft of ${form.kind}`)
  const dossier = holderDossier(form, { right, rightDistrict })
  const rules = { policy: policyOf('haidian'), calendar: publishedCalendar(), on, standardsOn: on }
  return decisionFacts(state, { dossier, ...rules }, { hasLicence: true }).rightHere
}

describe('the right of the unit with the authority of the file, as it is now (S-77, U-49)', () => {
  it.each<[Dossier['right'], string | null, boolean]>([
    ['full', 'haidian', true],
    ['receive-only', 'haidian', true],
    ['full', 'fengtai', false],
    ['pending', 'haidian', false],
    ['cancelled', 'haidian', false],
    [null, 'haidian', false],
    [null, null, false],
  ])('a 新办 in 海淀 of a unit whose right is %s with %s: %s', (right, district, here) =>
    expect(rightHere(emptyNewForm(), right, district)).toBe(here),
  )

  it('注销 by the holder asks for none', () => expect(rightHere(emptyCancellationForm(), null, null)).toBe(true))
})
