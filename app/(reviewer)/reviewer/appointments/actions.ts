'use server'

import { z } from 'zod'
import { isPlainDate } from '@/lib/domain/dates'
import { basisText } from '@/lib/schemas/proposals'
import { proposeSlotsClosing } from '@/lib/services/appointment/propose-closing'
import { changeAppointmentSlot, changeAppointmentDay } from '@/lib/services/appointment/slots'
import { staffAction } from '@/lib/web/action-client'
import { refreshingReviewer } from '@/lib/web/refreshing'

const slot = z.object({
  startsAt: z.iso.datetime({ precision: 3 }),
  capacity: z.coerce.number('请填写容量').int('容量须为整数').min(0, '容量不能少于 0').max(200, '容量不能超过 200'),
  closed: z.boolean(),
})

/** 调整时段. */
export const changeSlotAction = staffAction(slot, refreshingReviewer(changeAppointmentSlot))

const plainDay = z.string().refine(isPlainDate, '日期有误，请核对')
const day = z.object({ day: plainDay, closed: z.boolean() })

/** 关闭当天 · 开放当天. */
export const changeDayAction = staffAction(day, refreshingReviewer(changeAppointmentDay))

const closing = z.object({ day: plainDay, startsAt: z.iso.datetime({ precision: 3 }).nullable(), basis: basisText })

/** 提出关闭 of what units are booked in; a second administrator releases it. */
export const proposeClosingAction = staffAction(closing, refreshingReviewer(proposeSlotsClosing))
