import { generateKeyPairSync, randomBytes } from 'node:crypto'
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider'
import { claimNames, claimsOf } from './claims'
import { noticePage, signOutPage, contentSecurityPolicy } from './pages/layout'
import type { PersonaStore } from './persona-store'
import type { Settings } from './settings'

/** Keys live as long as the process: the portal asks for them at every sign-in. */
function signingKeys(): Configuration['jwks'] {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'simulator' }] }
}

function secured(ctx: KoaContextWithOIDC, settings: Settings): void {
  ctx.set('content-security-policy', contentSecurityPolicy(settings.portalUrl))
  ctx.type = 'html'
}

/** The one client, the portal, is trusted: no consent page. */
const loadExistingGrant: Configuration['loadExistingGrant'] = async (ctx) => {
  const grant = new ctx.oidc.provider.Grant({
    clientId: ctx.oidc.client?.clientId,
    accountId: ctx.oidc.session?.accountId,
  })
  grant.addOIDCScope('openid profile')
  await grant.save()
  return grant
}

const configuration = (settings: Settings, store: PersonaStore): Configuration => ({
  clients: [
    {
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
      client_name: '人才业务办理平台',
      redirect_uris: [`${settings.portalUrl}/api/auth/callback/identity`],
      post_logout_redirect_uris: [`${settings.portalUrl}/`],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  jwks: signingKeys(),
  cookies: { keys: [randomBytes(32).toString('base64url')] },
  pkce: { required: () => true },
  // 单位入口 / 个人入口 / 审核入口: the door the visitor came from (G-04).
  extraParams: ['entrance'],
  claims: { openid: ['sub'], profile: [...claimNames] },
  // The portal reads the id_token, so the claims travel in it.
  conformIdTokenClaims: false,
  ttl: { Interaction: 1800, Session: 1800, Grant: 1800, AuthorizationCode: 60, AccessToken: 300, IdToken: 300 },
  findAccount: (_ctx, id) => {
    const persona = store.find(id)
    return persona && { accountId: id, claims: () => claimsOf(persona) }
  },
  loadExistingGrant,
  interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => {
        secured(ctx, settings)
        ctx.body = signOutPage(form)
      },
      postLogoutSuccessSource: (ctx) => {
        secured(ctx, settings)
        const back = { href: `${settings.portalUrl}/`, label: '返回办理平台' }
        ctx.body = noticePage('已退出登录', '您已退出统一身份认证平台。', back)
      },
    },
  },
  renderError: (ctx, out) => {
    secured(ctx, settings)
    const back = { href: `${settings.portalUrl}/sign-in`, label: '返回办理平台重新登录' }
    ctx.body = noticePage('无法完成登录', `登录请求有误或已过期（${out.error}）。`, back)
  },
})

/** The certified OpenID provider with the portal as its only client. */
export function createProvider(settings: Settings, store: PersonaStore): Provider {
  const provider = new Provider(settings.issuer, configuration(settings, store))
  provider.proxy = settings.issuer.startsWith('https://')
  return provider
}
