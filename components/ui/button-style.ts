import { cva, type VariantProps } from 'class-variance-authority'

/** The look of everything that is pressed: buttons, links that start something, file pickers. */
export const buttonStyle = cva(
  [
    'inline-flex items-center justify-center rounded-lg border font-semibold no-underline transition-colors select-none sm:whitespace-nowrap',
    'hover:no-underline aria-disabled:cursor-not-allowed print:hidden',
  ],
  {
    variants: {
      intent: {
        primary: 'border-blue-600 bg-blue-600 text-white hover:border-blue-700 hover:bg-blue-700 hover:text-white',
        secondary: 'border-line-2 bg-surface text-ink hover:border-line-control hover:bg-surface-2 hover:text-ink',
        outline: 'border-blue-600 bg-surface text-blue-600 hover:border-blue-700 hover:bg-blue-50 hover:text-blue-700',
        text: 'border-transparent bg-transparent text-blue-600 hover:bg-blue-50 hover:text-blue-700',
        danger: 'border-seal bg-surface text-seal hover:bg-bad-bg hover:text-seal-dark',
        'danger-solid': 'border-seal bg-seal text-white hover:border-seal-dark hover:bg-seal-dark hover:text-white',
      },
      size: {
        md: "min-h-ctl gap-2 px-5 text-16 leading-6 [&_svg:not([class*='size-'])]:size-5",
        sm: "min-h-ctl-sm gap-1.5 rounded-md px-3 text-14 leading-5 [&_svg:not([class*='size-'])]:size-4",
      },
      iconOnly: { true: 'px-0', false: '' },
      block: { true: 'w-full', phone: 'max-sm:w-full', false: '' },
      inactive: {
        true: 'border-line-2 bg-surface-3 text-ink-3 hover:border-line-2 hover:bg-surface-3 hover:text-ink-3',
        false: '',
      },
    },
    compoundVariants: [
      { iconOnly: true, size: 'md', class: 'w-ctl' },
      { iconOnly: true, size: 'sm', class: 'w-ctl-sm' },
      { intent: 'text', iconOnly: false, class: 'px-3' },
      { intent: 'text', inactive: true, class: 'border-transparent bg-transparent hover:bg-transparent' },
    ],
    defaultVariants: { intent: 'secondary', size: 'md', iconOnly: false, block: false, inactive: false },
  },
)

export type ButtonLook = Omit<VariantProps<typeof buttonStyle>, 'inactive'>
