import { z } from 'zod'

/** 工作居住证校验 (G-10): what stands on the sheet. */
export const permitCheckSchema = z.object({
  number: z
    .string()
    .trim()
    .min(1, '请填写工作居住证编号')
    .max(40, '编号过长，请核对确认单')
    .regex(/^[0-9A-Za-z-]+$/, '编号由字母、数字和短横线组成，请核对确认单'),
  name: z.string().trim().min(1, '请填写持证人姓名').max(50, '姓名过长'),
  idLast6: z
    .string()
    .trim()
    .min(1, '请填写证件号码后 6 位')
    .regex(/^\d{5}[\dXx]$/, '请填写证件号码的最后 6 位，末位可以是 X'),
})
export type PermitCheckInput = z.infer<typeof permitCheckSchema>

/** The code behind the QR on the sheet. */
export const checkCodeSchema = z.string().regex(/^[2-9A-HJKMNP-TV-Z]{16}$/)
