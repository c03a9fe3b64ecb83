import { placeOf, type Variables } from '../shared/serve'

/** Configuration of the identity simulator. A missing value stops the start with one sentence. */
export type Settings = {
  port: number
  host: string
  issuer: string
  clientId: string
  clientSecret: string
  /** Where the portal is reached; sign-in and sign-out return there. */
  portalUrl: string
  personasFile: string
}

export function readSettings(variables: Variables): Settings {
  const required = (key: string): string => {
    const value = variables[key]
    if (!value) throw new Error(`无法启动身份认证模拟器：缺少环境变量 ${key}。`)
    return value
  }
  const { port, host } = placeOf('身份认证模拟器', 'IDENTITY', 3200, variables)
  return {
    port,
    host,
    issuer: variables.OIDC_ISSUER ?? `http://${host}:${port}`,
    clientId: required('OIDC_CLIENT_ID'),
    clientSecret: required('OIDC_CLIENT_SECRET'),
    portalUrl: required('PUBLIC_URL').replace(/\/+$/, ''),
    personasFile: variables.PERSONAS_FILE ?? '.data/personas.json',
  }
}
