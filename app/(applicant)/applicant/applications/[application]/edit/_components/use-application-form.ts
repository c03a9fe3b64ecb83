'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { useAutosave } from '@/components/forms/use-autosave'
import { useFreshDraft } from '@/components/forms/use-fresh-draft'
import type { NewForm } from '@/lib/domain/application/forms'
import { saveNewForm } from '../../actions'

export type NewFormStart = { applicationId: string; form: NewForm; formVersion: number }

/** The form of 新办, saved as it is filled in; every step of the wizard changes its part of it. */
export function useNewForm({ applicationId, form: first, formVersion }: NewFormStart) {
  const router = useRouter()
  const [form, setForm] = useState(first)
  const newest = useRef(first)
  const stashKey = `new-${applicationId}`
  const noteVersion = useFreshDraft(stashKey, formVersion)
  const put = (next: NewForm) => {
    newest.current = next
    setForm(next)
  }
  const autosave = useAutosave<NewForm>({
    version: formVersion,
    stashKey,
    delay: 400,
    getValues: () => newest.current,
    onRestore: put,
    save: async (values, version) => {
      const reply = await saveNewForm({ applicationId, form: values, version })
      if (!reply.ok) return { ok: false, code: reply.code, message: reply.message }
      noteVersion(reply.data.version)
      // what is asked next, and what still lacks, hangs on what was chosen
      router.refresh()
      return { ok: true, ...reply.data }
    },
  })
  const change = (part: Partial<NewForm>) => {
    put({ ...newest.current, ...part })
    autosave.changed()
  }
  return { form, change, autosave }
}
