'use client'

import type { ChildEntry } from '@/lib/domain/permit/content'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { v4 } from 'uuid'
import type { DependantChangeForm, NewForm } from '@/lib/domain/application/forms'
import { askedDates } from '@/lib/domain/attachment/paper-dates'
import type { ChildrenPart } from '@/lib/views/application/wizard/children'
import type { SlotView } from '@/lib/views/attachment/slots'
import { useApplicationForm } from '../use-application-form'

export type ChildrenView = ChildrenPart & { id: string; form: NewForm | DependantChangeForm; formVersion: number }

const blank = (): ChildEntry => ({
  id: v4(),
  name: '',
  idNumber: '',
  relation: '',
  birthCertificateNumber: '',
  institution: '',
  birth: '',
})

/** A child that the page was drawn without has its slots, all empty. */
const emptySlots = (view: ChildrenView, childId: string): SlotView[] =>
  view.childDocuments.map((slot) => ({
    slot,
    place: { applicationId: view.id, childId },
    need: 'required',
    reason: '',
    dates: askedDates(slot, []),
    undated: false,
    used: '',
    guide: view.childGuide,
    file: null,
    problems: [],
    opinions: [],
  }))

/** `closing`: 提交 was pressed on these problems; the dialog closes once newer ones hold nothing that blocks. */
type Opened = { id: string; isNew: boolean; judged: boolean; closing: unknown }

/** The children of a form with the one whose dialog is open. */
export function useChildren(view: ChildrenView) {
  const router = useRouter()
  const { form, change, autosave } = useApplicationForm(view)
  const [open, setOpen] = useState<Opened | null>(null)
  const { children } = form
  const put = (next: ChildEntry[]) => change({ children: next })
  const settle = () => autosave.flush()

  const add = async () => {
    const child = blank()
    put([...children, child])
    setOpen({ id: child.id, isNew: true, judged: false, closing: null })
    // its papers can only be uploaded once the child is stored
    await settle()
  }
  const edit = (id: string) => setOpen({ id, isNew: false, judged: true, closing: null })
  const remove = async (id: string) => {
    put(children.filter((child) => child.id !== id))
    await settle()
  }
  const restore = async (child: ChildEntry) => {
    put([...children, child])
    await settle()
  }

  const placeOf = (id: string) => view.form.children.findIndex((child) => child.id === id)
  const slotsOf = (id: string) => view.childSlots[placeOf(id)] ?? emptySlots(view, id)
  const problemsOf = (id: string) => view.childProblems[placeOf(id)] ?? []
  const submit = async () => {
    if (!open) return
    setOpen({ ...open, judged: true, closing: view.childProblems })
    await settle()
    router.refresh()
  }
  const discard = () => {
    if (open?.isNew) void remove(open.id)
    else void settle()
    setOpen(null)
  }
  const renewed = open?.closing && open.closing !== view.childProblems
  const blocked = open !== null && problemsOf(open.id).some(({ kind }) => kind === 'blocking')
  // the answer was no: what is put right afterwards closes nothing before 提交 is pressed again
  if (renewed && blocked) setOpen({ ...open, closing: null })
  const current = children.find((child) => child.id === open?.id)
  const dialog =
    open && current && !(renewed && !blocked)
      ? {
          child: current,
          isNew: open.isNew,
          slots: slotsOf(open.id),
          stored: placeOf(open.id) >= 0,
          problems: open.judged ? problemsOf(open.id) : [],
          onChange: (part: Partial<ChildEntry>) =>
            put(children.map((child) => (child.id === open.id ? { ...child, ...part } : child))),
          onSubmit: () => void submit(),
          onDiscard: discard,
        }
      : null
  return { children, autosave, add, edit, remove, restore, slotsOf, problemsOf, dialog }
}
