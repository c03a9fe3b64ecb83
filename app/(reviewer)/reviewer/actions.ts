'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { searchToken } from '@/lib/views/application/worklist'
import { requireStaff } from '@/lib/web/page-guard'
import { normalizeSearch } from '@/lib/domain/text/search-words'

/** 查找: puts the words, sealed, into the address of the worklist. */
export async function searchWorklist(form: FormData): Promise<void> {
  await requireStaff()
  const text = form.get('text')
  const words = typeof text === 'string' ? normalizeSearch(text) : ''
  redirect((words ? `/reviewer?search=${searchToken(words)}` : '/reviewer') as Route)
}
