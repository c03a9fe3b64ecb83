import type { RefusalCode } from '@/lib/domain/refusal-codes'
import type { Finding } from '@/lib/domain/findings'

/**
 * What a portal action answers. A refusal carries a Chinese sentence for the page, one per wrong field
 * (`fieldErrors`, keys like "children.0.name"), what is missing (`findings`) and the request id for the log.
 */
export type ActionState<T = unknown> = { ok: true; data: T } | ActionRefusal

export type ActionRefusal = {
  ok: false
  code: RefusalCode
  message: string
  fieldErrors?: Record<string, string>
  findings?: Finding[]
  requestId: string
}
