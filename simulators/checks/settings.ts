/** Configuration of the simulator of the outside registers. */
export type Settings = { port: number; host: string; token: string | undefined }

export function readSettings(variables: Record<string, string | undefined>): Settings {
  const port = Number(variables.CHECKS_PORT ?? '3400')
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error('无法启动比对模拟器：CHECKS_PORT 须为 1 至 65535 的整数。')
  return { port, host: variables.CHECKS_HOST ?? '127.0.0.1', token: variables.CHECKS_TOKEN || undefined }
}
