'use client'

import { useState } from 'react'
import { v4 } from 'uuid'

/**
 * One id per command the user means to give: a double click or a repeat after a broken answer sends the same id, and the server
 * answers with the first outcome (house law: idempotent commands). Call `renew` once an answer has arrived and the user may go on.
 */
export function useCommandId(): { commandId: string; renew: () => void } {
  const [commandId, setCommandId] = useState(() => v4())
  return { commandId, renew: () => setCommandId(v4()) }
}
