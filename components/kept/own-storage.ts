/*
 * Everything that the portals keep in a browser. Each entry belongs to the account that was signed in: on a shared
 * computer nobody finds what another one typed. Only this file touches the browser's storage (tests/unit/laws),
 * and own-piles.ts its database.
 */

/** What is kept and where: `tab` ends with the tab, `browser` stays and holds no content. */
export const keptPurposes = {
  /** Values of a form that could not be saved (session over, refused, no network). */
  unsaved: 'tab',
  /** 审核意见 under way, per file and round. */
  opinion: 'tab',
  /** Why a shortfall passes all the same, per file and round. */
  exception: 'tab',
  /** Ticks of 已核对, per file and round. */
  checks: 'tab',
  /** The pop-up of the first sign-in was seen. */
  'profile-prompt': 'tab',
  /** Keyboard shortcuts on or off. */
  shortcuts: 'browser',
} as const
export type KeptPurpose = keyof typeof keptPurposes

const prefix = 'kept'

const storageOf = (purpose: KeptPurpose): Storage =>
  keptPurposes[purpose] === 'tab' ? window.sessionStorage : window.localStorage

/** The key of an entry: kept|account|purpose|name. */
export const keptKey = (account: string, purpose: KeptPurpose, name: string): string =>
  [prefix, account, purpose, name].join('|')

/** The account that the page was made for (AccountMark); null on pages without one, where nothing is kept. */
export const accountOfPage = (): string | null =>
  document.querySelector<HTMLElement>('[data-account]')?.dataset.account ?? null

/** The text that this account has kept, or null. */
export function readOwn(purpose: KeptPurpose, name: string): string | null {
  const account = accountOfPage()
  if (account === null) return null
  try {
    return storageOf(purpose).getItem(keptKey(account, purpose, name))
  } catch {
    return null
  }
}

/** Keeps a text for this account. A full or forbidden storage only means that a reload forgets. */
export function writeOwn(purpose: KeptPurpose, name: string, text: string): void {
  const account = accountOfPage()
  if (account === null) return
  try {
    storageOf(purpose).setItem(keptKey(account, purpose, name), text)
  } catch {
    // nothing is lost: the value is still on the page
  }
}

export function dropOwn(purpose: KeptPurpose, name: string): void {
  const account = accountOfPage()
  if (account === null) return
  try {
    storageOf(purpose).removeItem(keptKey(account, purpose, name))
  } catch {
    // a forbidden storage holds nothing
  }
}

/** Of the keys of a tab, those that go when `account` is signed in (null: when somebody signs out). */
export const foreignKeys = (keys: readonly string[], account: string | null): string[] =>
  keys.filter((key) => {
    const [kind, owner] = key.split('|')
    // entries from before accounts were named belong to nobody known
    if (kind !== prefix) return /^(unsaved:|opinion |checks )/.test(key)
    return account === null || owner !== account
  })

/** Removes from this tab what belongs to others; with null, at 退出登录, everything. Switches of the browser stay. */
export function forgetOthers(account: string | null): void {
  try {
    const keys = Array.from({ length: sessionStorage.length }, (_, index) => sessionStorage.key(index) ?? '')
    for (const key of foreignKeys(keys, account)) sessionStorage.removeItem(key)
  } catch {
    // a forbidden storage holds nothing
  }
}

/** Where piles of pages wait (own-piles.ts). */
export const pilesDatabase = 'kept-piles'
