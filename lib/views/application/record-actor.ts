import type { Actor } from '@/lib/access/actor'
import type { StoredEvent } from '@/lib/data/event-log'
import type { PolicyFile } from '@/lib/domain/policy/schema'
import { officeOfCode } from '@/lib/domain/policy/sections/township'

/** Who reads a record: an officer, one of both sides, or the system that has nobody to hide from. */
export type RecordReader = Actor['kind']

type Signed = Pick<StoredEvent, 'actorKind' | 'actorLabel'>

/** The desk on which a step was taken: its level and, at the level 属地, its office. Null where the log names none. */
export type Seat = { level: string | null; township: string | null }

/** 「海淀区人力社保局 程以南」 without the officer, 「北京云岫（经办人 何静）」 without the operator. */
const office = (label: string): string => label.replace(/ \S+$/, '')
const unit = (label: string): string => label.replace(/（经办人 [^）]*）$/, '')

/** The authority of the level that acted, never that of another one: 市级 is not the district's office (G-36). */
function seatName(policy: Pick<PolicyFile, 'levels' | 'townshipOffices'>, { level, township }: Seat): string | null {
  const known = policy.levels.find(({ code }) => code === level)
  if (!known) return null
  return (level === 'township' ? officeOfCode(policy, township)?.name : null) ?? known.authority
}

/**
 * Who took a step, for a reader: both sides read the office of the level and never the officer, officers read his name
 * too; the operator is named to his own unit and to officers. What the system does by itself is 系统.
 */
export function recordActor(
  { actorKind, actorLabel }: Signed,
  reader: RecordReader,
  policy: Pick<PolicyFile, 'levels' | 'townshipOffices'> | null,
  seat: Seat = { level: null, township: null },
): string {
  switch (actorKind) {
    case 'system':
      return '系统'
    case 'person':
      return reader === 'person' ? '本人' : '申请人'
    case 'employer':
      return reader === 'person' ? unit(actorLabel) : actorLabel
    default: {
      const sits = (policy && seatName(policy, seat)) ?? office(actorLabel)
      const name = actorLabel.slice(office(actorLabel).length).trim()
      return reader === 'staff' && name ? `${sits} ${name}` : sits
    }
  }
}
