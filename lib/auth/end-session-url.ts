import { env } from '../env'
import { logger } from '../logger'

let discovered: string | undefined

async function endpoint(): Promise<string | undefined> {
  if (discovered) return discovered
  const answer = await fetch(`${env().OIDC_ISSUER}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(3000),
    cache: 'no-store',
  })
  const known: unknown = await answer.json()
  if (typeof known === 'object' && known !== null && 'end_session_endpoint' in known)
    discovered = String(known.end_session_endpoint)
  return discovered
}

/** Where to go for signing out at the identity platform as well; our own home page when it does not answer. */
export async function endSessionUrl(): Promise<string> {
  const home = `${env().PUBLIC_URL}/`
  try {
    const url = new URL((await endpoint()) ?? home)
    if (url.href === home) return home
    url.searchParams.set('client_id', env().OIDC_CLIENT_ID)
    url.searchParams.set('post_logout_redirect_uri', home)
    return url.href
  } catch {
    logger.warn('identity platform did not answer at sign-out')
    return home
  }
}
