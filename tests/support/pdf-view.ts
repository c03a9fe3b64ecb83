import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The words of a PDF, a line per page, as copying from a viewer gives them. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false })
  const document = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  await task.destroy()
  return pages.join('\n')
}

/** True when poppler's tools are installed, with which pages can be drawn. */
export const canDraw = spawnSync('pdftoppm', ['-v']).error === undefined

export type Picture = { width: number; height: number; darkAt: (x: number, y: number) => boolean }

/** Draws a page in grey. `dpi` dots per inch; x and y of `darkAt` count from the upper left corner. */
export async function drawPage(bytes: Uint8Array, page: number, dpi: number): Promise<Picture> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pdf-view-'))
  try {
    await writeFile(path.join(folder, 'in.pdf'), bytes)
    const range = ['-f', String(page), '-l', String(page), '-singlefile']
    await promisify(execFile)('pdftoppm', ['-gray', '-r', String(dpi), ...range, 'in.pdf', 'out'], { cwd: folder })
    const picture = await readFile(path.join(folder, 'out.pgm'))
    const [, width = 0, height = 0] =
      /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.subarray(0, 40).toString('latin1'))?.map(Number) ?? []
    const start = picture.length - width * height
    return { width, height, darkAt: (x, y) => (picture[start + Math.floor(y) * width + Math.floor(x)] ?? 255) < 128 }
  } finally {
    await rm(folder, { recursive: true })
  }
}
