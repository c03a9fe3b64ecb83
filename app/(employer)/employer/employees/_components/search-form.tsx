'use client'

import { Search } from '@/components/ui/icons'
import { useRouter } from 'next/navigation'
import { useState, useTransition, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { TextField } from '@/components/ui/text-fields'
import { address } from '@/lib/addresses'
import { refusalText } from '../../_components/outcome'
import { searchAction } from '../actions'
import { fieldWord } from '@/lib/labels/fields'

type Props = { tab: 'pending' | 'active'; terms: { name: string; idNumber: string } }

/** 姓名, 证件号码, 搜索, 重置 (U-61). What is typed never stands readable in the address. */
export function SearchForm({ tab, terms }: Props) {
  const router = useRouter()
  const [values, setValues] = useState(terms)
  // another list was loaded (a search, 后退): what it was searched by stands in the fields, and the focus stays
  const [shown, setShown] = useState(terms)
  if (shown.name !== terms.name || shown.idNumber !== terms.idNumber) {
    setShown(terms)
    setValues(terms)
  }
  const [errors, setErrors] = useState<{ name?: string; idNumber?: string }>({})
  const [pending, start] = useTransition()
  const search = (event: FormEvent) => {
    event.preventDefault()
    start(async () => {
      setErrors({})
      const reply = await searchAction(values)
      if (reply.ok) return router.push(address('/employer/employees', { tab, search: reply.data.token }))
      setErrors(reply.fieldErrors ?? { idNumber: refusalText(reply) })
    })
  }
  const field = (name: 'name' | 'idNumber') => ({
    id: `search-${name}`,
    small: true,
    value: values[name],
    error: errors[name],
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => setValues({ ...values, [name]: event.target.value }),
  })
  return (
    <form
      role="search"
      aria-label="查找员工"
      onSubmit={search}
      className="flex flex-wrap items-end gap-3 max-sm:w-full max-sm:[&>div]:w-full"
    >
      <TextField
        {...field('name')}
        label={fieldWord('person', 'general', 'name')}
        placeholder="从第一个字起"
        fieldClassName="sm:w-44"
      />
      <TextField
        {...field('idNumber')}
        label={fieldWord('person', 'general', 'idNumber')}
        placeholder="完整的 18 位"
        fieldClassName="sm:w-60"
      />
      <div className="flex gap-2">
        <Button type="submit" intent="outline" size="sm" pending={pending} pendingLabel="正在查找…">
          <Search aria-hidden />
          搜索
        </Button>
        <LinkButton
          href={address('/employer/employees', { tab })}
          size="sm"
          onClick={() => {
            setValues({ name: '', idNumber: '' })
            setErrors({})
          }}
        >
          重置
        </LinkButton>
      </div>
    </form>
  )
}
