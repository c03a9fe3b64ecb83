import { clsx, type ClassValue } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

// Our type scale is named by pixels; without this list the merge would take `text-14` for a colour.
const merge = extendTailwindMerge({
  extend: {
    theme: {
      text: ['12', '13', '14', '15', '16', '18', '20', '22', '26', '28', '36'],
      shadow: ['card', 'bar', 'float'],
      spacing: ['ctl', 'ctl-sm', 'top'],
      container: ['page'],
    },
  },
})

/** Class names, later ones win. */
export const cn = (...classes: ClassValue[]): string => merge(clsx(classes))
