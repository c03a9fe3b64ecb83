import type { OldRule } from '../old-rule'
import { calendar } from './calendar'
import { ofConditions } from './conditions'
import { dates } from './dates'
import { foundations } from './foundations'
import { house } from './house'
import { lives } from './lives'
import { papers } from './papers'
import { ofTelling } from './telling'
import { text } from './text'
import { ofTransfer } from './transfer'
import { twoPersons } from './two-persons'

/** Every rule that the walk of 2026-11-30 asked for, each with the old one that its test must refuse. */
export const oldRules: readonly OldRule[] = [
  ...[...foundations, ...dates, ...calendar, ...papers, ...ofTransfer, ...ofConditions],
  ...[...lives, ...twoPersons, ...text, ...ofTelling, ...house],
]
