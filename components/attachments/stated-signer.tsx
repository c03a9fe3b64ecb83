'use client'

import { RequiredStar } from '@/components/ui/field'
import { Input, Select } from '@/components/ui/input'
import { signerRoles, type SignerRole } from '@/lib/domain/attachment/signer'
import { nameLength } from '@/lib/domain/text/name'
import { codeOptions } from '@/lib/labels/codes'
import { signerRoleTable } from '@/lib/labels/declarations'
import type { Stated } from './send-file'

type StatedSignerProps = {
  /** The beginning of the ids of both controls. */
  id: string
  name: string
  value: Stated
  busy: boolean
  /** Id of the sentence that tells what is wrong, where something is. */
  error?: string
  onChange: (value: Stated) => void
  onLeave: (value: Stated) => void
}

const roleOf = (text: string): SignerRole | '' => signerRoles.find((role) => role === text) ?? ''

/** Who signed the declaration for the unit, and as what (C-38, R-05): the name as it is written there. */
export function StatedSigner({ id, name, value, busy, error, onChange, onLeave }: StatedSignerProps) {
  const wrong = error ? { 'aria-invalid': true as const, 'aria-describedby': error } : {}
  const choose = (text: string) => {
    const next = { ...value, signedAs: roleOf(text) }
    onChange(next)
    onLeave(next)
  }
  return (
    <>
      <label htmlFor={`${id}-signedBy`} className="text-14 text-ink-2">
        <RequiredStar />
        单位签署人
        <span className="sr-only">：{name}（必填）</span>
        <span className="text-ink-3">（为单位签字的人）</span>
      </label>
      <Input
        id={`${id}-signedBy`}
        small
        className="w-32"
        autoComplete="off"
        maxLength={nameLength.max}
        value={value.signedBy}
        disabled={busy}
        {...wrong}
        onChange={(event) => onChange({ ...value, signedBy: event.target.value })}
        onBlur={() => onLeave(value)}
      />
      <label htmlFor={`${id}-signedAs`} className="sr-only">
        单位签署人身份：{name}（必填）
      </label>
      <Select
        id={`${id}-signedAs`}
        small
        className="w-36"
        options={codeOptions(signerRoleTable)}
        placeholder="请选择身份"
        value={value.signedAs}
        disabled={busy}
        {...wrong}
        onChange={(event) => choose(event.target.value)}
      />
    </>
  )
}
