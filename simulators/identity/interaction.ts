import type { IncomingMessage, ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'
import { type OtherDoor, type Typed, checkEmployer, checkPerson, tidy } from './other-identity'
import { chooserPage } from './pages/chooser'
import { contentSecurityPolicy, noticePage } from './pages/layout'
import { otherPage } from './pages/other'
import type { PersonaStore } from './persona-store'
import { type Kind, isKind, kinds } from './personas'
import type { Settings } from './settings'

type Parts = { provider: Provider; store: PersonaStore; settings: Settings }
type Exchange = { req: IncomingMessage; res: ServerResponse; url: URL; base: string; entrance: Kind | undefined }

const bodyLimit = 20_000

async function typedBody(req: IncomingMessage): Promise<Typed> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > bodyLimit) break
    chunks.push(chunk)
  }
  return tidy(new URLSearchParams(Buffer.concat(chunks).toString('utf8')))
}

function send(res: ServerResponse, settings: Settings, status: number, body: string): void {
  res.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy(settings.portalUrl),
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  })
  res.end(body)
}

/** The door that is open: the one of the entrance, else the one asked for. */
function doorOf({ entrance, url }: Exchange): Kind {
  const asked = url.searchParams.get('door')
  return entrance ?? (isKind(asked) ? asked : 'person')
}

function showChooser({ store, settings }: Parts, exchange: Exchange, problem?: string): void {
  const words = (exchange.url.searchParams.get('q') ?? '').trim().slice(0, 40)
  const offered = exchange.entrance ? [exchange.entrance] : kinds
  const view = { door: doorOf(exchange), offered, personas: store.all(), words, base: exchange.base, problem }
  send(exchange.res, settings, problem === undefined ? 200 : 422, chooserPage(view))
}

/** `remember: false` keeps no session here: every entrance asks again who is coming. */
const finish = ({ provider }: Parts, { req, res }: Exchange, accountId: string): Promise<void> =>
  provider.interactionFinished(req, res, { login: { accountId, remember: false } })

async function choose(parts: Parts, exchange: Exchange): Promise<void> {
  const chosen = parts.store.find((await typedBody(exchange.req)).persona ?? '')
  const allowed = chosen && (exchange.entrance === undefined || chosen.kind === exchange.entrance)
  if (!allowed) return showChooser(parts, exchange, '所选身份不存在，或不能从此入口登录，请重新选择。')
  await finish(parts, exchange, chosen.persona.id)
}

const otherDoor = (door: Kind): OtherDoor | undefined => (door === 'staff' ? undefined : door)

async function other(parts: Parts, exchange: Exchange): Promise<void> {
  const door = otherDoor(doorOf(exchange))
  if (!door) return showChooser(parts, exchange, '审核身份由主管部门开通，不能自行填写。')
  const posted = exchange.req.method === 'POST'
  const typed = posted ? await typedBody(exchange.req) : {}
  const sequence = Math.floor(Math.random() * 900_000)
  const show = (status: number, wrong: Typed) =>
    send(exchange.res, parts.settings, status, otherPage({ door, base: exchange.base, typed, wrong, sequence }))
  if (!posted) return show(200, {})
  if (door === 'person') {
    const checked = checkPerson(typed)
    return checked.ok ? finish(parts, exchange, parts.store.addPerson(checked.persona)) : show(422, checked.wrong)
  }
  const checked = checkEmployer(typed)
  return checked.ok ? finish(parts, exchange, parts.store.addEmployer(checked.persona)) : show(422, checked.wrong)
}

const abort = ({ provider }: Parts, { req, res }: Exchange): Promise<void> =>
  provider.interactionFinished(req, res, { error: 'access_denied', error_description: 'cancelled' })

function expired({ settings }: Parts, res: ServerResponse): void {
  const back = { href: `${settings.portalUrl}/sign-in`, label: '返回办理平台重新登录' }
  send(res, settings, 400, noticePage('登录请求已过期', '请回到办理平台，重新选择入口登录。', back))
}

/** Answers everything below /interaction/<uid>. False when the address is none of these pages. */
export async function handleInteraction(parts: Parts, req: IncomingMessage, res: ServerResponse): Promise<boolean> {
  const url = new URL(req.url ?? '/', parts.settings.issuer)
  const match = /^\/interaction\/([\w-]+)(\/other|\/abort)?$/.exec(url.pathname)
  if (!match) return false
  const details = await parts.provider.interactionDetails(req, res).catch(() => undefined)
  if (!details || details.uid !== match[1]) {
    expired(parts, res)
    return true
  }
  const entrance = isKind(details.params.entrance) ? details.params.entrance : undefined
  const exchange: Exchange = { req, res, url, base: `/interaction/${details.uid}`, entrance }
  if (match[2] === '/other') await other(parts, exchange)
  else if (match[2] === '/abort' && req.method === 'POST') await abort(parts, exchange)
  else if (req.method === 'POST') await choose(parts, exchange)
  else showChooser(parts, exchange)
  return true
}
