import { Check } from './icons'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'
import { FieldGroup, type FieldText } from './field'

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & { children?: ReactNode; help?: ReactNode }

/** Without children it needs `aria-label`; in a table the whole cell is the target. */
export function Checkbox({ children, help, className, ...rest }: CheckboxProps) {
  return (
    <label
      className={cn(
        children
          ? 'flex min-h-11 w-fit items-start gap-2.5 py-2'
          : 'grid size-8 place-items-center pointer-coarse:size-11',
        className,
      )}
    >
      <span className={cn('relative grid flex-none place-items-center', children && 'mt-1 pointer-coarse:mt-0.5')}>
        <input type="checkbox" className="tick col-start-1 row-start-1 rounded-sm" {...rest} />
        <Check aria-hidden className="tick-sign col-start-1 row-start-1" />
      </span>
      {children ? (
        <span>
          {children}
          {help ? <span className="block text-14 text-ink-3">{help}</span> : null}
        </span>
      ) : null}
    </label>
  )
}

export type RadioOption = { value: string; label: ReactNode; help?: ReactNode; disabled?: boolean }

type RadioGroupProps = FieldText & {
  name: string
  options: RadioOption[]
  /** `list`: one below the other; `row`: side by side; `segments`: joined buttons for two to four short words;
   *  `columns`: tiles side by side where there is room for three. */
  layout?: 'list' | 'row' | 'segments' | 'tiles' | 'columns'
  /** Spread on each radio: `defaultChecked` is set from `value`/`defaultValue`; react-hook-form's `register()` goes here. */
  inputProps?: ComponentProps<'input'>
  value?: string
  defaultValue?: string
  className?: string
}

export function RadioGroup({
  name,
  options,
  layout = 'list',
  inputProps,
  value,
  defaultValue,
  className,
  ...text
}: RadioGroupProps) {
  const Option = layout === 'segments' ? SegmentOption : PlainOption
  return (
    <FieldGroup {...text} className={className}>
      <div className={boxes[layout]}>
        {options.map((option) => (
          <Option
            key={option.value}
            option={option}
            tile={layout === 'tiles' || layout === 'columns'}
            input={{
              name,
              ...inputProps,
              ...(value === undefined ? null : { checked: value === option.value }),
              ...(defaultValue === undefined ? null : { defaultChecked: defaultValue === option.value }),
            }}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

const boxes = {
  list: 'grid gap-1',
  row: 'flex flex-wrap gap-x-6',
  tiles: 'grid gap-2',
  columns: 'grid gap-2 md:grid-cols-3',
  segments: 'inline-flex w-fit max-w-full rounded-lg border border-line-control bg-surface',
}

type OptionProps = { option: RadioOption; input: ComponentProps<'input'>; tile: boolean }

function PlainOption({ option, input, tile }: OptionProps) {
  return (
    <label
      className={cn(
        'flex min-h-11 items-start gap-2.5 py-2',
        tile &&
          'rounded-lg border border-line-2 px-4 py-3 hover:border-line-control has-checked:border-blue-600 has-checked:bg-blue-50',
      )}
    >
      <span className="relative mt-1 grid flex-none place-items-center pointer-coarse:mt-0.5">
        <input
          type="radio"
          className="tick peer rounded-full"
          {...input}
          value={option.value}
          disabled={option.disabled}
        />
        <span
          aria-hidden
          className="pointer-events-none absolute hidden size-2 rounded-full bg-white peer-checked:block"
        />
      </span>
      <span className={cn(option.disabled && 'text-ink-3')}>
        <span className={cn(tile && 'font-semibold')}>{option.label}</span>
        {option.help ? <span className="block text-14 text-ink-3">{option.help}</span> : null}
      </span>
    </label>
  )
}

function SegmentOption({ option, input }: OptionProps) {
  return (
    <label
      className={cn(
        'relative grid min-h-10 min-w-16 place-items-center border-l border-line-2 px-3 text-15 text-ink-2 first:rounded-l-[7px] first:border-l-0 last:rounded-r-[7px] pointer-coarse:min-h-11',
        'has-checked:bg-blue-600 has-checked:font-semibold has-checked:text-white has-disabled:text-ink-3',
        'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-blue-600',
      )}
    >
      <input
        type="radio"
        className="absolute inset-0 size-full cursor-pointer appearance-none opacity-0"
        {...input}
        value={option.value}
        disabled={option.disabled}
      />
      <span>{option.label}</span>
    </label>
  )
}
