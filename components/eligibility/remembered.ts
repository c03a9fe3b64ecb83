import type { SelfCheckAnswer } from '@/lib/views/eligibility/self-check'
import { emptyDraft, type Draft } from './draft'

/** Where somebody is in the questions. `index` one past the last question: the answer. */
export type SelfCheckState = { draft: Draft; index: number; reached: number; answer: SelfCheckAnswer | null }

export const firstState: SelfCheckState = { draft: emptyDraft, index: 0, reached: 0, answer: null }

let kept: SelfCheckState = firstState

/** What was answered before another page of the portal was looked at; gone with a reload or the tab. Never on a server. */
export const remembered = (): SelfCheckState => kept

export function remember(state: SelfCheckState): void {
  kept = state
}
