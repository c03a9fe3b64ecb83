// One file, looked at in a process of its own: a line with what is asked and then the bytes on standard input; on standard
// output a line once it stands, a line with the facts and then the bytes to keep, where they are not the ones that came. It decides nothing
// (lib/domain/attachment/inspection.ts does) and ends with the file, so that nothing of one file is there when the next
// one comes. Its limits are set by whoever starts it (lib/files/inspection/process.ts).
import { readFileSync } from 'node:fs'
import { arranged } from './arrange.mjs'
import { readPicture } from './picture.mjs'
import { pdfEngine } from './pages.mjs'
import { readPaper } from './paper.mjs'

const engine = await pdfEngine() // before anything is asked: whoever asks waits for no start
process.stdout.write('ready\n') // whoever asks can tell a file that broke it from one that it never looked at
const { asked, bytes } = await request()
if (asked) {
  const from = performance.now()
  const work = {
    paper: () => readPaper(engine, bytes, asked),
    picture: () => readPicture(bytes, asked),
    arrangement: () => arranged(bytes, asked),
  }
  const { facts, content } = await work[asked.is]()
  const peakMB = Math.round(peakKilobytes() / 1024)
  const line = JSON.stringify({ ...facts, milliseconds: Math.round(performance.now() - from), peakMB })
  process.stdout.write(Buffer.concat([Buffer.from(`${line}\n`), content ?? Buffer.alloc(0)]))
}

/** Nothing at all where nobody asked any more. */
async function request() {
  const parts = []
  for await (const part of process.stdin) parts.push(part)
  const all = Buffer.concat(parts)
  const end = all.indexOf('\n')
  return end < 0 ? {} : { asked: JSON.parse(all.subarray(0, end).toString('utf8')), bytes: all.subarray(end + 1) }
}

/** The most memory that this process held. What the system reports of a process begins with the size of its parent. */
function peakKilobytes() {
  try {
    const [, peak] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'latin1')) ?? []
    return peak ? Number(peak) : process.resourceUsage().maxRSS
  } catch {
    return process.resourceUsage().maxRSS
  }
}
