/** Configuration of the SMS simulator. */
export type Settings = { port: number; host: string; token: string | undefined }

export function readSettings(variables: Record<string, string | undefined>): Settings {
  const port = Number(variables.SMS_PORT ?? '3300')
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error('无法启动短信模拟器：SMS_PORT 须为 1 至 65535 的整数。')
  return { port, host: variables.SMS_HOST ?? '127.0.0.1', token: variables.SMS_GATEWAY_TOKEN || undefined }
}
