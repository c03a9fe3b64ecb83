import type { ReactNode } from 'react'

/**
 * Names, numbers and codes stand as they are on the paper: the browser's own translation leaves them alone. Everything that
 * shows one puts it in here (tests/unit/laws/verbatim.test.ts).
 */
export const Verbatim = ({ children }: { children: ReactNode }) => <span translate="no">{children}</span>
