import type { PlainDate } from '@/lib/domain/dates'
import { daysBetween } from '@/lib/domain/dates'
import { mayFileNew } from '@/lib/domain/filing-right/lifecycle'
import { dateWithWeekday } from '@/lib/labels/dates'
import type { ApplicationView, OpinionView } from './application'
import type { Cure } from './cures'
import type { PermitView } from './permit'
import { blockingOf, isProfileReady, type Situation } from './situation'

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
  badge: { tone: 'run' | 'warn' | 'ok' | 'off'; text: string }
  title: string
  why: string
  due: { date: PlainDate; label: string; days: number; tone: 'run' | 'warn' | 'bad' | 'plain' } | null
  items: StepItem[]
  primary: Cure | null
  secondary: Cure | null
}

export type Standing = { situation: Situation; application: ApplicationView | null; permit: PermitView | null }

const step = (more: Partial<NextStep> & Pick<NextStep, 'badge' | 'title' | 'why'>): NextStep => ({
  due: null,
  items: [],
  primary: null,
  secondary: null,
  ...more,
})

const opinionItem = (item: OpinionView, index: number): StepItem => ({
  id: String(index),
  title: item.subject,
  text: item.text,
  owner: item.mine ? '您' : item.owner,
  mine: item.mine,
  ...(item.cure && item.changed !== true ? { cure: item.cure } : {}),
  ...(item.changed ? { done: '已改好' } : {}),
})

function afterReturn({ id, returned, kind }: ApplicationView): NextStep {
  const items = returned?.items ?? []
  const mine = items.filter((item) => item.mine && item.changed !== true).length
  const others = items.filter((item) => !item.mine && item.changed === false).length
  const detail = { href: `/applicant/applications/${id}`, label: '查看审核意见' }
  const title =
    mine > 0 ? `修改 ${mine} 项，再重新提交` : others > 0 ? '等待单位改好后，再重新提交' : '各项已修改，可以重新提交'
  return step({
    badge: { tone: 'warn', text: `${kind}被退回，等您补正` },
    title,
    why: `${returned?.by ?? ''}。请按审核意见逐项修改，改好后重新提交，从单位审核开始。`,
    items: items.map(opinionItem),
    primary:
      mine > 0
        ? (items.find((item) => item.mine && item.changed !== true)?.cure ?? detail)
        : { href: `/applicant/applications/${id}/edit?step=preview`, label: '核对并重新提交' },
    secondary: detail,
  })
}

function withDraft({ id, missing, kind }: ApplicationView): NextStep {
  const count = missing.reduce((sum, { items }) => sum + items.length, 0)
  const first = missing.find(({ mine }) => mine)?.items ?? []
  return step({
    badge: { tone: 'run', text: `${kind}草稿` },
    title: count > 0 ? `继续填写${kind}申请，还差 ${count} 项` : `${kind}申请已填好，可以提交`,
    why: '提交后先由单位审核，再由主管部门逐级审核。填写的内容已自动保存。',
    items: first.slice(0, 4).map((item) => ({ ...item, owner: '您', mine: true })),
    primary: { href: `/applicant/applications/${id}/edit?step=${count > 0 ? 'start' : 'preview'}`, label: '继续填写' },
    secondary: count > 4 ? { href: `/applicant/applications/${id}/edit?step=preview`, label: '查看全部' } : null,
  })
}

function underReview(view: ApplicationView, today: PlainDate): NextStep {
  const { id, kind, status, statusText, due, authority, employerName } = view
  const atEmployer = status === 'employer-review'
  const until = due ? `，${due.label}为 ${dateWithWeekday(due.day)}${due.provisional ? '（预估）' : ''}` : ''
  return step({
    badge: { tone: 'run', text: `${kind} ${statusText}` },
    title: atEmployer ? '等待单位审核' : '主管部门正在审核，您暂时不用操作',
    why: atEmployer
      ? `${employerName}核对信息和附件后转主管部门。审核期间资料和附件不能修改，需要修改的可以先撤回。`
      : `${authority}${until}。审核期间资料和附件不能修改，结果会在消息中通知您。`,
    due: due
      ? {
          date: due.day,
          label: due.label,
          days: daysBetween(today, due.day),
          tone: due.day < today ? 'warn' : 'run',
        }
      : null,
    primary: { href: `/applicant/applications/${id}`, label: '查看办理进度' },
  })
}

function withApplication(view: ApplicationView, today: PlainDate): NextStep {
  if (view.returned) return afterReturn(view)
  return view.status === 'draft' ? withDraft(view) : underReview(view, today)
}

function withPermit(permit: PermitView): NextStep | null {
  const due = { date: permit.validTo, label: '有效期至', days: permit.daysLeft }
  if (permit.state === 'valid')
    return step({
      badge: { tone: 'ok', text: '证件有效' },
      title: '您的工作居住证有效，暂时没有要办的事',
      why: `有效期至 ${dateWithWeekday(permit.validTo)}。可以随时打印确认单，或出示校验码供查验。`,
      // a leaf without its year would mislead about a day that lies far ahead
      due: permit.daysLeft <= 180 ? { ...due, tone: permit.daysLeft <= 60 ? 'warn' : 'plain' } : null,
      primary: { href: '/applicant/permit', label: '查看证件' },
    })
  if (permit.state === 'suspended')
    return step({
      badge: { tone: 'warn', text: '证件挂起' },
      title: '关联新单位，办理聘用单位变更',
      why: `单位已解除关联，证件挂起。须在 ${dateWithWeekday(permit.validTo)} 前由新单位办结聘用单位变更，到期失效后不能恢复。`,
      due: { ...due, label: '最迟办结', tone: 'bad' },
      primary: { href: '/applicant/employer', label: '去关联单位' },
    })
  return null
}

function beforeApplication(situation: Situation): NextStep {
  const { findings, active, pending, links } = situation
  if (!isProfileReady(situation)) {
    const count = blockingOf(findings).length
    return step({
      badge: { tone: 'warn', text: '个人信息待完善' },
      title: '完善个人信息',
      why: `还有 ${count} 项没有填写或需要更正。信息完整后才能关联单位、申请工作居住证，随填随存，可以分几次填。`,
      primary: { href: '/applicant/profile', label: '去完善' },
    })
  }
  if (pending)
    return step({
      badge: { tone: 'run', text: '关联待确认' },
      title: '等待单位确认关联',
      why: `已向${pending.employerName}申请关联。单位上传劳动合同并通过后，就可以申请工作居住证；您也可以先上传附件。`,
      primary: { href: '/applicant/attachments', label: '先上传附件' },
      secondary: { href: '/applicant/employer', label: '查看关联' },
    })
  if (!active) {
    const refused = links[0]?.status === 'rejected' ? links[0] : null
    return step({
      badge: { tone: refused ? 'warn' : 'run', text: refused ? '关联未通过' : '还没有关联单位' },
      title: '用单位关联码关联单位',
      why: refused
        ? `${refused.employerName}没有通过您的申请${refused.rejectReason ? `：${refused.rejectReason}` : ''}。核对后可以重新申请，或改选其他单位。`
        : '向单位经办人索取单位关联码，填写后由单位确认。',
      primary: { href: '/applicant/employer', label: '去关联单位' },
    })
  }
  const right = active.rights.find(({ permitType }) => permitType === 'beijing')
  if (!right || !mayFileNew(right.status))
    return step({
      badge: { tone: 'off', text: '单位暂无权限' },
      title: '等待单位取得业务办理权限',
      why: `${active.employerName}还没有可以申请新办的业务办理权限，请联系单位经办人办理。您可以先上传附件。`,
      primary: { href: '/applicant/attachments', label: '先上传附件' },
    })
  return step({
    badge: { tone: 'run', text: '可以申请' },
    title: '申请新办工作居住证',
    why: `您已关联${active.employerName}，个人信息已完善。申请分五步，随填随存，缺什么会一次列全。`,
    primary: { href: '/applicant/permit', label: '去申请新办' },
    secondary: { href: '/applicant/attachments', label: '附件管理' },
  })
}

/** The one next step of this person. */
export function nextStepOf({ situation, application, permit }: Standing): NextStep {
  if (application) return withApplication(application, situation.today)
  return (permit && withPermit(permit)) ?? beforeApplication(situation)
}
