import { to } from '@/lib/addresses'
import type { PlainDate } from '@/lib/domain/dates'
import type { ApplicationView } from '../../application/applicant'
import type { Cure, MissingGroupView } from '../../application/applicant-cures'
import type { PermitView } from '../../permit/applicant'
import type { Situation } from '../applicant-situation'

export type StepItem = {
  id: string
  title: string
  text: string
  owner: string
  mine: boolean
  cure?: Cure
  done?: string
}

/** What this person has to do next: one sentence, why, by when, one button (look §1.2). */
export type NextStep = {
  badge: { tone: 'run' | 'warn' | 'ok' | 'off' | 'bad'; text: string }
  title: string
  why: string
  due: { date: PlainDate; label: string; days: number; tone: 'run' | 'warn' | 'bad' | 'plain' } | null
  items: StepItem[]
  /** How many more there are than `items` shows: said on the card, nothing is cut silently. */
  more: number
  primary: Cure | null
  secondary: Cure | null
}

export type Standing = {
  situation: Situation
  application: ApplicationView | null
  permit: PermitView | null
  /** Attachments that the coming business still wants, by name. */
  gaps: string[]
  /** What a migrated holder owes before he can print (I-34). */
  sheetGaps: MissingGroupView[]
}

export const step = (more: Partial<NextStep> & Pick<NextStep, 'badge' | 'title' | 'why'>): NextStep => ({
  due: null,
  items: [],
  more: 0,
  primary: null,
  secondary: null,
  ...more,
})

const shownItems = 4

/** The first items of a list, and how many are left. */
export const firstItems = (items: readonly StepItem[]): Pick<NextStep, 'items' | 'more'> => ({
  items: items.slice(0, shownItems),
  more: Math.max(0, items.length - shownItems),
})

export const toAttachments = (label = '去补附件'): Cure => ({ href: to.applicant.attachments(), label })
export const toPermit = (label = '查看证件'): Cure => ({ href: to.applicant.permit(), label })
