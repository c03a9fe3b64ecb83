import { toString } from 'qrcode'
import type { EmployerActor, PersonActor } from '@/lib/access/actor'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { checkUrlOf, permitFor } from './print-sheet'

/** 出示校验码: the QR code of the public check page as SVG, for the holder and his employer. */
export async function drawCheckCode(
  actor: PersonActor | EmployerActor,
  permitId: string,
): Promise<Result<{ svg: string }>> {
  const permit = await permitFor(actor, permitId)
  if (!permit) return refuse('not-found')
  return ok({
    svg: await toString(checkUrlOf(permit.checkCode), { type: 'svg', errorCorrectionLevel: 'M', margin: 4 }),
  })
}
