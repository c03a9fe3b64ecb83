'use server'

import { z } from 'zod'
import { bookAppointment, cancelAppointment, rebookAppointment, bookMany } from '@/lib/services/appointment/booking'
import { employerAction } from '@/lib/web/action-client'
import { refreshingEmployer } from '@/lib/web/refreshing'

const startsAt = z.iso.datetime({ precision: 3, error: '请选择预约时段' })
const file = { applicationId: z.uuid(), seenVersion: z.int().min(1) }

/** 预约. */
export const bookAction = employerAction(z.object({ ...file, startsAt }), refreshingEmployer(bookAppointment))

/** 改约. */
export const rebookAction = employerAction(z.object({ ...file, startsAt }), refreshingEmployer(rebookAppointment))

/** 取消预约. */
export const cancelAction = employerAction(z.object(file), refreshingEmployer(cancelAppointment))

const most = '一次最多预约 50 项业务'

/** 批量预约 from one slot on. */
export const bookManyAction = employerAction(
  z.object({ applicationIds: z.array(z.uuid()).min(1, '请先选择要预约的业务').max(50, most), from: startsAt }),
  refreshingEmployer(bookMany),
)
