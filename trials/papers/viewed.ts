import path from 'node:path'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What the viewer of the portal makes of a file; `acts` where it would run or offer something. */
export type Viewed = { drawn: boolean; why?: string; pages: number; acts: boolean }

const data = path.join(process.cwd(), 'node_modules/pdfjs-dist')

/**
 * Opens a file as the viewer does, with the viewer's own library, and takes every page apart down to what is painted: an
 * engine that has no part in the verdict.
 */
export async function viewed(bytes: Uint8Array): Promise<Viewed> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    cMapUrl: `${data}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${data}/standard_fonts/`,
    wasmUrl: `${data}/wasm/`,
  })
  let pages = 0
  try {
    const document = await task.promise
    let acts = (await document.getJSActions()) !== null || (await document.getAttachments()) !== null
    for (pages = 1; pages <= document.numPages; pages += 1) {
      const page = await document.getPage(pages)
      await page.getOperatorList()
      acts ||= (await page.getJSActions()) !== null
      page.cleanup()
    }
    return { drawn: true, pages: document.numPages, acts }
  } catch (error) {
    return {
      drawn: false,
      why: `page ${pages}: ${error instanceof Error ? error.message : 'unknown'}`,
      pages,
      acts: false,
    }
  } finally {
    await task.destroy()
  }
}
