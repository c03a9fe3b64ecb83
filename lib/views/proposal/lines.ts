import { fieldsOf } from '@/lib/domain/typed'
import type { Route } from 'next'
import { to } from '@/lib/addresses'
import { findSlots } from '@/lib/data/appointment/slots'
import type { Db } from '@/lib/data/client'
import { releasedOf } from '@/lib/data/proposal/releases'
import type { Proposal } from '@/lib/data/proposal/proposals'
import { calendarChange } from '@/lib/domain/deadlines/calendar-year'
import { findPolicy } from '@/lib/domain/policy/resolve'
import { cityWide } from '@/lib/domain/policy/sections/parameters'
import { proposalPins, proposalValues, type ProposalKind } from '@/lib/domain/proposal/kinds'
import { figureBefore } from '@/lib/domain/proposal/parameter'
import { hoursText } from '@/lib/labels/appointments'
import { dateText } from '@/lib/labels/dates'
import { parameterName, parameterValueText } from '@/lib/labels/parameters'

export type ProposalLine = { label: string; before: string | null; value: string }

/** What a second person has to read before he signs. */
export type ProposalText = { title: string; lines: ProposalLine[]; href: Route | null }

const only = (label: string, value: string): ProposalLine => ({ label, before: null, value })
const units = (count: number | null, none: string): string => (count === null ? none : `${count} 个`)

async function ofParameter(db: Db, { area, subject: code, value, effectiveFrom, basis, pin }: Proposal) {
  const policy = area === cityWide ? null : findPolicy(area, effectiveFrom ?? '')
  const wanted = { code, value, effectiveFrom: effectiveFrom ?? '', note: basis }
  const before = pin
    ? fieldsOf(pin).before
    : figureBefore({ area, policy, released: await releasedOf(db, area) }, wanted)
  const line = {
    label: '数值',
    before: parameterValueText(code, before, policy),
    value: parameterValueText(code, value, policy),
  }
  return { title: parameterName(code), lines: [line], href: to.reviewer.parameters() }
}

async function ofCalendar(_db: Db, { subject, value, pin }: Proposal) {
  const { off, makeUp } = calendarChange(
    proposalPins['calendar-year'].parse(pin).before,
    proposalValues['calendar-year'].parse(value),
  )
  const lists = [
    { label: '新增放假', days: off.added },
    { label: '取消放假', days: off.removed },
    { label: '新增调休上班', days: makeUp.added },
    { label: '取消调休上班', days: makeUp.removed },
  ]
  const lines = lists.flatMap(({ label, days }) =>
    days.length > 0 ? [only(label, days.map((day) => dateText(day)).join('、'))] : [],
  )
  return { title: `${subject}年工作日历`, lines, href: to.reviewer.calendar(subject) }
}

async function ofNotice(_db: Db, { value }: Proposal) {
  const { year, title, text, opensOn, closesOn, total } = proposalValues['demand-notice'].parse(value)
  const lines = [
    only('标题', title),
    only('申报时间', `${dateText(opensOn)}至${dateText(closesOn)}`),
    only('年度总量', units(total, '不设总量')),
    only('通知内容', text),
  ]
  return { title: `${year} 年度需求申报通知`, lines, href: to.reviewer.demand() }
}

async function ofTotal(db: Db, { subject, value, pin }: Proposal) {
  const notice = await db.demandNotice.findUnique({ where: { id: subject }, select: { year: true } })
  const [before, after] = [proposalPins['demand-total'].parse(pin), proposalValues['demand-total'].parse(value)]
  const line = {
    label: '年度总量',
    before: units(before.total, '未设置'),
    value: units(after.total, '不设总量'),
  }
  return { title: `${notice?.year ?? ''} 年度总量`, lines: [line], href: to.reviewer.demand(notice?.year ?? '') }
}

async function ofNumber(db: Db, { subject, value, pin }: Proposal) {
  const found = await db.demandDeclaration.findUnique({
    where: { id: subject },
    select: { year: true, number: true, employer: { select: { name: true } } },
  })
  const line = {
    label: '核定数量',
    before: units(proposalPins['demand-number'].parse(pin).approved, '尚未核定'),
    value: units(proposalValues['demand-number'].parse(value).approved, ''),
  }
  const title = `${found?.employer.name ?? ''} ${found?.year ?? ''} 年度核定数量`
  return { title, lines: [only('申报编号', found?.number ?? ''), line], href: to.reviewer.declaration(subject) }
}

async function ofGrant(db: Db, { subject, value }: Proposal) {
  const found = await db.quotaApplication.findUnique({
    where: { id: subject },
    select: { number: true, employer: { select: { name: true } } },
  })
  const { count, remark } = proposalValues['quota-grant'].parse(value)
  const lines = [
    only('申报编号', found?.number ?? ''),
    only('下达数量', `${count} 个`),
    ...(remark ? [only('给单位的说明', remark)] : []),
  ]
  return { title: `${found?.employer.name ?? ''} 指标下达`, lines, href: to.reviewer.quotaApplication(subject) }
}

async function ofClosing(db: Db, { area, value }: Proposal) {
  const { day, startsAt } = proposalValues['slots-closing'].parse(value)
  const slots = (await findSlots(db, area, { first: day, last: day })).filter(
    (slot) => startsAt === null || slot.startsAt === startsAt,
  )
  const hours = startsAt === null ? '全天' : slots.map(hoursText).join('')
  const taken = slots.reduce((sum, slot) => sum + slot.taken, 0)
  const lines = [
    only('时段', `${dateText(day)} ${hours}`),
    only('现有预约', `${taken} 项；复核通过后回到待预约，并通知各单位重新预约`),
  ]
  return { title: `关闭 ${dateText(day)} ${hours}`, lines, href: to.reviewer.appointments(day) }
}

const texts: Record<ProposalKind, (db: Db, proposal: Proposal) => Promise<ProposalText>> = {
  parameter: ofParameter,
  'calendar-year': ofCalendar,
  'demand-notice': ofNotice,
  'demand-total': ofTotal,
  'demand-number': ofNumber,
  'quota-grant': ofGrant,
  'slots-closing': ofClosing,
}

export const proposalText = (db: Db, proposal: Proposal): Promise<ProposalText> => texts[proposal.kind](db, proposal)
