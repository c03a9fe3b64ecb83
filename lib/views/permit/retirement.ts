import type { Db } from '@/lib/data/client'
import { loadRetiring, type Retiring } from '@/lib/data/timers/retirement'
import { addYears, dayOf, type PlainDate } from '@/lib/domain/dates'
import { isLive } from '@/lib/domain/permit/lifecycle'
import type { PostClass, RetirementPlan, RetirementSide, RetirementStatement } from '@/lib/domain/permit/retirement'
import { policyOn } from '@/lib/domain/policy/resolve'
import { dateText } from '@/lib/labels/dates'
import { retirementDoubtTexts, retirementSideLabels, retirementText } from '@/lib/labels/retirement'

/** What a reader sees of a holder's retirement (E-54). */
export type RetirementView = {
  permitId: string
  /** 法定退休月份最后一天, of each class that is possible. */
  lastDays: string
  /** What follows from it, in a sentence. */
  consequence: string
  /** Why nothing ends by itself; null without doubt. */
  doubt: string | null
  said: { side: string; text: string; on: PlainDate }[]
  /** 岗位类别 is asked: of women only. */
  asksPost: boolean
  /** What this reader has said, to be changed. */
  own: { postClass: PostClass | ''; plan: RetirementPlan; month: string }
}

/** Shown from so many years before the first day on, and as soon as somebody has stated something. */
const YEARS_BEFORE = 1

const ownOf = (said: RetirementStatement | undefined): RetirementView['own'] => ({
  postClass: said?.postClass ?? '',
  plan: said?.plan ?? 'statutory',
  month: said?.month ?? '',
})

/** The retirement of a live permit's holder as a side reads it, or null while it is far away. */
export async function retirementView(
  db: Db,
  permitId: string,
  side: RetirementSide,
  on: PlainDate,
): Promise<RetirementView | null> {
  const retiring = await loadRetiring(db, permitId, on)
  return retiring && viewOfRetiring(retiring, side, on)
}

/** The same of a holder who is loaded. */
export function viewOfRetiring(
  { permit, standing }: Retiring,
  side: RetirementSide,
  on: PlainDate,
): RetirementView | null {
  if (!standing || !isLive(permit.state.status)) return null
  const { retirement, district } = permit.state
  if (retirement.length === 0 && standing.looks[0] > addYears(on, YEARS_BEFORE)) return null
  const lapses = policyOn(district, on).retirement.value === 'lapse'
  const said = [...retirement].sort((a, b) => a.at.localeCompare(b.at))
  return {
    permitId: permit.id,
    lastDays: standing.lastDays.map(dateText).join('，或 '),
    consequence: consequenceOf(lapses, standing.doubt !== null),
    doubt: standing.doubt && retirementDoubtTexts[standing.doubt],
    said: said.map((one) => ({
      ...{ side: retirementSideLabels[one.side], text: retirementText(one), on: dayOf(one.at) },
    })),
    asksPost: standing.lastDays.length > 1 || retirement.some(({ postClass }) => postClass !== null),
    own: ownOf(retirement.find((one) => one.side === side)),
  }
}

function consequenceOf(lapses: boolean, inDoubt: boolean): string {
  if (!lapses) return '退休后应当申请注销证件，证件不会自动失效。'
  if (inDoubt) return '证件不会因此自动失效；由主管部门按材料决定。'
  return '退休后证件失效，返聘的也一样；约定弹性延迟退休的，请在此说明。'
}
