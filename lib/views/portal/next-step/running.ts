import { to } from '@/lib/addresses'
import { kindTraits } from '@/lib/domain/application/kinds'
import { dayOf, daysBetween, type PlainDate } from '@/lib/domain/dates'
import { stageOn, type Waiting } from '@/lib/domain/waiting'
import { dateText, dateWithWeekday } from '@/lib/labels/dates'
import { sentences } from '@/lib/labels/guide/item'
import type { ApplicationView, OpinionView, ReturnView } from '../../application/applicant'
import { firstItems, step, type NextStep, type StepItem } from './step'

const opinionItem = (item: OpinionView, index: number): StepItem => ({
  id: String(index),
  title: item.subject,
  text: item.text,
  owner: item.mine ? '您' : item.owner,
  mine: item.mine,
  ...(item.cure && item.changed !== true ? { cure: item.cure } : {}),
  ...(item.changed ? { done: '已改好' } : {}),
})

/** Where a returned file goes again (U-94, I-49). */
function routeAfter(byUnit: boolean, code: ApplicationView['code']): string {
  if (byUnit) return '请把属于您的事项改好并告诉单位，由单位重新提交。'
  const first = kindTraits[code].employerReviews ? '从单位审核开始' : '由主管部门重新审核'
  return `请按审核意见逐项修改，改好后重新提交，${first}。`
}

/** A heading of the record, 「区级一级 审批不通过」, as part of a sentence. */
const saidOf = ({ at, by }: ReturnView): string => `${dateText(dayOf(at))}，${by.replaceAll(' ', '')}`

function afterReturn({ id, returned, kind, byUnit, code }: ApplicationView): NextStep {
  const items = returned?.items ?? []
  const mine = items.filter((item) => item.mine && item.changed !== true).length
  const others = items.filter((item) => !item.mine && item.changed === false).length
  const detail = { href: to.applicant.application(id), label: '查看审核意见' }
  const again = byUnit ? '请单位重新提交' : '重新提交'
  // the list below also shows what others have to do and what is done: the figure says whose it is
  const whose = items.length > mine ? `您这边还要修改 ${mine} 项` : `修改 ${mine} 项`
  const title =
    mine > 0
      ? `${whose}，再${again}`
      : others > 0
        ? `等待单位改好后，再${again}`
        : byUnit
          ? '您这边已改好，等单位重新提交'
          : items.length > 0
            ? '各项已修改，可以重新提交'
            : '修改后重新提交'
  return step({
    badge: { tone: 'warn', text: mine > 0 || !byUnit ? `${kind}被退回，等您补正` : `${kind}被退回，等单位处理` },
    title,
    why: sentences(returned && saidOf(returned), routeAfter(byUnit, code)),
    items: items.map(opinionItem),
    primary:
      mine > 0
        ? (items.find((item) => item.mine && item.changed !== true)?.cure ?? detail)
        : byUnit
          ? detail
          : { href: to.applicant.edit(id, 'preview'), label: '核对并重新提交' },
    secondary: byUnit && mine === 0 ? null : detail,
  })
}

function withDraft({ id, missing, kind, code }: ApplicationView): NextStep {
  const count = missing.reduce((sum, { items }) => sum + items.length, 0)
  const first = missing.find(({ mine }) => mine)?.items ?? []
  return step({
    badge: { tone: 'run', text: `${kind}草稿` },
    title: count > 0 ? `继续填写${kind}申请，还差 ${count} 项` : `${kind}申请已填好，可以提交`,
    why: `提交后${kindTraits[code].employerReviews ? '先由单位审核，再' : ''}由主管部门逐级审核。填写的内容已自动保存。`,
    ...firstItems(first.map((item) => ({ ...item, owner: '您', mine: true }))),
    primary: { href: to.applicant.edit(id, count > 0 ? 'start' : 'preview'), label: '继续填写' },
    secondary: count > 4 ? { href: to.applicant.edit(id, 'preview'), label: '查看全部' } : null,
  })
}

/** The unit has started it: the person prepares his part, the unit submits (I-51, I-52). */
function withUnitDraft({ id, missing, kind, employerName }: ApplicationView): NextStep {
  const items = missing.flatMap((group) => group.items)
  const detail = { href: to.applicant.application(id), label: '查看申请' }
  return step({
    badge: { tone: items.length > 0 ? 'warn' : 'run', text: `单位已发起${kind}` },
    title: items.length > 0 ? `准备 ${items.length} 项，单位才能提交${kind}` : `您这边已齐全，等单位提交${kind}`,
    why:
      items.length > 0
        ? `${employerName}已为您发起${kind}，还缺您的材料。上传后单位立即看得到，由单位提交。`
        : `${employerName}已为您发起${kind}，核对后提交给主管部门。提交前您还可以更换附件。`,
    ...firstItems(items.map((item) => ({ ...item, owner: '您', mine: true }))),
    primary: items[0]?.cure ?? detail,
    secondary: items.length > 0 ? detail : null,
  })
}

/** The unit books the time at which the authority works on it (P-01, P-03). */
const toBeBooked = ({ id, kind, statusText, employerName, authority }: ApplicationView): NextStep =>
  step({
    badge: { tone: 'run', text: `${kind} ${statusText}` },
    title: '等待单位预约办理时间',
    why: `由${employerName}向${authority}预约办理时间，主管部门按预约时间线上受理，不必到现场。资料和附件暂不能修改。`,
    primary: { href: to.applicant.application(id), label: '查看办理进度' },
  })

function underReview(view: ApplicationView, waiting: Waiting, today: PlainDate): NextStep {
  const { id, kind, statusText, due, authority, employerName, submittedOn } = view
  const atEmployer = waiting.of === 'employer'
  const until = due ? `，${due.label}为 ${dateWithWeekday(due.day)}${due.provisional ? '（预估）' : ''}` : ''
  return step({
    badge: { tone: 'run', text: `${kind} ${statusText}` },
    title: atEmployer ? '等待单位审核' : '主管部门正在审核，您暂时不用操作',
    why: atEmployer
      ? `${submittedOn ? `${dateText(submittedOn)}已提交，` : ''}${employerName}核对信息和附件后转主管部门。审核期间资料和附件不能修改，需要修改的可以先撤回。`
      : `${authority}${until}。审核期间资料和附件不能修改，结果会在消息中通知您。`,
    due: due
      ? {
          date: due.day,
          label: due.label,
          days: daysBetween(today, due.day),
          tone: stageOn(waiting, today) === 'lapsed' ? 'warn' : 'run',
        }
      : null,
    primary: { href: to.applicant.application(id), label: '查看办理进度' },
  })
}

/** While a business runs, it is what comes next. */
export function withApplication(view: ApplicationView, today: PlainDate): NextStep {
  const { returned, waiting, byUnit } = view
  if (returned) return afterReturn(view)
  if (!waiting) return byUnit ? withUnitDraft(view) : withDraft(view)
  return waiting.thing === 'appointment' ? toBeBooked(view) : underReview(view, waiting, today)
}
