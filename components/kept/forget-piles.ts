import { pilesDatabase } from './own-storage'

/**
 * Removes the piles of pages of others, with null, at 退出登录, of everybody; nothing is loaded on a computer that never had
 * one. Never throws.
 */
export async function forgetOtherPiles(account: string | null): Promise<void> {
  try {
    const known = await window.indexedDB.databases()
    if (!known.some(({ name }) => name === pilesDatabase)) return
    const { removeOtherPiles } = await import('./own-piles')
    await removeOtherPiles(account)
  } catch {
    // a forbidden storage holds nothing
  }
}
