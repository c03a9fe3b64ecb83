'use client'

import { cn } from './cn'

/** What a place may say about the sign it shows. Without a label it is an ornament that no screen reader mentions. */
export type IconProps = { className?: string; 'aria-hidden'?: boolean; 'aria-label'?: string }

/** The drawings, fetched once for all pages. The version is the beginning of their hash (tests/unit/laws/icons.test.ts). */
const sheet = '/icons.svg?57a60748'

/**
 * A drawing of the sheet. It stands on the client's side only to be short: what a server component shows is sent twice, as
 * HTML and as data for React, and of this one the data hold just the name.
 */
export function Icon({ name, className, label }: { name: string; className?: string; label?: string }) {
  return (
    <svg className={cn('icon', className)} aria-hidden={label ? undefined : true} aria-label={label}>
      <use href={`${sheet}#${name}`} />
    </svg>
  )
}
