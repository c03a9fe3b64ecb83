import { Temporal } from 'temporal-polyfill'
import { addDays, dayOf, type InstantText, type PlainDate, type PlainMonth } from '../dates'
import { parseIdNumber } from '../text/id-number'
import { retirementLastDay } from '../person/retirement-age'
import { ok, refuse, type Result } from '../result'
import type { ReviewLevelCode } from '../codes'

/** Who says something about the retirement of a holder (decision 0021). */
export const retirementSides = ['holder', 'employer', 'authority'] as const
export type RetirementSide = (typeof retirementSides)[number]

/** 岗位类别 of a woman: her statutory age goes by the post. A man has none. */
export const postClasses = ['55', '50'] as const
export type PostClass = (typeof postClasses)[number]

/** 按法定年龄 · 弹性提前 · 弹性延迟 (facts §3). */
export const retirementPlans = ['statutory', 'early', 'late'] as const
export type RetirementPlan = (typeof retirementPlans)[number]

/** What one side has said. `employerId`: the employer whose post it is about; with another one the post is unknown again. */
export type RetirementStatement = {
  side: RetirementSide
  employerId: string
  postClass: PostClass | null
  plan: RetirementPlan
  /** Month that was agreed for an early or late retirement; null when it is not told. */
  month: PlainMonth | null
  at: InstantText
}

/** Why no timer may end a permit: a human decides with a paper. */
export type RetirementDoubt = 'post-unknown' | 'post-disputed' | 'flexible'

/**
 * Until when a holder cannot be retired by the schedule, one last day per class that is possible, earliest first
 * (inclusive; the end of the statutory month), and what stands against a timer; null: nothing does. `looks`: the days
 * after which it is looked at, the end of the agreed month where 弹性 was stated.
 */
export type RetirementStanding = { lastDays: Days; looks: Days; doubt: RetirementDoubt | null }
type Days = [PlainDate, ...PlainDate[]]

type Subject = {
  idNumber: string
  /** The employer that the permit stands with. */
  employerId: string
  /** The latest statement of each side. */
  statements: readonly RetirementStatement[]
}

/** Holder and employer must say the same post; what an authority has recorded with a paper counts alone. */
function postOf({ employerId, statements }: Subject): PostClass | 'post-unknown' | 'post-disputed' {
  const here = statements.filter((said) => said.employerId === employerId && said.postClass !== null)
  const recorded = here.find(({ side }) => side === 'authority')
  if (recorded?.postClass) return recorded.postClass
  const said = new Set(here.map(({ postClass }) => postClass))
  if (said.size > 1) return 'post-disputed'
  return (here.length === 2 && here[0]?.postClass) || 'post-unknown'
}

/** 弹性 as stated, the latest first: it counts until the same side, or an authority after it, says otherwise. */
function flexibleOf(statements: readonly RetirementStatement[]): RetirementStatement | null {
  const authority = statements.find(({ side }) => side === 'authority')
  const standing = statements.filter(
    (said) => said.plan !== 'statutory' && (said === authority || !authority || said.at > authority.at),
  )
  return standing.sort((a, b) => b.at.localeCompare(a.at))[0] ?? null
}

function lastDaysOf(
  subject: Subject,
  birth: PlainDate,
  sex: '1' | '2',
): Pick<RetirementStanding, 'lastDays' | 'doubt'> {
  if (sex === '1') return { lastDays: [retirementLastDay(birth, '60')], doubt: null }
  const post = postOf(subject)
  if (post === '55' || post === '50') return { lastDays: [retirementLastDay(birth, post)], doubt: null }
  return { lastDays: [retirementLastDay(birth, '50'), retirementLastDay(birth, '55')], doubt: post }
}

/**
 * When the holder of a permit reaches the statutory month, and whether a timer may act on it (E-54, S-07, Q83). `on`
 * only bounds the birthday. Null for a number that cannot be read: then nothing ends by age.
 */
export function retirementStanding(subject: Subject, on: PlainDate): RetirementStanding | null {
  const id = parseIdNumber(subject.idNumber, on)
  if (!id.ok) return null
  const { lastDays, doubt } = lastDaysOf(subject, id.value.birth, id.value.sex)
  const flexible = flexibleOf(subject.statements)
  if (!flexible) return { lastDays, looks: lastDays, doubt }
  return { lastDays, looks: flexible.month ? [lastDayOfMonth(flexible.month)] : lastDays, doubt: 'flexible' }
}

/** Days after a last day on which nobody has answered and both sides are asked again. */
const askedAgainAfter = [30, 90] as const

/**
 * The day after which a timer looks at a permit next, later than `looked`; null when there is nothing more to ask. In
 * doubt it asks on every last day and again later; without doubt it comes once.
 */
export function nextRetirementLook({ looks, doubt }: RetirementStanding, looked: PlainDate): PlainDate | null {
  const again = doubt ? looks.flatMap((day) => askedAgainAfter.map((days) => addDays(day, days))) : []
  return [...looks, ...again].sort().find((day) => day > looked) ?? null
}

/** The first look: on the earliest last day, and never before the day on which it is reckoned. */
export const firstRetirementLook = ({ looks: [first] }: RetirementStanding, on: PlainDate): PlainDate =>
  first > on ? first : on

/** The agreed month is looked at when it is over. */
function lastDayOfMonth(month: PlainMonth): PlainDate {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month)
  return `${month}-${String(daysInMonth).padStart(2, '0')}`
}

/** What a side hands in. */
export type RetirementInput = { postClass: PostClass | ''; plan: RetirementPlan; month: PlainMonth | '' }

/** 弹性 is at most three years either way (facts §3); we only refuse what nobody can mean. */
const MOST_YEARS_AWAY = 3

/**
 * What may be stated. Refuses with `retirement.post-of-a-man`, `retirement.month-missing` (an authority names the month
 * of a late retirement), `retirement.month-not-asked` and `retirement.month-too-far`.
 */
export function judgeRetirement(
  { postClass, plan, month }: RetirementInput,
  { idNumber, side, employerId, at }: { idNumber: string; side: RetirementSide; employerId: string; at: InstantText },
): Result<RetirementStatement> {
  const id = parseIdNumber(idNumber, dayOf(at))
  if (!id.ok) return refuse('retirement.number-unreadable')
  if (id.value.sex === '1' && postClass !== '') return refuse('retirement.post-of-a-man')
  if (plan === 'statutory' && month !== '') return refuse('retirement.month-not-asked')
  if (side === 'authority' && plan === 'late' && month === '') return refuse('retirement.month-missing')
  if (month !== '') {
    const own = retirementLastDay(id.value.birth, id.value.sex === '1' ? '60' : '55')
    const away = Temporal.PlainYearMonth.from(own.slice(0, 7)).until(month, { largestUnit: 'months' }).months
    // a woman of the earlier class may retire early from hers: five years and more before the later one
    const before = id.value.sex === '1' ? MOST_YEARS_AWAY : MOST_YEARS_AWAY + 8
    if (away > 12 * MOST_YEARS_AWAY || away < -12 * before) return refuse('retirement.month-too-far')
  }
  return ok({ side, employerId, postClass: postClass || null, plan, month: month || null, at })
}

/**
 * What a human of the district can find on a paper: the class of the post, 弹性延迟 to a month, that nothing but the
 * schedule applies, or that the holder is retired already.
 */
export const retirementConclusions = ['post-55', 'post-50', 'statutory', 'late', 'retired'] as const
export type RetirementConclusion = (typeof retirementConclusions)[number]

/** The level that decides on a single permit outside the chain: that of the district. */
export const retirementLevel: ReviewLevelCode = 'district'

/** Shortest text that can name a paper. */
const SHORTEST_BASIS = 4

/**
 * Refuses with `not-permitted` at another level, `application.reviewer-is-party` where the officer is the holder and
 * `retirement.basis-missing` without a paper.
 */
export function mayDecideRetirement(
  { basis }: { basis: string },
  { level, isParty }: { level: ReviewLevelCode; isParty: boolean },
): Result<true> {
  if (level !== retirementLevel) return refuse('not-permitted')
  if (isParty) return refuse('application.reviewer-is-party')
  return basis.trim().length < SHORTEST_BASIS ? refuse('retirement.basis-missing') : ok(true)
}
