'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { refusedSave } from '@/components/forms/refused-save'
import { useAutosave } from '@/components/forms/use-autosave'
import { useFreshDraft } from '@/components/forms/use-fresh-draft'
import { undo } from '@/lib/domain/application/wizard'
import type { WizardView } from '@/lib/views/application/wizard'
import { saveForm } from '../../actions'

type PersonForm = WizardView['form']

export type FormStart<F extends PersonForm> = { id: string; form: F; formVersion: number }

/**
 * The form of a business, saved as it is filled in; every step of the wizard changes its part of it, and what was answered
 * under an answer that changes is empty again.
 */
export function useApplicationForm<F extends PersonForm>({ id, form: first, formVersion }: FormStart<F>) {
  const router = useRouter()
  const [form, setForm] = useState(first)
  const newest = useRef(first)
  const stashKey = `${first.kind}-${id}`
  const noteVersion = useFreshDraft(stashKey, formVersion)
  const put = (next: F) => {
    newest.current = next
    setForm(next)
  }
  const autosave = useAutosave<F>({
    version: formVersion,
    stashKey,
    delay: 400,
    getValues: () => newest.current,
    onRestore: put,
    save: async (values, version) => {
      const reply = await saveForm({ applicationId: id, form: values, version })
      if (!reply.ok) return refusedSave(reply)
      noteVersion(reply.data.version)
      // what is asked next, and what still lacks, hangs on what was chosen
      router.refresh()
      return { ok: true, ...reply.data }
    },
  })
  const change = (part: Partial<F>) => {
    put(undo(newest.current, { ...newest.current, ...part }).form)
    autosave.changed()
  }
  return { form, change, autosave }
}
