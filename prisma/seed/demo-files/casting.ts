import type { PlainDate } from '@/lib/domain/dates'
import { districtsOn } from '@/lib/domain/policy/resolve'
import { castOf, monthsAsked, type Cast } from '../cast/cast'
import { districtPersonas } from '../district-personas'
import { traitsOf, type OwnFile } from './table'

/** The file as it would be without its fault: what it was filled in from on a day. */
export function honestCast(file: OwnFile, on: PlainDate): Cast {
  const place = districtsOn(on).findIndex(({ district }) => district === file.district)
  const policy = districtsOn(on)[place]
  if (!policy) throw new Error(`no district ${file.district}`)
  return castOf({
    person: file,
    unit: districtPersonas(policy, place).unit,
    on,
    traits: traitsOf(file.id),
    count: monthsAsked(policy),
  })
}
