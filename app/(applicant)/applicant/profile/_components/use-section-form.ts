'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { get, useForm, useFormState, type FieldValues } from 'react-hook-form'
import { refusedSave } from '@/components/forms/refused-save'
import { useFormAutosave } from '@/components/forms/use-form-autosave'
import { useFreshDraft } from '@/components/forms/use-fresh-draft'
import type { TypedProfileSection } from '@/lib/schemas/profile'
import type { FieldProblem } from '@/lib/views/person/applicant'
import { saveProfileSection } from '../actions'

export type SectionStart = {
  section: TypedProfileSection
  values: FieldValues
  version: number
  savedAt: string | null
  problems: FieldProblem[]
}

/** Before 下一步 was pressed nobody is blamed for what he has not come to yet. */
const isEarly = ({ code }: FieldProblem): boolean => code === 'field-required'

/**
 * A section that saves itself. After every save the server tells what the rules say; a sentence appears beside a field
 * once the field was left, and beside all of them once 下一步 was pressed.
 */
export function useSectionForm({ section, values, version, savedAt, problems: first }: SectionStart) {
  const form = useForm<FieldValues>({ defaultValues: values })
  const [problems, setProblems] = useState(first)
  const newest = useRef(first)
  const [attempt, setAttempt] = useState(0)
  const stashKey = `profile-${section}`
  const noteVersion = useFreshDraft(stashKey, version)
  const autosave = useFormAutosave(form, {
    version,
    savedAt,
    stashKey,
    save: async (data, current) => {
      const reply = await saveProfileSection({ section, data, version: current })
      if (!reply.ok) return refusedSave(reply)
      newest.current = reply.data.problems
      setProblems(reply.data.problems)
      noteVersion(reply.data.version)
      return { ok: true, ...reply.data }
    },
  })
  const { touchedFields } = useFormState({ control: form.control })
  const blocking = useMemo(() => problems.filter(({ kind }) => kind === 'blocking'), [problems])
  const shown = useMemo(
    () => blocking.filter((one) => attempt > 0 || (get(touchedFields, one.field) === true && !isEarly(one))),
    [blocking, attempt, touchedFields],
  )
  useEffect(() => {
    form.clearErrors()
    for (const { field, message } of shown) if (field) form.setError(field, { type: 'rule', message })
  }, [form, shown])
  return {
    form,
    autosave,
    attempt,
    problems,
    shown,
    blocking,
    notes: problems.filter(({ kind }) => kind !== 'blocking'),
    /** Saves what is left; true when it is saved and nothing blocks. */
    check: async () => {
      const state = await autosave.flush()
      setAttempt((count) => count + 1)
      return state.status === 'clean' && newest.current.every(({ kind }) => kind !== 'blocking')
    },
  }
}
