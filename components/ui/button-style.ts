import { cva, type VariantProps } from 'class-variance-authority'

/** The look of everything that is pressed: buttons, links that start something, file pickers (app/styles/controls.css). */
export const buttonStyle = cva('button', {
  variants: {
    intent: {
      primary: 'button-primary',
      secondary: '',
      outline: 'button-outline',
      text: 'button-text',
      danger: 'button-danger',
      'danger-solid': 'button-danger-solid',
    },
    size: { md: '', sm: 'button-sm' },
    iconOnly: { true: 'button-icon', false: '' },
    block: { true: 'w-full', phone: 'max-sm:w-full', false: '' },
    inactive: { true: 'button-inactive', false: '' },
  },
  defaultVariants: { intent: 'secondary', size: 'md', iconOnly: false, block: false, inactive: false },
})

export type ButtonLook = Omit<VariantProps<typeof buttonStyle>, 'inactive'>
