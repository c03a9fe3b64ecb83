'use server'

import { redirect } from 'next/navigation'
import { address } from '@/lib/addresses'
import { searchToken } from '@/lib/views/application/worklist'
import { requireStaff } from '@/lib/web/page-guard'
import { normalizeSearch } from '@/lib/domain/text/free-text'

/** 查找: puts the words, sealed, into the address of the worklist. */
export async function searchWorklist(form: FormData): Promise<void> {
  await requireStaff()
  const text = form.get('text')
  const words = typeof text === 'string' ? normalizeSearch(text) : ''
  redirect(address('/reviewer', { search: words && searchToken(words) }))
}
