/** Where a point of the law of this house stands: the headings of docs/proofs.md. */
export const points = {
  versions: 'Versions of a policy, each with its first day',
  fields: 'One list of the fields of person and unit',
  telling: 'One way of telling',
  retirement: 'Retirement of a holder',
  age: 'Age of the applicant',
  transfer: 'A unit changes its authority',
  papers: 'Dates of papers',
  declaration: 'A declaration serves one business',
  insurance: 'Social insurance of 聘用单位变更',
  lastDay: 'The last day on which an approval counts',
  conditions: 'Conditions, quota and families',
  loss: 'A date that kills comes first',
  migration: '数据迁移',
  leaving: '解除关联',
  batches: 'Opened drafts and batches',
  typing: 'What is typed belongs to who typed it',
  twoPersons: 'Two persons with one figure',
  unitData: 'Name and data of a unit',
  told: 'Everybody is told',
  record: 'Words in the record',
  text: 'Text, numbers and amounts as people have them',
  identity: 'Photographs and numbers of other papers',
  browser: 'Browsers and the public folder',
  calendar: 'A guess about a year is never late',
  demo: 'A demo that shows the best',
} as const
export type Point = keyof typeof points

/** The old wrong rule put back into one source file: `from` stands there exactly once and becomes `to`. */
type InSource = { file: string; from: string; to: string }
/** A rule of the database taken away: run on the fresh database of the test. */
type InDatabase = { sql: string }
/** What no program can put back for a test: when and how it was seen. */
type ByHand = { seenOn: string; how: string }
/** The rule is being built: its test is not there yet. */
type Pending = { pending: string }

/** One rule, the test that holds it, and the old rule that the test must refuse. */
export type OldRule = {
  point: Point
  /** The rule, in one sentence. */
  rule: string
  /** The title as it stands in the test file, of one test or of a group of them. */
  test: { file: string; title: string }
} & (InSource | InDatabase | ByHand | Pending)

export type Playable = Extract<OldRule, InSource | InDatabase>

export const isPlayable = (rule: OldRule): rule is Playable => 'from' in rule || 'sql' in rule

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** The full names that tests of this title, or under it, can have: what `each` puts into it can be anything. */
export const namesOf = (title: string): RegExp =>
  new RegExp(
    `(^| )${title
      .split(/%[sdifjop#]|\$[A-Za-z][\w.]*/)
      .map(escaped)
      .join('.*')}( |$)`,
    'u',
  )
