import type { Dossier } from '@/lib/domain/application/dossier'
import { slotOf } from '@/lib/domain/attachment/catalogue'
import { dateText } from '@/lib/labels/dates'
import { signerText } from '@/lib/labels/declarations'
import { slotName } from '@/lib/labels/slots'
import type { Line } from '../application/field-lines'

const signers = ({ files }: Dossier): Line[] =>
  files
    .filter(({ slot, signedBy }) => slotOf(slot).signed && signedBy)
    .map(({ slot, signedBy, signedAs, signedOn }) => ({
      label: `${slotName(slot)}单位签署人`,
      value: [signerText(signedBy, signedAs), signedOn ? `${dateText(signedOn)}签署` : ''].filter(Boolean).join('，'),
    }))

/** The words as they stood when they were declared, never today's: a text may have changed since (decision 0042). */
const declared = ({ declared: words = [] }: Dossier): Line[] =>
  words.map(({ title, words: stated, read }) => ({
    ...{ label: `声明与确认 · ${title}`, wide: true },
    value: [stated, ...(read.length > 0 ? ['提交时所示说明：', ...read] : [])].join('\n'),
  }))

/**
 * Lines of the record about what was declared with a submitted round: who signed for the unit, and when (C-38), and the
 * words. None before the first submission.
 */
export const signedLines = (submitted: Dossier | null): Line[] =>
  submitted ? [...signers(submitted), ...declared(submitted)] : []
