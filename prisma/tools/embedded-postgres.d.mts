export interface Options {
  port?: number
  settings?: Record<string, string>
}
export interface Lease {
  url: string
  port: number
  dataDir: string
  started: boolean
  release: () => Promise<void>
}
export const THROW_AWAY: Record<string, string>
export function acquire(dataDir: string, options?: Options): Promise<Lease>
export function start(dataDir: string, options?: Options): Promise<Lease>
export function stop(dataDir: string): Promise<boolean>
export function status(dataDir: string): { dataDir: string; running: boolean; url: string | undefined }
export function hasData(dataDir: string): boolean
export function erase(dataDir: string): Promise<void>
export function databaseUrl(url: string, name: string): string
