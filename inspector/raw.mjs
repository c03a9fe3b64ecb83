const SPACE = '[\\0\\t\\n\\f\\r ]'
const FOREIGN = /PK\x03\x04|PK\x05\x06|Rar!\x1a|7z\xbc\xaf|MZ\x90\0|<(script|html|\?php)/i
const HEADER_WITHIN = 1024

/**
 * What the bytes themselves say, before any program makes sense of them: `mixed` when another file hides before the
 * header or behind an end mark, `whole` when the file reaches its own end, `script` when a script stands in the open
 * anywhere, also where no table of contents leads to it.
 */
export function readRaw(bytes) {
  const text = bytes.toString('latin1')
  return { mixed: isMixed(text), whole: isWhole(text), script: hasOpenScript(text) }
}

function isMixed(text) {
  const header = text.slice(0, HEADER_WITHIN).indexOf('%PDF-')
  if (!new RegExp(`^(\\xef\\xbb\\xbf)?${SPACE}*$`).test(text.slice(0, header))) return true
  // behind each end mark only a later version of the same file may begin
  const ends = [...text.matchAll(/%%EOF/g)].map(({ index }) => index)
  return ends.some((end, place) => {
    const behind = text.slice(end, ends[place + 1] ?? text.length)
    const later = behind.search(/\d{1,10}[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj/)
    return FOREIGN.test(later < 0 ? behind : behind.slice(0, later))
  })
}

/** Behind the last object stands the place of the table of contents. */
const isWhole = (text) => text.lastIndexOf('startxref') > lastObject(text)

function lastObject(text) {
  for (let at = text.lastIndexOf('obj'); at > 0; at = text.lastIndexOf('obj', at - 1))
    if (/\d[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]*$/.test(text.slice(Math.max(0, at - 24), at))) return at
  return -1
}

/** A name may be written with numbers for letters: /J#61vaScript. */
const hasOpenScript = (text) =>
  /\/S[\0\t\n\f\r ]*\/JavaScript\b/.test(
    text.includes('#')
      ? text.replace(/#([0-9a-f]{2})/gi, (_, digits) => String.fromCharCode(parseInt(digits, 16)))
      : text,
  )
