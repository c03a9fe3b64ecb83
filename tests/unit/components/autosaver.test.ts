import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAutosaver } from '@/components/forms/autosaver'
import type { SaveReply } from '@/components/forms/autosave-state'

type Call = { version: number; answer: (reply: SaveReply) => void; fail: () => void }

/** A form with a server that answers when the test says so. */
function setUp() {
  const calls: Call[] = []
  const keep = vi.fn()
  const forget = vi.fn()
  const saver = createAutosaver(3, null, 800)
  saver.use({
    keep,
    forget,
    save: (version) =>
      new Promise((answer, reject) => calls.push({ version, answer, fail: () => reject(new Error('offline')) })),
  })
  const last = () => {
    const call = calls.at(-1)
    if (!call) throw new Error('nothing was saved')
    return call
  }
  return { saver, calls, keep, forget, last }
}

const saved = (version: number): SaveReply => ({ ok: true, version, savedAt: '2026-10-12T06:03:00.000Z' })
const settle = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a draft that saves itself', () => {
  it('waits for a pause in typing and then saves once', async () => {
    const { saver, calls } = setUp()
    saver.changed()
    await vi.advanceTimersByTimeAsync(700)
    saver.changed()
    await vi.advanceTimersByTimeAsync(700)
    expect(calls).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(100)
    expect(calls).toHaveLength(1)
    expect(saver.current().status).toBe('saving')
  })

  it('tells when it was saved and builds the next save on the version it got', async () => {
    const { saver, last } = setUp()
    saver.changed()
    void saver.flush()
    expect(last().version).toBe(3)
    last().answer(saved(4))
    await settle()
    expect(saver.current()).toMatchObject({ status: 'clean', savedAt: '2026-10-12T06:03:00.000Z' })
    saver.changed()
    void saver.flush()
    expect(last().version).toBe(4)
  })

  it('saves again what was typed while a save was under way, and never two at a time', async () => {
    const { saver, calls, last } = setUp()
    saver.changed()
    void saver.flush()
    saver.changed()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(calls).toHaveLength(1)
    last().answer(saved(4))
    await settle()
    expect(calls).toHaveLength(2)
    expect(last().version).toBe(4)
  })

  it('makes a submit wait until everything typed has been saved', async () => {
    const { saver, calls, last } = setUp()
    saver.changed()
    void saver.flush()
    saver.changed()
    const beforeSubmit = saver.flush()
    last().answer(saved(4))
    await settle()
    last().answer(saved(5))
    await expect(beforeSubmit).resolves.toMatchObject({ status: 'clean', version: 5 })
    expect(calls).toHaveLength(2)
  })

  it('saves nothing when nothing was changed', async () => {
    const { saver, calls } = setUp()
    await saver.flush()
    expect(calls).toHaveLength(0)
  })

  it('keeps the changes after a broken connection and saves them at the next attempt', async () => {
    const { saver, calls, last } = setUp()
    saver.changed()
    void saver.flush()
    last().fail()
    await settle()
    expect(saver.current()).toMatchObject({ status: 'failed', version: 3 })
    void saver.flush()
    expect(calls).toHaveLength(2)
    last().answer(saved(4))
    await settle()
    expect(saver.current().status).toBe('clean')
  })

  it('shows the sentence of a refusal and may be tried again', async () => {
    const { saver, calls, last } = setUp()
    saver.changed()
    void saver.flush()
    last().answer({ ok: false, code: 'rate-limited', message: '操作太频繁，请稍后再试。' })
    await settle()
    expect(saver.current()).toMatchObject({ status: 'failed', message: '操作太频繁，请稍后再试。' })
    saver.changed()
    await vi.advanceTimersByTimeAsync(800)
    expect(calls).toHaveLength(2)
  })

  it('never overwrites what was changed in another window', async () => {
    const { saver, calls, last } = setUp()
    saver.changed()
    void saver.flush()
    last().answer({ ok: false, code: 'conflict', message: '内容已在别处修改。' })
    await settle()
    saver.changed()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(saver.current().status).toBe('conflict')
    expect(calls).toHaveLength(1)
  })

  it('keeps what was refused in the browser until it is saved: a reload loses nothing', async () => {
    const { saver, keep, forget, last } = setUp()
    saver.changed()
    await vi.advanceTimersByTimeAsync(800)
    last().answer({ ok: false, code: 'input.invalid', message: '不能超过 200 个字。' })
    await settle()
    expect(saver.current().status).toBe('failed')
    expect(keep).toHaveBeenCalledTimes(1)
    expect(forget).not.toHaveBeenCalled()
    saver.changed()
    await vi.advanceTimersByTimeAsync(800)
    last().answer(saved(4))
    await settle()
    expect(forget).toHaveBeenCalledTimes(1)
  })

  it('keeps the values in the browser when the session has ended, with every later change', async () => {
    const { saver, calls, keep, last } = setUp()
    saver.changed()
    void saver.flush()
    last().answer({ ok: false, code: 'unauthenticated', message: '登录已过期。' })
    await settle()
    expect(saver.current().status).toBe('signed-out')
    expect(keep).toHaveBeenCalledTimes(1)
    saver.changed()
    expect(keep).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(calls).toHaveLength(1)
  })
})
