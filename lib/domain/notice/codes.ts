/**
 * What a notice is about. Only a reminder can be declined; everything else is owed to whoever it concerns. `work` lies
 * on a reviewer's desk: he may have it in one message a day.
 */
export type NoticeCategory = 'decision' | 'deadline' | 'reminder' | 'link' | 'work'

type Codes = Record<string, NoticeCategory>

/** How a business goes on (N-01, N-29). */
const application = {
  'employer-review-waiting': 'decision',
  'started-by-employer': 'decision',
  'submitted-by-employer': 'decision',
  'employer-approved': 'decision',
  'employer-returned': 'decision',
  accepted: 'decision',
  'level-passed': 'decision',
  returned: 'decision',
  'employee-returned': 'decision',
  'sent-back': 'decision',
  granted: 'decision',
  'right-opened': 'decision',
  terminated: 'decision',
  'application-withdrawn': 'decision',
  'withdrawn-by-employer': 'decision',
  'application-moved': 'deadline',
  'unit-file-moved': 'decision',
  'application-recalled': 'decision',
  'file-arrived': 'work',
  'file-came-back': 'work',
  'file-passed-up': 'work',
  'file-booked': 'work',
  'file-rebooked': 'work',
  'file-left': 'decision',
  'application-overdue': 'work',
} as const satisfies Codes

/** 预约 (P-01…P-05). */
const appointment = {
  'submitted-to-book': 'decision',
  'approved-to-book': 'decision',
  'appointment-booked': 'decision',
  'appointment-moved': 'decision',
  'appointment-cancelled': 'decision',
  'appointment-revoked': 'decision',
} as const satisfies Codes

/** Links between people and employers (S-20…S-26). */
const employment = {
  'link-requested': 'link',
  'link-accepted': 'link',
  'link-rejected': 'link',
  'link-withdrawn': 'link',
  'link-dissolved': 'link',
  'link-dissolved-suspended': 'link',
  'dissolve-asked': 'link',
  'dissolve-asked-again': 'link',
  'dissolve-term-ends': 'reminder',
  'dissolve-escalated': 'work',
  'dissolve-escalated-unit': 'link',
  'dissolve-escalated-person': 'link',
} as const satisfies Codes

/** What becomes of a permit, and the reminders before its dates (N-02, N-03, S-01…S-09, S-90…S-100). */
const permit = {
  'permit-migrated': 'decision',
  'permit-migrated-suspended': 'deadline',
  'permit-lapsed': 'decision',
  'employer-permit-lapsed': 'decision',
  'permit-retired': 'decision',
  'employer-permit-retired': 'decision',
  'window-open': 'reminder',
  'permit-end-60': 'reminder',
  'permit-end-30': 'reminder',
  'permit-end-20': 'reminder',
  'permit-end-7': 'reminder',
  'permit-end-1': 'reminder',
  'suspended-end-60': 'reminder',
  'suspended-end-30': 'reminder',
  'suspended-end-20': 'reminder',
  'suspended-end-7': 'reminder',
  'suspended-end-1': 'reminder',
  'employer-permit-ending': 'reminder',
  'employer-suspended-ending': 'reminder',
  'employer-window-open': 'reminder',
  'dependant-ages-out': 'reminder',
  'employer-dependant-ages-out': 'reminder',
  'age-limit-reached': 'deadline',
  'employer-age-limit-reached': 'deadline',
  'age-limit-near': 'reminder',
  'employer-age-limit-near': 'reminder',
  'retirement-ask': 'deadline',
  'employer-retirement-ask': 'deadline',
  'retirement-stated': 'decision',
  'retirement-to-decide': 'work',
  'retirement-recorded': 'decision',
  'settlement-reported': 'decision',
  'settlement-taken-back': 'decision',
  'settlement-to-decide': 'work',
  'settlement-gone': 'work',
  'settlement-dismissed': 'decision',
  'permit-settled': 'decision',
  'employer-permit-settled': 'decision',
} as const satisfies Codes

/** 业务办理权限 (S-30…S-36). */
const filingRight = {
  'right-cancelled': 'decision',
  'authority-moved': 'decision',
} as const satisfies Codes

/** The facts of a unit and the name of a person (U-04, U-12, A-33). */
const identity = {
  'unit-facts-differ': 'decision',
  'unit-facts-differ-seen': 'work',
  'unit-facts-taken-over': 'work',
  'person-renamed': 'decision',
} as const satisfies Codes

/** 指标 (Q-05…Q-18, N-18). */
const quota = {
  'quota-granted': 'decision',
  'quota-granted-zero': 'decision',
  'quota-fed-back': 'decision',
  'quota-expired': 'deadline',
  'quota-left-behind': 'decision',
  'quota-ending': 'reminder',
  'quota-window-open': 'reminder',
  'quota-submitted': 'work',
  'quota-return-asked': 'work',
  'quota-units-returned': 'work',
} as const satisfies Codes

/** 年度需求 (N-17). */
const demand = {
  'demand-notice': 'deadline',
  'demand-returned': 'decision',
  'demand-left-behind': 'decision',
  'demand-fixed': 'decision',
  'demand-submitted': 'work',
} as const satisfies Codes

/** 业务办理情况表 (U-115). */
const situationReport = {
  'situation-received': 'decision',
  'situation-returned': 'decision',
  'situation-handed-in': 'work',
} as const satisfies Codes

/** Figures that a second person releases (A-27, decision 0023). */
const proposal = {
  'proposal-waiting': 'work',
  'proposal-withdrawn': 'work',
  'proposal-released': 'decision',
  'proposal-rejected': 'decision',
} as const satisfies Codes

/** 工作日历 (G-30). */
const calendar = {
  'calendar-published': 'reminder',
} as const satisfies Codes

/** What a register says (N-12). */
const check = {
  'certificate-invalid': 'decision',
} as const satisfies Codes

/** 附件管理 of the unit (N-09, U-31). */
const papers = {
  'papers-of-the-year': 'reminder',
} as const satisfies Codes

/** The daily message of a reviewer. */
const summary = {
  'day-summary': 'decision',
} as const satisfies Codes

/** Everything that anybody can be told, by the noun it is about. What is not here cannot be told; each has its text. */
export const noticeCodes = {
  ...{ application, appointment, employment, permit, filingRight, identity },
  ...{ quota, demand, situationReport, proposal, calendar, check, papers, summary },
} as const

type Nouns = typeof noticeCodes
export type NoticeCodeOf<Noun extends keyof Nouns> = keyof Nouns[Noun]
export type NoticeCode = { [Noun in keyof Nouns]: keyof Nouns[Noun] }[keyof Nouns]

type WorkOf<Noun> = { [Code in keyof Noun]: Noun[Code] extends 'work' ? Code : never }[keyof Noun]
/** What lies on a reviewer's desk. */
export type WorkCode = { [Noun in keyof Nouns]: WorkOf<Nouns[Noun]> }[keyof Nouns]

const categories: ReadonlyMap<string, NoticeCategory> = new Map(
  Object.values(noticeCodes).flatMap((codes): [string, NoticeCategory][] => Object.entries(codes)),
)

/** What kind of notice it is. One that nobody knows any more cannot be declined. */
export const noticeCategory = (code: string): NoticeCategory => categories.get(code) ?? 'decision'
