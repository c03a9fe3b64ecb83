import type { PersonActor } from '@/lib/access/actor'
import type { PlainDate } from '@/lib/domain/dates'
import { loadApplication, type ApplicationView } from '../application/applicant'
import { gapNames, slotsOf, summaryOf, type AttachmentSummary } from '../attachment/applicant'
import { loadMessages, type MessageView } from '../notice/messages'
import { nextStepOf, type NextStep } from './next-step'
import { newObstacle, type Obstacle } from '../application/applicant-businesses'
import { permitViewOf, type PermitView } from '../permit/applicant'
import { sheetGapsOf } from '../permit/applicant-module'
import { blockingOf, isProfileReady, loadSituation, type Situation } from './applicant-situation'

export type HomeView = {
  name: string
  today: PlainDate
  employerName: string | null
  nextStep: NextStep
  permit: PermitView | null
  /** The sheet of a migrated holder waits for his papers (I-34). */
  sheetOwed: boolean
  application: ApplicationView | null
  attachments: AttachmentSummary
  messages: MessageView[]
  unread: number
  /** Blocking findings of the profile: the pop-up of I-01 opens while there are any. */
  profileGaps: number
  profileReady: boolean
  /** 人才服务事项: whether 新办 can be started, and why not. */
  newObstacle: Obstacle | null
}

async function openApplication(actor: PersonActor, { open }: Situation, now: Date): Promise<ApplicationView | null> {
  return open ? loadApplication(actor, open.id, now) : null
}

/** 个人首页 (I-16, I-47): the next step first, everything else below. */
export async function loadHome(actor: PersonActor, now: Date): Promise<HomeView> {
  const [situation, inbox] = await Promise.all([loadSituation(actor, now), loadMessages(actor, { size: 3 })])
  const application = await openApplication(actor, situation, now)
  const permit = permitViewOf(situation)
  const slots = slotsOf(situation)
  const sheetGaps = await sheetGapsOf(situation)
  return {
    name: situation.profile.general.name,
    today: situation.today,
    employerName: situation.active?.employerName ?? null,
    nextStep: nextStepOf({ situation, application, permit, gaps: gapNames(slots), sheetGaps }),
    permit,
    sheetOwed: sheetGaps.length > 0,
    application,
    attachments: summaryOf(slots),
    messages: inbox.messages,
    unread: inbox.unread,
    profileGaps: blockingOf(situation.findings).length,
    profileReady: isProfileReady(situation),
    newObstacle: newObstacle(situation),
  }
}
