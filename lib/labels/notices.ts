import { isPlainDate } from '../domain/dates'
import type { NoticeCategory } from '../domain/notices'
import { kindLabels } from './applications'
import { dateText } from './dates'
import { appointmentNotices } from './notices-appointments'
import { applicationNotices } from './notices-applications'
import { demandNotices } from './notices-demand'
import { linkNotices } from './notices-links'
import { parameterNotices } from './notices-parameters'
import { permitNotices } from './notices-permits'
import { quotaNotices } from './notices-quota'
import { reminderNotices } from './notices-reminders'
import type { NoticeEntry, NoticeParams, NoticeTexts } from './notices-table'

/** Everything that anybody is told, by code. A new notice is a new line here and nothing else. */
export const noticeTable = {
  ...applicationNotices,
  ...appointmentNotices,
  ...parameterNotices,
  ...permitNotices,
  ...quotaNotices,
  ...reminderNotices,
  ...linkNotices,
  ...demandNotices,
}
export type NoticeCode = keyof typeof noticeTable

const entryOf = (code: string): NoticeEntry | undefined =>
  Object.hasOwn(noticeTable, code) ? noticeTable[code as NoticeCode] : undefined

/** Stands before every short message, so that the receiver knows the sender. */
const signature = '【人才业务办理平台】'

const hasKind = (kind: unknown): kind is keyof typeof kindLabels => Object.hasOwn(kindLabels, String(kind))

/** 续签申请（…）; a name that says 申请 itself does not get it twice, and a draft has no number yet. */
function businessOf({ kind, number }: NoticeParams): string {
  const label = hasKind(kind) ? kindLabels[kind] : '业务'
  return `${label}${label.startsWith('申请') ? '' : '申请'}${number === undefined ? '' : `（${number}）`}`
}

function valueOf(name: string, params: NoticeParams): string | undefined {
  if (name === 'business') return params.kind === undefined ? undefined : businessOf(params)
  const value = params[name]
  return typeof value === 'string' && isPlainDate(value) ? dateText(value) : value?.toString()
}

const placeholder = /\{(\w+)\}/g

function filled(texts: NoticeTexts, params: NoticeParams): string | undefined {
  for (const text of [texts].flat()) {
    const names = [...text.matchAll(placeholder)].map(([, name = '']) => name)
    if (names.every((name) => valueOf(name, params) !== undefined))
      return text.replace(placeholder, (_, name: string) => valueOf(name, params) ?? '')
  }
  return undefined
}

/** The sentence of a 站内消息. A code without a text, or without what its text needs, reads neutral. */
export const noticeText = (code: string, params: NoticeParams): string =>
  filled(entryOf(code)?.text ?? [], params) ?? '您有一条新消息，请查看。'

/** The short message of a notice, with signature. */
export const smsText = (code: string, params: NoticeParams): string =>
  signature + (filled(entryOf(code)?.sms ?? [], params) ?? '您有一条新消息，请登录查看。')

/** What kind of notice it is. One that nobody knows cannot be declined. */
export const noticeCategory = (code: string): NoticeCategory => entryOf(code)?.category ?? 'decision'
