import { ChevronDown } from './icons'
import type { ComponentProps } from 'react'
import { cn } from './cn'

/** The edge of everything that is typed into: 3.7:1 against white (WCAG 1.4.11). */
export const inputLook = cn(
  'w-full min-w-0 rounded-lg border border-line-control bg-surface text-16 text-ink placeholder:text-ink-3',
  'focus-visible:rounded-lg focus-visible:border-blue-600 focus-visible:outline-offset-0 focus-visible:outline-blue-600/30',
  'aria-invalid:border-bad aria-invalid:bg-bad-wash',
  'read-only:not-[select]:bg-surface-2 read-only:not-[select]:text-ink-2 disabled:border-line-2 disabled:bg-surface-3 disabled:text-ink-3',
)

type Sized = { small?: boolean }
const sizeOf = (small?: boolean) => (small ? 'min-h-ctl-sm rounded-md px-2.5 py-1 text-14' : 'min-h-ctl px-3 py-2')

export function Input({ small, className, ...rest }: ComponentProps<'input'> & Sized) {
  return <input className={cn(inputLook, sizeOf(small), className)} {...rest} />
}

export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={4}
      className={cn(inputLook, 'field-sizing-content max-h-96 min-h-24 px-3 py-2', className)}
      {...rest}
    />
  )
}

export type Option = { value: string; label: string; disabled?: boolean; group?: string }

type SelectProps = ComponentProps<'select'> &
  Sized & { options: Option[]; /** First, empty choice. */ placeholder?: string }

/** The browser's own list: best on phones, works before any script has arrived. */
export function Select({ small, options, placeholder, className, ...rest }: SelectProps) {
  const groups = [...new Set(options.map((option) => option.group))]
  return (
    <span className={cn('relative block', className)}>
      <select className={cn(inputLook, sizeOf(small), 'appearance-none pr-9')} {...rest}>
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {groups.map((group) => {
          const own = options.filter((option) => option.group === group).map(choice)
          return group ? (
            <optgroup key={group} label={group}>
              {own}
            </optgroup>
          ) : (
            own
          )
        })}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2.5 size-4.5 -translate-y-1/2 text-ink-3"
      />
    </span>
  )
}

const choice = ({ value, label, disabled }: Option) => (
  <option key={value} value={value} disabled={disabled}>
    {label}
  </option>
)
