'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { searchToken } from '@/lib/views/reviewer/worklist'
import { requireStaff } from '@/lib/web/page-guard'

/** 查找: puts the words, sealed, into the address of the worklist. */
export async function searchWorklist(form: FormData): Promise<void> {
  await requireStaff()
  const text = form.get('text')
  const words = typeof text === 'string' ? text.trim() : ''
  redirect((words ? `/reviewer?search=${searchToken(words)}` : '/reviewer') as Route)
}
