import { Client } from 'pg'
import { vi } from 'vitest'

/** Asks the database how many statements the work sends. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(Client.prototype, 'query')
  await work()
  const { length } = sent.mock.calls
  sent.mockRestore()
  return length
}
