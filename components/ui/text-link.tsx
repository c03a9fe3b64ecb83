'use client'

import { ChevronRight } from './icons'
import type { Route } from 'next'
import Link from 'next/link'
import type { ComponentProps } from 'react'
import { cn } from './cn'

type TextLinkProps = Omit<ComponentProps<typeof Link>, 'href'> & {
  href: Route
  /** Chevron behind: leads to a page of its own. */
  arrow?: boolean
  /** Underlined, for links inside a sentence. */
  inline?: boolean
  external?: boolean
}

export function TextLink({ href, arrow, inline, external, className, children, ...rest }: TextLinkProps) {
  const style = cn(inline ? 'link-inline' : 'link', className)
  const body = (
    <>
      {children}
      {arrow ? <ChevronRight aria-hidden className="size-4" /> : null}
    </>
  )
  if (external) {
    return (
      <a href={href} className={style} target={rest.target} rel={rest.rel} download={rest.download}>
        {body}
      </a>
    )
  }
  return (
    <Link href={href} className={style} {...rest}>
      {body}
    </Link>
  )
}
