import type { ApplicationEvent } from '@/lib/domain/application/events'
import { always, nobody, when, type Case } from './words'

/** What happens to a file. */
export const ofFiles = {
  'application.created': [
    when('by the unit, for a person', ['person: started-by-employer + sms'], 'he has to complete his papers (N-01)'),
    when('else', [], 'whoever begins it sees it'),
  ],
  'application.submitted': [
    when('to the unit', ['employer: employer-review-waiting + sms'], 'the unit must act (N-01)'),
    when('to be booked, by the unit', ['person: submitted-to-book'], 'the unit itself has to book; he waits'),
    when('to the desk, by a person, round 1', ['desk: file-arrived'], 'gap 1: the desk must act'),
    when('to the desk, by a person', ['desk: file-came-back'], 'gap 1'),
    when('to the desk, for a person, round 1', ['person: submitted-by-employer', 'desk: file-arrived'], 'N-29, gap 1'),
    when('to the desk, for a person', ['person: submitted-by-employer', 'desk: file-came-back'], 'N-29, gap 1'),
    when('to the desk, round 1', ['desk: file-arrived'], 'gap 1; nobody but the unit stands behind it'),
    when('to the desk', ['desk: file-came-back'], 'gap 1'),
    when('else', [], 'the unit books its own business'),
  ],
  'application.employer-approved': [
    when('to be booked', ['person: approved-to-book'], 'he follows; the unit itself has to book'),
    when('round 1', ['person: employer-approved', 'desk: file-arrived'], 'N-29, gap 1'),
    when('else', ['person: employer-approved', 'desk: file-came-back'], 'N-29, gap 1'),
  ],
  'application.employer-returned': always(['person: employer-returned + sms'], 'he must act (N-01)'),
  'application.booked': [
    when('for a person', ['person: appointment-booked', 'desk: file-booked'], 'gap 1: the file is on the desk now'),
    when('else', ['desk: file-booked'], 'gap 1'),
  ],
  'application.rebooked': [
    when('for a person', ['person: appointment-moved', 'hands: file-rebooked'], 'the desk plans by the hour'),
    when('else', ['hands: file-rebooked'], 'the desk plans by the hour'),
  ],
  'application.booking-cancelled': [
    when(
      'by the unit, for a person',
      ['person: appointment-cancelled', 'claimer: file-left'],
      'the unit did it itself',
    ),
    when(
      'for a person',
      ['employer: appointment-revoked + sms', 'person: appointment-cancelled', 'claimer: file-left'],
      'the unit has to book again',
    ),
    when('by the unit', ['claimer: file-left'], 'the unit did it itself'),
    when('else', ['employer: appointment-revoked + sms', 'claimer: file-left'], 'the unit has to book again'),
  ],
  'application.claimed': nobody('a matter of the desk'),
  'application.released': nobody('the desk knows the file since it came'),
  'application.accepted': [
    when('for a person', ['person: accepted', 'employer: accepted'], 'N-29; nobody has to act'),
    when('else', ['employer: accepted'], 'N-29'),
  ],
  'application.passed': [
    when('last level', [], 'told as 办结'),
    when(
      'for a person',
      ['person: level-passed', 'employer: level-passed', 'desk: file-passed-up'],
      'gaps 1 and 5: the next level must act, both sides follow',
    ),
    when('else', ['employer: level-passed', 'desk: file-passed-up'], 'gaps 1 and 5'),
  ],
  'application.returned': [
    when(
      'by a person',
      ['person: returned + sms', 'employer: employee-returned'],
      'he must act, the unit reviews anew',
    ),
    when('for a person', ['person: returned', 'employer: returned + sms'], 'the unit must act (N-01)'),
    when('else', ['employer: returned + sms'], 'the unit must act'),
  ],
  'application.sent-back': [
    when('by a person', ['person: sent-back + sms', 'employer: sent-back', 'claimer: file-left'], 'he must act (A-35)'),
    when('for a person', ['person: sent-back', 'employer: sent-back + sms', 'claimer: file-left'], 'the unit must act'),
    when('else', ['employer: sent-back + sms', 'claimer: file-left'], 'the unit must act'),
  ],
  'application.granted': [
    when('opens a right, short messages', ['employer: right-opened + sms'], 'it may file from now on (S-31)'),
    when('opens a right', ['employer: right-opened'], 'the district sends none (C-14, N-19)'),
    when('by a person, short messages', ['person: granted + sms', 'employer: granted'], 'N-01, N-29'),
    when('for a person, short messages', ['person: granted', 'employer: granted + sms'], 'N-01, N-29'),
    when('for a person', ['person: granted', 'employer: granted'], '核批通过不另行通知 (N-19): in the portal'),
    when('short messages', ['employer: granted + sms'], 'N-01'),
    when('else', ['employer: granted'], 'N-19'),
  ],
  'application.withdrawn': [
    when('by a person, never submitted', [], 'nobody has seen the draft'),
    when('by a person', ['employer: application-withdrawn'], 'gap 4: the unit need not review it any more'),
    when('for a person', ['person: withdrawn-by-employer + sms'], 'gap 4: his permit goes on towards its end'),
    when('else', [], 'the unit’s own business'),
  ],
  'application.moved': [
    when('by a person, never submitted', ['person: application-moved + sms'], 'A-36: other rules from now on'),
    when(
      'by a person',
      ['person: application-moved + sms', 'employer: application-moved'],
      'A-36: other rules from now on',
    ),
    when(
      'for a person',
      ['employer: application-moved + sms', 'person: unit-file-moved'],
      'A-36: the unit must act, his papers may be others',
    ),
    when('else', ['employer: application-moved + sms'], 'A-36: the unit must act'),
  ],
  'application.recalled': [
    when(
      'by a person',
      ['person: application-recalled + sms', 'employer: application-recalled', 'claimer: file-left'],
      'U-96; the desk loses it',
    ),
    when(
      'for a person',
      ['person: application-recalled', 'employer: application-recalled + sms', 'claimer: file-left'],
      'U-96; the desk loses it',
    ),
    when('else', ['employer: application-recalled + sms', 'claimer: file-left'], 'U-96'),
  ],
  'application.overdue': always(['hands: application-overdue'], 'S-93, A-03'),
  'application.due-recomputed': nobody('every list shows the new day; the calendar itself is told'),
  'application.terminated': [
    when(
      'by a person',
      ['person: terminated + sms', 'employer: terminated', 'claimer: file-left'],
      'S-58: he loses it',
    ),
    when('for a person', ['person: terminated', 'employer: terminated + sms', 'claimer: file-left'], 'S-58'),
    when('else', ['employer: terminated + sms', 'claimer: file-left'], 'S-58'),
  ],
} satisfies Record<ApplicationEvent['type'], readonly Case[]>
