import { z } from 'zod'

/** 前进 n 天 · 到某日. */
export const advanceInput = z.union([
  z.strictObject({ days: z.int().min(1).max(30) }),
  z.strictObject({ to: z.iso.date('请选择日期') }),
])
