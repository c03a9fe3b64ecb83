import { fieldsOf, isKeyOf } from '@/lib/domain/typed'
import { accountOfPage } from './own-storage'

/** `same`: the account of this page is signed in again · `other`: somebody else is · `none` · `unknown`: no answer. */
export type Standing = 'same' | 'other' | 'none' | 'unknown'

export const standingTexts: Record<Exclude<Standing, 'same'>, string> = {
  other: '现在登录的是另一个身份，不能替原来的身份上传。请退出后用原来的身份登录，文件仍留在本页。',
  none: '还没有登录。请先在新窗口登录，文件仍留在本页。',
  unknown: '网络不通，请稍后再试，文件仍留在本页。',
}

/** Who is signed in now, compared with whom this page was made for. */
export async function sessionStanding(): Promise<Standing> {
  try {
    const response = await fetch('/api/session', { cache: 'no-store' })
    if (response.status === 401) return 'none'
    const { account } = fieldsOf(fieldsOf(await response.json()).data)
    if (!account) return 'unknown'
    return account === accountOfPage() ? 'same' : 'other'
  } catch {
    return 'unknown'
  }
}

const entrances = { '/employer': 'employer', '/reviewer': 'staff' } as const

/** Opens the sign-in beside this page, so that what is on it stays. */
export function openSignIn(): void {
  const portal = `/${location.pathname.split('/')[1] ?? ''}`
  const entrance = isKeyOf(entrances, portal) ? entrances[portal] : 'person'
  window.open(`/sign-in?${new URLSearchParams({ entrance, callbackUrl: location.pathname })}`, '_blank', 'noopener')
}
