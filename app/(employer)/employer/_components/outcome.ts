import type { ActionRefusal } from '@/lib/schemas/action-state'

/** The sentence of a refused action, with the request number where only the log can tell more. */
export const refusalText = ({ code, message, requestId }: ActionRefusal): string =>
  code === 'unexpected' ? `${message}（请求编号 ${requestId}）` : message
