'use client'

import type { ReactNode } from 'react'
import { forgetOthers } from './own-storage'

/** 退出登录 is a POST: a link could be followed by accident or by a prefetch. What the tab has kept goes with it. */
export function SignOutForm({ action = '/api/sign-out', children }: { action?: string; children: ReactNode }) {
  return (
    <form action={action} method="post" onSubmit={() => forgetOthers(null)}>
      {children}
    </form>
  )
}
