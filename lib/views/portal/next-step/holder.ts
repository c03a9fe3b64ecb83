import { to } from '@/lib/addresses'
import { daysBetween, type PlainDate } from '@/lib/domain/dates'
import { dateText, dateWithWeekday } from '@/lib/labels/dates'
import type { PermitDatesView, PermitView } from '../../permit/applicant'
import { whileLeaving } from './leaving'
import { firstItems, step, toAttachments, toPermit, type NextStep, type Standing } from './step'

const estimate = ({ provisional }: PermitDatesView): string => (provisional ? '（预估）' : '')

const due = (today: PlainDate, date: PlainDate, label: string, tone: 'warn' | 'bad'): NextStep['due'] => ({
  date,
  label,
  days: daysBetween(today, date),
  tone,
})

const gapItems = (gaps: readonly string[]): Pick<NextStep, 'items' | 'more'> =>
  firstItems(
    gaps.map((title) => ({ id: title, title, text: '', owner: '您', mine: true, cure: toAttachments('去上传') })),
  )

/** Prepare what is missing first, or look at the permit. */
const prepare = (gaps: readonly string[]): Pick<NextStep, 'items' | 'more' | 'primary' | 'secondary'> =>
  gaps.length > 0
    ? { ...gapItems(gaps), primary: toAttachments(), secondary: toPermit('怎么办续签') }
    : { items: [], more: 0, primary: toPermit('查看怎么办'), secondary: toAttachments('核对附件') }

/** The window is open and the unit has not started: only the unit can (U-85, I-51). */
function renewalDue({ situation, gaps }: Standing, permit: PermitView, dates: PermitDatesView): NextStep {
  const { today } = permit
  const unit = situation.active?.employerName ?? permit.employerName
  const last = dateWithWeekday(dates.mustBeApprovedBy)
  if (dates.renewal === 'over')
    return step({
      badge: { tone: 'bad', text: '已过办结期限' },
      title: '续签已来不及，证件到期后失效',
      why: `续签须在 ${last} 以前办结。证件有效期至 ${dateWithWeekday(permit.validTo)}，之后失效，不能恢复，符合条件的可以重新申请新办。`,
      due: due(today, permit.validTo, '有效期至', 'bad'),
      primary: toPermit(),
    })
  if (dates.renewal === 'late')
    return step({
      badge: { tone: 'bad', text: '已过最迟提交日' },
      title: `马上请单位发起续签`,
      why: `最迟提交日 ${dateText(dates.safeSubmitBy)}${estimate(dates)}已过，${unit}还没有发起。仍可提交，但须在 ${last} 以前办结，否则证件失效，不能恢复。`,
      due: due(today, dates.mustBeApprovedBy, '须办结', 'bad'),
      ...prepare(gaps),
    })
  return step({
    badge: { tone: 'warn', text: '可以续签' },
    title: gaps.length > 0 ? `准备 ${gaps.length} 项附件，请单位发起续签` : '附件已齐全，请单位发起续签',
    why: `续签由${unit}发起，最迟 ${dateWithWeekday(dates.safeSubmitBy)}${estimate(dates)}提交。再晚，可能来不及在 ${last} 以前办结；证件到期即失效，不能恢复。`,
    due: due(today, dates.safeSubmitBy, '最迟提交', 'warn'),
    ...prepare(gaps),
  })
}

/** A child that grows out within so many days is spoken of (pain 28). */
const childNoticeDays = 90

function childAgesOut({ childAgesOn, today }: PermitView): NextStep | null {
  if (!childAgesOn || daysBetween(today, childAgesOn) > childNoticeDays) return null
  return step({
    badge: { tone: 'warn', text: '随往子女即将超龄' },
    title: '一名随往子女即将达到随往年龄上限',
    why: `自 ${dateWithWeekday(childAgesOn)}起不再符合随往条件，您的证件不受影响。可以办理证件业务信息变更，从证件上删除。`,
    due: due(today, childAgesOn, '超龄日期', 'warn'),
    primary: toPermit('去办理变更'),
  })
}

/** A migrated holder cannot print before he has shown his papers (I-34, pain 21). */
function sheetOwed({ sheetGaps }: Standing): NextStep | null {
  const items = sheetGaps.flatMap((group) => group.items)
  if (items.length === 0) return null
  return step({
    badge: { tone: 'warn', text: '打印前还差几项' },
    title: `再完善 ${items.length} 项，就可以打印确认单`,
    why: '您的证件由原系统迁移，证件本身有效。完善个人信息并补传附件后，才能打印确认单和办理业务。',
    ...firstItems(items.map((item) => ({ ...item, owner: '您', mine: true }))),
    primary: items[0]?.cure ?? toPermit(),
    secondary: items.length > 4 ? toPermit('查看全部') : null,
  })
}

export function whileValid(standing: Standing, permit: PermitView): NextStep {
  const leaving = whileLeaving(standing, permit)
  if (leaving) return leaving
  const { dates } = permit
  if (dates && dates.renewal !== 'early') return renewalDue(standing, permit, dates)
  const special = sheetOwed(standing) ?? childAgesOut(permit)
  if (special) return special
  const window = dates ? `${dateText(dates.opensOn)}${estimate(dates)}起可以续签，届时会提醒您。` : ''
  return step({
    badge: { tone: 'ok', text: '证件有效' },
    title: '您的工作居住证有效，暂时没有要办的事',
    why: `有效期至 ${dateWithWeekday(permit.validTo)}。${window}可以随时打印确认单，或出示校验码供查验。`,
    // a leaf without its year would mislead about a day that lies far ahead
    due:
      permit.daysLeft <= 180 ? { date: permit.validTo, label: '有效期至', days: permit.daysLeft, tone: 'plain' } : null,
    primary: toPermit(),
  })
}

/** 挂起 (I-52): code, confirmation, papers, the new unit; each as soon as it is the person's turn. */
export function whileSuspended({ situation, gaps }: Standing, permit: PermitView): NextStep {
  const { active, pending } = situation
  const { dates, today } = permit
  const until = dates?.mustBeApprovedBy ?? permit.validTo
  const badge = { tone: 'warn' as const, text: '证件挂起' }
  const deadline = `须在 ${dateWithWeekday(until)} 以前由新单位办结聘用单位变更，到期失效，不能恢复。`
  const counted = due(today, until, '须办结', 'bad')
  if (dates?.change === 'over')
    return step({
      badge: { tone: 'bad', text: '已过办结期限' },
      title: '聘用单位变更已来不及，证件到期后失效',
      why: `最后办结日 ${dateWithWeekday(until)} 已过，证件到期后失效，不能恢复；符合条件的可以重新申请新办。`,
      due: due(today, permit.validTo, '有效期至', 'bad'),
      primary: toPermit(),
    })
  if (active)
    return step({
      badge,
      title: gaps.length > 0 ? `准备 ${gaps.length} 项附件，请新单位发起变更` : '附件已齐全，请新单位发起变更',
      why: `聘用单位变更由${active.employerName}发起。离职证明上传在“其他材料”。${deadline}`,
      due: counted,
      ...gapItems(gaps),
      primary: gaps.length > 0 ? toAttachments() : toPermit(),
      secondary: gaps.length > 0 ? toPermit('查看办理步骤') : toAttachments('核对附件'),
    })
  if (pending)
    return step({
      badge,
      title: '等待新单位确认关联',
      why: `已向${pending.employerName}申请关联，请联系单位尽快确认。${deadline}`,
      due: counted,
      primary: toAttachments('先准备附件'),
      secondary: { href: to.applicant.employer(), label: '查看关联' },
    })
  return step({
    badge,
    title: '关联新单位，办理聘用单位变更',
    why: `${permit.employerName}已解除关联。${deadline}`,
    due: counted,
    primary: { href: to.applicant.employer(), label: '去关联单位' },
    secondary: toPermit('查看办理步骤'),
  })
}

/** 失效 or 注销: nothing is restored, 新办 begins anew (I-68, S-10). */
export function afterEnd(next: NextStep, { ended, state }: PermitView): NextStep {
  const word = state === 'cancelled' ? '证件已注销' : '证件已失效'
  const how = ended ? `${word}（${ended.reason}，${dateText(ended.on)}）` : word
  return {
    ...next,
    badge: { tone: 'off', text: word },
    why: `${how}，不能恢复；符合条件的可以重新申请新办。${next.why}`,
  }
}
