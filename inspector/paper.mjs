import { decrypted, readObjects, stripped, tidied } from './objects.mjs'
import { isSecured, opened, pageCountOf, readPages, rewritten } from './pages.mjs'
import { readRaw } from './raw.mjs'

const TOO_LONG = { opened: true, pages: [] }

/**
 * Looks at a PDF: { facts, content }. `content` is the file to keep where it is not the one that came, and `changes` says
 * why: without the password of its owner, written anew where its table of contents is lost or a reader would have to mend
 * it, without the actions named in `strip`. All other facts but `raw` are those of the file to keep. Of a file that is mixed or torn nothing more is read;
 * a signed file keeps its actions, for its signature would break, and so does one that does more than can be taken out.
 * `password` opens what is closed to everybody; it is good for this one reading and stands in nothing that is answered.
 */
export async function readPaper(engine, bytes, { maxPages, maxDots, strip, password = '' }) {
  const raw = readRaw(bytes)
  if (raw.mixed || !raw.whole)
    return { facts: { raw, objects: { readable: false }, document: { opened: false }, changes: [] } }
  const changes = []
  let content = bytes
  const becomes = (file, change) => {
    if (!file) return false
    content = Buffer.from(file)
    if (!changes.includes(change)) changes.push(change)
    return true
  }
  const first = await opened(engine, content, async (file) => ({
    secured: isSecured(file),
    pageCount: pageCountOf(file),
  }))
  // a book is no paper of an application: it is told so instead of being read until no time is left
  if (first.opened && first.pageCount > maxPages)
    return {
      facts: { raw, objects: { readable: true }, document: { ...TOO_LONG, pageCount: first.pageCount }, changes },
    }
  let read = await readObjects(content)
  if (first.secured || first.why === 'password') {
    if (becomes(await decrypted(content, password), 'decrypted')) read = await readObjects(content)
  } else if (!read.facts.readable && first.opened && !first.secured) {
    await opened(engine, content, async (file) => void becomes(rewritten(file), 'rewritten'))
    read = await readObjects(content)
  }
  const { active = [], signed = false } = read.facts
  const strippable = !signed && active.length > 0 && active.every((kind) => strip.includes(kind))
  if (strippable && becomes(await stripped(content, strip), 'stripped')) read = await readObjects(content)
  // what is in it stays the same: its objects are not read again
  const { repaired = false } = read.facts
  if (repaired && !signed) becomes(await tidied(content), 'rewritten')
  const document = await opened(engine, content, (file) =>
    readPages(file, { maxPages, maxDots, bitsOf: read.bitsOf ?? (() => undefined) }),
  )
  if (document.why === 'password' && password !== '') document.why = 'password-wrong'
  return { facts: { raw, objects: read.facts, document, changes }, content: changes.length > 0 ? content : undefined }
}
