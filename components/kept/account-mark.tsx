'use client'

import { useEffect } from 'react'
import { forgetOtherPiles } from './forget-piles'
import { forgetOthers } from './own-storage'

/** Names the account that the page was made for to everything that is kept in the browser. One per portal layout. */
export function AccountMark({ account }: { account: string }) {
  useEffect(() => {
    forgetOthers(account)
    void forgetOtherPiles(account)
  }, [account])
  return <span hidden data-account={account} />
}
