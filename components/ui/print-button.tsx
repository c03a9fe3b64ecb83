'use client'

import { Printer } from './icons'
import type { ReactNode } from 'react'
import { Button } from './button'
import type { ButtonLook } from './button-style'

/** Prints the page; the print styles leave shells and buttons away. */
export function PrintButton({ children = '打印', ...look }: ButtonLook & { children?: ReactNode }) {
  return (
    <Button {...look} onClick={() => window.print()}>
      <Printer aria-hidden />
      {children}
    </Button>
  )
}
