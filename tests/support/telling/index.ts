import type { ApplicationEvent } from '@/lib/domain/application/events'
import type { EmploymentEvent } from '@/lib/domain/employment/lifecycle'
import type { EmployerEvent } from '@/lib/domain/employer/claims'
import type { FilingRightEvent } from '@/lib/domain/filing-right/lifecycle'
import { kindTraits } from '@/lib/domain/application/kinds'
import type { ApplicationState } from '@/lib/domain/application/state'
import type { NoticeCode } from '@/lib/domain/notice/codes'
import type { PermitEvent } from '@/lib/domain/permit/lifecycle'
import type { DemandEvent } from '@/lib/data/demand/declarations'
import type { ProposalEvent } from '@/lib/data/proposal/proposals'
import type { QuotaEvent } from '@/lib/data/quota/applications'
import type { SituationEvent } from '@/lib/data/situation-report/reports'

import { ofFiles } from './files'
import { always, nobody, when, type Case, type Line } from './words'

export type { Line, Who } from './words'

/** Events that no log of events names: what the clock, a register or the calendar brings. */
type Timed =
  | `permit reminder ${'60' | '30' | '20' | '7' | '1'} ${'valid' | 'suspended'}`
  | 'permit window open'
  | 'permit expired'
  | 'permit holder retired'
  | 'permit age limit near'
  | 'permit retirement asked'
  | 'permit retirement stated by the holder'
  | 'permit retirement stated by the unit'
  | 'permit retirement recorded'
  | 'permit retirement to decide'
  | 'permit settlement reported by the holder'
  | 'permit settlement reported by the unit'
  | 'permit settlement to decide'
  | 'permit settlement taken back by the holder'
  | 'permit settlement taken back by the unit'
  | 'permit settlement dismissed'
  | 'permit holder settled'
  | 'permit migrated'
  | 'permit age limit reached'
  | 'permit child too old'
  | 'dissolve asked again'
  | 'dissolve term ends'
  | 'quota units returned'
  | 'quota units expired'
  | 'quota ending'
  | 'quota window open'
  | 'year of papers begins'
  | 'calendar published'
  | 'certificate invalid'
  | 'person renamed'
  | 'work summed up'

export type ToldEvent =
  | ApplicationEvent['type']
  | EmploymentEvent['type']
  | PermitEvent['type']
  | FilingRightEvent['type']
  | QuotaEvent['type']
  | DemandEvent['type']
  | SituationEvent['type']
  | ProposalEvent['type']
  | EmployerEvent['type']
  | Timed

const byApplication = 'the application tells it'

/** The words of a condition are those that `factsOf` answers; the first case whose words all hold is the one. */
export const telling = {
  ...ofFiles,

  'employment.requested': always(['employer: link-requested + sms'], 'N-04: the unit must act'),
  'employment.withdrawn': always(['employer: link-withdrawn'], 'the other side of a withdrawal'),
  'employment.rejected': always(['person: link-rejected + sms'], 'he must act (S-23)'),
  'employment.accepted': always(['person: link-accepted + sms'], 'he can go on (S-22)'),
  'employment.contract-updated': nobody('the unit’s own paper; he has nothing to do'),
  'employment.dissolve-asked': always(['employer: dissolve-asked + sms'], 'U-72: only the unit can'),
  'employment.dissolved': [
    when('a permit hangs', ['person: link-dissolved-suspended + sms'], 'S-03: he loses it unless somebody acts'),
    when('else', ['person: link-dissolved + sms'], 'he loses his unit'),
  ],
  'dissolve term ends': always(['employer: dissolve-term-ends + sms'], 'N-16, S-94'),
  'employment.dissolve-escalated': always(
    [
      'leaving desk: dissolve-escalated',
      'employer: dissolve-escalated-unit + sms',
      'person: dissolve-escalated-person',
    ],
    'pain 23: the unit must act, the authority may call it',
  ),
  'dissolve asked again': always(['employer: dissolve-asked-again + sms'], 'U-72, N-16'),

  'permit.granted': nobody(byApplication),
  'permit.suspended': nobody('the end of the link tells it, with the day'),
  'permit.renewed': nobody(byApplication),
  'permit.transferred': nobody(byApplication),
  'permit.changed': nobody(byApplication),
  'permit.lapsed': nobody('told by what ended it, below'),
  'permit.cancelled': nobody(byApplication),
  'permit.retirement-stated': nobody('told as a statement of one side to the other, below'),
  'permit.settlement-reported': nobody('told as a report of one side to the other, below'),
  'permit.settlement-taken-back': nobody('told as what one side has done, below'),
  'permit.settlement-dismissed': nobody('told below'),
  'permit expired': always(['person: permit-lapsed + sms', 'employer: employer-permit-lapsed'], 'S-05'),
  'permit holder retired': always(['person: permit-retired + sms', 'employer: employer-permit-retired'], 'S-07'),
  'permit age limit near': always(
    ['person: age-limit-near + sms', 'employer: employer-age-limit-near'],
    'C-13: he can still plan, and the unit with him',
  ),
  'permit retirement asked': always(
    ['person: retirement-ask + sms', 'employer: employer-retirement-ask + sms'],
    'E-54: both have to state it',
  ),
  'permit retirement stated by the holder': always(['employer: retirement-stated'], 'E-54: the other side may object'),
  'permit retirement stated by the unit': always(
    ['person: retirement-stated + sms'],
    'E-54: the other side may object',
  ),
  'permit retirement recorded': always(
    ['person: retirement-recorded + sms', 'employer: retirement-recorded'],
    'E-54: it decides how long the permit lives',
  ),
  'permit retirement to decide': always(['retirement desk: retirement-to-decide'], 'E-54: a human must act'),
  'permit settlement reported by the holder': [
    when(
      'the first',
      ['employer: settlement-reported', 'settlement desk: settlement-to-decide'],
      'S-26: a human must act',
    ),
    when('else', ['employer: settlement-reported'], 'the desk has it already'),
  ],
  'permit settlement reported by the unit': [
    when(
      'the first',
      ['person: settlement-reported + sms', 'settlement desk: settlement-to-decide'],
      'S-26: he can lose his permit and may object; a human must act',
    ),
    when('else', ['person: settlement-reported + sms'], 'the desk has it already'),
  ],
  'permit settlement to decide': always(['settlement desk: settlement-to-decide'], 'another district has to act'),
  'permit settlement taken back by the holder': [
    when('nothing left', ['employer: settlement-taken-back', 'settlement desk: settlement-gone'], 'the desk loses it'),
    when('else', ['employer: settlement-taken-back'], 'what the unit has said stands'),
  ],
  'permit settlement taken back by the unit': [
    when(
      'nothing left',
      ['person: settlement-taken-back + sms', 'settlement desk: settlement-gone'],
      'the desk loses it',
    ),
    when('else', ['person: settlement-taken-back + sms'], 'what he has said stands'),
  ],
  'permit settlement dismissed': always(
    ['person: settlement-dismissed + sms', 'employer: settlement-dismissed'],
    'S-26: nothing has happened',
  ),
  'permit holder settled': always(
    ['person: permit-settled + sms', 'employer: employer-permit-settled'],
    'S-26, S-08: the permit is over',
  ),
  'permit migrated': [
    when('suspended', ['person: permit-migrated-suspended + sms'], 'A-34: he needs a unit'),
    when('else', ['person: permit-migrated + sms'], 'A-34, I-34: he has to complete his data'),
  ],
  'permit age limit reached': always(
    ['person: age-limit-reached + sms', 'employer: employer-age-limit-reached'],
    'I-66: he has to cancel',
  ),
  'permit child too old': always(
    ['person: dependant-ages-out + sms', 'employer: employer-dependant-ages-out'],
    'I-62: he has to file, the unit reviews',
  ),
  'permit window open': always(['person: window-open + sms', 'employer: employer-window-open'], 'S-90'),
  'permit reminder 60 valid': always(['person: permit-end-60 + sms'], 'N-02'),
  'permit reminder 30 valid': always(['person: permit-end-30 + sms', 'employer: employer-permit-ending'], 'N-02, N-03'),
  'permit reminder 20 valid': always(
    ['person: permit-end-20 + sms', 'employer: employer-permit-ending + sms'],
    'N-14: the last safe day',
  ),
  'permit reminder 7 valid': always(['person: permit-end-7 + sms', 'employer: employer-permit-ending + sms'], 'N-03'),
  'permit reminder 1 valid': always(['person: permit-end-1 + sms', 'employer: employer-permit-ending + sms'], 'N-03'),
  'permit reminder 60 suspended': always(['person: suspended-end-60 + sms'], 'S-100'),
  'permit reminder 30 suspended': always(
    ['person: suspended-end-30 + sms', 'employer: employer-suspended-ending'],
    'S-100',
  ),
  'permit reminder 20 suspended': always(
    ['person: suspended-end-20 + sms', 'employer: employer-suspended-ending + sms'],
    'S-100',
  ),
  'permit reminder 7 suspended': always(
    ['person: suspended-end-7 + sms', 'employer: employer-suspended-ending + sms'],
    'S-100',
  ),
  'permit reminder 1 suspended': always(
    ['person: suspended-end-1 + sms', 'employer: employer-suspended-ending + sms'],
    'S-100',
  ),

  'filing-right.requested': nobody(byApplication),
  'filing-right.returned': nobody(byApplication),
  'filing-right.opened': nobody(byApplication),
  'filing-right.transferred': always(['people of the unit: authority-moved'], 'gap 6; they have nothing to do'),
  'filing-right.township-chosen': nobody('the unit’s own choice; the office hears of each file'),
  'filing-right.cancelled': [
    when('with its request', [], byApplication),
    when('else', ['employer: right-cancelled'], 'its own decision; nobody else is tied to it (S-78)'),
  ],

  'quota.opened': nobody('a draft'),
  'quota.submitted': always(['quota desk: quota-submitted'], 'gap 3: the district must act (A-16)'),
  'quota.return-asked': always(['quota desk: quota-return-asked'], 'gap 3 (A-18)'),
  'quota.discarded': nobody('a draft'),
  'quota.left-behind': always(['employer: quota-left-behind + sms'], 'Q-17: nobody answers it any more'),
  'quota.granted': [
    when('some', ['employer: quota-granted + sms'], 'Q-07: they end'),
    when('else', ['employer: quota-granted-zero + sms'], 'Q-12'),
  ],
  'quota.fed-back': always(['employer: quota-fed-back + sms'], 'S-80: it must act'),
  'quota units returned': always(['quota desk: quota-units-returned'], 'gap 3 (Q-13)'),
  'quota units expired': always(['employer: quota-expired + sms'], 'Q-16: it loses something'),
  'quota ending': always(['employer: quota-ending + sms'], 'N-18'),
  'quota window open': always(['employer: quota-window-open'], 'N-18; only who wants something acts'),

  'demand-notice.published': always(['units of the district: demand-notice + sms'], 'N-17: who misses it gets none'),
  'demand-notice.total-set': nobody('a figure of the desk'),
  'demand.started': nobody('a draft'),
  'demand.submitted': always(['demand desk: demand-submitted'], 'gap 3 (A-15)'),
  'demand.returned': always(['employer: demand-returned + sms'], 'it must act'),
  'demand.left-behind': always(['employer: demand-left-behind + sms'], 'decision 0022: nobody answers it any more'),
  'demand.evaluated': nobody('a step of the desk; the number is told'),
  'demand.fixed': always(['employer: demand-fixed + sms'], 'S-84'),

  'situation-report.handed-in': always(['office: situation-handed-in'], 'gap 2 (A-13)'),
  'situation-report.received': always(['employer: situation-received + sms'], 'the 回执 can be printed (U-115)'),
  'situation-report.returned': always(['employer: situation-returned + sms'], 'it must act'),

  'proposal.made': always(['seconds: proposal-waiting'], 'A-27: a second person must act'),
  'proposal.released': always(
    ['proposer: proposal-released'],
    'what became of it; its effect is told as an event of its own',
  ),
  'proposal.rejected': always(['proposer: proposal-rejected'], 'he may propose anew'),
  'proposal.withdrawn': always(['seconds: proposal-withdrawn'], 'nobody has to act any more'),

  'employer.claimed': always(
    ['employer: unit-facts-differ + sms', 'desk: unit-facts-differ-seen'],
    'U-12, A-33: it must answer, the district may look',
  ),
  'employer.facts-taken-over': always(['desk: unit-facts-taken-over'], 'U-12: the district looks at it'),
  'employer.claim-declined': nobody('nothing has changed'),
  'employer.renamed': nobody('the request for 更名 tells it'),
  'person renamed': always(['person: person-renamed + sms'], 'nobody is renamed unseen (decision 0015)'),

  'calendar published': always(['planners: calendar-published'], 'G-30: estimated days have changed'),
  'certificate invalid': always(['person: certificate-invalid'], 'gap 7, N-12; it only advises, so no short message'),
  'work summed up': always(['one reviewer: day-summary'], 'by his own choice, instead of single messages'),
  'year of papers begins': always(['employer: papers-of-the-year'], 'N-09, U-31'),
} satisfies Record<ToldEvent, readonly Case[]>

/** What the table says for an event under these circumstances. */
export function expectedLines(event: ToldEvent, facts: ReadonlySet<string>): readonly Line[] {
  const cases: readonly Case[] = telling[event]
  const found = cases.find(
    ({ when }) => when === 'always' || when === 'else' || when.split(', ').every((word) => facts.has(word)),
  )
  if (!found) throw new Error(`the table of telling has no case for ${event}: ${[...facts].join(', ')}`)
  return found.told
}

export const codeOf = (line: Line): NoticeCode => line.replace(/^.*: /, '').replace(' + sms', '') as NoticeCode
export const allLines: readonly Line[] = Object.values(telling).flatMap((cases: readonly Case[]) =>
  cases.flatMap(({ told }) => told),
)

/** The circumstances of an event of a file, in the words of the table; `file` is the state after it. */
export function applicationFacts(
  event: ApplicationEvent,
  file: Pick<ApplicationState, 'kind' | 'personId' | 'round'>,
  shortMessages: boolean,
): ReadonlySet<string> {
  const { starter } = kindTraits[file.kind]
  const by = event.type === 'application.booking-cancelled' ? event.by : starter
  const handedOn = event.type === 'application.submitted' || event.type === 'application.employer-approved'
  const desk = !handedOn
    ? []
    : [event.desk === null ? 'to the unit' : event.desk === 'appointment' ? 'to be booked' : 'to the desk']
  return new Set([
    ...(by === 'person' ? ['by a person'] : by === 'employer' ? ['by the unit'] : []),
    ...(file.personId ? ['for a person'] : []),
    ...(file.round === 0 ? ['never submitted'] : []),
    ...(file.round === 1 ? ['round 1'] : []),
    ...(file.kind === 'filing-right' ? ['opens a right'] : []),
    ...(event.type === 'application.passed' && event.next === null ? ['last level'] : []),
    ...(shortMessages ? ['short messages'] : []),
    ...desk,
  ])
}
