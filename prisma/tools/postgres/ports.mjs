// Ports of the loopback interface.
import net from 'node:net'

/** True when nothing listens on this port and this account may use it. */
export function isFree(port) {
  return listenOnce(port).then(
    () => true,
    () => false,
  )
}

/** A port that is free at this moment. */
export const freePort = () => listenOnce(0)

function listenOnce(port) {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const chosen = server.address().port
      server.close(() => resolve(chosen))
    })
  })
}
