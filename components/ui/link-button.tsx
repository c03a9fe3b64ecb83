'use client'

import type { Route } from 'next'
import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { Button } from './button'
import { buttonStyle, type ButtonLook } from './button-style'
import { cn } from './cn'

type LinkButtonProps = Omit<ComponentProps<typeof Link>, 'href'> &
  ButtonLook & {
    /** null together with `disabledReason`: nowhere to go now. */
    href: Route | null
    disabledReason?: ReactNode
    reasonPlace?: 'beside' | 'below' | 'hidden'
    /** A file or a page outside the router (PDF, export): plain anchor, no prefetch. */
    external?: boolean
  }

/** A link that looks like a button, because it starts something. */
export function LinkButton(props: LinkButtonProps) {
  const { href, intent, size, iconOnly, block, className, disabledReason, reasonPlace, external, children, ...rest } =
    props
  const look = { intent, size, iconOnly, block }
  if (disabledReason || href === null) {
    return (
      <Button {...look} className={className} disabledReason={disabledReason} reasonPlace={reasonPlace}>
        {children}
      </Button>
    )
  }
  const style = cn(buttonStyle(look), className)
  if (external) {
    return (
      <a
        href={href}
        className={style}
        target={rest.target}
        download={rest.download}
        rel={rest.rel}
        aria-label={rest['aria-label']}
      >
        {children}
      </a>
    )
  }
  return (
    <Link href={href} className={style} {...rest}>
      {children}
    </Link>
  )
}
