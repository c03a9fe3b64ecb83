'use client'

import { Plus, Trash2 } from '@/components/ui/icons'
import type { ReactNode } from 'react'
import { useFieldArray, useFormContext, useFormState, useWatch, type FieldValues } from 'react-hook-form'
import { messageAt } from '@/components/forms/form-errors'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { FieldError as ErrorText } from '@/components/ui/field'

type EntryListProps = {
  title: string
  sub: string
  /** 学习 · 工作, for the names of lines and buttons. */
  noun: string
  /** A new line, given what is there already. */
  blank: (entries: FieldValues[]) => FieldValues
  empty: ReactNode
  /** A line that is told elsewhere already; `entryOf` answers null while there is nothing to take over. */
  offer?: { label: string; entryOf: (entries: FieldValues[]) => FieldValues | null }
  children: (prefix: string) => ReactNode
}

const limit = 30

/** Lines of a history: add, fill in, remove; the newest line is focused. */
export function EntryList({ title, sub, noun, blank, empty, offer, children }: EntryListProps) {
  const { control, getValues } = useFormContext<{ entries: FieldValues[] }>()
  const { fields, append, remove } = useFieldArray({ control, name: 'entries' })
  const { errors } = useFormState({ control, name: 'entries' })
  const general = messageAt(errors, 'entries')
  const typed = useWatch({ control, name: 'entries' }) ?? []
  const offered = fields.length < limit ? (offer?.entryOf(typed) ?? null) : null
  const add = () => append(blank(getValues('entries')), { focusName: `entries.${fields.length}.from` })
  return (
    <Card aria-labelledby="entries-title">
      <CardHeader id="entries-title" title={title} sub={sub} />
      <CardBody className="grid gap-4" id="f-entries" tabIndex={-1}>
        <ErrorText id="f-entries">{general}</ErrorText>
        {fields.length === 0 ? <p className="text-15 text-ink-3">{empty}</p> : null}
        {fields.map((field, index) => (
          <fieldset key={field.id} className="grid gap-4 rounded-lg border border-line p-4 sm:grid-cols-2 sm:gap-x-8">
            <legend className="flex items-center gap-2 px-1 text-15 font-semibold">
              第 {index + 1} 段{noun}
            </legend>
            {children(`entries.${index}`)}
            <div className="flex justify-end sm:col-span-2">
              <Button size="sm" intent="text" className="text-ink-2 hover:text-blue-700" onClick={() => remove(index)}>
                <Trash2 aria-hidden />
                删除
                <span className="sr-only">
                  第 {index + 1} 段{noun}
                </span>
              </Button>
            </div>
          </fieldset>
        ))}
      </CardBody>
      <CardFooter>
        <Button onClick={add} disabledReason={fields.length >= limit ? `最多 ${limit} 条` : undefined}>
          <Plus aria-hidden />
          添加{noun}经历
        </Button>
        {offer && offered ? <Button onClick={() => append(offered)}>{offer.label}</Button> : null}
      </CardFooter>
    </Card>
  )
}
