import type { PersonActor } from '@/lib/access/actor'
import type { PlainDate } from '@/lib/domain/dates'
import { loadApplication, type ApplicationView } from './application'
import { slotsOf, summaryOf, type AttachmentSummary } from './attachments'
import { loadMessages, type MessageView } from '../shared/messages'
import { nextStepOf, type NextStep } from './next-step'
import { newObstacle, permitViewOf, type Obstacle, type PermitView } from './permit'
import { blockingOf, isProfileReady, loadSituation, type Situation } from './situation'

export type HomeView = {
  name: string
  today: PlainDate
  employerName: string | null
  nextStep: NextStep
  permit: PermitView | null
  application: ApplicationView | null
  attachments: AttachmentSummary
  messages: MessageView[]
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
  const permit = permitViewOf(situation.permit, situation.today)
  return {
    name: situation.profile.general.name,
    today: situation.today,
    employerName: situation.active?.employerName ?? null,
    nextStep: nextStepOf({ situation, application, permit }),
    permit,
    application,
    attachments: summaryOf(slotsOf(situation)),
    messages: inbox.messages,
    profileGaps: blockingOf(situation.findings).length,
    profileReady: isProfileReady(situation),
    newObstacle: newObstacle(situation),
  }
}

export type PermitModuleView = {
  permit: PermitView | null
  newObstacle: Obstacle | null
  employerName: string | null
  district: string
  /** Text of the confirmation sheet's check page, for 出示校验码. */
  application: ApplicationView | null
}

/** 工作居住证 module: 您可以办理的业务. */
export async function loadPermitModule(actor: PersonActor, now: Date): Promise<PermitModuleView> {
  const situation = await loadSituation(actor, now)
  return {
    permit: permitViewOf(situation.permit, situation.today),
    newObstacle: newObstacle(situation),
    employerName: situation.active?.employerName ?? null,
    district: situation.policy.name,
    application: await openApplication(actor, situation, now),
  }
}
