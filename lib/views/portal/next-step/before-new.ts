import { to } from '@/lib/addresses'
import { rightsForNew } from '@/lib/domain/filing-right/lifecycle'
import { withMark } from '@/lib/labels/sentence'
import { blockingOf, isProfileReady, type Situation } from '../applicant-situation'
import { step, type NextStep } from './step'

/** On the way to a 新办: profile, employer, right, one step at a time (I-40, I-43). */
export function beforeNew(situation: Situation): NextStep {
  const { findings, active, pending, links } = situation
  if (!isProfileReady(situation)) {
    const count = blockingOf(findings).length
    return step({
      badge: { tone: 'warn', text: '个人信息待完善' },
      title: '完善个人信息',
      why: `还有 ${count} 项没有填写或需要更正。信息完整后才能关联单位、申请工作居住证，随填随存，可以分几次填。`,
      primary: { href: to.applicant.profile(), label: '去完善' },
    })
  }
  if (pending)
    return step({
      badge: { tone: 'run', text: '关联待确认' },
      title: '等待单位确认关联',
      why: `已向${pending.employerName}申请关联。单位上传劳动合同并通过后，就可以申请工作居住证；您也可以先上传附件。`,
      primary: { href: to.applicant.attachments(), label: '先上传附件' },
      secondary: { href: to.applicant.employer(), label: '查看关联' },
    })
  if (!active) {
    const refused = links[0]?.status === 'rejected' ? links[0] : null
    return step({
      badge: { tone: refused ? 'warn' : 'run', text: refused ? '关联未通过' : '还没有关联单位' },
      title: '用单位关联码关联单位',
      why: refused
        ? `${withMark(`${refused.employerName}没有通过您的申请${refused.rejectReason ? `：${refused.rejectReason}` : ''}`, '。')}核对后可以重新申请，或改选其他单位。`
        : '向单位经办人索取单位关联码，填写后由单位确认。',
      primary: { href: to.applicant.employer(), label: '去关联单位' },
    })
  }
  if (rightsForNew(active.rights).length === 0)
    return step({
      badge: { tone: 'off', text: '单位暂无权限' },
      title: '等待单位取得业务办理权限',
      why: `${active.employerName}还没有可以申请新办的业务办理权限，请联系单位经办人办理。您可以先上传附件。`,
      primary: { href: to.applicant.attachments(), label: '先上传附件' },
    })
  return step({
    badge: { tone: 'run', text: '可以申请' },
    title: '申请新办工作居住证',
    why: `您已关联${active.employerName}，个人信息已完善。申请分步填写，随填随存，缺什么会一次列全。`,
    primary: { href: to.applicant.permit(), label: '去申请新办' },
    secondary: { href: to.applicant.attachments(), label: '附件管理' },
  })
}
