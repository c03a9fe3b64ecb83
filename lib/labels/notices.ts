import { isKeyOf } from '../domain/typed'
import { isPlainDate } from '../domain/dates'
import { isSlotCode } from '../domain/attachment/catalogue'
import type { NoticeCode, WorkCode } from '../domain/notice/codes'
import type { NoticeParams } from '../domain/notice/notice'
import { kindLabels } from './applications'
import { stepReason } from './businesses'
import { checkLabels } from './checks'
import { dateText } from './dates'
import { applicationSections, employerSections, personSections } from './fields'
import { applicationNotices, appointmentNotices } from './notices-applications'
import { filingRightNotices, permitNotices, linkNotices } from './notices-permits'
import { quotaNotices, demandNotices, situationNotices, proposalNotices } from './notices-instruments'
import { calendarNotices, checkNotices, paperNotices, summaryNotices, identityNotices } from './notices-systems'
import type { NoticeEntry, NoticeTexts } from './notices-table'
import { parameterName } from './parameters'
import { proposalName } from './proposals'
import { filledText, holesOf } from './sentence'
import { slotName } from './slots'
import type { NoticeTopic } from '@/lib/domain/notice/topics'

const sectionNames: Record<string, string> = { ...personSections, ...employerSections, ...applicationSections }

/** The texts of everything that anybody is told. A code without one does not compile. */
export const noticeTable = {
  ...applicationNotices,
  ...appointmentNotices,
  ...proposalNotices,
  ...permitNotices,
  ...filingRightNotices,
  ...identityNotices,
  ...quotaNotices,
  ...linkNotices,
  ...demandNotices,
  ...situationNotices,
  ...calendarNotices,
  ...checkNotices,
  ...paperNotices,
  ...summaryNotices,
} satisfies Record<NoticeCode, NoticeEntry>

const entryOf = (code: string): NoticeEntry | undefined => (isKeyOf(noticeTable, code) ? noticeTable[code] : undefined)

/** Stands before every short message, so that the receiver knows the sender. */
const signature = '【人才业务办理平台】'

const hasKind = (kind: unknown): kind is keyof typeof kindLabels => Object.hasOwn(kindLabels, String(kind))

/** 续签申请（…）; a name that says 申请 itself does not get it twice, and a draft has no number yet. */
function businessOf({ kind, number }: NoticeParams): string {
  const label = hasKind(kind) ? kindLabels[kind] : '业务'
  return `${label}${label.startsWith('申请') ? '' : '申请'}${number === undefined ? '' : `（${number}）`}`
}

/** Where an opinion points to: slots and sections by their names, three of them at most. */
function placesText(codes: string): string {
  const names = codes.split(' ').flatMap((code) => {
    if (isSlotCode(code)) return [slotName(code)]
    const section = sectionNames[code]
    return section ? [section] : []
  })
  const distinct = [...new Set(names)]
  return distinct.slice(0, 3).join('、') + (distinct.length > 3 ? '等' : '')
}

/** What has come to a desk, by kind. */
const workNames: Record<WorkCode, string> = {
  'file-arrived': '新到业务',
  'file-came-back': '重新报送业务',
  'file-passed-up': '上一级转来业务',
  'file-booked': '预约业务',
  'file-rebooked': '改约业务',
  'application-overdue': '超过审核期限业务',
  'quota-submitted': '指标申报',
  'quota-return-asked': '指标申报退回申请',
  'quota-units-returned': '指标退回',
  'demand-submitted': '需求申报',
  'proposal-waiting': '待复核事项',
  'proposal-withdrawn': '已撤回的待复核事项',
  'situation-handed-in': '业务办理情况表',
  'dissolve-escalated': '逾期未办理的解除关联请求',
  'retirement-to-decide': '退休核定',
  'settlement-to-decide': '落户核实',
  'settlement-gone': '已撤回的落户报告',
  'unit-facts-differ-seen': '单位信息不一致',
  'unit-facts-taken-over': '单位信息更新',
}

const isWork = (code: string): code is WorkCode => Object.hasOwn(workNames, code)

const countsText = (counts: string): string =>
  counts
    .split(' ')
    .map((one) => one.split(':'))
    .map(([code = '', count]) => `${isWork(code) ? workNames[code] : '其他事项'} ${count} 件`)
    .join('，')

/** Parameters that are codes; what comes out empty counts as unknown. */
const words: Record<string, (code: string) => string> = {
  figure: parameterName,
  what: proposalName,
  reason: stepReason,
  places: placesText,
  counts: countsText,
  check: (code) => (isKeyOf(checkLabels, code) ? checkLabels[code] : ''),
}

function valueOf(name: string, params: NoticeParams): string | undefined {
  if (name === 'business') return params.kind === undefined ? undefined : businessOf(params)
  const value = params[name]
  const worded = value === undefined ? undefined : words[name]?.(String(value))
  if (worded !== undefined) return worded || undefined
  return typeof value === 'string' && isPlainDate(value) ? dateText(value) : value?.toString()
}

function filled(texts: NoticeTexts, params: NoticeParams): string | undefined {
  for (const text of [texts].flat()) {
    if (holesOf(text).every((name) => valueOf(name, params) !== undefined))
      return filledText(text, (name) => valueOf(name, params) ?? '')
  }
  return undefined
}

/** The sentence of a 站内消息. A code without a text, or without what its text needs, reads neutral. */
export const noticeText = (code: string, params: NoticeParams): string =>
  filled(entryOf(code)?.text ?? [], params) ?? '您有一条新消息，请查看。'

/** The short message of a notice, with signature. */
export const smsText = (code: string, params: NoticeParams): string =>
  signature + (filled(entryOf(code)?.sms ?? [], params) ?? '您有一条新消息，请登录查看。')

/** By what messages are looked through. */
export const noticeTopicLabels: Record<NoticeTopic, string> = {
  business: '业务',
  link: '关联',
  permit: '证件',
  quota: '指标和需求',
  other: '其他',
}
