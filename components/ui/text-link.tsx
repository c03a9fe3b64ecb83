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
  const style = cn(
    'text-blue-600 underline-offset-3 hover:text-blue-700 hover:underline',
    inline
      ? 'underline decoration-blue-200'
      : 'inline-flex items-center gap-1 text-14 whitespace-nowrap pointer-coarse:min-h-11',
    className,
  )
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
