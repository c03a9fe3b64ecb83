import { CircleAlert } from './icons'
import type { ReactNode } from 'react'
import { cn } from './cn'

export type FieldText = {
  /** Id of the control; label, help and error hang on it. */
  id: string
  label: ReactNode
  required?: boolean
  /** One plain sentence. */
  help?: ReactNode
  error?: string
  /** The ⓘ next to the label (InfoHint). */
  info?: ReactNode
  /** 选填 and the like, behind the label. */
  mark?: ReactNode
}

/** The attributes that tie a control to its label, help and error. */
export const controlProps = ({ id, required, help, error }: FieldText) => ({
  id,
  'aria-required': required || undefined,
  'aria-invalid': error ? (true as const) : undefined,
  'aria-describedby': [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(' ') || undefined,
})

export function RequiredStar() {
  return (
    <span aria-hidden className="mr-1 text-seal">
      *
    </span>
  )
}

export function FieldError({ id, children }: { id: string; children?: ReactNode }) {
  if (!children) return null
  return (
    <p id={`${id}-error`} className="flex items-start gap-1.5 text-14 text-bad-ink">
      <CircleAlert aria-hidden className="mt-[3px] size-4" />
      <span>{children}</span>
    </p>
  )
}

export function FieldHelp({ id, children }: { id: string; children?: ReactNode }) {
  if (!children) return null
  return (
    <p id={`${id}-help`} className="text-14 text-ink-3">
      {children}
    </p>
  )
}

const labelLook = 'text-15 font-semibold'

/** Label, red star, control, error, help: for one control. */
export function Field({ className, children, ...text }: FieldText & { className?: string; children: ReactNode }) {
  const { id, label, required, help, error, info, mark } = text
  return (
    <div className={cn('grid content-start gap-1.5', className)}>
      <div className="flex items-center gap-1">
        <label htmlFor={id} className={labelLook}>
          {required ? <RequiredStar /> : null}
          {label}
        </label>
        {mark ? <span className="text-14 text-ink-3">{mark}</span> : null}
        {info}
      </div>
      {children}
      <FieldError id={id}>{error}</FieldError>
      <FieldHelp id={id}>{help}</FieldHelp>
    </div>
  )
}

/** The same for a group of controls (radios, checkboxes): a fieldset with a legend. */
export function FieldGroup({ className, children, ...text }: FieldText & { className?: string; children: ReactNode }) {
  const { id, label, required, help, error, info, mark } = text
  const described = controlProps(text)['aria-describedby']
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={described}
      className={cn('grid min-w-0 content-start gap-1.5', className)}
    >
      <legend className={cn('mb-1.5 flex items-center gap-1', labelLook)}>
        <span>
          {required ? <RequiredStar /> : null}
          {label}
          {required ? <span className="sr-only">（必填）</span> : null}
        </span>
        {mark ? <span className="text-14 font-normal text-ink-3">{mark}</span> : null}
        {info}
      </legend>
      {children}
      <FieldError id={id}>{error}</FieldError>
      <FieldHelp id={id}>{help}</FieldHelp>
    </fieldset>
  )
}
