import { connect } from 'node:net'
import { env } from '../env'
import { logger } from '../logger'

/** `unavailable`: nobody knows, so it has to be asked again. */
export type ScanAnswer = 'clean' | 'infected' | 'unavailable'

const PORT = 3310
const TIMEOUT_MS = 15_000
const PIECE = 64 * 1024
/** Bytes of an answer at most; it is one line. */
const MOST_ANSWER = 1024

/** Whether files are searched for viruses at all. */
export const hasVirusScanner = (): boolean => env().CLAMAV_HOST !== undefined

/**
 * Asks clamd (INSTREAM) whether a file carries a virus. Waits fifteen seconds at most and never throws; nothing of the
 * file, nor the name of what was found, goes into the log.
 */
export async function scanForViruses(bytes: Uint8Array): Promise<ScanAnswer> {
  const [host = '', port = String(PORT)] = (env().CLAMAV_HOST ?? '').split(':')
  if (host === '') return 'unavailable'
  const answer = await answered({ host, port: Number(port) }, bytes)
  if (/^stream: OK$/.test(answer)) return 'clean'
  if (/^stream: .+ FOUND$/.test(answer)) return 'infected'
  logger.warn({ bytes: bytes.length, answered: answer !== '' }, 'virus scanner gave no verdict')
  return 'unavailable'
}

/** The line that the scanner says; empty where it is not reached, too slow or too talkative. */
function answered(place: { host: string; port: number }, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    let said = ''
    const socket = connect(place)
    const end = (answer: string) => {
      clearTimeout(timer)
      socket.destroy()
      resolve(answer)
    }
    const timer = setTimeout(() => end(''), TIMEOUT_MS)
    socket.once('connect', () => {
      socket.write('zINSTREAM\0')
      for (let at = 0; at < bytes.length; at += PIECE) {
        const piece = bytes.subarray(at, at + PIECE)
        socket.write(lengthOf(piece.length))
        socket.write(piece)
      }
      socket.write(lengthOf(0))
    })
    socket.on('data', (part) => {
      said += part.toString('latin1')
      if (said.includes('\0')) end(said.slice(0, said.indexOf('\0')).trim())
      else if (said.length > MOST_ANSWER) end('')
    })
    socket.once('error', () => end(''))
    socket.once('close', () => end(said.trim()))
  })
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}
