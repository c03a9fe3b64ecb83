import { addDays, type PlainDate } from '../dates'
import { isWorkingDay, type WorkCalendar } from './calendar'

/**
 * A time in which the file is not with the authority: it left on `from` (that day still counts as the authority's) and
 * came back on `to` (like a start day not counted). `to` null: it is still away.
 */
export type ClockPause = { from: PlainDate; to: PlainDate | null }

export type ClockSetting = {
  /** The day of the event that starts the clock (C-04); not counted itself. */
  startedOn: PlainDate
  /** Working days granted, 20 (D-03). */
  workingDays: number
  pauses: readonly ClockPause[]
}

export type ReviewClock = {
  state: 'running' | 'paused'
  /** The last working day in time; null while the file is away before it, because it then moves with every day. */
  dueOn: PlainDate | null
  /** Working days left after `on`; 0 on the due day and later. */
  remaining: number
  /** The due day has passed while the file was with the authority (S-93, soft). */
  overdue: boolean
  /** A day of a year without published calendar was counted. */
  provisional: boolean
}

const isPaused = (date: PlainDate, pauses: readonly ClockPause[]): boolean =>
  pauses.some((pause) => date > pause.from && (pause.to === null || date <= pause.to))

type Counted = { used: number; dueOn: PlainDate | null; provisional: boolean }

/** What was known of the pauses at the end of the day `on`: a file that came back later was still away then. */
const knownOn = (pauses: readonly ClockPause[], on: PlainDate): ClockPause[] =>
  pauses
    .filter((pause) => pause.from <= on)
    .map((pause) => (pause.to !== null && pause.to > on ? { ...pause, to: null } : pause))

/** Counts forward from the start until the granted days are used up, or until the day on which the file left for good. */
function count(setting: ClockSetting, on: PlainDate, leftOn: PlainDate | null, calendar: WorkCalendar): Counted {
  let used = 0
  let provisional = false
  let day = setting.startedOn
  for (let counted = 0; counted < setting.workingDays;) {
    if (leftOn !== null && day >= leftOn) return { used, dueOn: null, provisional }
    day = addDays(day, 1)
    if (isPaused(day, setting.pauses)) continue
    const kind = isWorkingDay(day, calendar)
    provisional ||= kind.provisional
    if (!kind.working) continue
    counted += 1
    if (day <= on) used += 1
  }
  return { used, dueOn: day, provisional }
}

/**
 * The review clock as it stands at the end of the day `on` (S-93, D-03, A-02): due on the n-th working day after the
 * start, days of pauses left out. A finished review is asked with the day on which it ended.
 */
export function reviewClock(setting: ClockSetting, on: PlainDate, calendar: WorkCalendar): ReviewClock {
  const pauses = knownOn(setting.pauses, on)
  const open = pauses.find((pause) => pause.to === null)
  const { used, dueOn, provisional } = count({ ...setting, pauses }, on, open?.from ?? null, calendar)
  return {
    state: open ? 'paused' : 'running',
    dueOn,
    remaining: setting.workingDays - used,
    overdue: dueOn !== null && dueOn < (open?.from ?? on),
    provisional,
  }
}
