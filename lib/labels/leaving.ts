import type { PlainDate } from '../domain/dates'
import { dateText } from './dates'

export type AskedText = { termEndsOn: PlainDate | null; authorityToldOn: PlainDate; escalatedOn: PlainDate | null }

/** What becomes of 请求解除关联, for who has asked (U-72, U-74, pain 23). */
export function askedText({ termEndsOn, authorityToldOn, escalatedOn }: AskedText, employer: string): string {
  if (escalatedOn)
    return `${employer}逾期没有办理，${dateText(escalatedOn)}已告知主管部门。关联仍须由单位解除，也可以拨打所在区咨询电话。`
  const term = termEndsOn ? `应在 ${dateText(termEndsOn)} 以前解除，` : ''
  return `${employer}已收到消息和短信，${term}没有办理的会再次提醒；${dateText(authorityToldOn)}还没有办理的，告知主管部门。`
}
