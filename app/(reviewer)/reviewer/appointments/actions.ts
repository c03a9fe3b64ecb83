'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { isPlainDate } from '@/lib/domain/dates'
import type { Result } from '@/lib/domain/result'
import { changeAppointmentDay } from '@/lib/services/appointments/change-day'
import { changeAppointmentSlot } from '@/lib/services/appointments/change-slot'
import { staffAction } from '@/lib/web/action-client'

const refreshed =
  <C, I, T>(verb: (context: C, input: I) => Promise<Result<T>>) =>
  async (context: C, input: I): Promise<Result<T>> => {
    const result = await verb(context, input)
    if (result.ok) revalidatePath('/reviewer/appointments')
    return result
  }

const slot = z.object({
  startsAt: z.iso.datetime({ precision: 3 }),
  capacity: z.coerce.number('请填写容量').int('容量须为整数').min(0, '容量不能少于 0').max(200, '容量不能超过 200'),
  closed: z.boolean(),
})

/** 调整时段. */
export const changeSlotAction = staffAction(slot, refreshed(changeAppointmentSlot))

const day = z.object({ day: z.string().refine(isPlainDate, '日期有误，请核对'), closed: z.boolean() })

/** 关闭当天 · 开放当天. */
export const changeDayAction = staffAction(day, refreshed(changeAppointmentDay))
