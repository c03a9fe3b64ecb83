'use client'

import type { FormEvent, ReactNode } from 'react'
import { forgetOtherPiles } from './forget-piles'
import { forgetOthers } from './own-storage'

/** Milliseconds; a database that does not answer must not keep anybody signed in. */
const patience = 2_000

async function signOut(event: FormEvent<HTMLFormElement>): Promise<void> {
  event.preventDefault()
  const form = event.currentTarget
  forgetOthers(null)
  await Promise.race([forgetOtherPiles(null), new Promise((resolve) => setTimeout(resolve, patience))])
  form.submit()
}

/** 退出登录 is a POST: a link could be followed by accident or by a prefetch. What the browser has kept goes before it. */
export function SignOutForm({ action = '/api/sign-out', children }: { action?: string; children: ReactNode }) {
  return (
    <form action={action} method="post" onSubmit={(event) => void signOut(event)}>
      {children}
    </form>
  )
}
