import type { Dossier } from '@/lib/domain/application/dossier'
import { slotOf } from '@/lib/domain/attachment/catalogue'
import { dateText } from '@/lib/labels/dates'
import { signerText } from '@/lib/labels/declarations'
import { slotName } from '@/lib/labels/slots'
import type { Line } from '../application/field-lines'

/** Who signed the declaration of a submitted round for the unit, and when (C-38): a line of the record; none before. */
export const signedLines = (submitted: Dossier | null): Line[] =>
  (submitted?.files ?? [])
    .filter(({ slot, signedBy }) => slotOf(slot).signed && signedBy)
    .map(({ slot, signedBy, signedAs, signedOn }) => ({
      label: `${slotName(slot)}单位签署人`,
      value: [signerText(signedBy, signedAs), signedOn ? `${dateText(signedOn)}签署` : ''].filter(Boolean).join('，'),
    }))
