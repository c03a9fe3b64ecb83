import { expect, type APIRequestContext } from '@playwright/test'

export type RegisterName = 'public-security' | 'market-regulation' | 'education' | 'social-insurance' | 'all'
export type RegisterMode = 'normal' | 'slow' | 'wrong' | 'down'

/**
 * Sets how one outside register answers from now on, or all of them. Set it back to `normal` at the end: the tests
 * share one simulator.
 */
export async function setRegister(request: APIRequestContext, register: RegisterName, mode: RegisterMode) {
  const reply = await request.post(`${process.env.E2E_CHECKS_URL}/control`, { data: { register, mode } })
  expect(reply.status()).toBe(200)
}
