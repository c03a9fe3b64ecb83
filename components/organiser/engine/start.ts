import { type Remote, wrap } from 'comlink'
import type { Engine } from './engine'

export type RunningEngine = { engine: Remote<Engine>; end: () => void }

/** Starts the worker in which all heavy work of the organiser is done; it ends with the organiser. */
export function startEngine(): RunningEngine {
  const worker = new Worker(new URL('./engine.ts', import.meta.url), { type: 'module' })
  return { engine: wrap<Engine>(worker), end: () => worker.terminate() }
}
