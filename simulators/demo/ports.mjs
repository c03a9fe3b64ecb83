import net from 'node:net'
import { freePort, isFree } from '../../prisma/tools/postgres/ports.mjs'
import { Failure } from './failure.mjs'

export { freePort }

/** Refuses a port that somebody uses, with one sentence. */
export async function assertFree(port, variable) {
  if ((await isFree(port)) && !(await answers(port))) return
  const other = port < 65_000 ? port + 100 : port - 100
  throw new Failure(
    `端口 ${port} 已被占用或不可用，请关闭占用它的程序，或换一个端口：${variable}=${other} npm run demo\n` +
      `Port ${port} is taken or not allowed: stop the program that uses it, or choose another with ${variable}=${other}.`,
  )
}

/** The first free port from `port` on. */
export async function firstFree(port) {
  for (let candidate = port; candidate <= Math.min(port + 50, 65_535); candidate++)
    if ((await isFree(candidate)) && !(await answers(candidate))) return candidate
  return freePort()
}

/** Some systems let two programs listen on one port through different addresses; a connection tells. */
function answers(port) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1' })
    const settle = (value) => {
      socket.destroy()
      resolve(value)
    }
    socket.once('connect', () => settle(true))
    socket.once('error', () => settle(false))
    socket.setTimeout(1000, () => settle(false))
  })
}
