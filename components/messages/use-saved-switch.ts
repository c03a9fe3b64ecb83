'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import type { ActionState } from '@/lib/schemas/action-state'

/** A tick that is saved at once, and goes back when it could not be. `done` says what is so now. */
export function useSavedSwitch(
  stored: boolean,
  save: (next: boolean) => Promise<ActionState<object>>,
  done: (next: boolean) => string,
) {
  const [wanted, setWanted] = useState(stored)
  const change = async (next: boolean) => {
    setWanted(next)
    const reply = await save(next).catch(() => null)
    if (reply?.ok) return toast.success(done(next))
    setWanted(!next)
    toast.error(reply?.message ?? '网络不通，请重试。')
  }
  return [wanted, change] as const
}
